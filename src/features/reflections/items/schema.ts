import { z } from 'zod'
import { FormVersion, Question } from '#/features/forms/schema.ts'
import { Day, Month } from '#/platform/schema.ts'
import { Audience } from '../schema.ts'
import { MOST_ITEMS } from './rules.ts'

const [, Choice, , , Text] = Question.options
/** The group and the rest follow from the month: see `rules.ts`. */
const fixed = { group: true, dimension: true, visibleIf: true } as const

/** A question of the organisation's own, for one month: one choice, or words (K-05). */
export const Item = z.discriminatedUnion('kind', [Choice.omit(fixed), Text.omit(fixed)])
export type Item = z.infer<typeof Item>

const hasTwins = (keys: string[]) => new Set(keys).size < keys.length

/** What is asked in a month beside the reflection; nothing where it is empty. */
export const ItemSet = z.object({
  questions: z
    .array(Item)
    .max(MOST_ITEMS)
    .refine((questions) => !hasTwins(questions.map(({ key }) => key)), 'key-used-twice')
    .refine((questions) => questions.every(isSound), 'unsound-question'),
  audience: Audience,
})
export type ItemSet = z.infer<typeof ItemSet>

/** Words have no summary, options differ, and what one wrote oneself one reads anyway. */
function isSound(item: Item): boolean {
  if (item.readers.hire !== 'hidden') return false
  return item.kind === 'text'
    ? !Object.values(item.readers).includes('summary')
    : !hasTwins(item.options.map(({ key }) => key))
}

/** `revision` is what the page had: 0 where nothing was kept yet. */
export const KeepItems = ItemSet.extend({ month: Month, revision: z.int32().min(0) }).refine(
  ({ month, questions }) => questions.every(({ key }) => key.startsWith(`item-${month.replace('-', '')}-`)),
  'key-of-another-month',
)
export const ItemsKept = z.object({ organizationId: z.uuid(), month: Month, revision: z.int() })

export const ItemsWish = z.object({ month: Month.optional() })
export const Items = z.object({
  month: Month,
  /** The months that can be looked at, and how many questions each has. */
  months: z.array(z.object({ month: Month, questions: z.int() })),
  ...ItemSet.shape,
  revision: z.int(),
  /** Somebody was asked: no new question, and none means something else. */
  asked: z.boolean(),
  /** The month is over: nothing is changed any more. */
  over: z.boolean(),
  /** The latest month before it that has questions. */
  earlier: z.object({ month: Month, questions: z.array(Item) }).nullable(),
  /** On which days people without a reflection are asked; null where the month has no working day. */
  alone: z.object({ opensOn: Day, closesOn: Day }).nullable(),
  /** What people without a reflection in the month are asked before the questions. */
  before: FormVersion,
  /** In which the questions are written. */
  languages: z.array(z.enum(['ja', 'en'])),
})
export type Items = z.infer<typeof Items>
