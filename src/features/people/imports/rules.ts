import { columnKeys } from './columns/rules.ts'
import { type Header, readHeader } from './header/rules.ts'
import type { ImportPlan, PlannedPerson } from './planning/rules.ts'
import { cellName, faultAt, isExample, meaningsOf, type Places, type RowRead, readRow, trimmed } from './rows/rules.ts'
import type {
  Fault,
  FaultReason,
  FieldChange,
  ImportPreview,
  Notice,
  PersonRow,
  Reading,
  Sheet,
  Vocabulary,
} from './schema.ts'

/** What a file says: `people` are the rows without fault, `rows` all of them as far as they could be read. */
export type PeopleSheet = Omit<Header, 'line'> & { people: PersonRow[]; rows: RowRead[] }

/** The header and one example row of the template, in one language. */
export function templateRows({ columns, template }: Vocabulary): string[][] {
  return [columnKeys.map((key) => columns[key]), columnKeys.map((key) => template.example[key] ?? '')]
}

/**
 * Reads the rows below the header, wherever it stands and in whatever order its columns are. Blank rows and the
 * template's example are passed over. Names stay letter by letter; codes, days and addresses become half-width.
 */
export function readPeopleRows(sheet: Sheet, reading: Reading): PeopleSheet {
  const meanings = meaningsOf(reading)
  const { line, ...header } = readHeader(sheet.rows, meanings)
  const { places } = header
  if (header.faults.length > 0) return { ...header, people: [], rows: [] }

  const filled = sheet.rows.filter((row) => row.line > line && row.cells.some((cell) => trimmed(cell) !== ''))
  const notices = [...header.notices]
  const faults: Fault[] = []
  const rows: RowRead[] = []
  for (const row of filled) {
    if (isExample(row, places, meanings)) {
      notices.push({ kind: 'example-row', cell: cellName(0, row.line), value: '' })
      continue
    }
    const read = readRow(row, places, meanings)
    rows.push(read.person)
    faults.push(...read.faults)
    notices.push(...lostLetters(read.person, places))
  }
  if (rows.length === 0) faults.push(faultAt(places, line, null, 'no-rows', ''))
  faults.push(...duplicates(rows, places, 'number', 'duplicate-number'))
  faults.push(...duplicates(rows, places, 'email', 'duplicate-email'))
  return { ...header, notices, rows, people: faultless(rows, faults), faults: inOrder(faults) }
}

/** Saving as Shift_JIS turns letters it lacks into question marks; the geta sign stands for them elsewhere. */
function lostLetters(person: RowRead, places: Places): Notice[] {
  return (['familyName', 'givenName'] as const).flatMap((key) => {
    const place = places[key]
    if (place === undefined || !/[?\ufffd\u3013]/.test(person[key])) return []
    return [{ kind: 'lost-letter' as const, cell: cellName(place, person.line), value: person[key] }]
  })
}

function duplicates(rows: RowRead[], places: Places, key: 'number' | 'email', reason: FaultReason): Fault[] {
  const seen = new Map<string, RowRead>()
  return rows.flatMap((row) => {
    const value = row[key]
    const other = value ? seen.get(value) : undefined
    if (value && !other) seen.set(value, row)
    if (!value || !other || (key === 'email' && samePerson(row, other))) return []
    return [faultAt(places, row.line, key, reason, value, other.line)]
  })
}

/** Two spells of one person may stand in two rows. */
const samePerson = (a: RowRead, b: RowRead) => a.formerNumber === b.number || b.formerNumber === a.number

/** The rows without a fault. */
export function faultless(rows: RowRead[], faults: Fault[]): PersonRow[] {
  const faulty = new Set(faults.map((fault) => fault.line))
  return rows.filter((row): row is PersonRow => row.hiredOn !== null && !faulty.has(row.line))
}

/** Faults as one meets them in the file. */
export function inOrder(faults: Fault[]): Fault[] {
  const place = (fault: Fault) => (fault.column === null ? -1 : columnKeys.indexOf(fault.column))
  return faults.toSorted((a, b) => a.line - b.line || place(a) - place(b))
}

/** The plan in a size that travels. */
export function previewOf(read: PeopleSheet, plan: ImportPlan, kindName = (code: string) => code): ImportPreview {
  const named = (value: FieldChange['from']) => (typeof value === 'string' ? kindName(value) : value)
  const said = (field: FieldChange) =>
    field.key === 'kind' ? { ...field, from: named(field.from), to: named(field.to) } : field
  return {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    headings: read.headings,
    faults: plan.faults.slice(0, 200),
    faultCount: plan.faults.length,
    notices: read.notices.slice(0, 200),
    newcomers: plan.added.slice(0, 20).map(({ number, name, lines }) => ({ number, name, line: lines.at(-1)! })),
    sample: plan.changed
      .slice(0, 20)
      .map(({ number, name, lines, fields }) => ({ number, name, line: lines.at(-1)!, fields: fields.map(said) })),
    units: plan.units.slice(0, 50).map(({ path }) => path),
    unitCount: plan.units.length,
  }
}

const BATCH = 500

/**
 * Who is written together. Those who give up or change an address, and new people who support somebody, come first: what
 * the others need is there, in whatever order the file has them.
 */
export function batchesOf({ added, changed, unseen }: ImportPlan): PlannedPerson[][] {
  const all = [...added, ...changed, ...unseen]
  const beside = new Set(all.flatMap(({ after }) => after.supports.map(({ supporterId }) => supporterId)))
  const early = ({ before, after }: PlannedPerson) =>
    before ? before.person.email !== after.person.email : beside.has(after.id)
  const first = all.filter(early)
  const rest = all.filter((one) => !early(one))
  const batches = first.length > 0 ? [first] : []
  for (let start = 0; start < rest.length; start += BATCH) batches.push(rest.slice(start, start + BATCH))
  return batches
}
