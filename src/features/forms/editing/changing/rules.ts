import type { QuestionReaders, Role, Side } from '../../schema.ts'
import { EMPTY, LONGEST_TEXT, NO_ENDS, questionsIn } from '../rules.ts'
import type { DraftGroup, DraftQuestion, FormDraft, Kind } from '../schema.ts'

export const MOST_QUESTIONS = 60
export const MOST_GROUPS = 12
export const MOST_OPTIONS = 30

/** A form with nothing in it: one group, no question. */
export const emptyDraft = (groupKey: string): FormDraft => ({
  title: EMPTY,
  minutes: 5,
  groups: [emptyGroup(groupKey)],
})

export const emptyGroup = (key: string): DraftGroup => ({ key, title: EMPTY, intro: EMPTY, questions: [] })

const NOBODY: QuestionReaders = { hire: 'hidden', trainer: 'hidden', manager: 'hidden', hr: 'hidden' }

/**
 * A new question: the trainer reads what the new hire writes, the manager what the trainer writes. Steps mean what they
 * last meant in the form.
 */
export function newQuestion(draft: FormDraft, kind: Kind, side: Side, newKey: () => string): DraftQuestion {
  const scales = questionsIn(draft).filter((question) => question.kind === 'scale')
  return {
    ...{ key: newKey(), kind, title: EMPTY, help: EMPTY, required: false, dimension: null, condition: null },
    readers: { ...NOBODY, [side === 'hire' ? 'trainer' : 'manager']: 'answers' },
    ends: scales.at(-1)?.ends ?? NO_ENDS,
    options: kind === 'choice' || kind === 'many' ? twoOptions(newKey) : [],
    ...{ min: null, max: null, maxLength: LONGEST_TEXT },
  }
}

/** As what somebody may be let read a form, the writer apart. */
export const readersFor = (side: Side): Role[] =>
  side === 'hire' ? ['trainer', 'manager', 'hr'] : ['hire', 'trainer', 'manager', 'hr']

export function changeQuestion(draft: FormDraft, key: string, change: Partial<DraftQuestion>): FormDraft {
  return withGroups(draft, (group) => ({
    ...group,
    questions: group.questions.map((question) => (question.key === key ? { ...question, ...change } : question)),
  }))
}

/** Another kind of question: there is something to choose from, and words have no summary. */
export function ofKind(question: DraftQuestion, kind: Kind, newKey: () => string): Partial<DraftQuestion> {
  const { readers, options } = question
  const toChoose = (kind === 'choice' || kind === 'many') && options.length === 0
  const spoken = (level: QuestionReaders['hr']) => (kind === 'text' && level === 'summary' ? 'hidden' : level)
  return {
    kind,
    options: toChoose ? twoOptions(newKey) : options,
    readers: {
      ...readers,
      trainer: spoken(readers.trainer),
      manager: spoken(readers.manager),
      hr: spoken(readers.hr),
    },
  }
}

const twoOptions = (newKey: () => string) => [1, 2].map(() => ({ key: newKey(), label: EMPTY }))

export function changeGroup(draft: FormDraft, key: string, change: Partial<DraftGroup>): FormDraft {
  return withGroups(draft, (group) => (group.key === key ? { ...group, ...change } : group))
}

export const addGroup = (draft: FormDraft, group: DraftGroup): FormDraft => ({
  ...draft,
  groups: [...draft.groups, group],
})

export const removeGroup = (draft: FormDraft, key: string): FormDraft => ({
  ...draft,
  groups: draft.groups.filter((group) => group.key !== key),
})

export function moveGroup(draft: FormDraft, key: string, by: -1 | 1): FormDraft {
  const place = draft.groups.findIndex((group) => group.key === key)
  return { ...draft, groups: swapped(draft.groups, place, place + by) }
}

export function addQuestion(draft: FormDraft, groupKey: string, question: DraftQuestion): FormDraft {
  return withGroups(draft, (group) =>
    group.key === groupKey ? { ...group, questions: [...group.questions, question] } : group,
  )
}

export function removeQuestion(draft: FormDraft, key: string): FormDraft {
  return withGroups(draft, (group) => ({ ...group, questions: group.questions.filter((one) => one.key !== key) }))
}

/** One place up or down; from the edge of a group into the group beside it. */
export function moveQuestion(draft: FormDraft, key: string, by: -1 | 1): FormDraft {
  const at = draft.groups.findIndex((group) => group.questions.some((question) => question.key === key))
  const group = draft.groups[at]
  if (!group) return draft
  const place = group.questions.findIndex((question) => question.key === key)
  if (group.questions[place + by])
    return changeGroup(draft, group.key, { questions: swapped(group.questions, place, place + by) })
  const beside = draft.groups[at + by]
  if (!beside) return draft
  const question = group.questions[place]!
  const questions = by < 0 ? [...beside.questions, question] : [question, ...beside.questions]
  return changeGroup(removeQuestion(draft, key), beside.key, { questions })
}

/** The same question once more, right after it. */
export function duplicate(draft: FormDraft, key: string, newKey: string): FormDraft {
  return withGroups(draft, (group) => ({
    ...group,
    questions: group.questions.flatMap((question) =>
      question.key === key ? [question, { ...question, key: newKey }] : [question],
    ),
  }))
}

/**
 * The question under a new key, in place of the one whose answers keep their meaning; what depends on it follows. Until
 * it is published it may be changed in everything.
 */
export function askAnew(draft: FormDraft, key: string, newKey: string): FormDraft {
  return withGroups(draft, (group) => ({
    ...group,
    questions: group.questions.map((question) => ({
      ...question,
      ...(question.key === key && { key: newKey }),
      ...(question.condition?.question === key && { condition: { ...question.condition, question: newKey } }),
    })),
  }))
}

/** Takes a removed question back to where it stood, whatever was changed since. */
export function putBack(draft: FormDraft, before: FormDraft, key: string): FormDraft {
  const group = before.groups.find(({ questions }) => questions.some((question) => question.key === key))
  const place = group?.questions.findIndex((question) => question.key === key) ?? -1
  const question = group?.questions[place]
  if (!group || !question || questionsIn(draft).some((one) => one.key === key)) return draft
  const home = draft.groups.find((one) => one.key === group.key) ?? draft.groups.at(-1)
  if (!home) return draft
  return changeGroup(draft, home.key, { questions: home.questions.toSpliced(place, 0, question) })
}

/** The same for a group with all that is in it. */
export function putGroupBack(draft: FormDraft, before: FormDraft, key: string): FormDraft {
  const place = before.groups.findIndex((group) => group.key === key)
  const group = before.groups[place]
  if (!group || draft.groups.some((one) => one.key === key)) return draft
  return { ...draft, groups: draft.groups.toSpliced(place, 0, group) }
}

/** Whether there is a place to move to. */
export function mayMove(draft: FormDraft, key: string, by: -1 | 1): boolean {
  const edge = by < 0 ? draft.groups[0] : draft.groups.at(-1)
  const last = by < 0 ? edge?.questions[0] : edge?.questions.at(-1)
  return questionsIn(draft).length > 0 && last?.key !== key
}

const withGroups = (draft: FormDraft, change: (group: DraftGroup) => DraftGroup): FormDraft => ({
  ...draft,
  groups: draft.groups.map(change),
})

function swapped<Item>(items: readonly Item[], one: number, other: number): Item[] {
  const next = [...items]
  const [a, b] = [next[one], next[other]]
  if (a === undefined || b === undefined) return next
  next[one] = b
  next[other] = a
  return next
}
