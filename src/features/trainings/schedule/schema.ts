import { z } from 'zod'
import { LIMITS, MOST_ROWS } from './methods/rules.ts'
import { ASPECTS, PHASES_AN_ASPECT } from './rules.ts'

export { ASPECTS, PHASES_AN_ASPECT } from './rules.ts'

export const Aspect = z.enum(ASPECTS)
export type Aspect = z.infer<typeof Aspect>

/** 1 to 28: the phases of all aspects in order. */
export const PhaseNumber = z.int().min(1).max(28)

const within = ([least, most]: readonly [number, number]) => z.int().min(least).max(most)

/**
 * From which score on (half-open: up to the next tier's) which rhythm (T-26): `start` is the day of the first phase,
 * counted from the last day of the training, `intervals` the days from each phase of an aspect to the next.
 */
export const Tier = z.object({
  from: within(LIMITS.from),
  start: within(LIMITS.start),
  intervals: z.array(within(LIMITS.intervals)).length(PHASES_AN_ASPECT - 1),
})
export type Tier = z.infer<typeof Tier>

/** How far from its day a phase may lie, by the length of the interval before it, in calendar days (T-32). */
export const Tolerance = z.object({ upTo: within(LIMITS.upTo), days: within(LIMITS.days) })
export type Tolerance = z.infer<typeof Tolerance>

/**
 * How what was learnt is followed: tiers by rising score, the first from 0; tolerances by rising length; `gap` days from
 * the end of an aspect to the next (T-31); `firstTolerance` for the first phase of an aspect, our own extension.
 */
export const RetentionMethod = z.object({
  tiers: z.array(Tier).min(1).max(MOST_ROWS),
  tolerances: z.array(Tolerance).min(1).max(MOST_ROWS),
  gap: within(LIMITS.gap),
  firstTolerance: within(LIMITS.firstTolerance),
})
export type RetentionMethod = z.infer<typeof RetentionMethod>
