import { useLocale } from 'use-intl'

type FormattedDayProps = {
  /** ISO, `2026-11-20`. */
  day: string
  /** With the year: for what lies more than a few months away. */
  year?: boolean | undefined
}

/** A day as people say it: 11月20日(金), Fri 20 Nov. */
export function FormattedDay({ day, year }: FormattedDayProps) {
  const locale = useLocale()
  return (
    <time dateTime={day} className="whitespace-nowrap">
      {dayText(day, locale, year)}
    </time>
  )
}

/** The same as text, for sentences and attributes. */
export function dayText(day: string, locale: string, year = false): string {
  const date = new Date(`${day}T00:00:00Z`)
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...options, timeZone: 'UTC' }).format(date)
  if (locale === 'ja') {
    return `${year ? part({ year: 'numeric' }) : ''}${part({ month: 'long', day: 'numeric' })}(${part({ weekday: 'short' })})`
  }
  return `${part({ weekday: 'short' })} ${part({ day: 'numeric', month: 'short', ...(year && { year: 'numeric' }) })}`
}

/** A day with its year and nothing more, for spans of years: 2026年4月1日, 1 Apr 2026. */
export const dateText = (day: string, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    year: 'numeric',
    month: locale === 'ja' ? 'long' : 'short',
    day: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`))

/** `2026-04` as people say it: 2026年4月, April 2026. */
export const monthText = (month: string, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
  }).format(new Date(`${month}-01T00:00:00Z`))
