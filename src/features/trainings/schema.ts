import { z } from 'zod'
import { Day } from '#/platform/schema.ts'

/** So many take part in one session at most. */
export const MOST_PEOPLE = 2000
const MOST_DAYS = 60
/** A session teaches so long at most, all its days together. */
const MOST_MINUTES = 60 * 24 * MOST_DAYS

const Title = z.string().trim().min(1).max(200)
const OtherTitle = z.string().trim().max(200)
const Words = z.string().trim().max(4000)
const Titles = z.object({ title: Title, titleEn: OtherTitle })

export const ProgrammeRef = z.object({ programmeId: z.uuid() })
export const SessionRef = z.object({ sessionId: z.uuid() })
/** One more with every change: who saves what somebody else changed meanwhile is told. */
export const Revision = z.int().min(0)

export const ProgrammeWish = Titles.extend({ description: Words })
export type ProgrammeWish = z.infer<typeof ProgrammeWish>
export const CreateProgramme = ProgrammeRef.extend(ProgrammeWish.shape)
export const ChangeProgramme = CreateProgramme.extend({ revision: Revision })

/** Years that calendars know of, with room for the months that follow a training. */
const TaughtOn = Day.refine((day) => day >= '2000-01-01' && day < '2100-01-01', 'day-too-far')
/** The days of a training, in whatever order they were picked. */
const Days = z.array(TaughtOn).min(1).max(MOST_DAYS)
/** `like`: a session of the same programme whose design is taken over. */
export const CreateSession = SessionRef.extend(Titles.shape).extend({
  programmeId: z.uuid(),
  days: Days,
  like: z.uuid().nullable(),
})

/** What is set before anybody is taught (T-10): what it is for, and what somebody who reached the mark is able to do. */
export const Design = Titles.extend({
  objective: Words,
  level: Words,
  days: Days,
  minutes: z.int().min(0).max(MOST_MINUTES),
})
export type Design = z.infer<typeof Design>
export const ChangeSession = SessionRef.extend({ revision: Revision, design: Design })

/** The one that Banso brings, or one of the organisation's. */
export const MethodChoice = z.union([z.literal('standard'), z.uuid()])

/** The five that must be complete before a training begins (T-10). */
export const LACKS = ['objective', 'level', 'evaluation', 'participants', 'retention'] as const
export const Lack = z.enum(LACKS)
export type Lack = z.infer<typeof Lack>

export const SessionState = z.enum(['design', 'started', 'judged', 'cancelled'])
export type SessionState = z.infer<typeof SessionState>
/** As what somebody looks at a session; the office sees that there is one, when, and for how many. */
export const As = z.enum(['owner', 'instructor', 'office'])
export type As = z.infer<typeof As>

export const Named = z.object({ id: z.uuid(), displayName: z.string() })
export type Named = z.infer<typeof Named>

/** A session as lists name it. */
export const SessionLine = SessionRef.extend(Titles.shape).extend({
  programme: ProgrammeRef.extend(Titles.shape),
  startsOn: Day,
  endsOn: Day,
  state: SessionState,
  people: z.int(),
  as: As,
})
export type SessionLine = z.infer<typeof SessionLine>

/** The latest day first; those that were made last on the same day before the others. */
export const ListSessions = z.object({ state: SessionState.optional(), after: z.string().max(400).optional() })
export const Sessions = z.object({ sessions: z.array(SessionLine), next: z.string().nullable() })

export const Session = SessionLine.extend({
  days: z.array(Day),
  revision: Revision,
  owners: z.array(Named),
  instructors: z.array(Named),
  /** Its last day is over. */
  over: z.boolean(),
  /** None of its owners is employed any more, and the office may take it over. */
  orphaned: z.boolean(),
  /** Nobody was asked anything yet, so that being cancelled can be taken back. */
  mayResume: z.boolean(),
  /** For those who answer for it or teach it. */
  design: z
    .object({
      objective: z.string(),
      level: z.string(),
      minutes: z.int(),
      evaluation: z.boolean(),
      retention: z.boolean(),
    })
    .nullable(),
  lacks: z.array(Lack),
})
export type Session = z.infer<typeof Session>

/** Whether there are trainings to look after, and whether there is something to learn. */
export const Place = z.object({ trains: z.boolean(), learns: z.boolean() })
export type Place = z.infer<typeof Place>
