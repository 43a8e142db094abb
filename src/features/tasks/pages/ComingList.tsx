import { useLocale, useTranslations } from 'use-intl'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import type { ComingStep, ExcusedStep } from '../schema.ts'
import { MoveNote } from './MoveNote.tsx'
import { useStepWords } from './stepWords.tsx'

/** What will be asked soon: from when, and what it is called. */
export function ComingList({ steps }: { steps: readonly ComingStep[] }) {
  const t = useTranslations('tasks.coming')
  const locale = useLocale()
  const words = useStepWords()
  return (
    <ul className="grid gap-3">
      {steps.map((step) => (
        <li key={step.id} className="flex items-start gap-2.5">
          <Icon name="calendar" className="mt-1 size-5 shrink-0 text-muted" />
          <div className="grid min-w-0 gap-0.5">
            <span className="flex flex-wrap items-baseline gap-x-4">
              <span className="font-semibold">{words('title', step)}</span>
              <span className="text-[0.9375rem] text-muted">{t('opens', { day: dayText(step.opensOn, locale) })}</span>
            </span>
            <MoveNote {...step} />
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What a leave has taken away. */
export function ExcusedList({ steps }: { steps: readonly ExcusedStep[] }) {
  const t = useTranslations('tasks.excused')
  const locale = useLocale()
  const words = useStepWords()
  return (
    <>
      <p>{t('lead')}</p>
      <ul className="grid gap-1">
        {steps.map((step) => (
          <li key={step.id} className="flex flex-wrap items-baseline gap-x-4">
            <span>{words('title', step)}</span>
            <span className="text-[0.9375rem] text-muted">{t('due', { day: dayText(step.dueOn, locale) })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
