import { type Day, monthOf, monthsBetween } from '#/platform/day.ts'
import { isMonth, monthsSince } from '#/platform/period.ts'
import { chance } from '../../company/chance/rules.ts'
import type { Round, Someone, Span } from '../../company/schema.ts'

export const holds = ({ from, until }: Span, day: Day): boolean => from <= day && (until === null || day <= until)

/** The day on which they began, this time. */
const begunOn = ({ employments }: Someone, day: Day): Day =>
  (employments.findLast(({ from }) => from <= day) ?? employments[0]!).from

/** How many months somebody has been here in a round, the first one being 1; weeks count to the month they open in. */
export function monthNumber(person: Someone, { period, opensOn }: Pick<Round, 'period' | 'opensOn'>): number {
  const since = monthsSince(period)
  if (since !== undefined) return since
  const month = isMonth(period) ? period : monthOf(opensOn)
  return Math.max(1, monthsBetween(monthOf(begunOn(person, opensOn)), month).length)
}

/** By month: a good beginning, doubts in the third, a dip from the sixth to the eighth, then firmer ground. */
const CURVE = [3.2, 3.3, 2.4, 3.1, 3.5, 2.7, 2.4, 2.8, 3.4, 3.7, 3.9, 4, 4, 4.1, 4.2]

/** How much somebody felt themselves grow, 1 to 5. */
export function growthIn(key: string, month: number): number {
  const lean = chance(key, 'lean') * 1.4 - 0.7
  const noise = chance(key, month, 'growth') * 1.8 - 0.9
  return within(CURVE[Math.min(month, CURVE.length) - 1]! + lean + noise)
}

export const within = (mark: number): number => Math.min(5, Math.max(1, Math.round(mark)))
export const isLow = (growth: number): boolean => growth <= 2

/** A few write less and less from the sixth month on. */
export const fades = (key: string): boolean => chance(key, 'fades') < 0.05
