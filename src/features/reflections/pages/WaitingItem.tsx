import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { Avatar } from '#/ui/Avatar.tsx'
import { Badge } from '#/ui/Badge.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import type { WaitingLine } from '../schema.ts'
import { StateBadge } from './StateBadge.tsx'
import { useSpeech } from './speech.tsx'

type Line = z.infer<typeof WaitingLine>

/** One person's reflection in the list: who, which month, how pressing, and the way to it. */
export function WaitingItem({ line, first }: { line: Line; first: boolean }) {
  const t = useTranslations('reflections')
  const { period, day, person } = useSpeech()
  const toAnswer = line.answerDueOn !== null
  const params = { reflectionId: line.reflectionId }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-2xl border border-line bg-card px-5 py-4 shadow-lift">
      <div className="flex min-w-0 flex-1 basis-72 items-start gap-3">
        <Avatar name={line.displayName} />
        <div className="grid min-w-0 gap-0.5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="font-bold">{person(line.displayName)}</h3>
            {toAnswer ? (
              <Urgency urgency={line.urgency} />
            ) : (
              <StateBadge state={line.withdrawn ? 'withdrawn' : line.state === 'answered' ? 'replied' : line.state} />
            )}
          </div>
          <p className="flex flex-wrap gap-x-4 text-[0.9375rem] text-muted">
            <span>{period(line.period)}</span>
            <span>{t('days.submitted', { day: day(line.submittedOn) })}</span>
            {line.answerDueOn && <span>{t('days.answerDue', { day: day(line.answerDueOn) })}</span>}
            {line.answeredOn && <span>{t('days.answered', { day: day(line.answeredOn) })}</span>}
            {line.answeredBy && <span>{t('waiting.answeredBy', { name: line.answeredBy })}</span>}
          </p>
        </div>
      </div>
      {toAnswer ? (
        <ButtonLink kind={first ? 'primary' : 'secondary'} wide to="/reflections/$reflectionId/answer" params={params}>
          {line.drafted ? t('waiting.goOn') : t('waiting.answer')}
          <span className="sr-only">{person(line.displayName)}</span>
        </ButtonLink>
      ) : (
        <div className="flex flex-wrap gap-2 max-sm:w-full">
          {line.answeredBy && (
            <ButtonLink kind="quiet" wide to="/reflections/$reflectionId/answer" params={params}>
              {line.drafted ? t('waiting.goOn') : t('waiting.add')}
              <span className="sr-only">{`${person(line.displayName)} ${period(line.period)}`}</span>
            </ButtonLink>
          )}
          <ButtonLink wide to="/reflections/$reflectionId" params={params}>
            {t('waiting.read')}
            <span className="sr-only">{`${person(line.displayName)} ${period(line.period)}`}</span>
          </ButtonLink>
        </div>
      )}
    </li>
  )
}

function Urgency({ urgency }: Pick<Line, 'urgency'>) {
  const t = useTranslations('reflections.waiting.urgency')
  if (!urgency || urgency === 'later') return null
  return (
    <Badge kind={urgency === 'overdue' ? 'needs-you' : 'soon'} icon="clock">
      {t(urgency)}
    </Badge>
  )
}
