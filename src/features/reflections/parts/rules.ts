import { marksIn } from '#/features/forms/rules.ts'
import type { Answers, FormVersion } from '#/features/forms/schema.ts'
import { type Part, partOf } from '../rules.ts'

/** The kind under which each part is entrusted. */
export const KIND = {
  marks: 'reflections.marks',
  text: 'reflections.text',
  comment: 'reflections.comment',
  'hire-state': 'reflections.hire-state',
  confidence: 'reflections.confidence',
} as const satisfies Record<Part, string>

export type EntrustedPart = { part: Part; kind: string; body: string; marks: Record<string, number> }

/** Answers split by who may read them: each part's answers are its body (JSON), the numbers in them its marks. */
export function partsIn(side: 'hire' | 'trainer', form: FormVersion, answers: Answers): EntrustedPart[] {
  const marks = marksIn(form, answers)
  const questions = form.questions.filter(({ key }) => answers[key] !== undefined && answers[key] !== null)
  return [...Map.groupBy(questions, (question) => partOf(side, question))].map(([part, asked]) => ({
    part,
    kind: KIND[part],
    body: JSON.stringify(Object.fromEntries(asked.map(({ key }) => [key, answers[key]]))),
    marks: Object.fromEntries(asked.flatMap(({ key }) => (marks[key] === undefined ? [] : [[key, marks[key]]]))),
  }))
}

/** How many questions of the parts one may not read were answerable: what a reader is told is kept for others. */
export const hiddenIn = (side: 'hire' | 'trainer', form: FormVersion, shown: ReadonlySet<Part>): number =>
  form.questions.filter((question) => !shown.has(partOf(side, question))).length

/** Are these the same answers, in whatever order they came? */
export function sameAnswers(one: Answers, other: Answers): boolean {
  const inOrder = (answers: Answers) => Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

/** The answers that entrusted bodies hold, put together again; a body that cannot be opened counts as empty. */
export const answersIn = (bodies: (string | undefined)[]): Answers =>
  Object.assign({}, ...bodies.map((body) => JSON.parse(body ?? '{}') as Answers))

/** Are these the same people, in whatever order? */
export const sameReaders = (shown: string[], real: string[]): boolean =>
  new Set(shown).size === new Set(real).size && real.every((id) => shown.includes(id))
