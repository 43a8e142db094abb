import type { Month } from '#/platform/day.ts'

/** A month as people say it: 2026年4月, April 2026. */
export function monthText(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
}

/** So many months after a month, or the month of a day; earlier when negative. */
export function monthAfter(from: string, months: number): Month {
  const date = new Date(`${from.slice(0, 7)}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return date.toISOString().slice(0, 7) as Month
}
