import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { AROUND } from '../planning/queries.ts'
import type { Change } from '../schema.ts'

type Why = Change['why'] | null

/**
 * Which plans no longer fit how things are, and why: only they are looked at again, so that a changed day costs in
 * proportion to what it touches (B-13). `free` are the days without work from today on, `working` those that were free when
 * plans were placed and no longer are.
 */
export async function unfitPlans(tx: Tx, today: Day, days: { free: Day[]; working: Day[] }): Promise<Map<string, Why>> {
  const { organizationId } = tx
  const asked: [Why, string, unknown[]][] = [
    [null, OVERDUE, [organizationId, today]],
    ['other', SHARED, [organizationId, today]],
    ['calendar', ON_FREE_DAYS, [organizationId, days.free]],
    ['calendar', BETTER_ON, [organizationId, today, days.working]],
    ['absence', LEAVES_CHANGED, [organizationId, today]],
    ['anchor', UNENDED, [organizationId, today]],
  ]
  const found = await Promise.all(asked.map(([, text, values]) => tx.ask<{ id: string; why?: Why }>(text, values)))
  return new Map(found.flatMap(({ rows }, place) => rows.map(({ id, why }) => [id, why ?? asked[place]![0]] as const)))
}

const RUNNING = `
join app.trainings_plans p on p.organization_id = $1 and p.id = f.plan_id and p.state = 'running'`

// Its day came and nobody was asked: whoever was away is back, or Banso itself was not there.
const OVERDUE = `
select distinct f.plan_id as id, 'absence' as why
from app.trainings_phases f ${RUNNING}
where f.organization_id = $1 and f.state = 'ahead' and f.opens_on < $2 and not exists (
  select from app.people_absences a
  where a.organization_id = $1 and a.person_id = f.person_id
    and a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $2))`

// Of two trainings that ask on one day, the later one gives way, unless it was asked. Person by person (`offset 0`), as
// nobody has counted the phases of thousands of plans right after they were made.
const SHARED = `
select distinct f.plan_id as id
from (
  select person_id from app.trainings_plans
  where organization_id = $1 and state <> 'stopped' group by person_id having count(*) > 1) several
cross join lateral (
  select plan_id, state, opens_on,
    row_number() over (partition by opens_on order by (state = 'ahead'), plan_id) as place
  from app.trainings_phases
  where organization_id = $1 and person_id = several.person_id and opens_on >= $2 and state <> 'stopped' offset 0) f ${RUNNING}
where f.place > 1 and f.state = 'ahead'`

const ON_FREE_DAYS = `
select distinct f.plan_id as id
from app.trainings_phases f ${RUNNING}
where f.organization_id = $1 and f.state = 'ahead' and f.opens_on = any($2::date[])`

/** A phase lies at most so far from its day, but for leaves. */
const BETTER_ON = `
select distinct f.plan_id as id
from unnest($3::date[]) as d(day)
join app.trainings_phases f on f.organization_id = $1 and f.state = 'ahead' and f.opens_on >= $2
  and f.opens_on between d.day - 45 and d.day + 45 ${RUNNING}
where abs(f.planned_on - d.day) <= abs(f.opens_on - f.planned_on)`

const LEAVES_CHANGED = `
select id, case when split_part(around, '/', 1) = split_part(placed_around, '/', 1) then 'supporter' else 'absence' end as why
from (
  select p.id, p.placed_around, ${AROUND} as around from app.trainings_plans p
  where p.organization_id = $1 and p.state = 'running') p
where around <> placed_around`

// The last phase of an aspect is still to be done after its day, or is missed: the next aspect waits for its end.
const UNENDED = `
select f.plan_id as id
from app.trainings_phases f ${RUNNING}
where f.organization_id = $1 and f.number in (7, 14, 21) and f.state = 'open'
  and greatest(f.planned_on, f.opens_on) < $2
  and exists (
    select from app.trainings_phases n
    where n.organization_id = $1 and n.plan_id = f.plan_id and n.number = f.number + 1 and n.state = 'ahead')`

/** The days without work that plans were placed around, and until when something is planned. */
export async function calendarKept(tx: Tx, today: Day) {
  const { rows } = await tx.ask<{ free: Day[] | null; untilOn: Day | null; lastOn: Day | null }>(KEPT, [
    tx.organizationId,
    today,
  ])
  return rows[0]!
}

const KEPT = `
select c.free, c.until_on::text as "untilOn", (
    select max(opens_on)::text from app.trainings_phases
    where organization_id = $1 and state = 'ahead' and opens_on >= $2) as "lastOn"
from (select 1) one left join app.trainings_calendars c on c.organization_id = $1`
