import { inArray } from 'drizzle-orm'
import { v7 } from 'uuid'
import { add, own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { type Step, steps } from './tables.ts'

/** A step to ask of somebody; `aboutId` is the person themselves where it concerns nobody else. */
export type Wish = Pick<
  Step,
  | 'kind'
  | 'personId'
  | 'aboutId'
  | 'subjectId'
  | 'month'
  | 'minutes'
  | 'path'
  | 'donePath'
  | 'opensOn'
  | 'dueOn'
  | 'closesOn'
>

/** Asks each of these of its person; asking again for the same subject changes nothing. */
export async function ask(tx: Tx, wishes: Wish[]): Promise<void> {
  if (wishes.length === 0) return
  const rows = wishes.map((wish) => ({ id: v7(), ...wish }))
  await add(tx, steps, rows, 'on conflict do nothing')
}

type Which = { kind: string; subjectId: string }

/** Marks the person's step as done and closes the same step of everybody else it was asked of: one is enough. */
export async function finish(
  tx: Tx,
  { kind, subjectId }: Which,
  personId: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx.ask(FINISH, [tx.organizationId, kind, subjectId, personId, at.toString()])
}

const FINISH = `
update app.tasks_steps set
  state = case when person_id = $4 then 'done' else 'closed' end,
  done_at = case when person_id = $4 then $5::timestamptz end
where organization_id = $1 and kind = $2 and subject_id = $3 and state = 'open'`

/** Remembers that these people were told of their steps in the mail of that day. */
export const markTold = (tx: Tx, stepIds: string[], day: Day) =>
  tx
    .update(steps)
    .set({ toldOn: day })
    .where(own(tx, steps, inArray(steps.id, stepIds)))
