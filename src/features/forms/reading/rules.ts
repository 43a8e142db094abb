import type { Answer, Answers, Bilingual, FormVersion, Question } from '../schema.ts'

/** A group of a form with those of its questions that are asked, or answered. */
export type Group = { key: string; title: Bilingual; intro?: Bilingual | undefined; questions: Question[] }

/** The groups that hold something to read, each with its answered questions. */
export function answeredIn(form: FormVersion, answers: Answers): Group[] {
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

/** Is there anything in the answer? Blanks are nothing. */
export function isAnswered(answer: Answer | undefined): boolean {
  if (answer === undefined || answer === null) return false
  return typeof answer === 'number' || (typeof answer === 'string' ? answer.trim() !== '' : answer.length > 0)
}
