import { z } from 'zod'
import { Key } from '#/features/forms/schema.ts'
import { Day } from '#/platform/schema.ts'
import { SessionRef } from '../../schema.ts'
import { PeerCriterion } from '../schema.ts'

const Mark = z.int().min(1).max(5)

/** Whom one was drawn to rate, and for what; `done` once it was sent. */
export const Rating = SessionRef.extend({
  title: z.string(),
  titleEn: z.string(),
  criteria: z.array(PeerCriterion),
  people: z.array(z.object({ id: z.uuid(), displayName: z.string() })),
  closesOn: Day,
  state: z.enum(['open', 'done', 'closed']),
})
export type Rating = z.infer<typeof Rating>

/** What one says of those one was drawn to rate; `marks` null: they could not be seen well enough to say. */
export const Rate = SessionRef.extend({
  ratings: z
    .array(z.object({ personId: z.uuid(), marks: z.record(Key, Mark).nullable() }))
    .min(1)
    .max(8),
})
