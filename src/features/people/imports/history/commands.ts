import { eq } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import { found, Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { mayKeepPeople } from '../../access.ts'
import { notEmptied } from '../../offices/queries.ts'
import { organizations } from '../../organization/tables.ts'
import { type Change, codeOf, save } from '../../record/commands.ts'
import { type Kept, recordsOf } from '../../record/queries.ts'
import { importerOf } from '../queries.ts'
import { ImportId, ImportState } from '../schema.ts'
import { importedRecords, imports } from '../tables.ts'
import { stateOf } from './queries.ts'
import { undoProblem } from './rules.ts'

/**
 * Takes an import back, all of it or nothing: who was changed is as before, who was added is gone. Units that it made
 * stay, since others may have come to use them. Refused `changed-since`, `has-come-in` or `import-in-use` once something
 * depends on it.
 */
export const undoImport = command({
  input: ImportId,
  output: ImportState,
  event: 'people.import-undone',
  eventSubject: ({ importId }) => importId,
  async subject({ tx }, { importId }) {
    // One at a time, as imports themselves.
    await tx
      .select({ id: organizations.organizationId })
      .from(organizations)
      .where(own(tx, organizations))
      .for('update')
    const [state] = await stateOf(tx, importId)
    return found(state)
  },
  may: mayKeepPeople,
  async run({ tx, actor, now, today }, { importId }, state) {
    if (state.state === 'undone') return state
    if (state.state !== 'done') throw new Refused('not-taken-in')
    const written = await tx
      .select()
      .from(importedRecords)
      .where(own(tx, importedRecords, eq(importedRecords.importId, importId)))
    const kept = new Map(
      (
        await recordsOf(
          tx,
          written.map(({ personId }) => personId),
        )
      ).map((record) => [record.id, record]),
    )
    // Of who was erased meanwhile nothing is known any more.
    if (written.length < state.total) throw new Refused('changed-since')
    const problem = undoProblem(written, kept, importerOf(actor))
    if (problem) throw new Refused(problem)
    const changes = written.map(({ personId, before }) => ({ before: kept.get(personId)!, after: before }))
    await restore(tx, changes)
    for (const { before, after } of changes)
      await notEmptied(tx, { before, after: after ?? { ...before, offices: [] } }, today)
    // What an earlier import wrote is as that one left it, and can be taken back in its turn.
    await tx.ask(REVISED, [tx.organizationId, importId])
    await tx
      .update(imports)
      .set({ state: 'undone', undoneBy: actor.personId, undoneAt: now })
      .where(own(tx, imports, eq(imports.id, importId)))
    const [undone] = await stateOf(tx, importId)
    return undone!
  },
})

const FOREIGN_KEY = '23503'

async function restore(tx: Tx, changes: (Change & { before: Kept })[]): Promise<void> {
  // An address that went over to somebody new goes back.
  const back = new Set(changes.map(({ after }) => after?.person.email))
  const giving = changes.filter(({ before, after }) => !after && back.has(before.person.email) && before.person.email)
  await save(
    tx,
    giving.map(({ before }) => ({ before, after: { ...before, person: { ...before.person, email: null } } })),
  )
  const given = new Map(giving.map(({ before }) => [before.id, { ...before, revision: before.revision + 1 }]))
  const rest = changes.map(({ before, after }) => ({ before: given.get(before.id) ?? before, after }))
  await save(tx, rest).catch((problem) => {
    throw codeOf(problem) === FOREIGN_KEY ? new Refused('import-in-use') : problem
  })
}

const REVISED = `
update app.people_imported_records earlier set revision = p.revision
from app.people_imported_records undone
join app.people_persons p on p.organization_id = $1 and p.id = undone.person_id
where undone.organization_id = $1 and undone.import_id = $2 and undone.before is not null
  and earlier.organization_id = $1 and earlier.person_id = undone.person_id and earlier.import_id <> $2
  and earlier.revision = undone.revision - 1`
