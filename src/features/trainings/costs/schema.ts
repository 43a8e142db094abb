import { z } from 'zod'

/** An in-house instructor: monthly pay of the grade / monthly hours x hours of training (T-02). */
export const InHouse = z.object({
  grade: z.string().max(100),
  monthlyYen: z.int().min(0).max(100_000_000),
  monthlyHours: z.int().min(1).max(400),
  minutes: z.int().min(0).max(60_000),
})
export type InHouse = z.infer<typeof InHouse>
