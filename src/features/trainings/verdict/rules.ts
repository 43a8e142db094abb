import type { Day } from '#/platform/day.ts'
import { adjusted, GIVEN, type Given, type Mark, reaches, type Worth } from '../evaluation/rules.ts'
import type { Points } from '../evaluation/schema.ts'
import type { Obstacle } from './schema.ts'

/** What a session is judged by; `minutes` is how long each is trained, `reached` how many got to the mark. */
export type Figures = { costYen: number; minutes: number; people: number; reached: number }
/** What an hour costs on average: `averageYen` a year / `hours` a year (T-06). */
export type Pay = { averageYen: number; hours: number }

/** Yen in hundredths, rounded down: what falls just short of an amount never reads as that amount. */
export type Verdict = { worth: boolean; left: number; pay: number; surplus: number; surplusInAll: number }

/**
 * (cost x share that reached the mark) / (hours x people) >= average pay of an hour; as much as that is enough (T-01).
 * Exact: compared as whole numbers, rounded only to be shown.
 */
export function verdictOf({ costYen, minutes, people, reached }: Figures, pay: Pay): Verdict {
  const left = over(BigInt(costYen) * BigInt(reached) * 60n, BigInt(minutes) * BigInt(people) * BigInt(people))
  const hour = over(BigInt(pay.averageYen), BigInt(pay.hours))
  const surplus = less(left, hour)
  const hours = over(BigInt(minutes) * BigInt(people), 60n)
  return {
    worth: surplus.numerator >= 0n,
    left: down(left),
    pay: down(hour),
    surplus: down(surplus),
    surplusInAll: down(over(surplus.numerator * hours.numerator, surplus.denominator * hours.denominator)),
  }
}

/**
 * Where the formula turns (B-03): how many must reach the mark, as a share in hundredths of a percent, rounded up; null
 * where not even everybody would be enough. `leastCostYen`: what it would have to cost for that.
 */
export function breakEvenOf(
  { costYen, minutes, people }: Omit<Figures, 'reached'>,
  { averageYen, hours }: Pay,
): { needed: number | null; rate: number | null; leastCostYen: number } {
  const least = over(BigInt(averageYen) * BigInt(minutes) * BigInt(people), BigInt(hours) * 60n)
  const cost = BigInt(costYen)
  const wanted =
    least.numerator === 0n ? 0n : cost === 0n ? null : up(least.numerator * BigInt(people), least.denominator * cost)
  const leastCostYen = Number(up(least.numerator, least.denominator))
  if (wanted === null || wanted > BigInt(people)) return { needed: null, rate: null, leastCostYen }
  const rate = cost === 0n ? 0n : up(least.numerator * 10_000n, least.denominator * cost)
  return { needed: Number(wanted), rate: Number(rate), leastCostYen }
}

/** What people's time in it costs at average pay, in yen, rounded up. */
export const timeYen = ({ minutes, people }: Pick<Figures, 'minutes' | 'people'>, { averageYen, hours }: Pay): number =>
  Number(up(BigInt(averageYen) * BigInt(minutes) * BigInt(people), BigInt(hours) * 60n))

/** Return as commonly computed: (benefit - cost) / cost, in hundredths of a percent; nothing spent: no return. */
export const returnOf = (benefitYen: number, costYen: number): number | null =>
  costYen === 0 ? null : down(over((BigInt(benefitYen) - BigInt(costYen)) * 100n, BigInt(costYen)))

type Scored = { personId: string; marks: readonly Mark[]; adjusted: Points; missing: readonly Given[] }
/** Somebody a little below the mark: by how much, in hundredths rounded up, and which things alone leave that much room. */
export type Below = { personId: string; short: number; by: Given[]; missing: Given[] }
/** So many points below the mark are a little. */
const A_LITTLE = 10

/** Who is just below the mark, the nearest first, and what alone could have lifted them (B-03). */
export function justBelow(scores: readonly Scored[], worth: Worth, passMark: number): Below[] {
  return scores
    .filter(({ adjusted }) => !reaches(adjusted, passMark) && reaches(adjusted, passMark - A_LITTLE))
    .toSorted((one, other) => (reachesOther(one.adjusted, other.adjusted) ? -1 : 1))
    .map(({ personId, marks, adjusted: total, missing }) => ({
      personId,
      short: Number(
        up((BigInt(passMark) * BigInt(total.denominator) - BigInt(total.numerator)) * 100n, BigInt(total.denominator)),
      ),
      by: GIVEN.filter((of) => roomIn(of, marks, worth, { total, passMark })),
      missing: [...missing],
    }))
}

/** Whether what is left to be had of one thing is as much as what is missing to the mark. */
function roomIn(
  of: Given,
  marks: readonly Mark[],
  worth: Worth,
  { total, passMark }: { total: Points; passMark: number },
) {
  if (worth[of] === 0) return false
  const mark = marks.find((one) => one.of === of)
  const had = mark ? adjusted(mark, worth[of]) : { numerator: 0, denominator: 1 }
  const without = less(exact(total), exact(had))
  return less(add(without, over(BigInt(worth[of]), 1n)), over(BigInt(passMark), 1n)).numerator >= 0n
}

type Fraction = { numerator: bigint; denominator: bigint }
const over = (numerator: bigint, denominator: bigint): Fraction => ({ numerator, denominator })
const exact = ({ numerator, denominator }: Points) => over(BigInt(numerator), BigInt(denominator))
const add = (a: Fraction, b: Fraction) =>
  over(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
const less = (a: Fraction, b: Fraction) => add(a, over(-b.numerator, b.denominator))
const reachesOther = (a: Points, b: Points) => less(exact(a), exact(b)).numerator >= 0n

/** The next whole number that is no smaller. */
const up = (numerator: bigint, denominator: bigint) => -floor(-numerator, denominator)
/** In hundredths, rounded down, below zero too. */
const down = ({ numerator, denominator }: Fraction) => Number(floor(numerator * 100n, denominator))

function floor(numerator: bigint, denominator: bigint): bigint {
  const whole = numerator / denominator
  return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole
}

/** What stands between a session and its verdict, in the order in which it is mended. */
export function obstaclesTo(
  { state, endsOn }: { state: 'design' | 'started' | 'judged' | 'cancelled'; endsOn: Day },
  { people, minutes, settled }: Pick<Figures, 'people' | 'minutes'> & { settled: number },
  { pay, today }: { pay: Pay | null; today: Day },
): Obstacle[] {
  if (state === 'cancelled') return ['cancelled']
  return [
    ...(state === 'design' ? (['not-started'] as const) : []),
    ...(endsOn < today ? [] : (['not-over'] as const)),
    ...(people > 0 ? [] : (['no-people'] as const)),
    ...(minutes > 0 ? [] : (['no-hours'] as const)),
    ...(pay ? [] : (['no-pay'] as const)),
    ...(settled === people ? [] : (['not-settled'] as const)),
  ]
}
