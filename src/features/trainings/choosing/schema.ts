import { z } from 'zod'
import { MethodChoice, SessionRef } from '../schema.ts'

export const MethodKind = z.enum(['evaluation', 'retention'])
export type MethodKind = z.infer<typeof MethodKind>
export const ChooseMethod = SessionRef.extend({ kind: MethodKind, method: MethodChoice })

const Methods = z.object({
  /** Beside the one that Banso brings, those of the organisation. */
  choices: z.array(z.object({ id: z.uuid(), name: z.string() })),
  /** What the session has; `own`: as one of the organisation's was once, which is another by now. */
  chosen: z.union([MethodChoice, z.literal('own')]).nullable(),
})
export const MethodsToChoose = z.object({ evaluation: Methods, retention: Methods })
export type MethodsToChoose = z.infer<typeof MethodsToChoose>
