import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { dayText } from '#/ui/FormattedDay.tsx'

/** Months, days and persons as the reader's language says them in a sentence. */
export function useSpeech() {
  const t = useTranslations('reflections')
  const format = useFormatter()
  const locale = useLocale()
  const person = (name: string) => t('person', { name })
  return {
    month: (month: string) =>
      format.dateTime(new Date(`${month}-01T00:00:00Z`), { year: 'numeric', month: 'long', timeZone: 'UTC' }),
    day: (day: string) => dayText(day, locale),
    time: (instant: string) =>
      format.dateTime(new Date(instant), { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
    person,
    /** Several persons in one sentence: 佐藤さん、田中さん. */
    persons: (names: readonly string[]) => format.list(names.map(person), { type: 'conjunction' }),
    list: (texts: readonly string[]) => format.list(texts, { type: 'conjunction' }),
  }
}
