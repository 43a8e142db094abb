import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { KindCode, SupportKind } from '../../record/schema.ts'

/** `unitId` with what hangs below it; `missing` as one kind of supporter. */
export const GapsWish = z.object({
  unitId: z.uuid().optional(),
  kind: SupportKind.optional(),
  after: z.string().max(400).optional(),
})
export const GapLine = z.object({
  id: z.uuid(),
  displayName: z.string(),
  unit: z.string().nullable(),
  kind: KindCode,
  hiredOn: Day,
  missing: z.array(SupportKind),
  /** The revision of their record, for appointing somebody at once. */
  revision: z.int(),
})
export type GapLine = z.infer<typeof GapLine>
export const GapsPage = z.object({ people: z.array(GapLine), next: z.string().nullable() })
