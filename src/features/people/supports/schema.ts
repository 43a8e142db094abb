import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { Cadence, Support, SupportKind } from '../record/schema.ts'

/** A leave, or the next one; `until` is its last day, null while nobody knows. */
export const Away = z.object({ from: Day, until: Day.nullable() })
export type Away = z.infer<typeof Away>

const Revision = z.int().min(0)
const rhythm = { everyMin: z.int().min(1).max(730).nullable(), everyMax: z.int().min(1).max(730).nullable() }
const Type = z.string().trim().max(100)
const inOrder = ({
  everyMin,
  everyMax,
}: {
  everyMin?: number | null | undefined
  everyMax?: number | null | undefined
}) => !everyMin || !everyMax || everyMin <= everyMax
const order = { path: ['everyMax'], params: { reason: 'too-small' } }

/** Without a rhythm, the one of the map of the person's kind. `revision` is that of the person's record. */
export const AppointSupporter = z
  .object({
    supportId: z.uuid(),
    personId: z.uuid(),
    supporterId: z.uuid(),
    kind: SupportKind,
    type: Type.default(''),
    everyMin: rhythm.everyMin.optional(),
    everyMax: rhythm.everyMax.optional(),
    startsOn: Day,
    endsOn: Day.nullable().default(null),
    revision: Revision,
  })
  .refine(inOrder, order)
export const ChangeSupport = z
  .object({
    supportId: z.uuid(),
    personId: z.uuid(),
    type: Type,
    ...rhythm,
    startsOn: Day,
    endsOn: Day.nullable(),
    revision: Revision,
  })
  .refine(inOrder, order)
/** `lastDay` before the first day: it does not happen at all. */
export const EndSupporter = z.object({ supportId: z.uuid(), personId: z.uuid(), lastDay: Day, revision: Revision })
export const Changed = z.object({ supportId: z.uuid(), revision: Revision })

export const AcknowledgeSupporters = z.object({ supportIds: z.array(z.uuid()).min(1).max(500) })
export const Acknowledged = z.object({ personId: z.uuid() })

/** A support of one person, as those who keep the record see it. */
export const SupportLine = Support.omit({ toldOn: true, supporterToldOn: true }).extend({ supporterName: z.string() })
export type SupportLine = z.infer<typeof SupportLine>

/** Somebody of a pair, seen from the other side, and how to reach them. `isNew`: the reader has not been told yet. */
export const Companion = Cadence.extend({
  supportId: z.uuid(),
  personId: z.uuid(),
  displayName: z.string(),
  unit: z.string().nullable(),
  kind: SupportKind,
  type: z.string(),
  since: Day,
  email: z.string().nullable(),
  phone: z.string(),
  away: Away.nullable(),
  isNew: z.boolean(),
})
export type Companion = z.infer<typeof Companion>
/** Who supports the reader today, and whom the reader supports. */
export const MySupporters = z.object({ supporters: z.array(Companion), supported: z.array(Companion) })
export type MySupporters = z.infer<typeof MySupporters>

/** How many people somebody carries on a day, and as what; who is carried as two things counts once in `people`. */
export const Load = z.object({
  people: z.int(),
  kinds: z.array(z.object({ kind: SupportKind, people: z.int() })),
})
export type Load = z.infer<typeof Load>
