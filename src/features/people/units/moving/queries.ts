import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { type Kept, recordsOf } from '../../record/queries.ts'
import { worksIn } from './rules.ts'

/** The records of those who work in the unit itself on the day, or will later. */
export async function placedIn(tx: Tx, unitId: string, day: Day): Promise<Kept[]> {
  const { rows } = await tx.ask<{ id: string }>(PLACED, [tx.organizationId, unitId, day])
  const records = await recordsOf(
    tx,
    rows.map(({ id }) => id),
  )
  return records.filter((record) => worksIn(record, unitId, day))
}

const PLACED = `
select distinct person_id as id from app.people_assignments
where organization_id = $1 and unit_id = $2 and (ends_on is null or ends_on >= $3)`
