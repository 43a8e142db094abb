import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { own } from '#/platform/database.ts'
import { found, Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { maySetUp } from '../../access.ts'
import { methods } from '../../tables.ts'
import { methodById } from './queries.ts'
import { flawsOf } from './rules.ts'
import { KeepMethod, MethodRef, RetireMethod } from './schema.ts'

/** Keeps a copy of how what was learnt is followed, or changes it; sessions that have it already keep theirs. */
export const keepRetentionMethod = command({
  input: KeepMethod,
  output: MethodRef,
  event: 'trainings.retention-method-kept',
  eventSubject: ({ methodId }) => methodId,
  subject: async ({ tx }, { methodId }) => ({ before: await methodById(tx, methodId) }),
  may: maySetUp,
  async run({ tx, now }, { methodId, name, content, revision }, { before }) {
    if (flawsOf(content).length > 0) throw new Refused('unsound-method')
    if (before && before.name === name && isDeepStrictEqual(before.content, content)) return { methodId }
    if ((before?.revision ?? null) !== revision) throw new Refused('changed-meanwhile')
    const wanted = { name, content, revision: revision === null ? 0 : revision + 1, changedAt: now }
    const rows = before
      ? await tx
          .update(methods)
          .set(wanted)
          .where(own(tx, methods, eq(methods.id, methodId)))
          .returning({ id: methods.id })
      : await tx
          .insert(methods)
          .values({ id: methodId, kind: 'retention', ...wanted })
          .onConflictDoNothing()
          .returning({ id: methods.id })
    if (rows.length === 0) throw new Refused('changed-meanwhile')
    return { methodId }
  },
})

/** Offers it no longer, or again. */
export const retireRetentionMethod = command({
  input: RetireMethod,
  output: MethodRef,
  event: 'trainings.retention-method-retired',
  eventSubject: ({ methodId }) => methodId,
  subject: async ({ tx }, { methodId }) => ({ before: await methodById(tx, methodId) }),
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
