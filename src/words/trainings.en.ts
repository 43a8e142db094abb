import dateAdvice from '#/features/trainings/advice/words.en.ts'
import trainingCosts from '#/features/trainings/costs/words.en.ts'
import evaluation from '#/features/trainings/evaluation/words.en.ts'
import retentionFigures from '#/features/trainings/figures/words.en.ts'
import material from '#/features/trainings/material/words.en.ts'
import trainingPeople from '#/features/trainings/people/words.en.ts'
import retentionMethods from '#/features/trainings/schedule/words.en.ts'
import verdict from '#/features/trainings/verdict/words.en.ts'
import trainings from '#/features/trainings/words.en.ts'

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
