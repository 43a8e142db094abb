import { createHash } from 'node:crypto'
import { add } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { enqueue } from '#/platform/mail/posting.ts'
import { command } from '#/platform/use-case.ts'
import { mayKeepPeople } from '../access.ts'
import { foldedHeading } from './header/rules.ts'
import { stateOf } from './history/queries.ts'
import { importerOf, kindNames, LARGEST_FILE_INPUT, planned } from './queries.ts'
import { previewOf } from './rules.ts'
import { ImportPeople, ImportState } from './schema.ts'
import { headings, importFiles, imports } from './tables.ts'

/**
 * Puts a file down to be taken in, all or nothing, by a job that starts at once; `importState` says how far it is.
 * Refused with every faulty row named (409 `faulty-rows`, `details` the preview).
 */
export const importPeople = command({
  input: ImportPeople,
  output: ImportState,
  event: 'people.import-begun',
  eventSubject: ({ importId }) => importId,
  largestInput: LARGEST_FILE_INPUT,
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ tx, actor, today, now, demo }, { importId, fileName, base64, columns }) {
    const content = Buffer.from(base64, 'base64')
    const fileHash = createHash('sha256').update(content).digest('hex')
    const [before] = await stateOf(tx, importId)
    if (before && before.fileHash !== fileHash) throw new Refused('another-file')
    if (before) return before

    const { read, plan, known } = await planned(tx, today, importerOf(actor), { fileName, content, columns, demo })
    if (plan.faults.length > 0) throw new Refused('faulty-rows', previewOf(read, plan, kindNames(known.kinds, actor)))
    const counts = { added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged }
    const total = counts.added + counts.changed + plan.unseen.length
    const row = { id: importId, fileName, fileHash, state: 'waiting' as const, total, ...counts }
    const { rowCount } = await tx
      .insert(imports)
      .values({ ...row, importedBy: actor.personId, importedAt: now })
      .onConflictDoNothing()
    if (rowCount) {
      await tx.insert(importFiles).values({ importId, content, columns })
      const said = new Map(Object.entries(columns).map(([heading, columnKey]) => [foldedHeading(heading), columnKey]))
      const told = [...said].map(([heading, columnKey]) => ({ heading, columnKey }))
      await add(
        tx,
        headings,
        told,
        'on conflict (organization_id, heading) do update set column_key = excluded.column_key',
      )
      await enqueue(tx, 'take-in-people', [{ organizationId: tx.organizationId, importId }])
    }
    const [begun] = await stateOf(tx, importId)
    return begun!
  },
})
