import { ROLES } from '../rules.ts'
import type { FormVersion, Level, Question, Role, Side } from '../schema.ts'

/**
 * What a role gets of a question. The new hire may add the managers to what the trainers read; of their own form
 * nothing is kept from the one who writes it.
 */
export function levelOf(side: Side, question: Pick<Question, 'readers'>, role: Role, alsoToManager = false): Level {
  const { readers } = question
  if (side === 'hire' && role === 'hire') return 'answers'
  if (side === 'hire' && role === 'manager' && alsoToManager && readers.trainer === 'answers') return 'answers'
  return readers[role]
}

export type Share = 'all' | 'numbers' | 'some' | 'summary'

/** What somebody gets of these questions as a whole; undefined: nothing at all. */
export function shareOf(
  side: Side,
  questions: readonly Pick<Question, 'kind' | 'readers'>[],
  role: Role,
  alsoToManager = false,
): Share | undefined {
  const levels = questions.map((question) => levelOf(side, question, role, alsoToManager))
  if (levels.every((level) => level === 'answers')) return 'all'
  if (!levels.includes('answers')) return levels.includes('summary') ? 'summary' : undefined
  const isNumber = ({ kind }: Pick<Question, 'kind'>) => kind !== 'text' && kind !== 'many'
  if (questions.every((question, place) => (levels[place] === 'answers') === isNumber(question))) return 'numbers'
  return 'some'
}

/** The answers that go to the same readers are kept together: `trainer+manager`, empty for nobody. */
export function slotOf(side: Side, { readers }: Pick<Question, 'readers'>): string {
  return ROLES.filter((role) => !(side === 'hire' && role === 'hire') && readers[role] === 'answers').join('+')
}

/** The form with only those questions whose slots one may read, and how many others there are. */
export function readable(side: Side, form: FormVersion, slots: ReadonlySet<string>) {
  const questions = form.questions
    .filter((question) => slots.has(slotOf(side, question)))
    .map(({ visibleIf: _, ...question }): Question => question)
  const groups = form.groups.filter(({ key }) => questions.some(({ group }) => group === key))
  return { form: { ...form, groups, questions }, hidden: form.questions.length - questions.length }
}

export const slotsIn = (side: Side, form: FormVersion): string[] => [
  ...new Set(form.questions.map((question) => slotOf(side, question))),
]

/**
 * What somebody sees of a form as this or that: the questions whose answers they read, how many are hidden from them,
 * and how many of those go into summaries. The preview shows it, and what the server shows is the same.
 */
export function seenBy(side: Side, form: FormVersion, role: Role, alsoToManager = false) {
  const levels = form.questions.map((question) => ({ question, level: levelOf(side, question, role, alsoToManager) }))
  const slots = levels.flatMap(({ question, level }) => (level === 'answers' ? [slotOf(side, question)] : []))
  const summarised = levels.filter(({ level }) => level === 'summary').length
  return { ...readable(side, form, new Set(slots)), summarised }
}
