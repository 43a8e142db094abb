import { z } from 'zod'
import { Day, Month } from '#/platform/schema.ts'

/** A month's days as the last of a training; none: this month. `sessionId`: followed as that one is, else as published. */
export const AdviseDates = z.object({
  sessionId: z.uuid().nullable(),
  month: Month.refine((month) => '1970-01' <= month && month <= '2100-12').nullable(),
})

export const Candidate = z.object({
  day: Day,
  works: z.boolean(),
  /** Of each tier, how many of the 28 phases would find no working day of their own in their window. */
  outside: z.array(z.int()),
})
export type Candidate = z.infer<typeof Candidate>

/** `tiers`: from how many points on each is. */
export const Advice = z.object({ month: Month, today: Day, tiers: z.array(z.int()), days: z.array(Candidate) })
export type Advice = z.infer<typeof Advice>
