import { useFormatter, useTranslations } from 'use-intl'
import type { StepLine } from '../schema.ts'

type Worded = Pick<StepLine, 'kind' | 'month' | 'about'>

/** What a step is called: each kind has its own words for its title, its text, its button and when it is done. */
export function useStepWords() {
  const t = useTranslations('tasks')
  const format = useFormatter()
  return (what: 'title' | 'text' | 'start' | 'done', { kind, month, about }: Worded) =>
    t(`kinds.${kind}.${what}`, { month: month ? monthText(month) : '', about: about ?? '' })

  function monthText(month: string) {
    return format.dateTime(new Date(`${month}-01T00:00:00Z`), { year: 'numeric', month: 'long', timeZone: 'UTC' })
  }
}
