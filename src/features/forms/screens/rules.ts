import { type Group, isAnswered } from '../reading/rules.ts'
import { type Fault, progress, visibleQuestions } from '../rules.ts'
import type { Answers, FormVersion, Question } from '../schema.ts'

/** One screen on a phone: a group of the form with the questions of it that are asked now. */
export type Screen = Group

/** The groups in which something is asked, in the form's order. */
export function screensOf(form: FormVersion, answers: Answers): Screen[] {
  const asked = visibleQuestions(form, answers)
  return form.groups
    .map((group) => ({ ...group, questions: asked.filter((question) => question.group === group.key) }))
    .filter((screen) => screen.questions.length > 0)
}

/** `done`: everything required is there and something is; `begun`: something is; else `open`. */
export function howFar(screen: Screen, answers: Answers): 'open' | 'begun' | 'done' {
  const isGiven = (question: Question) => isAnswered(answers[question.key])
  if (!screen.questions.some(isGiven)) return 'open'
  return screen.questions.every((question) => isGiven(question) || !question.required) ? 'done' : 'begun'
}

/**
 * Where to go on: the first screen on which something required is missing, else the last. Who has answered nothing yet
 * begins at the beginning, even where nothing there is required.
 */
export function firstUnfinished(screens: readonly Screen[], answers: Answers): string | undefined {
  const isMissing = (question: Question) => question.required && !isAnswered(answers[question.key])
  if (screens.every((screen) => howFar(screen, answers) === 'open')) return screens[0]?.key
  return (screens.find((screen) => screen.questions.some(isMissing)) ?? screens.at(-1))?.key
}

/** The screen that holds the question of the first fault. */
export function screenOf(faults: readonly Fault[], screens: readonly Screen[]): string | undefined {
  const [first] = faults
  return screens.find((screen) => screen.questions.some((question) => question.key === first?.question))?.key
}

/** Whole minutes left, as far as the form says how long it takes as a whole. */
export function minutesLeft(form: FormVersion, answers: Answers): number {
  const { asked, answered } = progress(form, answers)
  return asked === 0 ? 0 : Math.ceil((form.minutes * (asked - answered)) / asked)
}
