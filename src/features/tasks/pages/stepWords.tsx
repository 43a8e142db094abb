import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { dayText } from '#/ui/FormattedDay.tsx'
import type { StepLine } from '../schema.ts'

type Worded = Pick<StepLine, 'kind' | 'month' | 'about'> & { closesOn?: string }

/** What a step is called: each kind has its own words for its title, its text, its button, and when late or done. */
export function useStepWords() {
  const t = useTranslations('tasks')
  const format = useFormatter()
  const locale = useLocale()
  return (what: 'title' | 'text' | 'late' | 'start' | 'done', { kind, month, about, closesOn }: Worded) =>
    t(`kinds.${kind}.${what}`, {
      month: month ? monthText(month) : '',
      about: about ?? '',
      day: closesOn ? dayText(closesOn, locale) : '',
    })

  function monthText(month: string) {
    return format.dateTime(new Date(`${month}-01T00:00:00Z`), { year: 'numeric', month: 'long', timeZone: 'UTC' })
  }
}
