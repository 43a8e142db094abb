import type { Day } from '#/platform/day.ts'
import { AbsenceKind, BUILT_IN_KINDS } from '../../record/schema.ts'
import { isInvented } from '../../rules.ts'
import { columnKeys, supportKeys } from '../columns/rules.ts'
import {
  type ColumnKey,
  type Fault,
  type FaultReason,
  Locale,
  type PersonRow,
  type Reading,
  Role,
  type SheetRow,
  type Vocabulary,
} from '../schema.ts'

/** Where each column stands in the file, from 0. */
export type Places = Partial<Record<ColumnKey, number>>

/** A row as far as it could be read. */
export type RowRead = Omit<PersonRow, 'hiredOn'> & { hiredOn: Day | null }

const longestText = 100
const longest: Partial<Record<ColumnKey, number>> = {
  number: 40,
  formerNumber: 40,
  phone: 40,
  email: 254,
  privateEmail: 254,
  unit: 1000,
  ...Object.fromEntries(supportKeys.map((key) => [key, 500])),
}

/** What the words of all languages stand for. */
export type Meanings = ReturnType<typeof meaningsOf>

export function meaningsOf({ languages, dayOf, kinds = [], headings = new Map(), demo = false }: Reading) {
  const from = <T extends string>(keys: readonly T[], words: (language: Vocabulary) => Record<T, string>) =>
    new Map(keys.flatMap((key) => [key, ...languages.map((one) => words(one)[key])].map((word) => [folded(word), key])))
  const builtIn: Map<string, string> = from(BUILT_IN_KINDS, (language) => language.kinds)
  const own = kinds.flatMap(({ code, nameJa, nameEn }) =>
    [code, nameJa, nameEn].filter(Boolean).map((word) => [folded(word), code] as const),
  )
  return {
    columns: from(columnKeys, (language) => language.columns),
    headings,
    kinds: new Map([...builtIn, ...own]),
    roles: from(Role.options, (language) => language.roles),
    locales: from(Locale.options, (language) => language.locales),
    awayKinds: from(AbsenceKind.options, (language) => language.awayKinds),
    examples: languages.map((language) => language.template.example),
    dayOf,
    demo,
  }
}

/** Whether this is the example row of the template, untouched. */
export function isExample(row: SheetRow, places: Places, meanings: Meanings): boolean {
  return meanings.examples.some((example) =>
    (['number', 'familyName', 'givenName', 'email'] as const).every((key) => textAt(row, places, key) === example[key]),
  )
}

