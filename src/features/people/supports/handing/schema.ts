import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { SupportKind } from '../../record/schema.ts'
import { Away } from '../schema.ts'

/** Without `kind` whatever they are to people, without `personIds` everybody whose record one keeps. */
export const HandOver = z.object({
  supporterId: z.uuid(),
  toId: z.uuid(),
  kind: SupportKind.optional(),
  on: Day,
  personIds: z.array(z.uuid()).min(1).max(5000).optional(),
})
/** How many supports changed hands; none when it had been done already. */
export const HandedOver = z.object({ supporterId: z.uuid(), count: z.int() })

export const HandOverWish = HandOver.partial({ toId: true }).omit({ personIds: true })
/** One support that would change hands on `from`. `already`: the successor is there as the same; `themselves`: is the person. */
export const HandingLine = z.object({
  supportId: z.uuid(),
  personId: z.uuid(),
  displayName: z.string(),
  unit: z.string().nullable(),
  kind: SupportKind,
  from: Day,
  until: Day.nullable(),
  already: z.boolean(),
  themselves: z.boolean(),
})
export type HandingLine = z.infer<typeof HandingLine>
/** `others` is how many more they carry whose record the reader does not keep; `away` a leave of the successor that day. */
export const HandOverPreview = z.object({
  displayName: z.string(),
  lines: z.array(HandingLine),
  others: z.int(),
  away: Away.nullable(),
})
