import {
  addDays,
  addMonths,
  type Day,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  monthsBetween,
  weekdayOf,
} from './day.ts'

/**
 * What a round looks back on, as it is stored, ordered and sent: a month `2026-11`, a week or two from a Monday
 * `2026-11-09/P1W` and `2026-11-09/P2W`, or the months since somebody began `P3M`.
 */
export type Period = Month | `${Day}/P${1 | 2}W` | `P${number}M`

export type Regular = 'weekly' | 'biweekly' | 'monthly'

/** From the first to the last day, both included. */
export type Span = { period: Period; startsOn: Day; endsOn: Day }

const MONDAY = 1

export const isMonth = (period: Period): period is Month => /^\d{4}-\d{2}$/.test(period)

/** The months since somebody began; undefined where the period is of the calendar. */
export function monthsSince(period: Period): number | undefined {
  const [, months] = /^P(\d+)M$/.exec(period) ?? []
  return months === undefined ? undefined : Number(months)
}

/**
 * The periods that touch the days from `from` to `until`, both included, in order. Weeks begin on Monday; two-week
 * periods are counted from the week of `first`, so that they stay where they are whatever is asked about.
 */
export function periodsBetween(cadence: Regular, from: Day, until: Day, first: Day = from): Span[] {
  if (until < from) return []
  if (cadence === 'monthly') {
    return monthsBetween(monthOf(from), monthOf(until)).map((month) => ({
      period: month,
      startsOn: firstDayOf(month),
      endsOn: lastDayOf(month),
    }))
  }
  const weeks = cadence === 'weekly' ? 1 : 2
  const spans: Span[] = []
  for (let monday = mondayFor(from, weeks, first); monday <= until; monday = addDays(monday, 7 * weeks)) {
    spans.push({ period: `${monday}/P${weeks}W`, startsOn: monday, endsOn: addDays(monday, 7 * weeks - 1) })
  }
  return spans
}

/** The period after this one; months since somebody began have none. */
export function nextSpan({ period, startsOn, endsOn }: Span): Span {
  const begins = addDays(endsOn, 1)
  if (isMonth(period)) {
    const month = monthOf(addMonths(startsOn, 1))
    return { period: month, startsOn: firstDayOf(month), endsOn: lastDayOf(month) }
  }
  const weeks = period.endsWith('P1W') ? 1 : 2
  return { period: `${begins}/P${weeks}W`, startsOn: begins, endsOn: addDays(begins, 7 * weeks - 1) }
}

function mondayFor(day: Day, weeks: 1 | 2, first: Day): Day {
  const monday = mondayOf(day)
  if (weeks === 1) return monday
  const apart = Temporal.PlainDate.from(mondayOf(first)).until(monday, { largestUnit: 'days' }).days
  return apart % 14 === 0 ? monday : addDays(monday, -7)
}

const mondayOf = (day: Day): Day => addDays(day, MONDAY - weekdayOf(day))
