import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { Account } from '../../schema.ts'
import { SupportLine } from '../../supports/schema.ts'
import { Absence, Assignment, Employment, Holding, PersonFields } from '../schema.ts'

export const WhichPerson = z.object({ personId: z.uuid() })

/** The last day of a leave that runs today; null: it goes on. */
const Away = z.object({ until: Day.nullable() })

/** How a span stands to today. */
export const State = z.enum(['past', 'current', 'planned'])
export type State = z.infer<typeof State>

/** What everybody in the organisation sees of somebody who is here. */
export const Profile = z.object({
  displayName: z.string(),
  reading: z.string(),
  otherName: z.string(),
  unit: z.string().nullable(),
  position: z.string(),
  email: z.string().nullable(),
  phone: z.string(),
  hasPhoto: z.boolean(),
  away: Away.nullable(),
  offices: z.array(Holding.pick({ office: true }).extend({ unit: z.string().nullable() })),
})
export type Profile = z.infer<typeof Profile>

/**
 * A person as whoever asks may see them; parts that are not for them are null. Plans are for the office, and not about
 * oneself: lists hold them for nobody else.
 */
export const PersonView = z.object({
  id: z.uuid(),
  view: z.enum(['office', 'self', 'supporter', 'member']),
  profile: Profile,
  /** The employment that holds today, else the next, else the last. Supporters see this of it. */
  joined: Employment.pick({ kind: true, hiredOn: true }).nullable(),
  fields: PersonFields.nullable(),
  employments: z.array(Employment.extend({ state: State })).nullable(),
  assignments: z.array(Assignment.extend({ unit: z.string(), state: State })).nullable(),
  /** Nobody supports beyond their own last day. */
  supports: z.array(SupportLine).nullable(),
  absences: z.array(Absence.extend({ kind: Absence.shape.kind.nullable(), state: State })).nullable(),
  /** For those who may change the record: what they do it with, and what of it they may not see. */
  keeping: z
    .object({
      revision: z.int(),
      account: Account,
      absences: z.boolean(),
      absenceKind: z.boolean(),
      privateEmail: z.boolean(),
    })
    .nullable(),
})
export type PersonView = z.infer<typeof PersonView>

/** `search` looks in names and readings, in whatever variant of a kanji; `after` is the `next` of the page before. */
export const FindPeople = z.object({
  search: z.string().max(100).default(''),
  after: z.string().max(400).optional(),
})
/** Somebody in the directory: nothing that not everybody may know. */
export const Colleague = Profile.pick({
  displayName: true,
  reading: true,
  unit: true,
  position: true,
  email: true,
  away: true,
  hasPhoto: true,
}).extend({ id: z.uuid() })
export type Colleague = z.infer<typeof Colleague>
export const Directory = z.object({ people: z.array(Colleague), next: z.string().nullable() })
