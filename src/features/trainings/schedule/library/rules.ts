import type { RetentionMethod } from '../schema.ts'

/** The published schedule: four tiers, the lowest scores earliest and closest together (T-26, T-31, T-32). */
export const PUBLISHED: RetentionMethod = {
  tiers: [
    { from: 0, start: 2, intervals: [2, 3, 4, 6, 7, 8] },
    { from: 60, start: 3, intervals: [3, 4, 6, 8, 11, 13] },
    { from: 70, start: 4, intervals: [4, 5, 8, 11, 15, 17] },
    { from: 80, start: 5, intervals: [5, 6, 9, 13, 19, 20] },
  ],
  tolerances: [
    { upTo: 5, days: 1 },
    { upTo: 14, days: 2 },
    { upTo: 30, days: 3 },
    { upTo: 400, days: 7 },
  ],
  gap: 2,
  firstTolerance: 1,
}
