/** Months and weekdays of a calendar page. Browsers have no Temporal yet; a `Date` in UTC stands for a day. */

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)

/** 1 is Monday. */
export const weekdayName = (weekday: number, locale: string, length: 'long' | 'narrow' | 'short'): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { weekday: length, timeZone: 'UTC' }).format(
    dateOf(`2024-01-0${weekday}`),
  )

/** 1 is Monday, 7 Sunday. */
export const weekdayOf = (day: string): number => dateOf(day).getUTCDay() || 7

/** The month so many months later. */
export function monthAfter(month: string, ahead: number): string {
  const date = dateOf(`${month.slice(0, 7)}-01`)
  date.setUTCMonth(date.getUTCMonth() + ahead)
  return date.toISOString().slice(0, 7)
}

/** The weeks of a month, days of other months left out; a week begins on Sunday in Japan, on Monday elsewhere. */
export function weeksOf(month: string, firstWeekday: number): (string | undefined)[][] {
  const days = Array.from({ length: 31 }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`).filter(
    (day) => !Number.isNaN(dateOf(day).getTime()) && dateOf(day).toISOString().startsWith(day),
  )
  const before = (weekdayOf(days[0]!) - firstWeekday + 7) % 7
  const cells = [...Array.from({ length: before }, () => undefined), ...days]
  return Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => cells[week * 7 + place]),
  )
}

/** The weekdays in the order of `weeksOf`. */
export const weekFrom = (firstWeekday: number): number[] =>
  Array.from({ length: 7 }, (_, ahead) => ((firstWeekday - 1 + ahead) % 7) + 1)
