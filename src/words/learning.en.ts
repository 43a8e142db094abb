import phase from '#/features/trainings/activities/words.en.ts'
import papers from '#/features/trainings/evaluation/papers/words.en.ts'
import learning from '#/features/trainings/retention/words.en.ts'

/** What is said to those who learn: papers, ratings, phases. */
export default {
  learning,
  phase,
  papers,
} as const
