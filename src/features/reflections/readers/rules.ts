import { slotOf, slotsIn } from '#/features/forms/readers/rules.ts'
import { marksIn } from '#/features/forms/rules.ts'
import type { Answers, FormVersion, Side } from '#/features/forms/schema.ts'

/** The kind under which each side's words are entrusted; what the new hire adds later, each in a slot of its own. */
export const KIND = {
  hire: 'reflections.written',
  trainer: 'reflections.answered',
  added: 'reflections.added',
} as const satisfies Record<Side | 'added', string>

/** Persons by id, and offices: whoever holds one reads as long as they hold it. */
export type Readers = { persons: string[]; offices: 'hr'[] }

/** Those around a reflection as of the day it is written. `authorId` is the new hire who writes it. */
export type Around = { authorId: string; trainers: readonly string[]; managers: readonly string[] }

/**
 * Who reads what is kept in a slot; shown before writing and fixed at writing. Who is both trainer and manager counts as
 * trainer; nobody is named twice, and the new hire is never a reader by way of another role.
 */
export function readersOf(side: Side, slot: string, around: Around, alsoToManager = false): Readers {
  const roles = slot.split('+')
  const { trainers, managers } = rolesIn(around)
  const toManagers = roles.includes('manager') || (side === 'hire' && alsoToManager && roles.includes('trainer'))
  return {
    persons: [
      ...(side === 'trainer' && roles.includes('hire') ? [around.authorId] : []),
      ...(roles.includes('trainer') ? trainers : []),
      ...(toManagers ? managers : []),
    ],
    offices: roles.includes('hr') ? ['hr'] : [],
  }
}

/** Everybody who reads anything of a form, persons once. */
export function allReaders(side: Side, form: FormVersion, around: Around, alsoToManager = false): Readers {
  const all = slotsIn(side, form).map((slot) => readersOf(side, slot, around, alsoToManager))
  return {
    persons: [...new Set(all.flatMap(({ persons }) => persons))],
    offices: [...new Set(all.flatMap(({ offices }) => offices))],
  }
}

/**
 * Who is told of a submission, each person once: trainers are asked to answer, managers are to know. Without a
 * trainer the managers are told and nobody answers: the reflection stays submitted.
 */
export function toldOfSubmission(around: Around): { toAnswer: string[]; toKnow: string[] } {
  const { trainers, managers } = rolesIn(around)
  return { toAnswer: trainers, toKnow: managers }
}

export type Kept = { kind: string; slot: string; body: string; marks: Record<string, number> }

/** Answers split by who may read them: each slot's answers are its body (JSON), the numbers in them its marks. */
export function keptIn(side: Side, form: FormVersion, answers: Answers): Kept[] {
  const marks = marksIn(form, answers)
  const questions = form.questions.filter(({ key }) => answers[key] !== undefined && answers[key] !== null)
  return [...Map.groupBy(questions, (question) => slotOf(side, question))].map(([slot, asked]) => ({
    kind: KIND[side],
    slot,
    body: JSON.stringify(Object.fromEntries(asked.map(({ key }) => [key, answers[key]]))),
    marks: Object.fromEntries(asked.flatMap(({ key }) => (marks[key] === undefined ? [] : [[key, marks[key]]]))),
  }))
}

/** Are these the same answers, in whatever order they came? */
export function sameAnswers(one: Answers, other: Answers): boolean {
  const inOrder = (answers: Answers) => Object.entries(answers).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify(inOrder(one)) === JSON.stringify(inOrder(other))
}

/** The answers that entrusted bodies hold, put together again; a body that cannot be opened counts as empty. */
export const answersIn = (bodies: (string | undefined)[]): Answers =>
  Object.assign({}, ...bodies.map((body) => JSON.parse(body ?? '{}') as Answers))

/** Are exactly these the readers who were shown, offices included, in whatever order? */
export const wereShown = (shown: readonly string[], { persons, offices }: Readers): boolean =>
  new Set(shown).symmetricDifference(new Set([...persons, ...offices])).size === 0

function rolesIn({ authorId, ...around }: Around): { trainers: string[]; managers: string[] } {
  const trainers = [...new Set(around.trainers)].filter((id) => id !== authorId)
  const managers = [...new Set(around.managers)].filter((id) => id !== authorId && !trainers.includes(id))
  return { trainers, managers }
}
