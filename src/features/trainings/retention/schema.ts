import { z } from 'zod'
import { Day } from '#/platform/schema.ts'
import { PhaseNumber } from '../schedule/schema.ts'

/**
 * Why phases of a plan moved. `tier`: the final score put the learner into another one; `anchor`: an aspect ended earlier
 * or later than planned; `calendar`, `absence`, `supporter`: days off; `other`: another training took the day.
 */
export const Change = z.object({
  why: z.enum(['tier', 'anchor', 'calendar', 'absence', 'supporter', 'other']),
  /** The phases that moved, each from which day to which. */
  moved: z.array(z.object({ number: PhaseNumber, fromOn: Day, toOn: Day })),
})
export type Change = z.infer<typeof Change>

export const PlanRef = z.object({ planId: z.uuid() })
export const PhaseRef = PlanRef.extend({ number: PhaseNumber })
/** Nobody: whoever supports the learner that day. */
export const NameSupporter = PlanRef.extend({ supporterId: z.uuid().nullable() })
