import { eq, inArray, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { own, type Tx } from '#/platform/database.ts'
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
  await tx
    .insert(steps)
    .values(wishes.map((wish) => ({ id: v7(), ...wish })))
    .onConflictDoNothing()
}

type Which = { kind: string; subjectId: string }

/** Marks the person's step as done and closes the same step of everybody else it was asked of: one is enough. */
export async function finish(
  tx: Tx,
  { kind, subjectId }: Which,
  personId: string,
  at: Temporal.Instant,
): Promise<void> {
  const theirs = eq(steps.personId, personId)
  await tx
    .update(steps)
    .set({
      state: sql`case when ${theirs} then 'done' else 'closed' end`,
      doneAt: sql`case when ${theirs} then ${at.toString()}::timestamptz end`,
    })
    .where(own(tx, steps, eq(steps.kind, kind), eq(steps.subjectId, subjectId), eq(steps.state, 'open')))
}

/** Remembers that these people were told of their steps in the mail of that day. */
export const markTold = (tx: Tx, stepIds: string[], day: Day) =>
  tx
    .update(steps)
    .set({ toldOn: day })
    .where(own(tx, steps, inArray(steps.id, stepIds)))
