import { type Day, laterOf } from '#/platform/day.ts'
import { holdsOn } from '../record/rules.ts'
import type { Cadence, PersonRecord, Support } from '../record/schema.ts'
import { unitsOn } from '../units/rules.ts'
import type { UnitHistory } from '../units/schema.ts'

/** The unit somebody works in today, or first will, and those above it. */
export function placeOf({ assignments }: PersonRecord, histories: readonly UnitHistory[], today: Day): string[] {
  const place = assignments.find((one) => holdsOn(one, today)) ?? assignments.find(({ startsOn }) => startsOn > today)
  return place ? (unitsOn(histories, laterOf(today, place.startsOn)).get(place.unitId)?.above ?? []) : []
}

/** Has left before that day, and is not known to come back. */
export const goneBefore = ({ employments }: PersonRecord, day: Day): boolean =>
  employments.every(({ endsOn }) => endsOn !== null && endsOn < day)

type Days = Pick<Support, 'startsOn' | 'endsOn'>
/** Whether a support would hold on a day on which it did not before. */
export const reachesFurther = (from: Days, to: Days): boolean =>
  to.startsOn < from.startsOn || (from.endsOn !== null && (to.endsOn === null || to.endsOn > from.endsOn))

export type Rhythm = { unit: 'days' | 'weeks' | 'months'; min: number | null; max: number | null }

/** A month has thirty days and a bit: 30, 60, 61, 90 and 92 are whole months. */
const MONTH = 365.25 / 12
const months = (days: number): number | undefined => {
  const count = Math.round(days / MONTH)
  return count > 0 && Math.abs(days - count * MONTH) <= Math.max(1.5, count / 2) ? count : undefined
}
const weeks = (days: number): number | undefined => (days % 7 === 0 ? days / 7 : undefined)

/** A rhythm in the largest unit that says it in whole numbers. */
export function rhythmOf({ everyMin, everyMax }: Cadence): Rhythm | undefined {
  if (everyMin === null && everyMax === null) return undefined
  const said = (unit: Rhythm['unit'], count: (days: number) => number | undefined): Rhythm | undefined => {
    const [min, max] = [everyMin && count(everyMin), everyMax && count(everyMax)]
    return min === undefined || max === undefined ? undefined : { unit, min, max }
  }
  return said('months', months) ?? said('weeks', weeks) ?? { unit: 'days', min: everyMin, max: everyMax }
}
