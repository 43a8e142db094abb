import { z } from 'zod'
import { Answers, FormVersion } from '#/features/forms/schema.ts'
import { SupportKind } from '#/features/people/record/schema.ts'
import { Day, Period } from '#/platform/schema.ts'

/** What one wrote: a reflection, what was added to it, an answer as trainer, letters, and what is not handed in yet. */
export const What = z.enum(['reflection', 'addition', 'answer', 'letter', 'draft', 'addition-draft', 'letter-draft'])
export type What = z.infer<typeof What>

/** What it belongs to: `about` is the new hire of an answer, `to` the other side of a letter (null: the office). */
const Place = z.object({
  what: What,
  subjectId: z.uuid(),
  period: Period.nullable(),
  programme: z.string().nullable(),
  about: z.string().nullable(),
  to: z.string().nullable(),
})

/** One's own words, who may read them, who did, and until when they are kept. */
export const Own = Place.extend({
  writtenAt: z.string(),
  /** Withdrawn by oneself: nobody reads it any more. */
  withdrawn: z.boolean(),
  /** Answers of a form; or what stands alone: additions, turns of a letter. */
  form: FormVersion.nullable(),
  answers: Answers,
  texts: z.array(z.string()),
  readers: z.object({ persons: z.array(z.string()), offices: z.array(z.enum(['hr'])) }),
  readSoFar: z.array(z.object({ displayName: z.string(), readAt: z.string() })),
  keptUntil: Day,
})
export type Own = z.infer<typeof Own>
export const Everything = z.object({ own: z.array(Own), next: z.string().nullable() })

/** What others wrote to one and one may read: that it is there, not what it says. */
export const FromOther = Place.omit({ to: true }).extend({ by: z.string(), writtenOn: Day, keptUntil: Day })
export type FromOther = z.infer<typeof FromOther>

/** Who stood beside one as what, from when to when (null: still). Plans are not in it. */
export const Beside = z.object({
  displayName: z.string(),
  kind: SupportKind,
  type: z.string(),
  startsOn: Day,
  endsOn: Day.nullable(),
})
export type Beside = z.infer<typeof Beside>
export const AroundMe = z.object({ fromOthers: z.array(FromOther), more: z.boolean(), beside: z.array(Beside) })

const Said = z.object({
  question: z.string(),
  title: z.object({ ja: z.string(), en: z.string() }),
  answer: z.unknown(),
})
const Words = z.object({ answers: z.array(Said), texts: z.array(z.string()) })

/** Everything about one person, complete and in one piece (`version` grows when its shape changes). */
export const MyFile = z.object({
  version: z.literal(1),
  madeAt: z.string(),
  organization: z.string(),
  person: z.object({ id: z.uuid(), displayName: z.string() }),
  written: z.array(Own.omit({ form: true, answers: true, texts: true }).extend(Words.shape)),
  /** Answers to one's own reflections, and what came back in one's own letters. */
  received: z.array(FromOther.extend(Words.shape)),
  supportedBy: z.array(Beside),
  /** Nothing is judged by Banso. */
  judgements: z.array(z.never()),
})
export type MyFile = z.infer<typeof MyFile>

export const Withdraw = z.object({ what: What, subjectId: z.uuid() })
export const Withdrawn = Withdraw
