import {
  cellName,
  columnOf,
  faultAt,
  headerOf,
  isExample,
  type Meanings,
  meaningsOf,
  orderFaults,
  type Places,
  type RowRead,
  readRow,
  trimmed,
} from './rows/rules.ts'
import {
  type Change,
  type ColumnKey,
  columnKeys,
  type Fault,
  type FaultReason,
  type ImportPreview,
  type KnownPerson,
  type Notice,
  type Person,
  type PersonRow,
  type Reading,
  type Sheet,
  type Vocabulary,
} from './schema.ts'

/** What a file says: `people` are the rows without fault, `rows` all of them as far as they could be read. */
export type PeopleSheet = {
  people: PersonRow[]
  faults: Fault[]
  notices: Notice[]
  rows: RowRead[]
  places: Places
}

/** What taking in would do: `added` with the defaults filled in, `changed` as they would be afterwards. */
export type ImportPlan = {
  added: PersonRow[]
  changed: (Change & { person: Person })[]
  unchanged: number
  faults: Fault[]
}

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
  const header = headerOf(sheet.rows, meanings)
  const line = header?.line ?? sheet.rows[0]?.line ?? 1
  const { places, notices } = placesOf(header?.cells ?? [], line, meanings)
  const missing = missingColumns(places).map((key) => faultAt(places, line, key, 'header-missing', ''))
  if (missing.length > 0) return { people: [], faults: missing, notices, rows: [], places }

  const filled = sheet.rows.filter((row) => row.line > line && row.cells.some((cell) => trimmed(cell) !== ''))
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
  return { people: faultless(rows, faults), faults: inOrder(faults), notices, rows, places }
}

/**
 * Compares a file with the people already known, by number. An empty cell leaves things as they are, so that the
 * same file taken in again changes nothing. The address of someone activated is never changed from here.
 */
export function planImport(read: PeopleSheet, known: KnownPerson[]): ImportPlan {
  const byNumber = new Map(known.map((person) => [person.number, person]))
  const faults = [...read.faults, ...supportFaults(read, byNumber), ...emailFaults(read, known, byNumber)]
  for (const row of read.rows) faults.push(...orderFaultsWithKnown(row, byNumber.get(row.number), read.places))

  const plan: ImportPlan = { added: [], changed: [], unchanged: 0, faults: inOrder(faults) }
  for (const { line, ...told } of faultless(read.rows, faults)) {
    const before = byNumber.get(told.number)
    if (!before) {
      plan.added.push({ ...told, kind: told.kind ?? 'other', locale: told.locale ?? 'ja', line })
      continue
    }
    const { activated: _, ...current } = before
    const person = { ...current, ...given(told) }
    const fields = differences(current, person)
    if (fields.length > 0) plan.changed.push({ number: told.number, line, fields, person })
    else plan.unchanged++
  }
  return plan
}

/** Nobody makes themselves a supporter or gives themselves an office: rows by which whoever takes the file in would. */
export function ownAppointments({ added, changed }: ImportPlan, places: Places, own: string | undefined): Fault[] {
  if (own === undefined) return []
  const appointed = [
    ...added.map((person) => ({ line: person.line, before: [] as string[], person })),
    ...changed.map(({ line, person, fields }) => ({ line, person, before: fields.flatMap(({ from }) => from ?? []) })),
  ]
  const supporting = appointed.flatMap(({ line, person, before }) =>
    (['trainer', 'manager'] as const)
      .filter((key) => person[key].includes(own) && !before.includes(own))
      .map((key) => faultAt(places, line, key, 'appoints-oneself', own)),
  )
  const raised = changed.filter(
    ({ number, fields }) =>
      number === own &&
      fields.some(({ key, from, to }) => key === 'role' && [to ?? []].flat().some((role) => !from?.includes(role))),
  )
  return [
    ...supporting,
    ...raised.map(({ line, person }) => faultAt(places, line, 'role', 'office-for-oneself', person.role.join())),
  ]
}

/** The plan in a size that travels. */
export function previewOf(read: PeopleSheet, plan: ImportPlan): ImportPreview {
  return {
    added: plan.added.length,
    changed: plan.changed.length,
    unchanged: plan.unchanged,
    faults: plan.faults.slice(0, 200),
    faultCount: plan.faults.length,
    notices: read.notices.slice(0, 200),
    sample: plan.changed.slice(0, 20).map(({ number, line, fields }) => ({ number, line, fields })),
  }
}

