import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { add, own, type Tx } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { mayKeepMaterial } from '../access.ts'
import { endOf } from '../commands.ts'
import { keptBy, materialOf } from '../queries.ts'
import { material as table } from '../tables.ts'
import { LARGEST_FILE_INPUT, planned } from './queries.ts'
import { MaterialFile, MaterialTaken } from './schema.ts'

/** Takes a file of material in, all or nothing (409 `faulty-rows`, `details` the preview); sent again it changes nothing. */
export const importMaterial = command({
  input: MaterialFile,
  output: MaterialTaken,
  event: 'trainings.material-imported',
  eventSubject: ({ programmeId }) => programmeId,
  largestInput: LARGEST_FILE_INPUT,
  subject: ({ tx }: { tx: Tx }, { programmeId }) => keptBy(tx, programmeId, true),
  may: mayKeepMaterial,
  async run(scene, file) {
    const { tx } = scene
    const { programmeId } = file
    const { planned: rows, preview } = await planned(scene, file)
    if (preview.faultCount > 0) throw new Refused('faulty-rows', preview)
    const before = await materialOf(tx, programmeId)
    const end = { term: endOf(before, 'term'), content: endOf(before, 'content') }
    const added = rows
      .filter(({ id }) => id === null)
      .map(({ kind, texts }) => ({ id: v7(), programmeId, kind, texts, position: end[kind]++, revision: 1 }))
    if (added.length > 0) await add(tx, table, added)
    for (const { id, texts, change } of rows) {
      const known = before.find((one) => one.id === id)
      if (known && change === 'changed')
        await tx
          .update(table)
          .set({ texts, revision: known.revision + 1 })
          .where(own(tx, table, eq(table.id, known.id)))
    }
    return { programmeId, rows: rows.length }
  },
})
