import { z } from 'zod'
import { Revision } from '../../schema.ts'
import { RetentionMethod } from '../schema.ts'

export const MethodRef = z.object({ methodId: z.uuid() })

/** A copy of how what was learnt is followed, under the organisation's own name for it. */
export const MethodWish = z.object({ name: z.string().trim().min(1).max(80), content: RetentionMethod })
export type MethodWish = z.infer<typeof MethodWish>

/** `revision` as it was seen; null for a new one. */
export const KeepMethod = MethodRef.extend(MethodWish.shape).extend({ revision: Revision.nullable() })
/** A retired one is offered no longer; sessions that have it keep their copy. */
export const RetireMethod = MethodRef.extend({ retired: z.boolean() })

export const KeptMethod = MethodRef.extend(MethodWish.shape).extend({ revision: Revision, retired: z.boolean() })
export type KeptMethod = z.infer<typeof KeptMethod>
export const Methods = z.object({ methods: z.array(KeptMethod) })
