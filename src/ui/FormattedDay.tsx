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
