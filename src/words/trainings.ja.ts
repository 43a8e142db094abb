import dateAdvice from '#/features/trainings/advice/words.ja.ts'
import trainingCosts from '#/features/trainings/costs/words.ja.ts'
import evaluation from '#/features/trainings/evaluation/words.ja.ts'
import retentionFigures from '#/features/trainings/figures/words.ja.ts'
import material from '#/features/trainings/material/words.ja.ts'
import trainingPeople from '#/features/trainings/people/words.ja.ts'
import retentionMethods from '#/features/trainings/schedule/words.ja.ts'
import verdict from '#/features/trainings/verdict/words.ja.ts'
import trainings from '#/features/trainings/words.ja.ts'

/** What is said where trainings are designed, judged and followed. */
export default {
  material,
  evaluation,
  dateAdvice,
  retentionMethods,
  trainings,
  trainingPeople,
  trainingCosts,
  verdict,
  retentionFigures,
} as const
