import type { Holiday } from '#/platform/calendar.ts'
import { addDays, addMonths, type Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import type { Calendar } from '#/platform/working-days.ts'
import type { BUILT_IN_KINDS } from '../record/schema.ts'
import type { ClosureFields, FreeSpan, KindFields, OwnKind, Settings } from './schema.ts'

/** A closure takes so many days at most, both ends included: longer ones are a typing mistake. */
const LONGEST_CLOSURE = 92
/** Looked at every so many days for as many days, so that nobody ever rests for twice as long. */
const STRIDE = 100
const FIRST: Day = '2000-01-01'
const LAST: Day = '2100-12-31'

/**
 * Nobody overwrites what they have not seen: it is still as it was when they looked, or already as they want it.
 * Refused `changed-meanwhile`.
 */
export function stillAsSeen(now: unknown, seen: unknown, wanted: unknown): void {
  if (!same(now, seen) && !same(now, wanted)) throw new Refused('changed-meanwhile')
}

const same = (a: unknown, b: unknown) => JSON.stringify(ordered(a)) === JSON.stringify(ordered(b))
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return entries.map(([key, part]) => [key, ordered(part)])
}

/** The settings in the one way they are kept: days in order, its own language first. Refused `own-language-not-offered`. */
export function settled(settings: Settings): Settings {
  const { locale, languages, workingDays } = settings
  if (!languages.includes(locale)) throw new Refused('own-language-not-offered')
  return {
    ...settings,
    languages: [locale, ...languages.filter((one, index) => one !== locale && languages.indexOf(one) === index)],
    workingDays: [...new Set(workingDays)].toSorted((a, b) => a - b),
  }
}

/** Refused `no-working-days`, with the day it would begin, where a calendar leaves people without work for months. */
export function workable(calendar: Calendar): void {
  for (let from = FIRST; from <= LAST; from = addDays(from, STRIDE))
    if (!worksWithin(calendar, from)) throw new Refused('no-working-days', { from })
}

function worksWithin(calendar: Calendar, from: Day): boolean {
  for (let ahead = 0; ahead < STRIDE; ahead += 1) if (calendar.isWorkingDay(addDays(from, ahead))) return true
  return false
}

/** Refused `closure-too-long`. */
export function shortEnough({ startsOn, endsOn }: ClosureFields): void {
  if (addDays(startsOn, LONGEST_CLOSURE - 1) < endsOn) throw new Refused('closure-too-long', { days: LONGEST_CLOSURE })
}

/** The first day of the fiscal year that a day lies in. */
export function fiscalYearOf(day: Day, fiscalMonth: number): Day {
  const start = `${day.slice(0, 4)}-${String(fiscalMonth).padStart(2, '0')}-01` as Day
  return start <= day ? start : addMonths(start, -12)
}

/** Named free days that touch the year beginning on a day, in order; closures of every year as they fall in it. */
export function freeIn(startsOn: Day, holidays: readonly Holiday[], closures: readonly ClosureFields[]): FreeSpan[] {
  const endsOn = addDays(addMonths(startsOn, 12), -1)
  const spans = [
    ...holidays.map(({ day, nameJa, nameEn }) => ({ startsOn: day, endsOn: day, nameJa, nameEn, closure: false })),
    ...closures.flatMap((closure) => fallsOf(closure, startsOn, endsOn)),
  ]
  return spans
    .filter((span) => span.startsOn <= endsOn && startsOn <= span.endsOn)
    .toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : a.startsOn > b.startsOn ? 1 : 0))
}

function fallsOf({ name, yearly, ...dates }: ClosureFields, from: Day, until: Day): FreeSpan[] {
  const named = { nameJa: name, nameEn: name, closure: true }
  if (!yearly) return [{ ...dates, ...named }]
  const [start, end] = [dates.startsOn.slice(5), dates.endsOn.slice(5)]
  const years = []
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(until.slice(0, 4)); year += 1) years.push(year)
  return years
    .map((year) => ({
      startsOn: dateOf(year, start, 'first'),
      endsOn: dateOf(start <= end ? year : year + 1, end, 'last'),
      ...named,
    }))
    .filter((span) => span.startsOn <= span.endsOn)
}

/** A date of a year. Where there is no 29 February a span begins on 1 March, or ends on the 28th. */
function dateOf(year: number, date: string, edge: 'first' | 'last'): Day {
  const leap = new Temporal.PlainDate(year, 1, 1).inLeapYear
  return date === '02-29' && !leap
    ? (`${year}-${edge === 'first' ? '03-01' : '02-28'}` as Day)
    : (`${year}-${date}` as Day)
}

export type BuiltInKind = (typeof BUILT_IN_KINDS)[number]
/** The reader's language, and how a kind that every organisation has is called in it. */
export type KindWords = { locale: 'ja' | 'en'; say: (kind: BuiltInKind) => string }

/** The organisation's own kinds have an id for a code. */
const OWN_CODE = /^[0-9a-f]{8}-/

/** How a kind of employment is called; retired ones keep their name, and nothing is said of one until it is known. */
export function kindName(code: string, own: readonly OwnKind[], { locale, say }: KindWords): string {
  const kind = own.find((one) => one.code === code)
  if (!kind) return OWN_CODE.test(code) ? '' : say(code as BuiltInKind)
  return locale === 'ja' ? kind.nameJa : kind.nameEn
}

/** Refused `kind-name-taken`: an import knows a kind by its name alone. `builtIn` are the names that nobody may take. */
export function nameFree(code: string, { nameJa, nameEn }: KindFields, own: readonly OwnKind[], builtIn: string[]) {
  const others = own.filter((one) => one.code !== code).flatMap((one) => [one.nameJa, one.nameEn])
  const taken = new Set([...others, ...builtIn].map(plain))
  const name = [nameJa, nameEn].find((one) => taken.has(plain(one)))
  if (name !== undefined) throw new Refused('kind-name-taken', { name })
}

const plain = (name: string) => name.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '')
