import { and, eq, gte, isNotNull, lte } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { StepKind } from '../schema.ts'
import { type Step, steps } from '../tables.ts'
import type { Spell } from './rules.ts'
import type { Move, Plan } from './schema.ts'

/** Planned steps of a kind whose window holds that day; their subject is the id kept for the row of the feature. */
export const plannedOn = (tx: Tx, kind: StepKind, today: Day): Promise<Step[]> =>
  tx
    .select()
    .from(steps)
    .where(
      and(
        own(tx, steps, eq(steps.state, 'open'), eq(steps.kind, kind), isNotNull(steps.plan)),
        lte(steps.opensOn, today),
        gte(steps.closesOn, today),
      ),
    )

type Leave = { personId: string; startsOn: Day; endsOn: Day | null }

/** Who of these people is on leave on which day, from a year before that day on: what was planned for a leave stays beyond it. */
export async function leavesOf(tx: Tx, personIds: string[], from: Day) {
  const { rows } = await tx.ask<Leave>(LEAVES, [tx.organizationId, [...new Set(personIds)], from])
  const leaves = Map.groupBy(rows, ({ personId }) => personId)
  return (personId: string, day: Day): boolean =>
    (leaves.get(personId) ?? []).some(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn >= day))
}

const LEAVES = `
select person_id as "personId", starts_on::text as "startsOn", ends_on::text as "endsOn"
from app.people_absences
where organization_id = $1 and person_id = any($2) and (ends_on is null or ends_on >= $3::date - 400)`

/** So many steps at a time. */
const AT_A_TIME = 10_000

export type Ahead = Pick<
  Step,
  'id' | 'state' | 'personId' | 'opensOn' | 'dueOn' | 'closesOn' | 'plannedOn' | 'outOfTolerance'
> & { plan: Plan }

/** Planned steps that lie ahead and of which nobody was told, some at a time, in the order in which they open. */
export async function* stepsAhead(tx: Tx, today: Day): AsyncGenerator<Ahead[]> {
  let last: [Day, string] = [today, FIRST_ID]
  for (;;) {
    const { rows } = await tx.ask<Ahead>(AHEAD, [tx.organizationId, ...last, AT_A_TIME])
    if (rows.length > 0) yield rows
    if (rows.length < AT_A_TIME) return
    last = [rows.at(-1)!.opensOn, rows.at(-1)!.id]
  }
}

const FIRST_ID = '00000000-0000-0000-0000-000000000000'

const AHEAD = `
select id, state, person_id as "personId", opens_on::text as "opensOn", due_on::text as "dueOn",
  closes_on::text as "closesOn", planned_on::text as "plannedOn", out_of_tolerance as "outOfTolerance", plan
from app.tasks_steps
where organization_id = $1 and state = 'open' and plan is not null and told_on is null
  and opens_on >= $2 and (opens_on, id) > ($2::date, $3::uuid)
order by opens_on, id limit $4`

export type Standing = { employments: Spell[]; assignedOn: Day[] }

/** When these people were hired and first assigned. */
export async function recordsOf(tx: Tx, personIds: string[]): Promise<Map<string, Standing>> {
  if (personIds.length === 0) return new Map()
  const { rows } = await tx.ask<Standing & { id: string }>(RECORDS, [tx.organizationId, [...new Set(personIds)]])
  return new Map(rows.map(({ id, ...record }) => [id, record]))
}

const RECORDS = `
select e.person_id as id, json_agg(json_build_object('hiredOn', e.hired_on, 'endsOn', e.ends_on)) as employments,
  coalesce((select json_agg(a.starts_on) from app.people_assignments a
    where a.organization_id = $1 and a.person_id = e.person_id), '[]') as "assignedOn"
from app.people_employments e
where e.organization_id = $1 and e.person_id = any($2)
group by e.person_id`

/** The latest move of each of these steps that was moved. */
export async function movesOf(tx: Tx, stepIds: string[]): Promise<Map<string, Omit<Move, 'movedOn'>>> {
  if (stepIds.length === 0) return new Map()
  const { rows } = await tx.ask<Omit<Move, 'movedOn'> & { stepId: string }>(MOVES, [tx.organizationId, stepIds])
  return new Map(rows.map(({ stepId, ...move }) => [stepId, move]))
}

const MOVES = `
select distinct on (step_id) step_id as "stepId", from_on::text as "fromOn", to_on::text as "toOn", why
from app.tasks_moves where organization_id = $1 and step_id = any($2)
order by step_id, moved_at desc, id desc`
