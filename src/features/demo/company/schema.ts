import type { z } from 'zod'
import type { AbsenceKind, OfficeKind, SupportKind } from '#/features/people/record/schema.ts'
import type { Item } from '#/features/reflections/items/schema.ts'
import type { ProgrammeWish } from '#/features/reflections/programmes/schema.ts'
import type { MaterialKind, Texts } from '#/features/trainings/material/schema.ts'
import type { Day, Month } from '#/platform/day.ts'
import type { Period } from '#/platform/period.ts'

/** `until` is the last day, included; null goes on. */
export type Span = { from: Day; until: Day | null }

/** Where the company's mails would go: nobody is there. */
export const DOMAIN = 'aoba.example'

export type Backing = Span & {
  /** Key of whoever stands beside the person. */
  by: string
  kind: SupportKind
  /** Says more about a mentor. */
  type?: string
}

/** Everything dated about one invented person; their address is their key at `DOMAIN`. */
export type Someone = {
  key: string
  familyName: string
  givenName: string
  reading: string
  otherName: string
  chosenName: string
  locale: 'ja' | 'en'
  number: string
  /** Somebody hired again had this one the first time. */
  formerNumber?: string
  /** A built-in kind of employment. */
  kind: string
  /** Oldest first. */
  employments: Span[]
  /** `unit` is a path with the separator of people/units/rules.ts. */
  assignments: (Span & { unit: string; position: string })[]
  away: (Span & { until: Day; kind: AbsenceKind })[]
  supports: Backing[]
  offices: { office: OfficeKind; unit?: string; from: Day }[]
}

/** As what one looks at the demo. */
export type Part =
  | 'newcomer'
  | 'midCareer'
  | 'fromAbroad'
  | 'trainer'
  | 'manager'
  | 'departmentHead'
  | 'mentor'
  | 'hr'
  | 'unitHr'
  | 'executive'
  | 'admin'

/** Those one signs in as with a click; two sentences: who they are, and what is worth seeing as them. */
export type Cast = { key: string; part: Part; story: { ja: string; en: string } }[]

/** A programme as HR sets it up; `key` names it in this company, units are paths. */
export type Planned = Omit<ProgrammeWish, 'audience' | 'personIds' | 'exceptIds'> & {
  key: string
  audience: { kinds: string[]; units: string[]; hiredFrom: Day | null; hiredUntil: Day | null }
}

/** What is taught in a training of the demo, with what its exercises are made of. */
export type Taught = {
  key: string
  title: string
  titleEn: string
  description: string
  material: { kind: MaterialKind; texts: z.input<typeof Texts> }[]
}

/** Somebody at a training: how much of 100 they reach, who confirms what they do, and which phases they never do. */
export type Learner = { key: string; reaches: number; by: string | null; misses: readonly number[] }

/** One session of a training; `taught` is the key of a `Taught`. */
export type Training = {
  key: string
  taught: string
  title: string
  titleEn: string
  objective: string
  level: string
  days: Day[]
  minutes: number
  owner: string
  instructor: string
  learners: Learner[]
  costs: {
    kind: 'instructor' | 'in-house' | 'programme' | 'travel' | 'room' | 'other'
    label: string
    yen: number
    why: string
  }[]
  /** How it is going: one that is only being designed is not started. */
  begins: boolean
}

export type Company = {
  name: string
  /** The first day of the history. */
  from: Day
  /** Parents before what hangs below them. */
  units: (Span & { path: string; code: string })[]
  closures: (Span & { name: string; until: Day; yearly: boolean })[]
  people: Someone[]
  cast: Cast
  programmes: Planned[]
  taught: readonly Taught[]
  trainings: Training[]
}

/** One reflection that somebody is asked for; `programme` is the key of a `Planned`. */
export type Round = { programme: string; period: Period; opensOn: Day; dueOn: Day; closesOn: Day }

/** What happens beside reflections and answers; who does it, and on which day. */
export type Extra = { on: Day; by: string } & (
  | { kind: 'letter'; letter: string; to: { person: string } | { office: 'hr' }; text: string }
  /** The next turn in the letter of that name. */
  | { kind: 'reply'; letter: string; text: string }
  /** A few words more to the latest reflection handed in. */
  | { kind: 'addition'; text: string }
  /** HR's questions of a month, for new people of these kinds. */
  | { kind: 'items'; month: Month; questions: Item[]; kinds: string[] }
  | { kind: 'keeping'; months: { reflections: number; letters: number; drafts: number } }
  /** A training is designed and, if it takes place, started; scored by who teaches; made final and judged. */
  | { kind: 'training' | 'scores' | 'verdict'; training: string }
)
