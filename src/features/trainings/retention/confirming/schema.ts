import { z } from 'zod'

export const ConfirmationRef = z.object({ confirmationId: z.uuid() })
export const Answer = z.enum(['confirmed', 'not-yet'])
export const Confirm = ConfirmationRef.extend({ answer: Answer })
export const Confirmed = ConfirmationRef.extend({ state: Answer })

export const ConfirmationState = z.enum(['asked', 'confirmed', 'not-yet', 'withdrawn'])
export type ConfirmationState = z.infer<typeof ConfirmationState>

/** Whether something has happened, for whoever stands beside the learner: neither which training nor when (T-24). */
export const Confirmation = ConfirmationRef.extend({
  learner: z.string(),
  /** What was to be done, in words. */
  deed: z.string(),
  state: ConfirmationState,
})
export type Confirmation = z.infer<typeof Confirmation>
