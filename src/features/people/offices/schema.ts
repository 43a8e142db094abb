import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { UNIT_OFFICES } from '../record/rules.ts'
import { OfficeKind } from '../record/schema.ts'

/** Somebody holds an office, now or from a day to come. `unit` is its path; null where it is closed, or there is none. */
export const OfficeLine = z.object({
  holdingId: z.uuid(),
  personId: z.uuid(),
  displayName: z.string(),
  office: OfficeKind,
  unitId: z.uuid().nullable(),
  unit: z.string().nullable(),
  startsOn: Day,
  endsOn: Day.nullable(),
  /** Who gave it and on which day, where that is known. */
  givenBy: z.string().nullable(),
  givenOn: Day.nullable(),
  /** Has come in, and can therefore use it. */
  activated: z.boolean(),
  /** Whether the reader may end it. */
  mayEnd: z.boolean(),
})
export type OfficeLine = z.infer<typeof OfficeLine>

/** `mayGive`: the offices the reader may give to others. */
export const Offices = z.object({ holdings: z.array(OfficeLine), mayGive: z.array(OfficeKind) })

/** An office of a unit names the unit; others name none. `endsOn` is the last day. */
export const AppointOffice = z
  .object({
    holdingId: z.uuid(),
    personId: z.uuid(),
    office: OfficeKind,
    unitId: z.uuid().nullable().default(null),
    startsOn: Day,
    endsOn: Day.nullable().default(null),
  })
  .refine(({ office, unitId }) => UNIT_OFFICES.includes(office) === (unitId !== null), {
    path: ['unitId'],
    message: 'required',
  })

/** The last day; yesterday for at once. */
export const EndOffice = z.object({ holdingId: z.uuid(), personId: z.uuid(), lastDay: Day })
export const OneOffice = z.object({ holdingId: z.uuid() })
