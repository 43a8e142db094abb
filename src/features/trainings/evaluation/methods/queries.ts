import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { own, type Tx } from '#/platform/database.ts'
import { query } from '#/platform/use-case.ts'
import { maySetUp } from '../../access.ts'
import { methods } from '../../tables.ts'
import type { EvaluationMethod } from '../schema.ts'
import { EvaluationMethodList } from './schema.ts'

/** The organisation's own ways to evaluate, retired ones last. */
export const evaluationMethods = query({
  input: z.object({}),
  output: EvaluationMethodList,
  reveals: [],
  subject: async () => undefined,
  may: maySetUp,
  async run({ tx }) {
    const rows = await methodsIn(tx)
    return {
      methods: rows.map(({ id, name, content, revision, retired }) => ({
        ...{ methodId: id, name, revision, retired },
        content: content as EvaluationMethod,
      })),
    }
  },
})

/** All of them, or one kept from being changed by anybody else meanwhile. */
export const methodsIn = (tx: Tx, methodId?: string) => {
  const asked = tx
    .select()
    .from(methods)
    .where(own(tx, methods, and(eq(methods.kind, 'evaluation'), methodId ? eq(methods.id, methodId) : undefined)))
    .orderBy(methods.retired, methods.name, methods.id)
  return methodId ? asked.for('no key update') : asked
}
