import { add, type Tx } from '#/platform/database.ts'
import { units, unitVersions } from '../../units/tables.ts'
import type { NewUnit } from './rules.ts'

/** Opens the units that a file names and nobody knew, parents first. */
export async function openUnits(tx: Tx, made: readonly NewUnit[]): Promise<void> {
  await add(
    tx,
    units,
    made.map(({ id }) => ({ id })),
  )
  await add(
    tx,
    unitVersions,
    made.map(({ id, startsOn, name, parentId }) => ({ unitId: id, startsOn, name, parentId })),
  )
}
