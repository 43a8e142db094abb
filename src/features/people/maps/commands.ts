import { eq } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import { found } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { isHr } from '../access.ts'
import { kindsOf, lockedOrganization } from '../organization/queries.ts'
import { stillAsSeen } from '../organization/rules.ts'
import { supportMaps as maps } from '../organization/tables.ts'
import { BUILT_IN_KINDS } from '../record/schema.ts'
import { mapsOf } from './queries.ts'
import { mapOf } from './rules.ts'
import { ChangeSupportMap, MapKept, ResetSupportMap } from './schema.ts'

/** Says who is expected beside people of a kind, in place of what we suggest. */
export const changeSupportMap = command({
  input: ChangeSupportMap,
  output: MapKept,
  event: 'people.support-map-changed',
  eventSubject: (_, { organizationId }) => organizationId,
  subject: async () => undefined,
  may: isHr,
  async run({ tx }, { kind, seen, wanted }) {
    await lockedOrganization(tx)
    await knownKind(tx, kind)
    stillAsSeen(mapOf(kind, await mapsOf(tx)), seen, wanted)
    await tx
      .insert(maps)
      .values({ kind, entries: wanted })
      .onConflictDoUpdate({ target: [maps.organizationId, maps.kind], set: { entries: wanted } })
    return { organizationId: tx.organizationId }
  },
})

/** What we suggest holds again. */
export const resetSupportMap = command({
  input: ResetSupportMap,
  output: MapKept,
  event: 'people.support-map-reset',
  eventSubject: (_, { organizationId }) => organizationId,
  subject: async () => undefined,
  may: isHr,
  async run({ tx }, { kind }) {
    await tx.delete(maps).where(own(tx, maps, eq(maps.kind, kind)))
    return { organizationId: tx.organizationId }
  },
})

async function knownKind(tx: Tx, kind: string): Promise<void> {
  const known: string[] = [...BUILT_IN_KINDS, ...(await kindsOf(tx)).map(({ code }) => code)]
  found(known.find((one) => one === kind))
}
