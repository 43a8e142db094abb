import { readCsv } from './csv.ts'
import { type Sheet, SheetProblem, sheetLimits } from './schema.ts'
import { readXlsx } from './xlsx.ts'

const zipHeader = Buffer.from('504b', 'hex')
const oleHeader = Buffer.from('d0cf11e0', 'hex')
/** The apostrophe `writeSheet` leads a cell with that could pass for a formula. */
const mark = /^'(?=[=+\-@\t\r\n＝＋－＠])/
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le')

/**
 * Reads a table a person made in Excel or exported from another system: XLSX, or CSV in any of the usual encodings.
 * The content decides what it is; `fileName` only tells a damaged workbook from bytes that never were a table.
 * Throws `SheetProblem`, and nothing else, for whatever is wrong with the file.
 */
export async function readSheet(bytes: Uint8Array, fileName: string): Promise<Sheet> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (file.length === 0) throw new SheetProblem('empty-file')
  if (file.length > sheetLimits.bytes) throw new SheetProblem('too-large')
  if (file.subarray(0, 4).equals(oleHeader)) {
    throw new SheetProblem(file.includes(encryptedPackage) ? 'protected' : 'old-excel')
  }
  if (file.subarray(0, 2).equals(zipHeader)) return within(await readXlsx(file))
  return within(readText(file, fileName))
}

function readText(file: Buffer, fileName: string): Sheet {
  try {
    return readCsv(file)
  } catch (problem) {
    const garbled = problem instanceof SheetProblem && problem.reason === 'not-a-table'
    throw garbled && /\.xls[xm]$/i.test(fileName) ? new SheetProblem('damaged', problem) : problem
  }
}

function within(sheet: Sheet): Sheet {
  if (sheet.rows.length === 0) throw new SheetProblem('empty-file')
  if (sheet.rows.length > sheetLimits.rows) throw new SheetProblem('too-many-rows')
  if (sheet.rows.some((row) => row.cells.length > sheetLimits.columns)) throw new SheetProblem('too-many-columns')
  if (sheet.rows.some((row) => row.cells.some((cell) => cell.length > sheetLimits.letters))) {
    throw new SheetProblem('damaged')
  }
  return { rows: sheet.rows.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.replace(mark, '')) })) }
}
