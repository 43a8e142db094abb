import { useLocale, useTranslations } from 'use-intl'
import { periodInWords } from '#/platform/period-words.ts'
import { dayText } from '#/ui/FormattedDay.tsx'
import type { StepLine } from '../schema.ts'

type Worded = Pick<StepLine, 'kind' | 'period' | 'about'> & { closesOn?: string }

/** What a step is called: each kind has its own words for its title, its text, its button, and when late or done. */
export function useStepWords() {
  const t = useTranslations('tasks')
  const locale = useLocale()
  return (what: 'title' | 'text' | 'late' | 'start' | 'done', { kind, period, about, closesOn }: Worded) =>
    t(`kinds.${kind}.${what}`, {
      period: period ? periodInWords(period, locale === 'en' ? 'en' : 'ja') : '',
      about: about ?? '',
      known: about === null ? 'no' : 'yes',
      day: closesOn ? dayText(closesOn, locale) : '',
    })
}
