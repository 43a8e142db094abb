import { z } from 'zod'
import type { Day as ADay, Month as AMonth } from './day.ts'

// Apart from `day.ts`, so that a page which reckons with days does not carry the whole of zod.

/** A day as it travels: 30 February is refused, and the year 0, which no database knows. */
export const Day = z.iso.date().refine((day) => !day.startsWith('0000')) as unknown as z.ZodType<ADay, ADay>
export type Day = ADay

/** A month as it travels. */
export const Month = z.string().regex(/^(?!0000)\d{4}-(0[1-9]|1[0-2])$/) as unknown as z.ZodType<AMonth, AMonth>
export type Month = AMonth
