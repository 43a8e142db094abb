/** A calendar date without time or zone, ISO 8601 with a four-digit year: `2026-04-01`. Days compare with `<`. */
export type Day = `${number}-${number}-${number}`

/** A calendar month: `2026-04`. Months compare with `<`. */
export type Month = `${number}-${number}`

/** The day it is at an instant, in an IANA time zone such as `Asia/Tokyo`. */
export function dayIn(timeZone: string, now: Temporal.Instant): Day {
  return isoOf(now.toZonedDateTimeISO(timeZone).toPlainDate())
}

/** @param days calendar days, signed */
export function addDays(day: Day, days: number): Day {
  return isoOf(Temporal.PlainDate.from(day).add({ days }))
}

/**
 * The same day of another month, or that month's last day where it is shorter: 31 January + 1 month = 28 February.
 * @param months calendar months, signed
 */
export function addMonths(day: Day, months: number): Day {
  return isoOf(Temporal.PlainDate.from(day).add({ months }, { overflow: 'constrain' }))
}

export const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b)
export const laterOf = (a: Day, b: Day): Day => (a > b ? a : b)

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month
}

export function firstDayOf(month: Month): Day {
  return `${month}-01` as Day
}

export function lastDayOf(month: Month): Day {
  return isoOf(Temporal.PlainYearMonth.from(month).toPlainDate({ day: 31 }))
}

/** Every month from the first to the last, both included; none when the last is before the first. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const months: Month[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month)
  return months
}

export function nextMonth(month: Month): Month {
  return monthOf(addMonths(firstDayOf(month), 1))
}

function isoOf(date: Temporal.PlainDate): Day {
  return date.toString() as Day
}
