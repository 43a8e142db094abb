import { z } from 'zod'
import { Bilingual, Key } from '#/features/forms/schema.ts'

/** What the 100 points are made of (T-04). */
export const PARTS = ['observation', 'assignments', 'peers', 'understanding'] as const
export const Part = z.enum(PARTS)
export type Part = z.infer<typeof Part>

const Weight = z.int().min(0).max(100)

/** What somebody is observed for, in both languages side by side (T-40); `points` at most. */
export const Criterion = z.object({ key: Key, title: Bilingual, points: z.int().min(1).max(100) })
export type Criterion = z.infer<typeof Criterion>
/** What participants say of each other, from 1 to 5. */
export const PeerCriterion = Criterion.omit({ points: true })
export type PeerCriterion = z.infer<typeof PeerCriterion>

/** How a training is evaluated: weights that sum to 100, criteria whose points sum to their weight, and the mark to reach. */
export const EvaluationMethod = z.object({
  weights: z.object({ observation: Weight, assignments: Weight, peers: Weight, understanding: Weight }),
  passMark: z.int().min(1).max(100),
  criteria: z.array(Criterion).max(20),
  peerCriteria: z.array(PeerCriterion).max(10),
  /** How many others each rates, and is rated by. */
  ratersEach: z.int().min(3).max(8),
})
export type EvaluationMethod = z.infer<typeof EvaluationMethod>

/** Points as an exact fraction: nothing is rounded before it is shown. */
export type Points = { numerator: number; denominator: number }