/** One row, and what is wrong with it taken by itself. */
export function readRow(row: SheetRow, places: Places, meanings: Meanings): { person: RowRead; faults: Fault[] } {
  const faults: Fault[] = []
  const report = (key: ColumnKey, reason: FaultReason, value: string) =>
    faults.push(faultAt(places, row.line, key, reason, value))
  const text = (key: ColumnKey) => {
    const value = textAt(row, places, key)
    if (value.length > (longest[key] ?? longestText)) report(key, 'too-long', value)
    return value
  }
  const code = (key: ColumnKey) => halfWidth(text(key))
  const day = (key: ColumnKey) => {
    const value = text(key)
    const found = meanings.dayOf(value)
    if (value && !found) report(key, 'not-a-date', value)
    return found
  }
  const oneOf = <T>(key: ColumnKey, value: string, known: Map<string, T>, reason: FaultReason): T | null => {
    const found = known.get(folded(value)) ?? null
    if (value && found === null) report(key, reason, value)
    return found
  }
  const email = (key: ColumnKey) => {
    const address = code(key).toLowerCase()
    if (address && !ADDRESS.test(address)) report(key, 'not-an-email', address)
    else if (address && meanings.demo && !isInvented(address)) report(key, 'real-address', address)
    return address || null
  }
  const numbers = (key: ColumnKey) => [...new Set(split(code(key), listed))]
  const person: RowRead = {
    line: row.line,
    number: code('number'),
    familyName: text('familyName'),
    givenName: text('givenName'),
    reading: text('reading'),
    otherName: text('otherName'),
    chosenName: text('chosenName'),
    email: email('email'),
    privateEmail: email('privateEmail'),
    phone: code('phone'),
    unit: text('unit'),
    position: text('position'),
    kind: oneOf('kind', text('kind'), meanings.kinds, 'unknown-kind'),
    hiredOn: day('hiredOn'),
    leftOn: day('leftOn'),
    assignedOn: day('assignedOn'),
    formerNumber: code('formerNumber'),
    role: split(code('role'), listed).flatMap((word) => oneOf('role', word, meanings.roles, 'unknown-role') ?? []),
    ...(Object.fromEntries(supportKeys.map((key) => [key, numbers(key)])) as Pick<
      RowRead,
      (typeof supportKeys)[number]
    >),
    awayFrom: day('awayFrom'),
    awayUntil: day('awayUntil'),
    awayKind: oneOf('awayKind', text('awayKind'), meanings.awayKinds, 'unknown-away-kind'),
    locale: oneOf('locale', text('locale'), meanings.locales, 'unknown-locale'),
  }
  if (!person.number) report('number', 'missing-required', '')
  if (!person.familyName && !person.givenName) {
    report(places.familyName === undefined ? 'givenName' : 'familyName', 'missing-required', '')
  }
  if (!textAt(row, places, 'hiredOn')) report('hiredOn', 'missing-required', '')
  for (const [key, reason, value] of orderFaults(person)) report(key, reason, value)
  return { person, faults }
}

const ADDRESS = /^[^\s@,;<>()"]+@[^\s@,;<>()"]+\.[^\s@.,;<>()"]+$/

/** Days that stand in the wrong order. */
function orderFaults({ hiredOn, leftOn, awayFrom, awayUntil }: RowRead) {
  const faults: [ColumnKey, FaultReason, string][] = []
  if (hiredOn && leftOn && leftOn < hiredOn) faults.push(['leftOn', 'left-before-hired', leftOn])
  if (awayFrom && awayUntil && awayUntil < awayFrom) {
    faults.push(['awayUntil', 'away-ends-before-it-begins', awayUntil])
  }
  return faults
}

export function faultAt(
  places: Places,
  line: number,
  column: ColumnKey | null,
  reason: FaultReason,
  value: string,
  otherLine: number | null = null,
): Fault {
  const place = column === null ? undefined : places[column]
  const cell = place === undefined ? null : cellName(place, line)
  return { line, column, cell, value: [...value].slice(0, 100).join(''), reason, otherLine }
}

/** The place as Excel names it: column 0 in line 7 is `A7`. */
export function cellName(place: number, line: number): string {
  const letters = (rest: number): string =>
    rest < 0 ? '' : letters(Math.floor(rest / 26) - 1) + String.fromCharCode(65 + (rest % 26))
  return letters(place) + line
}

/** Without white space around, the full-width and the invisible sort too. */
export function trimmed(text: string): string {
  let [from, until] = [0, text.length]
  while (from < until && blank.test(text.charAt(from))) from++
  while (until > from && blank.test(text.charAt(until - 1))) until--
  return text.slice(from, until)
}

const blank = /[\s\u200b]/
const listed = /[\u3001,;\n]/

export function textAt(row: SheetRow, places: Places, key: ColumnKey): string {
  const place = places[key]
  return place === undefined ? '' : trimmed(row.cells[place] ?? '')
}

function halfWidth(text: string): string {
  return trimmed(text.normalize('NFKC')).replace(/^'/, '')
}

function split(text: string, separator: RegExp): string[] {
  return text.split(separator).map(trimmed).filter(Boolean)
}

/** A word as it is compared: width, case, spaces, hyphens and a remark in brackets do not matter. */
export function folded(text: string): string {
  const plain = text.slice(0, longestText).normalize('NFKC').toLowerCase()
  return plain.replace(/\(.*\)\s*$/, '').replace(/[\s*\u203b\u200b-]/g, '')
}
