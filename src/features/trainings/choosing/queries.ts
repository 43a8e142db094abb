import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import { query } from '#/platform/use-case.ts'
import { mayOwn } from '../access.ts'
import { STANDARD } from '../evaluation/library/rules.ts'
import { sessionById } from '../queries.ts'
import { PUBLISHED } from '../schedule/library/rules.ts'
import { SessionRef } from '../schema.ts'
import { methods } from '../tables.ts'
import { type MethodKind, MethodsToChoose } from './schema.ts'

/** What Banso brings of each kind. */
export const BROUGHT = { evaluation: STANDARD, retention: PUBLISHED }

/** How people can be evaluated, and what they learnt followed; and what the session has of it. */
export const methodsToChoose = query({
  input: SessionRef,
  output: MethodsToChoose,
  reveals: [],
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: mayOwn,
  async run({ tx }, _, session) {
    const there = await methodsOf(tx)
    const of = (kind: MethodKind) => {
      const mine = there.filter((method) => method.kind === kind)
      const has = session[kind]
      const same = mine.find(({ content }) => isDeepStrictEqual(content, has))
      const chosen =
        has === null ? null : isDeepStrictEqual(has, BROUGHT[kind]) ? ('standard' as const) : (same?.id ?? 'own')
      return { choices: mine.map(({ id, name }) => ({ id, name })), chosen }
    }
    return { evaluation: of('evaluation'), retention: of('retention') }
  },
})

export const methodsOf = (tx: Tx) =>
  tx
    .select()
    .from(methods)
    .where(own(tx, methods, eq(methods.retired, false)))
    .orderBy(methods.name, methods.id)
