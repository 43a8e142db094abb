import { eq } from 'drizzle-orm'
import { add, own, type Tx } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import * as access from '../../access.ts'
import { history } from '../../tables.ts'
import { HistoryDone, HistoryImport, ImportHistory } from '../schema.ts'
import { LARGEST_FILE_INPUT, previewed } from './queries.ts'

/** Takes the counts of earlier months in, all or nothing (409 `faulty-rows`, `details` the preview); sent again it changes nothing. */
export const importHistory = command({
  input: ImportHistory,
  output: HistoryDone,
  event: 'reflections.history-imported',
  eventSubject: ({ importId }) => importId,
  largestInput: LARGEST_FILE_INPUT,
  subject: async () => undefined,
  may: access.mayRunProgrammes,
  async run(scene, { importId, ...file }) {
    const { tx, now } = scene
    const before = await monthsFrom(tx, importId)
    if (before > 0) return { importId, months: before }
    const preview = await previewed(scene, file)
    if (preview.faultCount > 0) throw new Refused('faulty-rows', preview)
    const rows = preview.months.map(({ month, asked, submitted, answered }) => ({
      ...{ month, asked, submitted, answered, importId, importedAt: now },
    }))
    await add(tx, history, rows, TAKE_THE_PLACE)
    return { importId, months: rows.length }
  },
})

const TAKE_THE_PLACE = `
on conflict (organization_id, month) do update set asked = excluded.asked, submitted = excluded.submitted,
  answered = excluded.answered, import_id = excluded.import_id, imported_at = excluded.imported_at`

/** Takes back what a file said, where no later one has taken its place since. */
export const undoHistory = command({
  input: HistoryImport,
  output: HistoryDone,
  event: 'reflections.history-taken-back',
  eventSubject: ({ importId }) => importId,
  subject: async () => undefined,
  may: access.mayRunProgrammes,
  async run({ tx }, { importId }) {
    const { rowCount } = await tx.delete(history).where(own(tx, history, eq(history.importId, importId)))
    return { importId, months: rowCount ?? 0 }
  },
})

const monthsFrom = async (tx: Tx, importId: string): Promise<number> =>
  tx.$count(history, own(tx, history, eq(history.importId, importId)))
