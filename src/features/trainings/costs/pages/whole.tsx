/** The whole number that stands in a field, full-width or with commas between the thousands; undefined: none, or too many. */
export function wholeOf(typed: string, most: number): number | undefined {
  const digits = typed.normalize('NFKC').replaceAll(/[,\s]/g, '')
  return /^\d{1,15}$/.test(digits) && Number(digits) <= most ? Number(digits) : undefined
}
