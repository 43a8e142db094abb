import { z } from 'zod'
import { KindCode, MapEntry } from '../record/schema.ts'

/** At most once each, either in a rhythm or once, and not sooner than later (K-06, K-07). */
export const Entries = z
  .array(MapEntry)
  .max(9)
  .refine((entries) => new Set(entries.map(({ kind }) => kind)).size === entries.length)
  .refine((entries) => entries.every(isSound))

function isSound({ everyMin, everyMax, onceAfterDays }: MapEntry): boolean {
  if (onceAfterDays !== null) return everyMin === null && everyMax === null
  return everyMin === null || everyMax === null || everyMin <= everyMax
}

/** The map of one kind of hire: what holds, what we suggest, and whether the organisation made its own. */
export const SupportMap = z.object({
  kind: KindCode,
  entries: z.array(MapEntry),
  suggested: z.array(MapEntry),
  own: z.boolean(),
})
export type SupportMap = z.infer<typeof SupportMap>
export const SupportMaps = z.object({ maps: z.array(SupportMap) })

/** `seen` is what the page showed. */
export const ChangeSupportMap = z.object({ kind: KindCode, seen: z.array(MapEntry), wanted: Entries })
export const ResetSupportMap = z.object({ kind: KindCode })
export const MapKept = z.object({ organizationId: z.uuid() })
