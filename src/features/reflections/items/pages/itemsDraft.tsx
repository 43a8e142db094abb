import { newKey } from '#/features/forms/editing/pages/editing.tsx'
import { contentOf, draftQuestion, EMPTY, LONGEST_TEXT, NO_ENDS } from '#/features/forms/editing/rules.ts'
import type { DraftQuestion, FormDraft, Language } from '#/features/forms/editing/schema.ts'
import type { Question } from '#/features/forms/schema.ts'
import type { Month } from '#/platform/schema.ts'
import { groupOf } from '../rules.ts'
import type { Item } from '../schema.ts'

const HERE = { ja: '-', en: '-' }

/** The questions of a month, in the shape in which forms are edited. */
export const draftOf = (month: Month, questions: DraftQuestion[]): FormDraft => ({
  ...{ title: HERE, minutes: 1 },
  groups: [{ key: groupOf(month), title: HERE, intro: EMPTY, questions }],
})

export const questionOf = (month: Month, item: Item): Question => ({ ...item, group: groupOf(month) })

export const draftItem = (month: Month, item: Item): DraftQuestion => draftQuestion(questionOf(month, item))

/** The questions as they are sent; only of a draft without faults. */
export const itemsOf = (draft: FormDraft, languages: readonly Language[]): Item[] =>
  contentOf(draft, 'hire', 1, languages).questions.flatMap(({ group: _, ...question }) =>
    question.kind === 'choice' || question.kind === 'text' ? question : [],
  )

/** A new question: HR sees a choice as figures, and reads what was written. */
export const emptyItem = (key: string, kind: 'choice' | 'text'): DraftQuestion => ({
  ...{ key, kind, title: EMPTY, help: EMPTY, required: false, dimension: null, condition: null },
  readers: { hire: 'hidden', trainer: 'hidden', manager: 'hidden', hr: kind === 'text' ? 'answers' : 'summary' },
  ends: NO_ENDS,
  options: kind === 'choice' ? [newKey(), newKey()].map((key) => ({ key, label: EMPTY })) : [],
  ...{ min: null, max: null, maxLength: LONGEST_TEXT },
})
