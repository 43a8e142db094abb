/** What a file may weigh: bytes as sent and once unpacked, rows and columns that hold something, letters in a cell. */
export const sheetLimits = {
  bytes: 10 * 1024 * 1024,
  unpackedBytes: 100 * 1024 * 1024,
  /** 10,000, and what stands above them. */
  rows: 10_100,
  columns: 256,
  /** Excel's own limit; more means a quote that never closes. */
  letters: 32_767,
}

/**
 * A table as a person sees it. `line` is the row number in Excel, from 1; rows without any content are left out.
 * Cells are the displayed text, untrimmed: `007` stays `007`, a date cell is an ISO day such as `2026-04-01`.
 */
export type Sheet = { rows: { line: number; cells: string[] }[] }

/** Why a file cannot be read as a table; each has a sentence that says how to mend it. */
export const sheetProblems = [
  'empty-file',
  'too-large',
  'not-a-table',
  'old-excel',
  'protected',
  'html-table',
  'zip-bomb',
  'too-many-rows',
  'too-many-columns',
  'damaged',
] as const
export type SheetReason = (typeof sheetProblems)[number]

export class SheetProblem extends Error {
  readonly reason: SheetReason
  constructor(reason: SheetReason, cause?: unknown) {
    super(reason, { cause })
    this.name = 'SheetProblem'
    this.reason = reason
  }
}
