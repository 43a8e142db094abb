import { v7 } from 'uuid'
import { add, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { StepKind } from './schema.ts'
import { type Step, steps } from './tables.ts'

/** A step to ask of somebody; `aboutId` is the person themselves where it concerns nobody else. */
export type Wish = { kind: StepKind } & Pick<
  Step,
  'personId' | 'aboutId' | 'subjectId' | 'period' | 'minutes' | 'path' | 'donePath' | 'opensOn' | 'dueOn' | 'closesOn'
>

/** Asks each of these of its person; asking again for the same subject changes nothing. */
export async function ask(tx: Tx, wishes: Wish[]): Promise<void> {
  if (wishes.length === 0) return
  const rows = wishes.map((wish) => ({ id: v7(), ...wish }))
  await add(tx, steps, rows, 'on conflict do nothing')
}

type Which = { kind: StepKind; subjectId: string }
type Many = { kind: StepKind; subjectIds: string[] }

/** Marks the person's step as done and closes the same step of everybody else it was asked of: one is enough. */
export async function finish(
  tx: Tx,
  { kind, subjectId }: Which,
  personId: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx.ask(FINISH, [tx.organizationId, kind, subjectId, personId, at.toString()])
}

// Who was excused and comes back must not find open what somebody else has done meanwhile.
const FINISH = `
update app.tasks_steps set excuse = null,
  state = case when person_id = $4 then 'done' else 'closed' end,
  done_at = case when person_id = $4 then $5::timestamptz end
where organization_id = $1 and kind = $2 and subject_id = $3 and state in ('open', 'excused')`

/** Marks the person's step as done; of the others the same is still asked. */
export async function finishOwn(
  tx: Tx,
  { kind, subjectId }: Which,
  personId: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx.ask(FINISH_OWN, [tx.organizationId, kind, subjectId, personId, at.toString()])
}

const FINISH_OWN = `
update app.tasks_steps set state = 'done', excuse = null, done_at = $5
where organization_id = $1 and kind = $2 and subject_id = $3 and person_id = $4 and state in ('open', 'excused')`

/** Nobody wants these any more, or of one person alone: whatever of it is not done is closed. */
export const close = (tx: Tx, { kind, subjectId }: Which, personId?: string): Promise<void> =>
  closeAll(tx, { kind, subjectIds: [subjectId] }, personId)

/** The same of many subjects at once. */
export async function closeAll(tx: Tx, { kind, subjectIds }: Many, personId?: string): Promise<void> {
  if (subjectIds.length > 0) await tx.ask(CLOSE, [tx.organizationId, kind, subjectIds, personId ?? null])
}

const CLOSE = `
update app.tasks_steps set state = 'closed', excuse = null
where organization_id = $1 and kind = $2 and subject_id = any($3) and state in ('open', 'excused')
  and ($4::uuid is null or person_id = $4)`

/**
 * The person's step that was done or closed is open again. With new days it is asked anew: they are told and reminded
 * as if for the first time; without, as if it had never been done.
 */
export async function reopen(
  tx: Tx,
  { kind, subjectId }: Which,
  personId: string,
  days?: Pick<Step, 'opensOn' | 'dueOn' | 'closesOn'>,
): Promise<void> {
  const { opensOn = null, dueOn = null, closesOn = null } = days ?? {}
  await tx.ask(REOPEN, [tx.organizationId, kind, subjectId, personId, opensOn, dueOn, closesOn])
}

const REOPEN = `
update app.tasks_steps set state = 'open', excuse = null, done_at = null,
  opens_on = coalesce($5, opens_on), due_on = coalesce($6, due_on), closes_on = coalesce($7, closes_on),
  told_on = case when $5::date is null then told_on end, reminded = case when $5::date is null then reminded end,
  reminded_on = case when $5::date is null then reminded_on end
where organization_id = $1 and kind = $2 and subject_id = $3 and person_id = $4 and state in ('done', 'closed')`

/** What is not done yet is wanted by another day. */
export async function redate(
  tx: Tx,
  { kind, subjectIds }: Many,
  { dueOn, closesOn }: Pick<Step, 'dueOn' | 'closesOn'>,
): Promise<void> {
  if (subjectIds.length > 0) await tx.ask(REDATE, [tx.organizationId, kind, subjectIds, dueOn, closesOn])
}

const REDATE = `
update app.tasks_steps set due_on = $4, closes_on = $5
where organization_id = $1 and kind = $2 and subject_id = any($3) and state in ('open', 'excused')`

/** Whoever has not done it yet is told once more in the next mail. Gives the people who will be. */
export async function nudge(tx: Tx, { kind, subjectIds }: Many, today: Day): Promise<string[]> {
  const { rows } = await tx.ask<{ personId: string }>(NUDGE, [tx.organizationId, kind, subjectIds, today])
  return rows.map(({ personId }) => personId)
}

const NUDGE = `
update app.tasks_steps set nudged_on = $4
where organization_id = $1 and kind = $2 and subject_id = any($3) and state = 'open' and opens_on <= $4 and closes_on >= $4
returning person_id as "personId"`
