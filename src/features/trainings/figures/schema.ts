import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { PhaseNumber } from '../schedule/schema.ts'
import { SessionRef } from '../schema.ts'

/** How many of those who had the phase did it in its window, outside, not at all. */
const Timeliness = z.object({ inWindow: z.int(), late: z.int(), missed: z.int() })

/** How what was taught has stayed, as published; `timeliness` null: too few people to be shown. */
export const RetentionFigures = SessionRef.extend({
  endsOn: Day,
  /** The session began, and people are followed. */
  followed: z.boolean(),
  /** Of the phases that are over for everybody, in order. */
  phases: z.array(
    z.object({
      number: PhaseNumber,
      timeliness: Timeliness.nullable(),
      /** In whole percent; null: nothing to be scored, or of too few. */
      recall: z.int().nullable(),
    }),
  ),
})
export type RetentionFigures = z.infer<typeof RetentionFigures>
