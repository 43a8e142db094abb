import { lengthOf } from '#/platform/text.ts'
import type { Answer, Answers, Bilingual, Condition, FormVersion, Question, Role } from './schema.ts'

export type FaultReason = 'required' | 'not-an-option' | 'out-of-range' | 'too-long' | 'unknown-question' | 'wrong-kind'

/** What keeps an answer from being submitted. `min` and `max` are the limits that were overstepped. */
export type Fault = { question: string; reason: FaultReason; min?: number; max?: number }

export type Progress = { asked: number; answered: number; requiredLeft: number }

/** As what somebody may be a reader, in the order they are named. */
export const ROLES: readonly Role[] = ['hire', 'trainer', 'manager', 'hr']

/** The questions to show, in the form's order. An answer to a hidden question makes nothing else visible. */
export function visibleQuestions(form: FormVersion, answers: Answers): Question[] {
  const shown = new Map<string, Answer>()
  return form.questions.filter((question) => {
    const { visibleIf } = question
    const visible = !visibleIf || holds(visibleIf, shown.get(visibleIf.question) ?? null)
    if (visible) shown.set(question.key, answerTo(question, answers))
    return visible
  })
}

/**
 * What must be mended before submitting, at most one fault per question: visible questions in the form's order, then
 * answers to questions the form does not have. Answers to hidden questions are ignored. A draft may have faults.
 */
export function faultsIn(form: FormVersion, answers: Answers): Fault[] {
  const known = new Set(form.questions.map((question) => question.key))
  return [
    ...visibleQuestions(form, answers).flatMap((question) => faultOf(question, answerTo(question, answers)) ?? []),
    ...Object.keys(answers)
      .filter((key) => !known.has(key))
      .map((key): Fault => ({ question: key, reason: 'unknown-question' })),
  ]
}

/**
 * What is kept of submitted answers: only visible questions', texts trimmed, no option twice, nothing empty.
 * A draft is kept as it is: an answer hidden for the moment may be wanted again.
 */
export function cleaned(form: FormVersion, answers: Answers): Answers {
  return Object.fromEntries(
    visibleQuestions(form, answers).flatMap((question) => {
      const answer = answerTo(question, answers)
      return isEmpty(answer) ? [] : [[question.key, tidied(question, answer)]]
    }),
  )
}

/** How far along the visible questions are; an answer counts even while it has a fault. */
export function progress(form: FormVersion, answers: Answers): Progress {
  const asked = visibleQuestions(form, answers)
  const open = asked.filter((question) => isEmpty(answerTo(question, answers)))
  return {
    asked: asked.length,
    answered: asked.length - open.length,
    requiredLeft: open.filter((question) => question.required).length,
  }
}

/**
 * The questions whose answers would come to mean something else: kind, scale, options and readers of a question with
 * the same key are frozen from the first answer on; titles and help may be mended, questions may come and go.
 */
export function frozenChanges(before: readonly Question[], after: readonly Question[]): string[] {
  const known = new Map(before.map((question) => [question.key, question]))
  return after.flatMap((question) => {
    const older = known.get(question.key)
    return older && !sameMeaning(older, question) ? [question.key] : []
  })
}

/** Would the new version change what an answer already given means? */
export const isFrozenChange = (older: FormVersion, newer: FormVersion): boolean =>
  frozenChanges(older.questions, newer.questions).length > 0

/**
 * The numbers in the answers by question: a scale's step, a number, and of a choice the place of its option, from 1.
 * What was chosen among `many` stays with the whole answers, as does any answer that has a fault.
 */
export function marksIn(form: FormVersion, answers: Answers): Record<string, number> {
  return collected(form, answers, (question, answer) => {
    if (question.kind === 'choice') return question.options.findIndex((option) => option.key === answer) + 1
    return typeof answer === 'number' ? answer : undefined
  })
}

/** The free texts in the answers by question, trimmed. */
export function textsIn(form: FormVersion, answers: Answers): Record<string, string> {
  return collected(form, answers, (question, answer) =>
    question.kind === 'text' && typeof answer === 'string' ? answer : undefined,
  )
}

