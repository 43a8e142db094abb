import { z } from 'zod'
import { own, type Tx } from '#/platform/database.ts'
import { query } from '#/platform/use-case.ts'
import { mayList } from '../access.ts'
import { kindsOf } from '../organization/queries.ts'
import { supportMaps as maps } from '../organization/tables.ts'
import { BUILT_IN_KINDS } from '../record/schema.ts'
import { mapOf, suggestedFor } from './rules.ts'
import { SupportMaps } from './schema.ts'

/** What the organisation says itself; ask `mapOf` with it. */
export const mapsOf = (tx: Tx) => tx.select({ kind: maps.kind, entries: maps.entries }).from(maps).where(own(tx, maps))

/** The map of every kind that can be chosen. */
export const supportMaps = query({
  input: z.object({}),
  output: SupportMaps,
  reveals: [],
  subject: async () => undefined,
  may: mayList,
  async run({ tx }) {
    const rows = await mapsOf(tx)
    const own = (await kindsOf(tx)).filter(({ retired }) => !retired).map(({ code }) => code)
    return {
      maps: [...BUILT_IN_KINDS, ...own].map((kind) => ({
        kind,
        entries: [...mapOf(kind, rows)],
        suggested: [...suggestedFor(kind)],
        own: rows.some((row) => row.kind === kind),
      })),
    }
  },
})
