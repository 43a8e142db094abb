import { z } from 'zod'
import { Revision } from '../../schema.ts'
import { EvaluationMethod } from '../schema.ts'

const MethodRef = z.object({ methodId: z.uuid() })
const MethodWish = MethodRef.extend({ name: z.string().trim().min(1).max(80), content: EvaluationMethod })

/** `revision` as it was seen; null for a new one. */
export const KeepEvaluationMethod = MethodWish.extend({ revision: Revision.nullable() })
export type KeepEvaluationMethod = z.infer<typeof KeepEvaluationMethod>
/** A retired one is offered no longer; sessions that have it keep their copy. */
export const RetireEvaluationMethod = MethodRef.extend({ retired: z.boolean() })
export const EvaluationMethodKept = MethodRef

const KeptEvaluationMethod = MethodWish.extend({ revision: Revision, retired: z.boolean() })
export type KeptEvaluationMethod = z.infer<typeof KeptEvaluationMethod>
export const EvaluationMethodList = z.object({ methods: z.array(KeptEvaluationMethod) })
