import { z } from 'zod'
import { Day, Month } from '#/platform/schema.ts'
import { KindCode, SupportKind } from './record/schema.ts'

/** Where a person's way in stands: never asked, asked and not come yet (perhaps too late), or signed in once. */
export const Account = z.enum(['none', 'invited', 'expired', 'active'])
export type Account = z.infer<typeof Account>

/** Whose names are in a list: people who are here, who will be hired, or who have left. */
export const Included = z.enum(['present', 'coming', 'left'])
export type Included = z.infer<typeof Included>

/**
 * A person in a list, by the employment of today, else the next, else the last. Days are days of the organisation;
 * `awayUntil` is the last day of a leave that runs today, null where it has none. `missing` is what the map of their kind
 * expects and nobody is today.
 */
export const PersonLine = z.object({
  id: z.uuid(),
  displayName: z.string(),
  reading: z.string(),
  number: z.string(),
  unit: z.string().nullable(),
  kind: KindCode,
  hiredOn: Day,
  leftOn: Day.nullable(),
  away: z.boolean(),
  awayUntil: Day.nullable(),
  email: z.string().nullable(),
  locale: z.enum(['ja', 'en']),
  roles: z.array(z.enum(['hr', 'unit-hr', 'executive', 'admin'])),
  /** Names, by what they are today. */
  supporters: z.partialRecord(SupportKind, z.array(z.string())),
  missing: z.array(SupportKind),
  account: Account,
})
export type PersonLine = z.infer<typeof PersonLine>

/**
 * `search` looks for beginnings of names, readings and numbers, in whatever variant of a kanji; `unitId` holds for what
 * hangs below as well; `after` is the `next` of the page before.
 */
export const ListPeople = z.object({
  search: z.string().max(100).default(''),
  unitId: z.uuid().optional(),
  kind: KindCode.optional(),
  hiredIn: Month.optional(),
  missing: SupportKind.optional(),
  locale: z.enum(['ja', 'en']).optional(),
  account: Account.optional(),
  include: Included.default('present'),
  after: z.string().max(400).optional(),
})
export type ListPeople = z.infer<typeof ListPeople>
export const PeoplePage = z.object({ people: z.array(PersonLine), next: z.string().nullable() })

export const Units = z.object({ units: z.array(z.object({ id: z.uuid(), path: z.string() })) })

export const Invite = z.object({ personIds: z.array(z.uuid()).min(1).max(500) })
/**
 * How many were invited. Where this installation sends no mail, `links` holds a one-use link for each person who has
 * not come in yet, to be handed over; otherwise it is empty. `withoutAddress` names those who have no e-mail.
 */
export const Invited = z.object({
  eventId: z.uuid(),
  invited: z.int(),
  links: z.array(z.object({ personId: z.uuid(), displayName: z.string(), url: z.string() })),
  withoutAddress: z.array(z.string()),
})

export const SetLocale = z.object({ locale: z.enum(['ja', 'en']) })
