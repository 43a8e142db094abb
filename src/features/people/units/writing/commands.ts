import { inArray } from 'drizzle-orm'
import { add, own, type Tx } from '#/platform/database.ts'
import type { UnitHistory } from '../schema.ts'
import { units, unitVersions } from '../tables.ts'

/** Waits until nobody else changes what is decided about the organisation as a whole: its units, its last officers. */
export const lockOrganization = (tx: Tx): Promise<unknown> =>
  tx.ask('select from app.people_organizations where organization_id = $1 for update', [tx.organizationId])

/** Writes units that are new or otherwise than before; all of them stand before any is hung below another. */
export async function writeUnits(tx: Tx, before: readonly UnitHistory[], after: readonly UnitHistory[]): Promise<void> {
  const changed = after.filter((unit) => !before.includes(unit))
  if (changed.length === 0) return
  await add(
    tx,
    units,
    changed.map(({ versions: _, ...unit }) => unit),
    'on conflict (organization_id, id) do update set code = excluded.code, closed_on = excluded.closed_on, successor_id = excluded.successor_id',
  )
  await forgetVersions(tx, changed)
  await add(
    tx,
    unitVersions,
    changed.flatMap(({ id, versions }) => versions.map((version) => ({ unitId: id, ...version }))),
  )
}

/** Takes units away that will not open after all. */
export async function removeUnits(tx: Tx, gone: readonly UnitHistory[]): Promise<void> {
  if (gone.length === 0) return
  await forgetVersions(tx, gone)
  await tx.delete(units).where(own(tx, units, inArray(units.id, idsOf(gone))))
}

const forgetVersions = (tx: Tx, of: readonly UnitHistory[]) =>
  tx.delete(unitVersions).where(own(tx, unitVersions, inArray(unitVersions.unitId, idsOf(of))))
const idsOf = (of: readonly UnitHistory[]) => of.map(({ id }) => id)
