import { z } from 'zod'
import type { Answers, Question } from '#/features/forms/schema.ts'
import { Day } from '#/platform/schema.ts'
import type { Company, Extra, Round, Someone } from './company/schema.ts'

/** The company of a demo and how its people live: pure, so that a test may bring one of its own. */
export type Plot = {
  companyOn: (today: Day) => Company
  handsIn: (person: Someone, round: Round) => { on: Day; alsoToManager: boolean } | null
  answersOn: (trainer: Someone, person: Someone, round: Round, handedInOn: Day) => Day | null
  written: (person: Someone, round: Round, questions: Question[]) => Answers
  /** Having read what was handed in, as far as the trainer may. */
  replied: (
    trainer: Someone,
    person: Someone,
    round: Round,
    questions: Question[],
    handedIn: Answers | undefined,
  ) => Answers
  extrasOn: (company: Company, day: Day) => Extra[]
}

/** What happened while time passed, as counts; nought is left out. */
export const Happening = z.enum([
  'opened',
  'handedIn',
  'answered',
  'added',
  'letters',
  'reminded',
  'helped',
  'published',
  'mails',
  'joined',
  'left',
])
export type Happening = z.infer<typeof Happening>
export const Happened = z.partialRecord(Happening, z.int())
export type Happened = z.infer<typeof Happened>

/** How the making of the demo, or a journey of its time machine, goes on. */
export const Work = z.object({
  id: z.uuid(),
  kind: z.enum(['making', 'travel']),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  from: Day,
  until: Day,
  reached: Day.nullable(),
  done: z.int(),
  total: z.int(),
  happened: Happened,
})
export type Work = z.infer<typeof Work>

export const Nothing = z.object({})

/** How the demo stands; `made` once there is somebody to sign in as. */
export const DemoState = z.object({
  made: z.boolean(),
  company: z.string().nullable(),
  /** The day it is in the demo. */
  today: Day.nullable(),
  /** The latest work: the making, or a journey. */
  work: Work.nullable(),
})
export type DemoState = z.infer<typeof DemoState>

const Part = z.enum([
  'newcomer',
  'midCareer',
  'fromAbroad',
  'trainer',
  'manager',
  'departmentHead',
  'mentor',
  'hr',
  'unitHr',
  'executive',
  'admin',
])
const Player = z.object({
  personId: z.uuid(),
  displayName: z.string(),
  /** In other letters, for those who cannot read the name. */
  otherName: z.string(),
  unit: z.string().nullable(),
  position: z.string(),
})

export type Player = z.infer<typeof Player>

/** Those one may look at the demo as. */
export const CastOut = z.object({
  people: z.array(Player.extend({ part: Part, story: z.object({ ja: z.string(), en: z.string() }) })),
})
export type CastOut = z.infer<typeof CastOut>

/** Anybody else of the company, by a piece of their name. */
export const FindPlayers = z.object({ text: z.string().trim().min(1).max(100) })
export const Players = z.object({ people: z.array(Player) })

export const Enter = z.object({ personId: z.uuid() })
/** Lets days pass; with `others` the invented people live on meanwhile, all but the one who travels. */
export const Travel = z.object({ days: z.int().min(1).max(31), others: z.boolean() })
export const Travelling = z.object({ workId: z.uuid() })
/** The claim token of an installation that nobody has taken into use. */
export const Found = z.object({ token: z.string().min(1).max(400) })

/** A mail as it would have been sent: the list has no text. */
const ShownMail = z.object({
  id: z.uuid(),
  at: z.string(),
  personId: z.uuid(),
  displayName: z.string(),
  address: z.string(),
  kind: z.string(),
  subject: z.string(),
})
export const ListMails = z.object({ personId: z.uuid().optional(), after: z.string().max(200).optional() })
export const ShownMails = z.object({ mails: z.array(ShownMail), next: z.string().nullable() })
export const MailRef = z.object({ mailId: z.uuid() })
export const OpenedMail = ShownMail.extend({ text: z.string() })
export type ShownMail = z.infer<typeof ShownMail>
export type OpenedMail = z.infer<typeof OpenedMail>
