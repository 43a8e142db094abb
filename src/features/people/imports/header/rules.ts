import { columnKeys } from '../columns/rules.ts'
import { cellName, faultAt, folded, type Meanings, type Places, trimmed } from '../rows/rules.ts'
import type { ColumnKey, Fault, Heading, Headings, Notice, SheetRow } from '../schema.ts'

const headerWithin = 30
const sampled = 3
const longestHeading = 100

/** What the header says: where each column stands, what each heading was taken for, and what lacks. */
export type Header = { line: number; places: Places; headings: Heading[]; notices: Notice[]; faults: Fault[] }

/** A heading as it is remembered and asked about. */
export const headingOf = (cell: string): string => trimmed(cell).slice(0, longestHeading)

export const foldedHeading = (heading: string): string => folded(headingOf(heading))

/** What headings mean: as remembered, unless said anew. */
export function headingsOf(
  remembered: readonly { heading: string; columnKey: string | null }[],
  said: Readonly<Record<string, string | null>>,
): Headings {
  const all = [
    ...remembered.map(({ heading, columnKey }) => [heading, columnKey] as const),
    ...Object.entries(said).map(([heading, columnKey]) => [foldedHeading(heading), columnKey] as const),
  ]
  return new Map(all.map(([heading, key]) => [heading, COLUMNS.find((column) => column === key) ?? null]))
}
const COLUMNS: readonly ColumnKey[] = columnKeys

/**
 * The header: the row near the top that names the most columns, two at least; titles may stand above it. Where nobody
 * has told us yet what the headings mean, the first of the rows that say the most.
 */
export function readHeader(rows: SheetRow[], meanings: Meanings): Header {
  const row = headerRow(rows.slice(0, headerWithin), meanings)
  const line = row?.line ?? 1
  const below = rows.filter((one) => one.line > line)
  const places: Places = {}
  const notices: Notice[] = []
  const headings: Heading[] = []
  for (const [place, text] of (row?.cells ?? []).entries()) {
    const heading = headingOf(text)
    if (!heading) continue
    const cell = cellName(place, line)
    const meant = columnOf(heading, meanings)
    const second = meant != null && places[meant] !== undefined
    if (second) notices.push({ kind: 'duplicate-column', cell, value: heading })
    else if (meant != null) places[meant] = place
    const column = second ? null : (meant ?? null)
    headings.push({ cell, heading, column, known: meant !== undefined, sample: sampleOf(below, place) })
  }
  const faults = missingColumns(places).map((key) => faultAt(places, line, key, 'header-missing', ''))
  return { line, places, headings, notices, faults }
}

/** The column a heading stands for, in any language, whatever its width, spaces or remark in brackets; null: none. */
function columnOf(heading: string, { headings, columns }: Meanings): ColumnKey | null | undefined {
  const key = foldedHeading(heading)
  return headings.has(key) ? headings.get(key) : columns.get(key)
}

function headerRow(rows: SheetRow[], meanings: Meanings): SheetRow | undefined {
  const first = (countOf: (row: SheetRow) => number, least: number) => {
    const counts = rows.map(countOf)
    const most = Math.max(least - 1, ...counts)
    return most < least ? undefined : rows[counts.indexOf(most)]
  }
  const named = ({ cells }: SheetRow) =>
    new Set(cells.map((cell) => columnOf(headingOf(cell), meanings)).filter((key) => key != null)).size
  const filled = ({ cells }: SheetRow) => new Set(cells.map(headingOf).filter(Boolean)).size
  return first(named, 2) ?? first(filled, 2)
}

function missingColumns(places: Places): ColumnKey[] {
  const needed: [ColumnKey, number | undefined][] = [
    ['number', places.number],
    ['familyName', places.familyName ?? places.givenName],
    ['hiredOn', places.hiredOn],
  ]
  return needed.flatMap(([key, place]) => (place === undefined ? [key] : []))
}

function sampleOf(rows: SheetRow[], place: number): string[] {
  const sample: string[] = []
  for (const { cells } of rows) {
    const value = headingOf(cells[place] ?? '')
    if (value && !sample.includes(value)) sample.push(value)
    if (sample.length === sampled) break
  }
  return sample
}
