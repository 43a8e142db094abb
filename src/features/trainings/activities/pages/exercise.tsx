import type { Answers, Exercise } from '../schema.ts'
import { answerKey, CHECKED } from '../scoring/rules.ts'

export type Answering<Kind extends Exercise['kind']> = {
  exercise: Extract<Exercise, { kind: Kind }>
  answers: Answers
  onAnswer: (key: string, value: string) => void
}

/** Reads and writes what was given to an exercise. */
export function given<Kind extends Exercise['kind']>({ exercise, answers, onAnswer }: Answering<Kind>) {
  const at = (item: string) => answers[answerKey(exercise, item)] ?? ''
  const put = (item: string, value: string) => onAnswer(answerKey(exercise, item), value)
  return { at, put, checked: at(CHECKED) === 'yes', check: () => put(CHECKED, 'yes') }
}
