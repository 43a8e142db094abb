import phase from '#/features/trainings/activities/words.ja.ts'
import papers from '#/features/trainings/evaluation/papers/words.ja.ts'
import learning from '#/features/trainings/retention/words.ja.ts'

/** What is said to those who learn: papers, ratings, phases. */
export default {
  learning,
  phase,
  papers,
} as const
