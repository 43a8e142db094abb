import { type Column, cellOf, partsIn } from '../rules.ts'
import type { Fault, Scored, ScoreRow } from '../schema.ts'

export type Scorable = { personId: string; displayName: string; number: string; rows: Omit<ScoreRow, 'personId'>[] }

/** The sheet as a file: number, name, the points, and for each part scored what is added and why. */
export function fileRows(
  people: readonly Scorable[],
  columns: readonly Column[],
  words: FileWords,
): (string | number)[][] {
  const parts = partsIn(columns)
  const head = [words.number, words.name, ...columns.map(words.column), ...parts.flatMap(words.adjustment)]
  return [
    head,
    ...people.map(({ number, displayName, rows }) => {
      const rowOf = (of: Scored) => rows.find((row) => row.of === of)
      return [
        number,
        displayName,
        ...columns.map(({ of, key }) => inFile(rowOf(of)?.detail[key])),
        ...parts.flatMap((of) => [inFile(rowOf(of)?.adjustment || undefined), rowOf(of)?.adjustedFor ?? '']),
      ]
    }),
  ]
}
export type FileWords = {
  number: string
  name: string
  column: (column: Column) => string
  /** How the two columns for what is added are headed: points and reason. */
  adjustment: (of: Scored) => [string, string]
}
const inFile = (hundredths: number | undefined) => (hundredths === undefined ? '' : hundredths / 100)

type Line = { line: number; cells: string[] }
type Read = { personId: string; rows: ScoreRow[] }

/**
 * What a file says of whom, by the headings of any of the languages; whoever stands in no row, and whatever column is not
 * there, stays as it is. Nothing, where no heading is known. A row with a fault is not taken at all, and named.
 */
export function readFile(
  lines: readonly Line[],
  people: readonly Scorable[],
  columns: readonly Column[],
  languages: readonly FileWords[],
): { read: Read[]; faults: Fault[] } | undefined {
  const head = lines[0]?.cells.map((cell) => cell.trim()) ?? []
  const words = languages.find(({ number }) => head.includes(number))
  if (!words) return undefined
  const numberAt = head.indexOf(words.number)
  const byNumber = new Map(people.map((one) => [one.number, one]))
  const [read, faults, seen]: [Read[], Fault[], Set<string>] = [[], [], new Set()]
  for (const { line, cells } of lines.slice(1)) {
    const cell = (place: number) => (cells[place] ?? '').trim()
    const wrong: Fault[] = []
    const fault = (place: number, reason: Fault['reason']) =>
      wrong.push({ line, reason, column: head[place] ?? '', value: cell(place).slice(0, 60) })
    const person = byNumber.get(cell(numberAt).normalize('NFKC'))
    if (!person) fault(numberAt, 'no-person')
    else if (seen.has(person.personId)) fault(numberAt, 'person-twice')
    if (person) seen.add(person.personId)
    const rows = partsIn(columns).map((of): ScoreRow => {
      const before = person?.rows.find((row) => row.of === of)
      const row = {
        of,
        detail: { ...before?.detail },
        adjustment: before?.adjustment ?? 0,
        adjustedFor: before?.adjustedFor ?? '',
      }
      for (const column of columns.filter((one) => one.of === of)) {
        const place = head.indexOf(words.column(column))
        if (place < 0) continue
        const value = cellOf(cell(place), column.most)
        if ('reason' in value) fault(place, value.reason)
        else if ('empty' in value) delete row.detail[column.key]
        else row.detail[column.key] = value.hundredths
      }
      const [moreAt = -1, reasonAt = -1] = words.adjustment(of).map((heading) => head.indexOf(heading))
      if (moreAt >= 0) {
        const most = columns.filter((one) => one.of === of).reduce((sum, one) => sum + one.most, 0)
        const value = cellOf(cell(moreAt), most)
        if ('reason' in value) fault(moreAt, value.reason)
        else row.adjustment = 'empty' in value ? 0 : value.hundredths
      }
      if (reasonAt >= 0) row.adjustedFor = cell(reasonAt).slice(0, 200)
      if (row.adjustment > 0 && row.adjustedFor === '') fault(reasonAt < 0 ? moreAt : reasonAt, 'reason-missing')
      return { ...row, personId: person?.personId ?? '', revision: before?.revision ?? 0 }
    })
    faults.push(...wrong)
    if (wrong.length === 0) read.push({ personId: person!.personId, rows })
  }
  return { read, faults }
}
