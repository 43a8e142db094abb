import { lengthOf } from '#/platform/text.ts'
import type { Answer, Answers, Condition, FormVersion, Question } from './schema.ts'

export type FaultReason = 'required' | 'not-an-option' | 'out-of-range' | 'too-long' | 'unknown-question' | 'wrong-kind'

/** What keeps an answer from being submitted. `min` and `max` are the limits that were overstepped. */
export type Fault = { question: string; reason: FaultReason; min?: number; max?: number }

export type Progress = { asked: number; answered: number; requiredLeft: number }

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
 * Would the new version change what an answer already given means? Kind, scale and options of a question with the same
 * key are frozen from the first answer on; titles and help may be mended, questions may come and go.
 */
export function isFrozenChange(older: FormVersion, newer: FormVersion): boolean {
  const before = new Map(older.questions.map((question) => [question.key, meaningOf(question)]))
  return newer.questions.some((question) => (before.get(question.key) ?? meaningOf(question)) !== meaningOf(question))
}

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

function meaningOf(question: Question): string {
  switch (question.kind) {
    case 'scale': {
      const { min, max, lowLabel, highLabel } = question.scale
      return JSON.stringify(['scale', min, max, lowLabel.ja, lowLabel.en, highLabel.ja, highLabel.en])
    }
    case 'choice':
    case 'many':
      return JSON.stringify([question.kind, question.options.map(({ key, label }) => [key, label.ja, label.en])])
    default:
      return question.kind
  }
}
