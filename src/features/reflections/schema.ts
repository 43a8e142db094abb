import { z } from 'zod'
import { Answers, FormVersion } from '#/features/forms/schema.ts'
import { Day, Period } from '#/platform/schema.ts'

/** As what people take part in a reflection: who answers it, and who is told. */
export const LINE = ['trainer', 'manager'] as const
export type Line = (typeof LINE)[number]

export const ReflectionState = z.enum(['open', 'draft', 'submitted', 'answered'])
export const ReflectionId = z.object({ reflectionId: z.uuid() })

/** How often one looks back; `milestones`: at chosen months since one began, each person on days of their own. */
export const Cadence = z.enum(['weekly', 'biweekly', 'monthly', 'milestones'])
export type Cadence = z.infer<typeof Cadence>

/** Whom a programme is for: everybody to whom all of it applies; an empty list or null leaves that open. */
export const Audience = z.object({
  /** Kinds of hire. */
  kinds: z.array(z.string().max(40)).max(50),
  /** Units, each with what hangs below it. */
  unitIds: z.array(z.uuid()).max(500),
  hiredFrom: Day.nullable(),
  hiredUntil: Day.nullable(),
})
export type Audience = z.infer<typeof Audience>

const Role = z.enum(['trainer', 'manager', 'hire', 'hr'])

/** Somebody around a reflection, as what; what they read of each question follows from the form (`readers/rules.ts`). */
export const Reader = z.object({
  /** Null for an office, such as the programme office. */
  personId: z.uuid().nullable(),
  displayName: z.string(),
  as: Role,
  /** Shown it later than on the day it was handed in. */
  since: Day.optional(),
})
export type Reader = z.infer<typeof Reader>

const Head = z.object({
  id: z.uuid(),
  programme: z.string(),
  period: Period,
  state: ReflectionState,
  dueOn: Day,
  closesOn: Day,
})

/** What a writing page needs. `revision` is handed back when keeping the draft (0: there is none yet). */
export const Writing = z.object({
  reflection: Head,
  /** The person the reflection is about: the writer, or for a trainer the new hire. */
  about: z.string(),
  form: FormVersion,
  answers: Answers,
  alsoToManager: z.boolean(),
  revision: z.int(),
  keptAt: z.string().nullable(),
  /** Those around it; what each reads of a question, the question says. */
  readers: z.array(Reader),
  /** Whether this installation sends mail: a page never says that somebody was told when nobody was. */
  mails: z.boolean(),
  /** Why nothing can be written now, if so. */
  locked: z.enum(['submitted', 'answered', 'closed', 'withdrawn', 'not-submitted']).nullable(),
  /** Who has answered already, where somebody may still add their own answer. */
  answeredBy: z.string().nullable(),
})
export type Writing = z.infer<typeof Writing>

/** Those who would be around what one writes today. */
export const MyReaders = z.object({ readers: z.array(Reader) })

export const KeepDraft = z.object({
  reflectionId: z.uuid(),
  answers: Answers,
  alsoToManager: z.boolean().default(false),
  revision: z.int32().min(0),
})
export const KeptDraft = z.object({ reflectionId: z.uuid(), revision: z.int(), keptAt: z.string() })

/**
 * Who was shown as a reader, persons by id and offices by name: when others would read by now, it is refused (409
 * `readers-changed`).
 */
const ShownReaders = z.array(z.union([z.uuid(), z.literal('hr')])).max(100)

/** Hands the reflection in. Sending it again changes nothing; with other content it is refused (409 `submitted`). */
export const Submit = z.object({
  reflectionId: z.uuid(),
  answers: Answers,
  alsoToManager: z.boolean(),
  shownReaders: ShownReaders.optional(),
})
export const Answer = z.object({ reflectionId: z.uuid(), answers: Answers })
export const Done = z.object({ reflectionId: z.uuid(), state: ReflectionState })

/** A few words more to what was handed in; `answers` are those to the one question of `adding/rules.ts`. */
export const AddWords = Submit.extend({ additionId: z.uuid() })
export const Added = z.object({ reflectionId: z.uuid(), additionId: z.uuid() })

