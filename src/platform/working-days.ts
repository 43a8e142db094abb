import { addDays, type Day, firstDayOf, lastDayOf, type Month, monthOf } from './day.ts'

/** Which days people work. Asked about one day at a time, and answers for that day. */
export type Calendar = { isWorkingDay(day: Day): boolean }

/** So many days without work in a row are a mistake in the closures; without an end, a search would never return. */
const LONGEST_REST = 400

/**
 * The n-th working day of a month; from the end when n is negative (-1 is the last).
 * A month with fewer of them gives the furthest it has, a month with none `undefined`.
 * @param n counts working days, not 0
 * @throws RangeError when n is 0 or not an integer
 */
export function nthWorkingDayOfMonth(month: Month, n: number, calendar: Calendar): Day | undefined {
  if (!Number.isInteger(n) || n === 0) throw new RangeError(`There is no working day number ${n}`)

  const forward = n > 0
  let furthest: Day | undefined
  let left = Math.abs(n)
  for (
    let day = forward ? firstDayOf(month) : lastDayOf(month);
    left > 0 && monthOf(day) === month;
    day = addDays(day, forward ? 1 : -1)
  ) {
    if (!calendar.isWorkingDay(day)) continue
    furthest = day
    left -= 1
  }
  return furthest
}

/**
 * The n-th working day after a day (before it, when n is negative), counted as WORKDAY does in a spreadsheet: the day
 * itself does not count, and 0 gives the day back whether people work on it or not.
 * @param n working days, signed
 * @throws RangeError when n is not an integer, or when the calendar is without a working day for over a year
 */
export function addWorkingDays(day: Day, n: number, calendar: Calendar): Day {
  if (!Number.isInteger(n)) throw new RangeError(`Not a whole number of working days: ${n}`)

  let reached = day
  for (let left = Math.abs(n); left > 0; left -= 1) reached = nextWorkingDay(reached, n > 0 ? 1 : -1, calendar)
  return reached
}

/**
 * How many working days lie after `from`, up to and including `to`: 0 on the same day, 1 from Friday to Monday.
 * Negative when `to` is earlier. The inverse of `addWorkingDays`. Walks day by day: meant for spans within a year or so.
 */
export function workingDaysBetween(from: Day, to: Day, calendar: Calendar): number {
  const step = to < from ? -1 : 1
  let count = 0
  for (let day = from; day !== to; ) {
    day = addDays(day, step)
    if (calendar.isWorkingDay(day)) count += step
  }
  return count
}

function nextWorkingDay(from: Day, step: 1 | -1, calendar: Calendar): Day {
  let day = from
  for (let rested = 0; rested < LONGEST_REST; rested += 1) {
    day = addDays(day, step)
    if (calendar.isWorkingDay(day)) return day
  }
  throw new RangeError(`No working day within ${LONGEST_REST} days of ${from}`)
}
