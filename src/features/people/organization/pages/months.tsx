import { monthAfter } from '#/ui/month.ts'

/** Days and months of a calendar page. Browsers have no Temporal yet; a `Date` in UTC stands for a day. */

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)
const words = (locale: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone: 'UTC' })

export const monthName = (month: number, locale: string): string =>
  words(locale, { month: 'long' }).format(dateOf(`2024-${String(month).padStart(2, '0')}-01`))

/** A date of every year: 12月29日, 29 December. */
export const dateOfYear = (day: string, locale: string): string =>
  words(locale, { month: 'long', day: 'numeric' }).format(dateOf(day))

/** The twelve months from the one a day lies in. */
export const monthsFrom = (day: string): string[] => Array.from({ length: 12 }, (_, ahead) => monthAfter(day, ahead))
