import { type Fault, visibleQuestions } from '../rules.ts'
import type { Answer, Answers, Bilingual, FormVersion, Question } from '../schema.ts'

/** One screen on a phone: a group of the form with the questions of it that are asked now. */
export type Screen = { key: string; title: Bilingual; intro?: Bilingual | undefined; questions: Question[] }

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

/** Where to go on: the first screen on which something required is missing, else the last. */
export function firstUnfinished(screens: readonly Screen[], answers: Answers): string | undefined {
  const missing = (question: Question) => question.required && !isAnswered(answers[question.key])
  return (screens.find((screen) => screen.questions.some(missing)) ?? screens.at(-1))?.key
}

/** The screen that holds the question of the first fault. */
export function screenOf(faults: readonly Fault[], screens: readonly Screen[]): string | undefined {
  const [first] = faults
  return screens.find((screen) => screen.questions.some((question) => question.key === first?.question))?.key
}

/** The groups that hold something to read, each with its answered questions. */
export function answeredIn(form: FormVersion, answers: Answers): Screen[] {
  return form.groups
    .map((group) => ({
      ...group,
      questions: form.questions.filter((question) => question.group === group.key && isAnswered(answers[question.key])),
    }))
    .filter((group) => group.questions.length > 0)
}

/** The ends all scales among the questions share, to be said once; undefined where they differ. */
export function sharedEnds(questions: readonly Question[]): { low: Bilingual; high: Bilingual } | undefined {
  const scales = questions.flatMap((question) => (question.kind === 'scale' ? [question.scale] : []))
  const [first] = scales
  if (!first || scales.length < 2) return undefined
  const alike = scales.every(
    (scale) => scale.lowLabel.ja === first.lowLabel.ja && scale.highLabel.ja === first.highLabel.ja,
  )
  return alike ? { low: first.lowLabel, high: first.highLabel } : undefined
}

/** The language a text is written in, as far as its signs tell: undefined without kana, kanji or Latin letters. */
export function languageOf(text: string): 'ja' | 'en' | undefined {
  if (/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u.test(text)) return 'ja'
  return /\p{sc=Latin}/u.test(text) ? 'en' : undefined
}

function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null) return false
  return typeof answer === 'number' || (typeof answer === 'string' ? answer.trim() !== '' : answer.length > 0)
}
