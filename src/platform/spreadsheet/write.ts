import writeExcelFile from 'write-excel-file/node'

const formula = /^[=+\-@\t\r\n＝＋－＠]/
const plainNumber = /^[+-]?\d+(\.\d+)?$/
const unwritable = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

/**
 * A table to open in Excel: CSV as UTF-8 with a byte order mark and CRLF, or XLSX with every cell a text but for numbers
 * given as such. A cell that Excel could take for a formula is led by an apostrophe, which `readSheet` takes off again; control
 * characters, which Excel calls damage, are dropped.
 */
export async function writeSheet(
  rows: (string | number)[][],
  format: 'csv' | 'xlsx',
  { sheetName }: { sheetName: string },
): Promise<Uint8Array> {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? cell : harmless(cell))))
  return format === 'csv' ? csv(safe) : await xlsx(safe, sheetName)
}

/** The cell as it is, unless a spreadsheet would calculate it. */
export function harmless(cell: string): string {
  const text = cell.toWellFormed().replace(unwritable, '')
  return formula.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

function csv(rows: (string | number)[][]): Uint8Array {
  const quoted = (cell: string) => (/[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  return Buffer.from(`\ufeff${rows.map((row) => `${row.map((cell) => quoted(String(cell))).join(',')}\r\n`).join('')}`)
}

async function xlsx(rows: (string | number)[][], sheetName: string): Promise<Uint8Array> {
  const sheet =
    sheetName
      .replace(/[[\]:*?/\\]/g, ' ')
      .trim()
      .replace(/^'+|'+$/g, '')
      .slice(0, 31) || 'Sheet1'
  const widths = (rows[0] ?? []).map((_, column) => ({ width: widthOf(rows.slice(0, 200).map((row) => row[column])) }))
  const cells = rows.map((row, index) =>
    row.map((value) => {
      if (typeof value === 'number') return { value, type: Number }
      return value === '' ? null : { value, type: String, format: '@', ...(index === 0 && header) }
    }),
  )
  return await writeExcelFile(cells, { sheet, columns: widths, stickyRowsCount: rows.length > 1 ? 1 : 0 }).toBuffer()
}

const header = { fontWeight: 'bold' } as const

function widthOf(cells: (string | number | undefined)[]): number {
  const longest = Math.max(
    ...cells.map((cell) => [...String(cell ?? '')].reduce((sum, c) => sum + (c > '\xff' ? 2 : 1), 0)),
  )
  return Math.min(Math.max(longest + 2, 8), 60)
}
