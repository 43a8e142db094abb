import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { ImportPreview } from './imports/schema.ts'

/** Where a person's way in stands: never asked, asked and not come yet (perhaps too late), or signed in once. */
export const Account = z.enum(['none', 'invited', 'expired', 'active'])
export type Account = z.infer<typeof Account>

/** A person in a list. Days are days of the organisation; `awayUntil` is the last day of a leave that runs today. */
export const PersonLine = z.object({
  id: z.uuid(),
  displayName: z.string(),
  reading: z.string(),
  number: z.string(),
  unit: z.string().nullable(),
  kind: z.enum(['new-graduate', 'mid-career', 'other']),
  hiredOn: Day,
  leftOn: Day.nullable(),
  awayUntil: Day.nullable(),
  email: z.string().nullable(),
  roles: z.array(z.enum(['hr', 'admin'])),
  trainers: z.array(z.string()),
  managers: z.array(z.string()),
  account: Account,
})
export type PersonLine = z.infer<typeof PersonLine>

/**
 * `search` looks in names, reading, number and unit, in whatever variant of a kanji; `after` is the `next` of the page
 * before. People who have left are listed with `include: 'left'` only.
 */
export const ListPeople = z.object({
  search: z.string().max(100).default(''),
  unitId: z.uuid().optional(),
  kind: z.enum(['new-graduate', 'mid-career', 'other']).optional(),
  account: Account.optional(),
  include: z.enum(['present', 'left']).default('present'),
  after: z.string().max(400).optional(),
})
export const PeoplePage = z.object({ people: z.array(PersonLine), next: z.string().nullable() })

export const Units = z.object({ units: z.array(z.object({ id: z.uuid(), path: z.string() })) })

/** A file, base64, as the browser read it. */
export const PeopleFile = z.object({ fileName: z.string().max(255), base64: z.string().max(14_000_000) })
export const ImportPeople = PeopleFile.extend({ importId: z.uuid() })
export const PreviewedImport = z.object({ preview: ImportPreview })
export const ImportResult = z.object({
  importId: z.uuid(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
})
export const TemplateWish = z.object({ format: z.enum(['csv', 'xlsx']) })
export const FileOut = z.object({ fileName: z.string(), base64: z.string() })

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
