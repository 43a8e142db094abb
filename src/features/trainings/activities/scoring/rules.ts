import { rubyOf, withoutRuby } from '../../material/rules.ts'
import { folded } from '../making/drawing/rules.ts'
import type { Answers, Exercise, ExerciseOf } from '../schema.ts'

/** Where the answer to an item of an exercise is kept. */
export const answerKey = (exercise: { key: string }, item: string): string => `${exercise.key}.${item}`

/** Where an exercise keeps that its answers were looked at; they stay as they were then. */
export const CHECKED = 'checked'

/** What somebody says of their own memory, and what it counts. */
export const JUDGED = { yes: 1, partly: 0.5, no: 0 } as const

/** Of so many things that could be known, so many were; null where nothing can be scored. */
export function pointsOf(exercise: Exercise, answers: Answers): { known: number; of: number } | null {
  const given = (item: string) => answers[answerKey(exercise, item)] ?? ''
  const sum = (points: number[]) => ({ known: points.reduce((all, one) => all + one, 0), of: points.length })
  switch (exercise.kind) {
    case 'recall':
      return sum(exercise.cards.map(({ key }) => JUDGED[given(key) as keyof typeof JUDGED] ?? 0))
    case 'matching':
      return sum(exercise.items.map(({ key }) => Number(given(key) === exercise.solution[key])))
    case 'choice':
      return sum(exercise.questions.map(({ key, solution }) => Number(solution.includes(given(key)))))
    case 'cloze':
      return sum(exercise.items.map((item) => Number(isFilled(exercise, item, answers))))
    case 'inventory':
      return sum(exercise.checklist.map(({ key }) => Number(given(key) === 'yes')))
    case 'ordering': {
      const { solution } = exercise
      const known = given('order') ? inOrder(orderOf(exercise, answers), solution) * solution.length : 0
      return { known, of: solution.length }
    }
    default:
      return null
  }
}

/** Whether all of an exercise was looked at: what can be checked was, and every card was judged. */
export function isSettled(exercise: Exercise, answers: Answers): boolean {
  if (exercise.kind === 'explain' || exercise.kind === 'fields') return true
  if (exercise.kind === 'recall') return exercise.cards.every(({ key }) => answers[answerKey(exercise, key)])
  return answers[answerKey(exercise, CHECKED)] === 'yes'
}

/** The result of a phase in percent, rounded down; null where nothing of it can be scored. */
export function resultOf(exercises: readonly Exercise[], answers: Answers): number | null {
  const points = exercises.flatMap((exercise) => pointsOf(exercise, answers) ?? [])
  const of = points.reduce((sum, one) => sum + one.of, 0)
  return of === 0 ? null : Math.floor((100 * points.reduce((sum, one) => sum + one.known, 0)) / of)
}

/** A gap is filled with the word or its reading, or with what the learner says is as good. */
export function isFilled(
  exercise: ExerciseOf<'cloze'>,
  { key, answer }: ExerciseOf<'cloze'>['items'][number],
  answers: Answers,
): boolean {
  const typed = folded(answers[answerKey(exercise, key)] ?? '')
  if (typed === '') return false
  const reading = rubyOf(answer).map(({ base, ruby }) => ruby ?? base)
  return (
    [withoutRuby(answer), reading.join('')].some((one) => folded(one) === typed) ||
    answers[answerKey(exercise, `${key}.same`)] === 'yes'
  )
}

/** The order as it was left, or as it was laid out; what is no piece of it any more is passed over. */
export function orderOf(exercise: ExerciseOf<'ordering'>, answers: Answers): string[] {
  const all = exercise.items.map(({ key }) => key)
  const left = (answers[answerKey(exercise, 'order')] ?? '').split(' ').filter((key) => all.includes(key))
  return [...new Set([...left, ...all])]
}

/** Of all pairs, the share that stands in the right order. */
function inOrder(order: readonly string[], solution: readonly string[]): number {
  const places = order.map((key) => solution.indexOf(key))
  const pairs = places.flatMap((place, index) => places.slice(index + 1).map((later) => place < later))
  return pairs.length === 0 ? 0 : pairs.filter(Boolean).length / pairs.length
}
