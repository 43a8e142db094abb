import type { Answers, Question } from '#/features/forms/schema.ts'
import type { Exercise } from '#/features/trainings/activities/schema.ts'
import { answerKey } from '#/features/trainings/activities/scoring/rules.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { among, chance, oneOf } from '../../company/chance/rules.ts'
import type { Learner } from '../../company/schema.ts'
import { within } from '../months/rules.ts'
import { NOT_REMEMBERED, WRITTEN } from '../texts/learning/rules.ts'

type Asked = { opensOn: Day; closesOn: Day }

/** Whoever has some days takes one of them now and then; else it is done on the day itself. */
const SOME_DAYS = 4

/** Whether somebody does what was asked of them on a day, by that day. */
export const doesBy = (key: string, kind: string, { opensOn, closesOn }: Asked, day: Day): boolean =>
  addDays(opensOn, addDays(opensOn, SOME_DAYS) > closesOn ? 0 : among(2, key, kind, opensOn)) <= day

/** A phase that is missed is never done. */
export const learnsBy = ({ key, misses }: Learner, number: number, asked: Asked, day: Day): boolean =>
  !misses.includes(number) && doesBy(key, 'phase', asked, day)

/** How somebody fills in a paper; how well they say they understood follows from what they reach. */
export const filledIn = ({ key, reaches }: Learner, kind: string, questions: readonly Question[]): Answers =>
  Object.fromEntries(
    questions.map((question) => {
      if (question.kind === 'number') return [question.key, Math.round(reaches / 10)]
      if (question.kind === 'scale') return [question.key, within(2.6 + 2.4 * chance(key, kind, question.key))]
      return [question.key, oneOf(WRITTEN, key, kind, question.key)]
    }),
  )

/** What they say of each other, from 1 to 5. */
export const ratedAs = (rater: string, { key, reaches }: Learner, criterion: string): number =>
  within(reaches / 20 + chance(rater, key, criterion) - 0.5)

/** How somebody answers the exercises of a phase: the more they reached, the more they still know. */
export function practised(
  { key, reaches }: Learner,
  number: number,
  exercises: readonly Exercise[],
): Record<string, string> {
  const knows = (item: string) => chance(key, number, item) * 100 < reaches
  const says = (item: string) => oneOf(WRITTEN, key, number, item)
  return Object.fromEntries(
    exercises.flatMap((exercise) =>
      answersTo(exercise, knows, says).map(([item, answer]) => [answerKey(exercise, item), answer]),
    ),
  )
}

type Given = [item: string, answer: string]

function answersTo(exercise: Exercise, knows: (item: string) => boolean, says: (item: string) => string): Given[] {
  switch (exercise.kind) {
    case 'recall':
      return exercise.cards.map(({ key }) => [key, knows(key) ? 'yes' : 'partly'])
    case 'matching':
      return exercise.items.map(({ key }) => [key, knows(key) ? exercise.solution[key]! : exercise.options[0]!.key])
    case 'choice':
      return exercise.questions.map(({ key, solution, options }) => [
        key,
        knows(key) ? solution[0]! : options.at(-1)!.key,
      ])
    case 'cloze':
      return exercise.items.map(({ key, answer }) => [key, knows(key) ? answer : NOT_REMEMBERED])
    case 'ordering':
      return [['order', (knows('order') ? exercise.solution : exercise.items.map(({ key }) => key)).join(' ')]]
    case 'inventory':
      return exercise.checklist.map(({ key }) => [key, knows(key) ? 'yes' : 'no'])
    case 'explain':
      return [['text', says('text')]]
    case 'fields':
      return exercise.fields.map(({ key, input }) => [key, input === 'scale' ? '4' : says(key)])
  }
}
