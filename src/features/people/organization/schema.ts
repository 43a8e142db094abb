import { z } from 'zod'
import { Day } from '#/platform/schema.ts'

const Language = z.enum(['ja', 'en'])

/** What an organisation says about itself; `workingDays` count from 1, Monday. */
export const Settings = z.object({
  name: z.string().trim().min(1).max(120),
  /** IANA, `Asia/Tokyo`. */
  timeZone: z.string().min(1).max(64),
  /** Its own language, one of those it offers. */
  locale: Language,
  languages: z.array(Language).min(1).max(2),
  fiscalMonth: z.int().min(1).max(12),
  workingDays: z.array(z.int().min(1).max(7)).min(1).max(7),
  holidays: z.enum(['japan', 'none']),
  keepLeaversMonths: z.int().min(0).max(240),
})
export type Settings = z.infer<typeof Settings>

/**
 * Some of the settings as they shall be, and the same ones as the page showed them: whoever looked at what has changed
 * since is told so.
 */
export const ChangeOrganization = z
  .object({ seen: Settings.partial(), wanted: Settings.partial() })
  .refine(({ seen, wanted }) => Object.keys(wanted).every((key) => Object.hasOwn(seen, key)), { path: ['seen'] })

/** Beyond these nobody plans, and the search for a day without work has an end. */
const FIRST_YEAR = '2000'
const LAST_YEAR = '2099'
const inReach = (day: Day) => day.slice(0, 4) >= FIRST_YEAR && day.slice(0, 4) <= LAST_YEAR

/** Days on which nobody works, both ends included; `yearly`: the same dates of every year. */
export const ClosureFields = z
  .object({ name: z.string().trim().min(1).max(60), startsOn: Day, endsOn: Day, yearly: z.boolean() })
  .refine(({ startsOn, endsOn }) => startsOn <= endsOn, { path: ['endsOn'] })
  .refine(({ startsOn, endsOn }) => inReach(startsOn) && inReach(endsOn), { path: ['startsOn'] })
export type ClosureFields = z.infer<typeof ClosureFields>

/** `seen` is what the page showed, null for a new one. */
export const KeepClosure = z.object({ closureId: z.uuid(), seen: ClosureFields.nullable(), wanted: ClosureFields })
export const ClosureRef = z.object({ closureId: z.uuid() })

const KindName = z.string().trim().min(1).max(40)
/** A kind of employment of the organisation's own; a retired one keeps its name and can no longer be chosen. */
export const KindFields = z.object({ nameJa: KindName, nameEn: KindName, retired: z.boolean() })
export type KindFields = z.infer<typeof KindFields>
export const OwnKind = KindFields.extend({ code: z.string() })
export type OwnKind = z.infer<typeof OwnKind>
export const Kinds = z.object({ kinds: z.array(OwnKind) })
export const KeepKind = z.object({ code: z.uuid(), seen: KindFields.nullable(), wanted: KindFields })
export const KindRef = z.object({ code: z.string() })

/** Free days that have a name: a holiday, or a closure as it falls in one year. Both ends included. */
export const FreeSpan = z.object({
  startsOn: Day,
  endsOn: Day,
  nameJa: z.string(),
  nameEn: z.string(),
  closure: z.boolean(),
})
export type FreeSpan = z.infer<typeof FreeSpan>

/** All that is set, and the free days of this fiscal year and the next. */
export const OrganizationOut = z.object({
  settings: Settings,
  closures: z.array(ClosureFields.safeExtend({ id: z.uuid() })),
  years: z.array(z.object({ startsOn: Day, free: z.array(FreeSpan) })),
})
export type OrganizationOut = z.infer<typeof OrganizationOut>