function placesOf(cells: string[], line: number, meanings: Meanings): { places: Places; notices: Notice[] } {
  const places: Places = {}
  const notices: Notice[] = []
  for (const [place, cell] of cells.entries()) {
    const key = columnOf(cell, meanings)
    const notice = { cell: cellName(place, line), value: trimmed(cell) }
    if (key === undefined) {
      if (notice.value) notices.push({ kind: 'unknown-column', ...notice })
    } else if (places[key] === undefined) places[key] = place
    else notices.push({ kind: 'duplicate-column', ...notice })
  }
  return { places, notices }
}

function missingColumns(places: Places): ColumnKey[] {
  const needed: [ColumnKey, number | undefined][] = [
    ['number', places.number],
    ['familyName', places.familyName ?? places.givenName],
    ['hiredOn', places.hiredOn],
  ]
  return needed.flatMap(([key, place]) => (place === undefined ? [key] : []))
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
  const seen = new Map<string, number>()
  const faults: Fault[] = []
  for (const row of rows) {
    const value = row[key]
    if (!value) continue
    const otherLine = seen.get(value)
    if (otherLine === undefined) seen.set(value, row.line)
    else faults.push(faultAt(places, row.line, key, reason, value, otherLine))
  }
  return faults
}

function supportFaults(read: PeopleSheet, byNumber: Map<string, KnownPerson>): Fault[] {
  const inFile = new Set(read.rows.map((row) => row.number))
  return read.rows.flatMap((row) =>
    (['trainer', 'manager'] as const).flatMap((key) =>
      row[key]
        .filter((number) => !inFile.has(number) && !byNumber.has(number))
        .map((number) => faultAt(read.places, row.line, key, 'supporter-unknown', number)),
    ),
  )
}

function emailFaults(read: PeopleSheet, known: KnownPerson[], byNumber: Map<string, KnownPerson>): Fault[] {
  const holders = new Map(known.map((person) => [addressOf(person), person]))
  const rows = new Map(read.rows.map((row) => [row.number, row]))
  return read.rows.flatMap((row) => {
    const before = byNumber.get(row.number)
    if (row.email === null || row.email === addressOf(before)) return []
    const faults: Fault[] = []
    const report = (reason: FaultReason) =>
      faults.push(faultAt(read.places, row.line, 'email', reason, row.email ?? ''))
    if (before?.activated) report('email-of-activated-person')
    const holder = holders.get(row.email)
    const holderWillHave = holder && (rows.get(holder.number)?.email ?? row.email)
    if (holder && (holder.activated || holderWillHave === row.email)) report('email-in-use')
    return faults
  })
}

function orderFaultsWithKnown(row: RowRead, before: KnownPerson | undefined, places: Places): Fault[] {
  const person = before ? { ...before, ...given(row) } : row
  const already = new Set(orderFaults(row).map(([key]) => key))
  const faults = orderFaults(person).filter(([key]) => !already.has(key))
  if (person.awayFrom && !person.awayUntil) faults.push(['awayUntil', 'missing-required', ''])
  if (person.awayUntil && !person.awayFrom) faults.push(['awayFrom', 'missing-required', ''])
  return faults.map(([key, reason, value]) => faultAt(places, row.line, key, reason, value))
}

function differences(before: Person, after: Person): Change['fields'] {
  return columnKeys
    .filter((key) => comparable(key, before[key]) !== comparable(key, after[key]))
    .map((key) => ({ key, from: before[key], to: after[key] }))
}

function comparable(key: ColumnKey, value: string | string[] | null): string {
  if (key === 'email') return String(value ?? '').toLowerCase()
  return JSON.stringify(Array.isArray(value) && key !== 'unit' ? value.toSorted() : value)
}

/** Only what the file tells; everything else is left as it is. */
function given<T extends object>(told: T): Partial<{ [K in keyof T]: NonNullable<T[K]> }> {
  return Object.fromEntries(
    Object.entries(told).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && !value.length),
    ),
  ) as Partial<{ [K in keyof T]: NonNullable<T[K]> }>
}

function addressOf(person: KnownPerson | undefined): string | undefined {
  return person?.email?.toLowerCase()
}

function faultless(rows: RowRead[], faults: Fault[]): PersonRow[] {
  const faulty = new Set(faults.map((fault) => fault.line))
  return rows.filter((row): row is PersonRow => row.hiredOn !== null && !faulty.has(row.line))
}

function inOrder(faults: Fault[]): Fault[] {
  const place = (fault: Fault) => (fault.column === null ? -1 : columnKeys.indexOf(fault.column))
  return faults.toSorted((a, b) => a.line - b.line || place(a) - place(b))
}
