import { z } from 'zod'
import { Day } from '#/platform/schema.ts'

/** What a letter may hold, in code points. */
export const LONGEST_LETTER = 4000
const Text = z
  .string()
  .trim()
  .min(1)
  .refine((text) => [...text].length <= LONGEST_LETTER, { params: { max: LONGEST_LETTER } })

/** To one person, who alone reads it; or to the office that keeps the data, whoever holds it. */
export const To = z.union([z.object({ personId: z.uuid() }), z.object({ office: z.literal('hr') })])
export type To = z.infer<typeof To>

/** A draft keeps whatever is there: nobody may be chosen yet. */
export const LetterDraft = z.object({ to: To.nullable(), text: z.string().max(20_000) })
export type LetterDraft = z.infer<typeof LetterDraft>
const Held = LetterDraft.extend({ letterId: z.uuid(), revision: z.int(), keptAt: z.string() })

export const LetterId = z.object({ letterId: z.uuid() })
export const SendLetter = z.object({ letterId: z.uuid(), to: To, text: Text })
export const ReplyToLetter = z.object({ letterId: z.uuid(), turnId: z.uuid(), text: Text })
export const KeepLetterDraft = LetterDraft.extend({ letterId: z.uuid(), revision: z.int32().min(0) })
export const KeptLetterDraft = z.object({ letterId: z.uuid(), revision: z.int(), keptAt: z.string() })

/** As what somebody can be written to past the line: a desk, HR, or HR of a unit above one's own. */
export const Standing = z.enum(['desk', 'hr', 'unit-hr'])
export type Standing = z.infer<typeof Standing>

/** The page for writing: to whom one may write, and what one has begun. */
export const DoorWish = z.object({ to: z.enum(['person', 'office']), letterId: z.uuid().optional() })
export const Door = z.object({
  people: z.array(z.object({ personId: z.uuid(), displayName: z.string(), as: Standing, unit: z.string().nullable() })),
  /** How many of the office would read a question to it: none of those who support the writer. */
  ofOffice: z.int(),
  draft: Held.nullable(),
})
export type Door = z.infer<typeof Door>

/** How the reader stands to a letter; with `office` they are one of those who hold it. */
const As = z.enum(['author', 'addressee', 'office'])
const Head = z.object({
  letterId: z.uuid(),
  as: As,
  /** The other side; null: the office. */
  other: z.string().nullable(),
  sentOn: Day,
})
export const LetterLine = Head.extend({
  /** The day of the latest turn. */
  latestOn: Day,
  /** Something in it waits for the reader. */
  waits: z.boolean(),
})
export type LetterLine = z.infer<typeof LetterLine>
export const Letters = z.object({
  letters: z.array(LetterLine),
  next: z.string().nullable(),
  /** Begun and not sent; on the first page alone. */
  drafts: z.array(z.object({ letterId: z.uuid(), to: z.enum(['person', 'office']), keptAt: z.string() })),
})

/** Whether the one written to can still be: gone, without the office, beside the writer by now, or on leave. */
export const Reach = z.enum(['yes', 'left', 'office-ended', 'beside', 'away'])
export type Reach = z.infer<typeof Reach>

/** A letter with all its turns. Opening it is written to the reading log of whoever wrote each. */
export const Letter = Head.extend({
  turns: z.array(z.object({ turnId: z.uuid(), by: z.string(), mine: z.boolean(), at: z.string(), text: z.string() })),
  /** The words it began with were taken away by their author, or kept no longer. */
  gone: z.boolean(),
  reach: Reach,
  waits: z.boolean(),
  mayTakeBack: z.boolean(),
  mayReply: z.boolean(),
  /** Who has read one's own words, latest time each. */
  readSoFar: z.array(z.object({ displayName: z.string(), readAt: z.string() })),
  keptUntil: Day,
  draft: Held.nullable(),
})
export type Letter = z.infer<typeof Letter>
