import { z } from 'zod'
import { Day } from '#/platform/schema.ts'

/** So long before (negative) or after an anchor; months end with the month: 31 January and one month is 28 February. */
export const Offset = z.object({
  unit: z.enum(['days', 'working-days', 'months']),
  count: z.int().min(-1000).max(1000),
})
export type Offset = z.infer<typeof Offset>

/** What a planned step counts from: a day of the person's own, or one that was given. */
export const Anchor = z.object({ kind: z.enum(['hired', 'assigned', 'day']), on: Day })
export type Anchor = z.infer<typeof Anchor>

/**
 * How a step's days follow: `offset` after `anchor`, on the nearest working day not more than `before` or `after`
 * calendar days away on which the person (and `withId`, where somebody takes part) is here; due and closed so many
 * working days after it opens.
 */
export const Plan = z.object({
  anchor: Anchor,
  offset: Offset,
  before: z.int().min(0).max(60),
  after: z.int().min(0).max(60),
  dueAfter: z.int().min(0).max(60),
  closesAfter: z.int().min(0).max(60),
  withId: z.uuid().nullable(),
})
export type Plan = z.infer<typeof Plan>

/** Why a planned step moved. */
export const Move = z.object({
  fromOn: Day,
  toOn: Day,
  why: z.enum(['anchor', 'absence', 'calendar', 'supporter', 'plan']),
  movedOn: Day,
})
export type Move = z.infer<typeof Move>
