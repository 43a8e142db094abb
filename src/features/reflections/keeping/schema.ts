import { z } from 'zod'
import { Day } from '#/platform/schema.ts'

/** What is kept for a time of its own: reflections with answers and additions, letters, drafts. */
export const KEPT = ['reflections', 'letters', 'drafts'] as const
export type Kept = (typeof KEPT)[number]

/** Calendar months after writing. */
const Months = z.int().min(1).max(120)
export const Periods = z.object({ reflections: Months, letters: Months, drafts: Months })
export type Periods = z.infer<typeof Periods>

export const Keeping = z.object({ periods: Periods, mayChange: z.boolean() })
/** What other periods would take away in the coming night. */
export const KeepingEffect = z.object({
  /** Of those kept for less time than now: what was written before this day goes. */
  before: z.array(z.object({ kind: z.enum(KEPT), day: Day })),
  /** Reflections that would lose their words. Of letters nobody is told even how many there are. */
  reflections: z.int(),
})
export type KeepingEffect = z.infer<typeof KeepingEffect>
/** `seen`: the periods that were shown (409 `changed-meanwhile` when somebody changed them since). */
export const ChangeKeeping = z.object({ seen: Periods, wanted: Periods })
