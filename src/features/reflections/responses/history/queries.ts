import { monthOf } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { SheetProblem } from '#/platform/spreadsheet/schema.ts'
import { readSheet } from '#/platform/spreadsheet/sheet.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from '../../access.ts'
import { countedMonths, historyOf } from '../months/queries.ts'
import { HistoryFile, HistoryPreview } from '../schema.ts'
import en from '../words.en.ts'
import ja from '../words.ja.ts'
import { previewOf, readHistory } from './rules.ts'

export const LARGEST_FILE_INPUT = 15_000_000

/** What taking the file in would do; nothing is done. */
export const previewHistory = query({
  input: HistoryFile,
  output: HistoryPreview,
  reveals: [],
  largestInput: LARGEST_FILE_INPUT,
  subject: async () => undefined,
  may: access.mayRunProgrammes,
  run: previewed,
})

/** The file read and held against what is known of its months. 409 with the reason where it is no table. */
export async function previewed({ tx, today }: Pick<Scene, 'tx' | 'today'>, { fileName, base64 }: HistoryFile) {
  const sheet = await readSheet(Buffer.from(base64, 'base64'), fileName).catch((problem) => {
    throw problem instanceof SheetProblem ? new Refused(problem.reason) : problem
  })
  const counted = new Set((await countedMonths(tx)).map(({ month }) => month))
  return previewOf(readHistory(sheet, [ja, en]), { counted, before: await historyOf(tx), thisMonth: monthOf(today) })
}
