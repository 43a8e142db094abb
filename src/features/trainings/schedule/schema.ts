import { z } from 'zod'

/** The four aspects of keeping what was learnt, one after the other for the same learner (T-20). */
export const ASPECTS = ['words', 'content', 'practice', 'teaching'] as const
export const Aspect = z.enum(ASPECTS)
export type Aspect = z.infer<typeof Aspect>

export const PHASES_AN_ASPECT = 7
/** 1 to 28: the phases of all aspects in order. */
export const PhaseNumber = z.int().min(1).max(28)

const DaysApart = z.int().min(1).max(90)

/**
 * From which score on (half-open: up to the next tier's) which rhythm (T-26): `start` is the day of the first phase,
 * counted from the last day of the training, `intervals` the days from each phase of an aspect to the next.
 */
export const Tier = z.object({
  from: z.int().min(0).max(100),
  start: DaysApart,
  intervals: z.array(DaysApart).length(PHASES_AN_ASPECT - 1),
})
export type Tier = z.infer<typeof Tier>

/** How far from its day a phase may lie, by the length of the interval before it, in calendar days (T-32). */
export const Tolerance = z.object({ upTo: z.int().min(1).max(400), days: z.int().min(0).max(14) })
export type Tolerance = z.infer<typeof Tolerance>

/**
 * How what was learnt is followed: tiers by rising score, the first from 0; tolerances by rising length; `gap` days from
 * the end of an aspect to the next (T-31); `firstTolerance` for the first phase of an aspect, our own extension.
 */
export const RetentionMethod = z.object({
  tiers: z.array(Tier).min(1).max(8),
  tolerances: z.array(Tolerance).min(1).max(8),
  gap: z.int().min(1).max(30),
  firstTolerance: z.int().min(0).max(7),
})
export type RetentionMethod = z.infer<typeof RetentionMethod>
