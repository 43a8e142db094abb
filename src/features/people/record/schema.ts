import { z } from 'zod'
import { Day } from '#/platform/schema.ts'

/** The kinds of employment every organisation has; it may add others, whose code is an id. */
export const BUILT_IN_KINDS = ['new-graduate', 'mid-career', 'fixed-term', 'exchange', 'part-time', 'other'] as const
export const KindCode = z.string().min(1).max(40)

/** As what somebody supports (K-01): along the line, diagonal or beside. */
export const SupportKind = z.enum([
  'trainer',
  'manager',
  'head',
  'mentor',
  'buddy',
  'peer',
  'hr',
  'counsellor',
  'development',
])
export type SupportKind = z.infer<typeof SupportKind>

/**
 * What somebody holds beyond being a member. `unit-hr` holds for the unit and what hangs below it; `head` leads the unit,
 * `desk` can be written to past the line: both open nothing.
 */
export const OfficeKind = z.enum(['hr', 'unit-hr', 'executive', 'admin', 'head', 'desk'])
export type OfficeKind = z.infer<typeof OfficeKind>

/** Why somebody is away; others see only until when. */
export const AbsenceKind = z.enum(['parental', 'care', 'sick', 'study', 'other'])
export type AbsenceKind = z.infer<typeof AbsenceKind>

/** How often people of a pair talk, in days: at least every `everyMax`, as a rule not before `everyMin`. Null: no rhythm. */
export const Cadence = z.object({ everyMin: z.int().min(1).nullable(), everyMax: z.int().min(1).nullable() })
export type Cadence = z.infer<typeof Cadence>

/**
 * One line of the map of a kind of hire (K-06, K-07): who stands beside them, how often, or once so many days after the
 * hire date. `expected`: where nobody does, it is a gap.
 */
export const MapEntry = Cadence.extend({
  kind: SupportKind,
  expected: z.boolean(),
  onceAfterDays: z.int().min(1).max(730).nullable(),
})
export type MapEntry = z.infer<typeof MapEntry>

const Name = z.string().max(100)
const Address = z.string().max(254).nullable()
/** What is kept of a person themselves; names may have one part only, addresses are in small letters. */
export const PersonFields = z.object({
  familyName: Name,
  givenName: Name,
  reading: Name,
  /** The name in another script, as in a passport. */
  otherName: Name,
  /** How they want to be called; empty: family and given name. */
  chosenName: Name,
  email: Address,
  /** For the time before day one; read by the office and the person alone. */
  privateEmail: Address,
  phone: z.string().max(40),
  locale: z.enum(['ja', 'en']),
})
export type PersonFields = z.infer<typeof PersonFields>

// The parts of a record. All days are included; `endsOn` null goes on.
export const Employment = z.object({
  id: z.uuid(),
  number: z.string().min(1).max(40),
  kind: KindCode,
  hiredOn: Day,
  endsOn: Day.nullable(),
})
export type Employment = z.infer<typeof Employment>
export const Assignment = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  position: z.string().max(100),
  startsOn: Day,
  endsOn: Day.nullable(),
})
export type Assignment = z.infer<typeof Assignment>
export const Absence = z.object({ id: z.uuid(), kind: AbsenceKind, startsOn: Day, endsOn: Day.nullable() })
export type Absence = z.infer<typeof Absence>
/** Somebody beside the person; `type` says more about a mentor ("career", "daily work"). */
export const Support = Cadence.extend({
  id: z.uuid(),
  supporterId: z.uuid(),
  kind: SupportKind,
  type: z.string().max(100),
  startsOn: Day,
  endsOn: Day.nullable(),
  /** When the person was told of it. */
  toldOn: Day.nullable(),
  /** When the supporter was. */
  supporterToldOn: Day.nullable(),
})
export type Support = z.infer<typeof Support>
export const Holding = z.object({
  id: z.uuid(),
  office: OfficeKind,
  unitId: z.uuid().nullable(),
  startsOn: Day,
  endsOn: Day.nullable(),
  givenBy: z.uuid().nullable(),
})
export type Holding = z.infer<typeof Holding>

/** Everything dated about one person: what commands and imports change, and what is asked about on a day. */
export const PersonRecord = z.object({
  id: z.uuid(),
  person: PersonFields,
  employments: z.array(Employment),
  assignments: z.array(Assignment),
  absences: z.array(Absence),
  supports: z.array(Support),
  offices: z.array(Holding),
})
export type PersonRecord = z.infer<typeof PersonRecord>
