import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { own } from '#/platform/database.ts'
import { found, Invalid, Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { maySetUp } from '../../access.ts'
import { methods } from '../../tables.ts'
import { flawsIn } from '../rules.ts'
import { methodsIn } from './queries.ts'
import { EvaluationMethodKept, KeepEvaluationMethod, RetireEvaluationMethod } from './schema.ts'

/** Keeps a way to evaluate, or changes it; sessions that have it already keep theirs. */
export const keepEvaluationMethod = command({
  input: KeepEvaluationMethod,
  output: EvaluationMethodKept,
  event: 'trainings.evaluation-method-kept',
  eventSubject: ({ methodId }) => methodId,
  subject: async ({ tx }, { methodId }) => ({ before: (await methodsIn(tx, methodId))[0] }),
  may: maySetUp,
  async run({ tx, now }, { methodId, name, content, revision }, { before }) {
    const flaws = flawsIn(content)
    if (flaws.length > 0) throw new Invalid(flaws.map(({ field, reason }) => ({ field: `content.${field}`, reason })))
    if (before && before.name === name && isDeepStrictEqual(before.content, content)) return { methodId }
    if ((before?.revision ?? null) !== revision) throw new Refused('changed-meanwhile')
    const wanted = { name, content, changedAt: now, revision: revision === null ? 0 : revision + 1 }
    if (before) {
      await tx
        .update(methods)
        .set(wanted)
        .where(own(tx, methods, eq(methods.id, methodId)))
      return { methodId }
    }
    const made = await tx
      .insert(methods)
      .values({ id: methodId, kind: 'evaluation', ...wanted })
      .onConflictDoNothing()
    if (made.rowCount === 0) throw new Refused('changed-meanwhile')
    return { methodId }
  },
})

/** Offers it no longer, or again. */
export const retireEvaluationMethod = command({
  input: RetireEvaluationMethod,
  output: EvaluationMethodKept,
  event: 'trainings.evaluation-method-retired',
  eventSubject: ({ methodId }) => methodId,
  subject: async ({ tx }, { methodId }) => ({ before: (await methodsIn(tx, methodId))[0] }),
  may: maySetUp,
  async run({ tx, now }, { methodId, retired }, { before }) {
    if (found(before).retired === retired) return { methodId }
    await tx
      .update(methods)
      .set({ retired, changedAt: now })
      .where(own(tx, methods, eq(methods.id, methodId)))
    return { methodId }
  },
})
