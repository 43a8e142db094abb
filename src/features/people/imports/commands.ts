import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { own } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { mayKeepPeople } from '../access.ts'
import { ImportPeople, ImportResult } from '../schema.ts'
import { imports, organizations } from '../tables.ts'
import { LARGEST_FILE_INPUT, planned } from './queries.ts'
import { previewOf } from './rules.ts'
import { takeIn } from './writing/commands.ts'

/** Takes a file in, all or nothing. Refused with every faulty row named (409 `faulty-rows`, `details` the preview). */
export const importPeople = command({
  input: ImportPeople,
  output: ImportResult,
  event: 'people.imported',
  eventSubject: ({ importId }) => importId,
  largestInput: LARGEST_FILE_INPUT,
  async subject({ tx }) {
    // One import at a time: each is held against what the one before left.
    await tx
      .select({ id: organizations.organizationId })
      .from(organizations)
      .where(own(tx, organizations))
      .for('update')
  },
  may: mayKeepPeople,
  async run({ tx, actor, today, now }, { importId, ...file }) {
    const fileHash = createHash('sha256').update(file.base64).digest('hex')
    const [before] = await tx
      .select()
      .from(imports)
      .where(own(tx, imports, eq(imports.id, importId)))
    if (before && before.fileHash !== fileHash) throw new Refused('another-file')
    if (before) return { importId, added: before.added, changed: before.changed, unchanged: before.unchanged }

    const { read, plan, known } = await planned(tx, today, actor.personId, file)
    if (plan.faults.length > 0) throw new Refused('faulty-rows', previewOf(read, plan))
    await takeIn(tx, plan, known, today)

    const counts = { added: plan.added.length, changed: plan.changed.length, unchanged: plan.unchanged }
    await tx.insert(imports).values({ id: importId, fileHash, ...counts, importedBy: actor.personId, importedAt: now })
    return { importId, ...counts }
  },
})