/** Shows reflections that were handed in earlier to somebody who is a trainer or a manager of the writer today. */
export const ShowEarlier = z.object({ personId: z.uuid(), reflectionIds: z.array(z.uuid()).min(1).max(200) })
export const Shown = z.object({ personId: z.uuid(), shown: z.int() })

export const ReflectionLine = Head.extend({
  submittedOn: Day.nullable(),
  answeredOn: Day.nullable(),
  /** Somebody answers it once it is handed in; questions of the month nobody does. */
  answerable: z.boolean(),
  /** It can still be written: the window is open. */
  writable: z.boolean(),
  withdrawn: z.boolean(),
})
export const Paging = z.object({ after: z.string().max(200).optional() })
export const Mine = z.object({ reflections: z.array(ReflectionLine), next: z.string().nullable() })

/** Who is a trainer or a manager today and does not read what was handed in before, with those reflections. */
export const NewReaders = z.object({
  persons: z.array(
    Reader.extend({
      personId: z.uuid(),
      /** What they would read of these. */
      reads: z.enum(['all', 'numbers', 'some']),
      earlier: z.array(z.object({ id: z.uuid(), period: Period, submittedOn: Day })),
    }),
  ),
})
export type NewReaders = z.infer<typeof NewReaders>

/**
 * What one may read of a form's answers; `hidden` counts the questions asked for other readers only, `others` says who
 * these are.
 */
export const ReadForm = z.object({ form: FormVersion, answers: Answers, hidden: z.int(), others: z.array(Role) })

/** A reflection as its reader may see it. Opening it is written to the reading log of its author. */
export const Reading = z.object({
  reflection: Head.extend({ submittedOn: Day.nullable(), answeredOn: Day.nullable(), withdrawnOn: Day.nullable() }),
  person: z.object({ id: z.uuid(), displayName: z.string() }),
  /** How the reader stands to it. */
  as: z.enum(['author', 'trainer', 'manager', 'office']),
  /** Null when nothing of it is meant for this reader, or nothing was handed in yet. */
  written: ReadForm.nullable(),
  /** What its author added later, as far as it is meant for the reader. */
  additions: z.array(z.object({ text: z.string(), at: z.string() })),
  /** One for each trainer who answered, as far as the reader may see it. */
  answers: z.array(z.object({ by: z.string(), mine: z.boolean(), on: Day, read: ReadForm })),
  /** Who was told and may read; to everyone who may see the page. */
  readers: z.array(Reader),
  /** To its author: whether they had added the managers to what the trainers read. */
  alsoToManager: z.boolean(),
  /** Who has read one's own words, latest time each; for the author of a reflection or of an answer. */
  readSoFar: z.array(z.object({ displayName: z.string(), readAt: z.string() })),
  /** Somebody answers it once it is handed in. */
  answerable: z.boolean(),
  mayAnswer: z.boolean(),
  mayWrite: z.boolean(),
  mayAdd: z.boolean(),
  /** Nobody has read it, and its window is open. */
  mayTakeBack: z.boolean(),
  /** A step asks the reader to look at what came to it: opening it is to be noted (`noteRead`). */
  news: z.boolean(),
})
export type Reading = z.infer<typeof Reading>

/** A reflection that was handed in to the reader. */
export const WaitingLine = z.object({
  reflectionId: z.uuid(),
  displayName: z.string(),
  period: Period,
  state: ReflectionState,
  answerable: z.boolean(),
  as: z.enum(['trainer', 'manager']),
  submittedOn: Day,
  answeredOn: Day.nullable(),
  answerDueOn: Day.nullable(),
  urgency: z.enum(['overdue', 'today', 'soon', 'later']).nullable(),
  /** The reader has begun an answer. */
  drafted: z.boolean(),
  /** Another trainer who has answered; the reader may add an answer of their own. */
  answeredBy: z.string().nullable(),
  withdrawn: z.boolean(),
})
export const Waiting = z.object({
  /** Asked of the reader, most pressing first. */
  toAnswer: z.array(WaitingLine),
  /** Handed in to the reader earlier, newest first. */
  earlier: z.array(WaitingLine),
  next: z.string().nullable(),
})

/** What the navigation needs: whether one writes, whether one is told of others', and how many wait for an answer. */
export const Place = z.object({ reflects: z.boolean(), supports: z.boolean(), waiting: z.int() })
