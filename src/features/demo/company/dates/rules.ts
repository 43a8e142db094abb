import { addDays, addMonths, type Day } from '#/platform/day.ts'

/** What the demo's history hangs on. New graduates begin on 1 April, in two classes that are here at once. */
export type Dates = {
  today: Day
  from: Day
  /** The class that has something to look back on: that of the newcomers one signs in as. */
  main: Day
  /** The one before it; soon after 1 April the one that has just begun. */
  other: Day
}

const HISTORY_MONTHS = 10
/** After so many days a class has two months behind it. */
const SETTLED_DAYS = 75

export function datesOf(today: Day): Dates {
  const april = `${today.slice(0, 4)}-04-01` as Day
  const latest = april <= today ? april : addMonths(april, -12)
  const before = addMonths(latest, -12)
  const settled = addDays(latest, SETTLED_DAYS) <= today
  const [main, other] = settled ? [latest, before] : [before, latest]
  return { today, from: addMonths(today, -HISTORY_MONTHS), main, other }
}

/** The 1st or 16th of a month on which somebody begins, so many days before today (ahead, where negative). */
export function joinedOn({ today, from }: Dates, daysAgo: number): Day {
  const day = halfMonth(addDays(today, -daysAgo))
  return day < from ? halfMonth(addDays(from, 16)) : day
}

const halfMonth = (day: Day): Day => `${day.slice(0, 8)}${day.slice(8) < '16' ? '01' : '16'}` as Day

/** The day that lies at a part of the way, from 0 to 1, between two. */
export function between(from: Day, until: Day, part: number): Day {
  const { days } = Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' })
  return addDays(from, Math.round(days * part))
}
