import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { Telling } from './queries.ts'

/** Remembers that these were told in the mail of that day. */
export async function markTold(tx: Tx, told: Telling[], today: Day): Promise<void> {
  if (told.length === 0) return
  const steps = told.map(({ id, as, reminded }) => ({ id, new: as === 'new', reminded }))
  await tx.ask(MARK, [tx.organizationId, JSON.stringify(steps), today])
}

const MARK = `
update app.tasks_steps s set nudged_on = null, reminded = told.reminded,
  told_on = case when told.new then $3::date else s.told_on end,
  reminded_on = case when told.new then s.reminded_on else $3::date end
from jsonb_to_recordset($2::jsonb) as told(id uuid, new boolean, reminded text)
where s.organization_id = $1 and s.id = told.id`