function collected<Value>(
  form: FormVersion,
  answers: Answers,
  pick: (question: Question, answer: Answer) => Value | undefined,
): Record<string, Value> {
  const kept = cleaned(form, answers)
  return Object.fromEntries(
    form.questions.flatMap((question): [string, Value][] => {
      const answer = answerTo(question, kept)
      if (isEmpty(answer) || faultOf(question, answer)) return []
      const value = pick(question, answer)
      return value === undefined ? [] : [[question.key, value]]
    }),
  )
}

function faultOf(question: Question, answer: Answer): Fault | undefined {
  const fault = (reason: FaultReason, limits = {}): Fault => ({ question: question.key, reason, ...limits })
  if (isEmpty(answer)) return question.required ? fault('required') : undefined

  switch (question.kind) {
    case 'scale': {
      if (typeof answer !== 'number') return fault('wrong-kind')
      const { min, max } = question.scale
      return Number.isInteger(answer) && answer >= min && answer <= max
        ? undefined
        : fault('out-of-range', { min, max })
    }
    case 'number': {
      if (typeof answer !== 'number') return fault('wrong-kind')
      const { range } = question
      return !range || (answer >= range.min && answer <= range.max) ? undefined : fault('out-of-range', range)
    }
    case 'choice':
      if (typeof answer !== 'string') return fault('wrong-kind')
      return hasOption(question, answer) ? undefined : fault('not-an-option')
    case 'many':
      if (!Array.isArray(answer)) return fault('wrong-kind')
      return answer.every((key) => hasOption(question, key)) ? undefined : fault('not-an-option')
    case 'text':
      if (typeof answer !== 'string') return fault('wrong-kind')
      return lengthOf(answer.trim()) <= question.maxLength ? undefined : fault('too-long', { max: question.maxLength })
  }
}

function holds({ equals, atLeast, atMost }: Condition, answer: Answer): boolean {
  if (isEmpty(answer)) return false
  if (equals !== undefined && !(Array.isArray(answer) ? answer.some((key) => key === equals) : answer === equals)) {
    return false
  }
  if (atLeast === undefined && atMost === undefined) return true
  return typeof answer === 'number' && answer >= (atLeast ?? -Infinity) && answer <= (atMost ?? Infinity)
}

function tidied(question: Question, answer: Answer): Answer {
  if (question.kind === 'text' && typeof answer === 'string') return answer.trim()
  return Array.isArray(answer) ? [...new Set(answer)] : answer
}

function answerTo(question: Question, answers: Answers): Answer {
  return Object.hasOwn(answers, question.key) ? (answers[question.key] ?? null) : null
}

function isEmpty(answer: Answer): boolean {
  return (
    answer === null || (typeof answer === 'string' && answer.trim() === '') || (Array.isArray(answer) && !answer.length)
  )
}

function hasOption({ options }: { options: { key: string }[] }, key: string): boolean {
  return options.some((option) => option.key === key)
}

function sameMeaning(before: Question, after: Question): boolean {
  return ROLES.every((role) => before.readers[role] === after.readers[role]) && sameKind(before, after)
}

function sameKind(before: Question, after: Question): boolean {
  if (before.kind === 'scale' && after.kind === 'scale') {
    const [older, newer] = [before.scale, after.scale]
    const steps = older.min === newer.min && older.max === newer.max
    return steps && sameLabel(older.lowLabel, newer.lowLabel) && sameLabel(older.highLabel, newer.highLabel)
  }
  if ('options' in before && 'options' in after) {
    const [older, newer] = [before.options, after.options]
    const pairs = older.map((option, place) => [option, newer[place]] as const)
    const same = pairs.every(([one, other]) => one.key === other?.key && sameLabel(one.label, other.label))
    return before.kind === after.kind && older.length === newer.length && same
  }
  return before.kind === after.kind
}

/** A label that stood in for both languages may be translated later. */
function sameLabel(before: Bilingual, after: Bilingual): boolean {
  const [ja, en] = [before.ja === after.ja, before.en === after.en]
  return (ja && en) || (before.ja === before.en && (ja || en))
}
