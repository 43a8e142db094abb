import { z } from 'zod'
import { Answers, FormVersion } from '#/features/forms/schema.ts'
import { Day, Month } from '#/platform/schema.ts'

/** As what people take part in a reflection: who answers it, and who is told. */
export const LINE = ['trainer', 'manager'] as const
export type Line = (typeof LINE)[number]

export const ReflectionState = z.enum(['open', 'draft', 'submitted', 'answered'])
export const ReflectionId = z.object({ reflectionId: z.uuid() })

/** A reader as shown before writing: who, as what, and what of it. */
export const Reader = z.object({
  /** Null for an office, such as the programme office. */
  personId: z.uuid().nullable(),
  displayName: z.string(),
  as: z.enum(['trainer', 'manager', 'hire', 'office']),
  /** `all`: everything; `numbers`: the scales and how far it is; `comment`, `state`: those parts of a trainer's answer. */
  reads: z.enum(['all', 'numbers', 'comment', 'state']),
})
export type Reader = z.infer<typeof Reader>

const Head = z.object({
  id: z.uuid(),
  programme: z.string(),
  month: Month,
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
  /** As they are with the switch off, and with it on. */
  readers: z.array(Reader),
  readersWithManager: z.array(Reader),
  /** Whether this installation sends mail: a page never says that somebody was told when nobody was. */
  mails: z.boolean(),
  /** Why nothing can be written now, if so. */
  locked: z.enum(['submitted', 'answered', 'closed', 'not-submitted']).nullable(),
})
export type Writing = z.infer<typeof Writing>

/** As they are with the switch for the manager off, and with it on. */
export const MyReaders = z.object({ readers: z.array(Reader), readersWithManager: z.array(Reader) })

export const KeepDraft = z.object({
  reflectionId: z.uuid(),
  answers: Answers,
  alsoToManager: z.boolean().default(false),
  revision: z.int32().min(0),
})
export const KeptDraft = z.object({ reflectionId: z.uuid(), revision: z.int(), keptAt: z.string() })

/** Hands the reflection in. Sending it again changes nothing; with other content it is refused (409 `submitted`). */
export const Submit = z.object({
  reflectionId: z.uuid(),
  answers: Answers,
  alsoToManager: z.boolean(),
  /** The persons who were shown as its readers: when others would read by now, it is refused (409 `readers-changed`). */
  shownReaders: z.array(z.uuid()).max(100).optional(),
})
export const Answer = z.object({ reflectionId: z.uuid(), answers: Answers })
export const Done = z.object({ reflectionId: z.uuid(), state: ReflectionState })

export const ReflectionLine = Head.extend({
  submittedOn: Day.nullable(),
  answeredOn: Day.nullable(),
  /** It can still be written: the window is open. */
  writable: z.boolean(),
})
export const Paging = z.object({ after: z.string().max(200).optional() })
export const Mine = z.object({ reflections: z.array(ReflectionLine), next: z.string().nullable() })

/** What one may read of a form's answers; `hidden` counts the questions answered for other readers only. */
export const ReadForm = z.object({ form: FormVersion, answers: Answers, hidden: z.int() })

/** A reflection as its reader may see it. Opening it is written to the reading log of its author. */
export const Reading = z.object({
  reflection: Head.extend({ submittedOn: Day.nullable(), answeredOn: Day.nullable() }),
  person: z.object({ id: z.uuid(), displayName: z.string() }),
  /** How the reader stands to it. */
  as: z.enum(['author', 'trainer', 'manager', 'office']),
  /** Null when nothing of it is meant for this reader, or nothing was handed in yet. */
  written: ReadForm.nullable(),
  /** One for each trainer who answered, as far as the reader may see it. */
  answers: z.array(z.object({ by: z.string(), mine: z.boolean(), on: Day, read: ReadForm })),
  /** Who was told and may read; to everyone who may see the page. */
  readers: z.array(Reader),
  /** Who has read one's own words, latest time each; for the author of a reflection or of an answer. */
  readSoFar: z.array(z.object({ displayName: z.string(), readAt: z.string() })),
  mayAnswer: z.boolean(),
  mayWrite: z.boolean(),
})
export type Reading = z.infer<typeof Reading>

/** A reflection that was handed in to the reader. */
export const WaitingLine = z.object({
  reflectionId: z.uuid(),
  displayName: z.string(),
  month: Month,
  state: ReflectionState,
  as: z.enum(['trainer', 'manager']),
  submittedOn: Day,
  answeredOn: Day.nullable(),
  answerDueOn: Day.nullable(),
  urgency: z.enum(['overdue', 'today', 'soon', 'later']).nullable(),
  /** The reader has begun an answer. */
  drafted: z.boolean(),
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

export const Rhythm = z.object({
  startsMonth: Month,
  endsMonth: Month,
  opensBeforeMonthEnd: z.int(),
  dueAfter: z.int(),
  closesAfter: z.int(),
})
const ProgrammeWish = Rhythm.extend({
  name: z.string().trim().min(1).max(80),
  personIds: z.array(z.uuid()).min(1).max(2000),
})

/** What switching on would do: every round of the next twelve months and the mails of each. Nothing is done. */
export const PreviewProgramme = ProgrammeWish
export const ProgrammePreview = z.object({
  rounds: z.array(
    z.object({
      month: Month,
      opensOn: Day,
      dueOn: Day,
      closesOn: Day,
      /** `past`: its window has passed, it will not open; `now`: it opens at once. */
      opens: z.enum(['past', 'now', 'later']),
      /** Mails that tell people of the opening. */
      mails: z.int(),
    }),
  ),
  people: z.int(),
  /** People who have no trainer today: nobody will be asked to answer. */
  withoutTrainer: z.array(z.string()),
  /** People who have not come in yet: they should be invited first. */
  notActivated: z.array(z.string()),
})
export const StartProgramme = ProgrammeWish.extend({ programmeId: z.uuid() })
export const ProgrammeRef = z.object({ programmeId: z.uuid() })
export const Programmes = z.object({
  programmes: z.array(
    Rhythm.extend({ id: z.uuid(), name: z.string(), people: z.int(), latestMonth: Month.nullable() }),
  ),
})

/** A round as HR sees it: by unit how many were asked, handed in, were answered - live counts, never content. */
export const RoundWish = z.object({
  programmeId: z.uuid(),
  month: Month,
  unitId: z.uuid().optional(),
  after: z.string().max(200).optional(),
})
export const Round = z.object({
  programme: z.object({ id: z.uuid(), name: z.string() }),
  month: Month,
  months: z.array(Month),
  opensOn: Day,
  dueOn: Day,
  closesOn: Day,
  units: z.array(
    z.object({ unitId: z.uuid(), unit: z.string().nullable(), asked: z.int(), submitted: z.int(), answered: z.int() }),
  ),
  people: z.array(
    z.object({
      reflectionId: z.uuid(),
      displayName: z.string(),
      unit: z.string().nullable(),
      state: ReflectionState,
      submittedOn: Day.nullable(),
      answeredOn: Day.nullable(),
      trainers: z.array(z.string()),
    }),
  ),
  next: z.string().nullable(),
})
