import { inArray } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { RetentionMethod } from '../../schedule/schema.ts'
import { sessions } from '../../tables.ts'

/** Who supports somebody in what they learn, where nobody was named: trainers before managers. */
export const BESIDE = ['trainer', 'manager'] as const

const leaves = (personId: string) => `
(select string_agg(a.starts_on || '~' || coalesce(a.ends_on::text, ''), ',' order by a.starts_on, a.id)
 from app.people_absences a
 where a.organization_id = $1 and a.person_id = ${personId} and (a.ends_on is null or a.ends_on >= p.day_zero))`

/**
 * The leaves that matter to a plan `p`, as SQL: the learner's, and after a slash those of whoever supports them on the day
 * `$2`. Kept with the plan, it tells whether they have changed since.
 */
export const AROUND = `concat(${leaves('p.person_id')}, '/' || ${leaves(`coalesce(p.supporter_id, (
  select s.supporter_id from app.people_supports s
  where s.organization_id = $1 and s.person_id = p.person_id and s.kind in ('trainer', 'manager')
    and s.starts_on <= $2 and (s.ends_on is null or s.ends_on >= $2)
  order by s.kind = 'trainer' desc, s.starts_on, s.id limit 1))`)})`

/** Who is away when, of the learner and of their supporter, by what `AROUND` says. */
export function absencesIn(around: string) {
  const [own = '', supporters = ''] = around.split('/').map((all) => all.split(',').filter(Boolean))
  const isIn = (spans: readonly string[] | '') => {
    const days = [...spans].map((span) => span.split('~') as [Day, Day | ''])
    return (day: Day) => days.some(([from, until]) => from <= day && (until === '' || day <= until))
  }
  return { isAway: isIn(own), isSupporterAway: isIn(supporters) }
}

/** A plan as it stands; `phases` is JSON, so that plans that stand the same can be seen at a glance. */
export type Standing = {
  id: string
  personId: string
  sessionId: string
  tier: number
  dayZero: Day
  around: string
  placedAround: string
  phases: string
}

export async function plansFor(tx: Tx, planIds: string[], today: Day): Promise<Standing[]> {
  const { rows } = await tx.ask<Standing>(PLANS, [tx.organizationId, today, planIds])
  return rows
}

const PLANS = `
select p.id, p.person_id as "personId", p.session_id as "sessionId", p.tier, p.day_zero::text as "dayZero",
  ${AROUND} as around, p.placed_around as "placedAround",
  (select json_agg(json_build_object('number', f.number, 'plannedOn', f.planned_on, 'fromOn', f.from_on,
     'untilOn', f.until_on, 'opensOn', f.opens_on, 'state', f.state, 'doneOn', f.done_on,
     'outOfTolerance', f.out_of_tolerance) order by f.number)::text
   from app.trainings_phases f where f.organization_id = $1 and f.plan_id = p.id) as phases
from app.trainings_plans p
where p.organization_id = $1 and p.id = any($3) and p.state = 'running'
order by p.person_id, p.id`

/** What leaves these plans have to be placed around, where there are any. */
export async function aroundOf(tx: Tx, planIds: string[], today: Day): Promise<Map<string, string>> {
  const { rows } = await tx.ask<{ id: string; around: string }>(AROUND_OF, [tx.organizationId, today, planIds])
  return new Map(rows.map(({ id, around }) => [id, around]))
}

const AROUND_OF = `
select id, around from (
  select p.id, ${AROUND} as around from app.trainings_plans p where p.organization_id = $1 and p.id = any($3)) p
where around <> ''`

/** By person and plan, the days of those who are followed in more than one training. */
export type Taken = Map<string, Map<string, Day[]>>

export async function takenBy(tx: Tx, personIds: string[], from: Day): Promise<Taken> {
  type Row = { personId: string; planId: string; days: Day[] }
  const { rows } = await tx.ask<Row>(TAKEN, [tx.organizationId, [...new Set(personIds)], from])
  const byPerson = Map.groupBy(rows, ({ personId }) => personId)
  return new Map([...byPerson].map(([id, plans]) => [id, new Map(plans.map(({ planId, days }) => [planId, days]))]))
}

// Person by person (`offset 0`): right after thousands of plans were made nobody has counted them yet, and they would all be read.
const TAKEN = `
select f.person_id as "personId", f.plan_id as "planId", array_agg(f.opens_on::text) as days
from (
  select person_id from app.trainings_plans
  where organization_id = $1 and person_id = any($2) and state <> 'stopped'
  group by person_id having count(*) > 1) p
cross join lateral (
  select person_id, plan_id, opens_on from app.trainings_phases
  where organization_id = $1 and person_id = p.person_id and opens_on >= $3 and state <> 'stopped' offset 0) f
group by f.person_id, f.plan_id`

/** How the people of these sessions are followed. */
export async function methodsOf(tx: Tx, sessionIds: string[]): Promise<Map<string, RetentionMethod>> {
  if (sessionIds.length === 0) return new Map()
  const rows = await tx
    .select({ id: sessions.id, retention: sessions.retention })
    .from(sessions)
    .where(own(tx, sessions, inArray(sessions.id, sessionIds)))
  return new Map(rows.flatMap(({ id, retention }) => (retention ? [[id, retention] as const] : [])))
}
