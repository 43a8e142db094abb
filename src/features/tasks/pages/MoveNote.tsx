import { useLocale, useTranslations } from 'use-intl'
import { dayText } from '#/ui/FormattedDay.tsx'
import type { ComingStep } from '../schema.ts'

type MoveNoteProps = Pick<ComingStep, 'moved'> &
  Partial<Pick<ComingStep, 'outOfTolerance'> & { plannedOn: string | null }>

/** Why a step is not on the day it had, or was planned for. */
export function MoveNote({ moved, outOfTolerance = false, plannedOn = null }: MoveNoteProps) {
  const t = useTranslations('tasks')
  const locale = useLocale()
  if (!moved && !outOfTolerance) return null
  return (
    <p className="text-[0.9375rem] text-muted">
      {moved && t('moved', { from: dayText(moved.fromOn, locale), to: dayText(moved.toOn, locale), why: moved.why })}{' '}
      {outOfTolerance && plannedOn && t('outOfTolerance', { day: dayText(plannedOn, locale) })}
    </p>
  )
}
