import { useLocale, useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Icon, type IconName } from '#/ui/Icon.tsx'
import type { StepLine } from '../schema.ts'
import { MoveNote } from './MoveNote.tsx'
import { useStepWords } from './stepWords.tsx'

/** One thing that is asked: what, for whom, by when, how long, and the way to it. */
export function StepCard({ step, first }: { step: StepLine; first: boolean }) {
  const t = useTranslations('tasks')
  const locale = useLocale()
  const words = useStepWords()
  const day = dayText(step.dueOn, locale)
  return (
    <li className="grid gap-3 rounded-2xl border border-line bg-card px-5 py-5 shadow-lift sm:px-7 sm:py-6">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <h2 className="text-lg font-bold">{words('title', step)}</h2>
        <Urgency urgency={step.urgency} />
      </div>
      <p>{words('text', step)}</p>
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-[0.9375rem] text-muted">
        <Fact icon="calendar">{t(`due.${step.urgency}`, { day })}</Fact>
        <Fact icon="clock">{t('minutes', { minutes: step.minutes })}</Fact>
      </ul>
      <MoveNote moved={step.moved} />
      {step.urgency === 'overdue' && <p className="text-[0.9375rem]">{words('late', step)}</p>}
      <div>
        <ButtonLink to={step.path} kind={first ? 'primary' : 'secondary'} wide>
          {words('start', step)}
        </ButtonLink>
      </div>
    </li>
  )
}

function Urgency({ urgency }: Pick<StepLine, 'urgency'>) {
  const t = useTranslations('tasks.urgency')
  if (urgency === 'later') return null
  return (
    <Badge kind={urgency === 'overdue' ? 'needs-you' : 'soon'} icon="clock">
      {t(urgency)}
    </Badge>
  )
}

function Fact({ icon, children }: { icon: IconName; children: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <Icon name={icon} />
      {children}
    </li>
  )
}
