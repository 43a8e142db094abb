import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { type UnitOnDay, unitsOn } from './rules.ts'
import type { UnitHistory } from './schema.ts'
import { units, unitVersions } from './tables.ts'

/** All that is known of the organisation's units: a few hundred rows even where there are many people. */
export async function unitHistories(tx: Tx): Promise<UnitHistory[]> {
  const known = await tx.select().from(units).where(own(tx, units))
  const versions = await tx.select().from(unitVersions).where(own(tx, unitVersions)).orderBy(unitVersions.startsOn)
  const versionsOf = Map.groupBy(versions, ({ unitId }) => unitId)
  return known.map(({ organizationId: _, ...unit }) => ({
    ...unit,
    versions: (versionsOf.get(unit.id) ?? []).map(({ startsOn, name, parentId }) => ({ startsOn, name, parentId })),
  }))
}

export const unitsOfDay = async (tx: Tx, day: Day): Promise<Map<string, UnitOnDay>> =>
  unitsOn(await unitHistories(tx), day)
