import { z } from 'zod'
import { cursorIn, cursorOf } from '#/platform/cursor.ts'
import type { Tx } from '#/platform/database.ts'
import { found } from '#/platform/errors.ts'
import { query } from '#/platform/use-case.ts'
import { mayKeepPeople } from '../../access.ts'
import { ImportId, ImportState, ImportsPage, ListImports } from '../schema.ts'

const PAGE = 20

/** How far an import is, and what came of it. */
export const importState = query({
  input: ImportId,
  output: ImportState,
  reveals: [],
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ tx }, { importId }) {
    const [state] = await stateOf(tx, importId)
    return found(state)
  },
})

/** What has been taken in, newest first. */
export const importList = query({
  input: ListImports,
  output: ImportsPage,
  reveals: [],
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ tx }, { after }) {
    const [at, id] = cursorIn(after, z.tuple([z.iso.datetime(), z.uuid()])) ?? []
    const beyond = at ? 'and (i.imported_at, i.id) < ($2::timestamptz, $3::uuid)' : ''
    const order = `${beyond} order by i.imported_at desc, i.id desc limit ${PAGE + 1}`
    const rows = await statesOf(tx, order, at ? [at, id] : [])
    const imports = rows.slice(0, PAGE)
    const last = imports.at(-1)
    return { imports, next: rows.length > PAGE && last ? cursorOf(last.importedAt, last.importId) : null }
  },
})

export const stateOf = (tx: Tx, importId: string) => statesOf(tx, 'and i.id = $2', [importId])

type Row = ImportState & { fileHash: string }

/**
 * Connections keep their plans: one made while there were few people would look through all of them for each of many.
 * From here to the end of the transaction each statement is planned anew.
 */
export const planAnew = (tx: Tx) => tx.ask("select set_config('plan_cache_mode', 'force_custom_plan', true)", [])

async function statesOf(tx: Tx, which: string, values: unknown[]): Promise<Row[]> {
  await planAnew(tx)
  const { rows } = await tx.ask<Row>(`${STATES} ${which}`, [tx.organizationId, ...values])
  return rows
}

// Nothing depends on an import while everybody is as it left them, and nobody it added has a way in.
const STATES = `
select i.id as "importId", i.file_name as "fileName", i.file_hash as "fileHash", i.state, i.reason, i.written, i.total,
  i.added, i.changed, i.unchanged, p.display_name as "importedBy",
  to_char(i.imported_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "importedAt",
  i.state = 'done' and i.added + i.changed > 0 and not exists (
    select from app.people_imported_records r
    left join app.people_persons q on q.organization_id = $1 and q.id = r.person_id
    where r.organization_id = $1 and r.import_id = i.id
      and (q.revision is distinct from r.revision or (r.before is null and coalesce(q.invited_at, q.activated_at) is not null))
  ) as "canUndo"
from app.people_imports i
join app.people_persons p on p.organization_id = $1 and p.id = i.imported_by
where i.organization_id = $1`
