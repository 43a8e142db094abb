import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { own, type Tx } from '#/platform/database.ts'
import { found } from '#/platform/errors.ts'
import { query } from '#/platform/use-case.ts'
import { maySetUp } from '../../access.ts'
import { methods } from '../../tables.ts'
import type { RetentionMethod } from '../schema.ts'
import { type KeptMethod, Methods } from './schema.ts'

const KIND = 'retention'

/** The organisation's own ways to follow what was learnt, retired ones last. */
export const retentionMethods = query({
  input: z.object({}),
  output: Methods,
  reveals: [],
  subject: async () => undefined,
  may: maySetUp,
  async run({ tx }) {
    const rows = await tx
      .select()
      .from(methods)
      .where(own(tx, methods, eq(methods.kind, KIND)))
      .orderBy(methods.retired, methods.name, methods.id)
    return { methods: rows.map(keptOf) }
  },
})

/** One of them, kept from being changed by anybody else meanwhile; undefined where there is none. */
export async function methodById(tx: Tx, methodId: string): Promise<KeptMethod | undefined> {
  const [row] = await tx
    .select()
    .from(methods)
    .where(own(tx, methods, eq(methods.id, methodId)))
    .for('no key update')
  return row && keptOf(found(row.kind === KIND ? row : undefined))
}

const keptOf = ({ id, name, content, revision, retired }: typeof methods.$inferSelect): KeptMethod => ({
  ...{ methodId: id, name, revision, retired },
  content: content as RetentionMethod,
})
