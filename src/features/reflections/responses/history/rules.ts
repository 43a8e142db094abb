import { cellName, folded } from '#/features/people/imports/rows/rules.ts'
import type { Month } from '#/platform/day.ts'
import { monthOfCell } from '#/platform/spreadsheet/day.ts'
import type { Sheet } from '#/platform/spreadsheet/schema.ts'
import type { HistoryColumn, HistoryFault, HistoryPreview, MonthLine } from '../schema.ts'

/** What one language calls the columns; `also`: other words for each, between bars. */
export type Vocabulary = { file: Record<HistoryColumn | 'sum', string>; also: Record<HistoryColumn | 'sum', string> }

const COLUMNS = ['month', 'asked', 'submitted', 'answered'] as const satisfies HistoryColumn[]
const NEEDED = ['month', 'submitted', 'answered'] as const satisfies HistoryColumn[]
/** Titles may stand above the headings. */
const HEADINGS_WITHIN = 30
const MOST_FAULTS = 100

type Row = Sheet['rows'][number]
type Places = Partial<Record<HistoryColumn, number>>
type Read = MonthLine & { line: number }
type Faults = HistoryFault[]

/** The months of a file, and everything in it that cannot be taken; a row that says it is the sum is passed over. */
export function readHistory({ rows }: Sheet, languages: readonly Vocabulary[]): { months: Read[]; faults: Faults } {
  const columns = new Map(COLUMNS.flatMap((key) => wordsFor(key, languages).map((word) => [word, key] as const)))
  const header = rows.slice(0, HEADINGS_WITHIN).toSorted((a, b) => named(b, columns) - named(a, columns))[0]
  const places = header ? placesIn(header, columns) : {}
  const line = header?.line ?? 1
  const lacking = NEEDED.filter((key) => places[key] === undefined)
  if (lacking.length > 0) {
    return { months: [], faults: lacking.map((column) => ({ ...at({}, line, column, ''), reason: 'heading-missing' })) }
  }
  const sums = new Set(wordsFor('sum', languages))
  const below = rows.filter((row) => row.line > line && COLUMNS.some((key) => textAt(row, places, key)))
  const told = below.filter((row) => !sums.has(folded(textAt(row, places, 'month'))))
  const faults: Faults = told.length === 0 ? [{ ...at(places, line, 'month', ''), reason: 'no-rows' }] : []
  const months = told.flatMap((row) => readRow(row, places, faults) ?? [])
  return { months, faults: [...faults, ...twice(months, places)] }
}

function readRow(row: Row, places: Places, faults: Faults): Read | undefined {
  const before = faults.length
  const month = monthOfCell(textAt(row, places, 'month'))
  if (!month) faults.push({ ...at(places, row.line, 'month', textAt(row, places, 'month')), reason: 'not-a-month' })
  const count = (column: HistoryColumn): number => {
    const text = textAt(row, places, column).normalize('NFKC').replaceAll(/[,\s]/g, '')
    if (/^\d{1,7}$/.test(text)) return Number(text)
    faults.push({ ...at(places, row.line, column, textAt(row, places, column)), reason: 'not-a-number' })
    return 0
  }
  const asked = textAt(row, places, 'asked') === '' ? null : count('asked')
  const [submitted, answered] = [count('submitted'), count('answered')]
  if (asked !== null && submitted > asked && faults.length === before) {
    faults.push({ ...at(places, row.line, 'submitted', String(submitted)), reason: 'more-than-asked' })
  }
  return faults.length === before && month ? { line: row.line, month, asked, submitted, answered } : undefined
}

function twice(months: readonly Read[], places: Places): Faults {
  return months.flatMap(({ line, month }, index) => {
    const first = months.slice(0, index).find((other) => other.month === month)
    return first ? [{ ...at(places, line, 'month', month), reason: 'month-twice' as const, otherLine: first.line }] : []
  })
}

type Known = { counted: ReadonlySet<string>; before: readonly MonthLine[]; thisMonth: Month }

/** What taking it in would do: which months, which of them replace what an earlier file said, and what hinders it. */
export function previewOf({ months, faults }: ReturnType<typeof readHistory>, known: Known): HistoryPreview {
  const refused = months.flatMap(({ line, month }): Faults => {
    const place = { ...at({ month: 0 }, line, 'month', month) }
    if (month > known.thisMonth) return [{ ...place, reason: 'in-the-future' }]
    return known.counted.has(month) ? [{ ...place, reason: 'counted-here' }] : []
  })
  const all = [...faults, ...refused].toSorted((a, b) => a.line - b.line)
  const before = new Map(known.before.map((line) => [line.month, line]))
  return {
    months: months
      .map(({ line: _, ...told }) => ({ ...told, before: before.get(told.month) ?? null }))
      .toSorted((a, b) => (a.month < b.month ? -1 : 1)),
    faults: all.slice(0, MOST_FAULTS),
    faultCount: all.length,
  }
}

function at(places: Places, line: number, column: HistoryColumn, value: string): Omit<HistoryFault, 'reason'> {
  const place = places[column]
  const cell = place === undefined ? null : cellName(place, line)
  return { line, cell, column, value: [...value].slice(0, 40).join(''), otherLine: null }
}

const wordsFor = (key: HistoryColumn | 'sum', languages: readonly Vocabulary[]): string[] =>
  [key, ...languages.flatMap(({ file, also }) => [file[key], ...also[key].split('|')])].map(folded)

const named = ({ cells }: Row, columns: ReadonlyMap<string, HistoryColumn>): number =>
  new Set(cells.flatMap((cell) => columns.get(folded(cell)) ?? [])).size

function placesIn({ cells }: Row, columns: ReadonlyMap<string, HistoryColumn>): Places {
  const places: Places = {}
  for (const [place, cell] of cells.entries()) {
    const column = columns.get(folded(cell))
    if (column) places[column] ??= place
  }
  return places
}

const textAt = ({ cells }: Row, places: Places, key: HistoryColumn): string => {
  const place = places[key]
  return (place === undefined ? '' : (cells[place] ?? '')).trim()
}
