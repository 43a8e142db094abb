import { z } from 'zod'
import type { Day as ADay, Month as AMonth } from './day.ts'
import type { Period as APeriod } from './period.ts'

// Apart from `day.ts`, so that a page which reckons with days does not carry the whole of zod.

/** A day as it travels: 30 February is refused, and the year 0, which no database knows. */
export const Day = z.iso.date().refine((day) => !day.startsWith('0000')) as unknown as z.ZodType<ADay, ADay>
export type Day = ADay

/** A month as it travels. */
export const Month = z.string().regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/) as unknown as z.ZodType<AMonth, AMonth>
export type Month = AMonth

/** What a round looks back on, as it travels: `2026-11`, `2026-11-09/P1W`, `2026-11-09/P2W` or `P3M`. */
export const Period = z
  .string()
  .regex(/^((?!0000)\d{4}-(0[1-9]|1[0-2])|(?!0000)\d{4}-\d{2}-\d{2}\/P[12]W|P\d{1,2}M)$/) as unknown as z.ZodType<
  APeriod,
  APeriod
>
export type Period = APeriod
