import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { periodInWords } from '#/platform/period-words.ts'
import { dayText } from '#/ui/FormattedDay.tsx'

/** Periods, days and persons as the reader's language says them in a sentence. */
export function useSpeech() {
  const t = useTranslations('reflections')
  const format = useFormatter()
  const locale = useLocale()
  const person = (name: string) => t('person', { name })
  return {
    period: (period: string) => periodInWords(period, locale === 'en' ? 'en' : 'ja'),
    /** A period where nothing stands before it. */
    heading: (period: string) => capital(periodInWords(period, locale === 'en' ? 'en' : 'ja')),
    day: (day: string) => dayText(day, locale),
    time: (instant: string) =>
      format.dateTime(new Date(instant), { month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit' }),
    person,
    /** Several persons in one sentence: 佐藤さん、田中さん. */
    persons: (names: readonly string[]) => format.list(names.map(person), { type: 'conjunction' }),
    list: (texts: readonly string[]) => format.list(texts, { type: 'conjunction' }),
  }
}

export const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
