import { v7 } from 'uuid'
import { add, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { Calendar } from '#/platform/working-days.ts'
import type { Wish } from '../commands.ts'
import { moves, type Step, steps } from '../tables.ts'
import { leavesOf } from './queries.ts'
import { placeOf, type Surroundings } from './rules.ts'
import type { Move, Plan } from './schema.ts'

/** A step to ask of somebody when its plan says so. */
export type PlannedWish = Omit<Wish, 'opensOn' | 'dueOn' | 'closesOn'> & { plan: Plan }

type Moment = { today: Day; calendar: Calendar; now: Temporal.Instant }

/**
 * Places these and keeps them. Planned again for the same subject, a step nobody was told of and that lies ahead is placed
 * by its new plan, and opened again if it had been closed meanwhile.
 */
export async function plan(tx: Tx, wishes: PlannedWish[], { today, calendar, now }: Moment): Promise<void> {
  if (wishes.length === 0) return
  const isAway = await leavesOf(
    tx,
    wishes.flatMap(({ personId, plan }) => (plan.withId ? [personId, plan.withId] : [personId])),
    today,
  )
  const surroundings: Surroundings = { today, calendar, isAway }
  const rows = wishes.map((wish) => ({ id: v7(), ...wish, ...placeOf(wish.personId, wish.plan, surroundings) }))
  const written = await add(tx, steps, rows, 'on conflict do nothing')
  if (written === rows.length) return
  const known = await movable(tx, wishes, today)
  const moving = rows.flatMap((row) => {
    const step = known.get(`${row.subjectId} ${row.kind} ${row.personId}`)
    if (!step || (step.state === 'open' && samePlan(step.plan, row.plan))) return []
    return [{ step, to: row, why: onlyAnchor(step.plan, row.plan) ? ('anchor' as const) : ('plan' as const) }]
  })
  await move(tx, moving, now)
}

type Movable = Pick<Step, 'id' | 'state' | 'opensOn'> & { plan: Plan }
type Place = Pick<Step, 'plan' | 'plannedOn' | 'outOfTolerance' | 'opensOn' | 'dueOn' | 'closesOn'>
export type Moving = { step: Pick<Movable, 'id' | 'state' | 'opensOn'>; to: Place; why: Move['why'] }

/** What may still be planned anew: it lies ahead, and nobody was told of it. */
async function movable(tx: Tx, wishes: PlannedWish[], today: Day) {
  const subjectIds = wishes.map(({ subjectId }) => subjectId)
  const { rows } = await tx.ask<Movable & Record<'subjectId' | 'kind' | 'personId', string>>(MOVABLE, [
    tx.organizationId,
    subjectIds,
    today,
  ])
  return new Map(rows.map((row) => [`${row.subjectId} ${row.kind} ${row.personId}`, row]))
}

const MOVABLE = `
select id, state, subject_id as "subjectId", kind, person_id as "personId", opens_on::text as "opensOn", plan
from app.tasks_steps
where organization_id = $1 and subject_id = any($2) and plan is not null and told_on is null and opens_on >= $3
  and state in ('open', 'closed')`

/** Puts steps where they belong now; what was open leaves a trace of where it was, and why it is there no longer. */
export async function move(tx: Tx, moving: Moving[], now: Temporal.Instant): Promise<void> {
  if (moving.length === 0) return
  const places = moving.map(({ step, to }) => ({
    id: step.id,
    plan: to.plan,
    planned_on: to.plannedOn,
    out_of_tolerance: to.outOfTolerance,
    opens_on: to.opensOn,
    due_on: to.dueOn,
    closes_on: to.closesOn,
  }))
  await tx.ask(MOVE, [tx.organizationId, JSON.stringify(places)])
  const traces = moving
    .filter(({ step, to }) => step.state === 'open' && step.opensOn !== to.opensOn)
    .map(({ step, to, why }) => ({
      ...{ id: v7(), stepId: step.id, fromOn: step.opensOn, toOn: to.opensOn },
      ...{ why, movedAt: now },
    }))
  if (traces.length > 0) await add(tx, moves, traces)
}

const MOVE = `
update app.tasks_steps s set state = 'open', plan = to_.plan, planned_on = to_.planned_on,
  out_of_tolerance = to_.out_of_tolerance, opens_on = to_.opens_on, due_on = to_.due_on, closes_on = to_.closes_on
from jsonb_to_recordset($2::jsonb) as to_(id uuid, plan jsonb, planned_on date, out_of_tolerance boolean,
  opens_on date, due_on date, closes_on date)
where s.organization_id = $1 and s.id = to_.id`

const samePlan = (a: Plan, b: Plan) => onlyAnchor(a, b) && a.anchor.on === b.anchor.on

/** The plans differ in nothing but the day they count from. */
const onlyAnchor = ({ anchor: a, ...planA }: Plan, { anchor: b, ...planB }: Plan) =>
  a.kind === b.kind && shapeOf(planA) === shapeOf(planB)

const shapeOf = ({ offset, before, after, dueAfter, closesAfter, withId }: Omit<Plan, 'anchor'>) =>
  JSON.stringify([offset.unit, offset.count, before, after, dueAfter, closesAfter, withId])
