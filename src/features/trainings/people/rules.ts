/** As numbers are compared: full-width digits and capitals make no difference. */
export const foldedNumber = (number: string): string => number.normalize('NFKC').trim().toLowerCase()

/**
 * The numbers in a file: of the column in which most of them are known, without a heading. Nothing known: the first
 * column that holds anything.
 */
export function numbersIn(rows: readonly (readonly string[])[], known: ReadonlySet<string>): string[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length))
  const columns = Array.from({ length: width }, (_, column) => rows.map((cells) => (cells[column] ?? '').trim()))
  const knownIn = (cells: readonly string[]) => cells.filter((cell) => known.has(foldedNumber(cell))).length
  const best = Math.max(0, ...columns.map(knownIn))
  const column = columns.find((cells) => (best > 0 ? knownIn(cells) === best : cells.some((cell) => cell !== ''))) ?? []
  const [first = '', ...rest] = column
  const cells = known.has(foldedNumber(first)) || rest.every((cell) => cell === '') ? column : rest
  return cells.filter((cell) => cell !== '')
}
