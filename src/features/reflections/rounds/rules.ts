import { UNIT_SEPARATOR } from '#/features/people/units/rules.ts'
import type { Day } from '#/platform/day.ts'
import { monthsSince, type Period } from '#/platform/period.ts'
import type { Standing } from './schema.ts'

type Seen = {
  state: 'open' | 'draft' | 'submitted' | 'answered'
  dueOn: Day
  closesOn: Day
  /** The step of writing it was excused: its writer is away or has left. */
  excused: boolean
}

/** How it stands, as far as the office may know: a draft looks like an untouched one. */
export function standingOf({ state, dueOn, closesOn, excused }: Seen, today: Day): Standing {
  if (state === 'submitted' || state === 'answered') return state
  if (excused) return 'excused'
  if (closesOn < today) return 'missed'
  return dueOn < today ? 'late' : 'open'
}

/** How many took so many days. */
export type Histogram = readonly { days: number; times: number }[]

/** The middle of all of them, half way between the two where they are even in number; null of none. */
export function medianOf(histogram: Histogram): number | null {
  const rising = histogram.filter(({ times }) => times > 0).toSorted((a, b) => a.days - b.days)
  const total = rising.reduce((sum, { times }) => sum + times, 0)
  if (total === 0) return null
  return (nth(rising, Math.floor((total - 1) / 2)) + nth(rising, Math.floor(total / 2))) / 2
}

/** The days of the n-th when all stand in a row, from 0. */
function nth(rising: Histogram, n: number): number {
  let passed = 0
  for (const { days, times } of rising) {
    passed += times
    if (n < passed) return days
  }
  throw new RangeError(`There are only ${passed}`)
}

/** Newest first; the months since somebody began from the first on. */
export const inOrder = (periods: readonly Period[]): Period[] =>
  periods.toSorted((a, b) => (monthsSince(a) ?? 0) - (monthsSince(b) ?? 0) || (a < b ? 1 : -1))

/** Units in the order of their tree, each followed by what hangs below it; who has none comes last. */
export function byTree<U extends { unit: string | null }>(units: readonly U[]): U[] {
  return units
    .map((unit) => ({ unit, names: unit.unit?.split(UNIT_SEPARATOR) }))
    .toSorted((a, b) => compare(a.names, b.names))
    .map(({ unit }) => unit)
}

function compare(a: string[] | undefined, b: string[] | undefined): number {
  if (!a || !b) return Number(!a) - Number(!b)
  for (const [depth, name] of a.entries()) {
    const other = b[depth]
    if (other === undefined) return 1
    const order = name.localeCompare(other, 'ja')
    if (order !== 0) return order
  }
  return a.length - b.length
}
