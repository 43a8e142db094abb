import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { Avatar } from '#/ui/Avatar.tsx'
import { Badge } from '#/ui/Badge.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import type { WaitingLine } from '../schema.ts'
import { RowLink, RowText } from './RowLink.tsx'
import { StateBadge } from './StateBadge.tsx'
import { useSpeech } from './speech.tsx'

type Line = z.infer<typeof WaitingLine>

/** Somebody waits for the reader's answer: who, which month, how pressing, and the way to it. */
export function ToAnswer({ line, first }: { line: Line; first: boolean }) {
  const t = useTranslations('reflections')
  const { heading, day, person } = useSpeech()
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-2xl border border-line bg-card px-5 py-4 shadow-lift">
      <div className="flex min-w-0 flex-1 basis-72 items-start gap-3">
        <Avatar name={line.displayName} />
        <div className="grid min-w-0 gap-0.5">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h3 className="font-bold">{person(line.displayName)}</h3>
            <Urgency urgency={line.urgency} />
          </div>
          <p className="flex flex-wrap gap-x-4 text-[0.9375rem] text-muted">
            <span>{heading(line.period)}</span>
            <span>{t('days.submitted', { day: day(line.submittedOn) })}</span>
            {line.answerDueOn && <span>{t('days.answerDue', { day: day(line.answerDueOn) })}</span>}
          </p>
        </div>
      </div>
      <ButtonLink
        kind={first ? 'primary' : 'secondary'}
        wide
        to="/reflections/$reflectionId/answer"
        params={{ reflectionId: line.reflectionId }}
      >
        {line.drafted ? t('waiting.goOn') : t('waiting.answer')}
        <span className="sr-only">{person(line.displayName)}</span>
      </ButtonLink>
    </li>
  )
}

/** One that was handed in to the reader earlier, or needs no answer: it can be read, now and then added to. */
export function Earlier({ line }: { line: Line }) {
  const t = useTranslations('reflections')
  const { period, heading, day, person } = useSpeech()
  const params = { reflectionId: line.reflectionId }
  const reached = line.state === 'answered' ? 'replied' : line.answerable ? line.state : 'handedIn'
  return (
    <li>
      <RowLink to="/reflections/$reflectionId" params={params}>
        <Avatar name={line.displayName} />
        <RowText
          title={person(line.displayName)}
          badge={<StateBadge state={line.withdrawn ? 'withdrawn' : reached} />}
          remarks={
            <>
              <span>{heading(line.period)}</span>
              <span>{t('days.submitted', { day: day(line.submittedOn) })}</span>
              {line.answeredOn && <span>{t('days.answered', { day: day(line.answeredOn) })}</span>}
              {line.answeredBy && <span>{t('waiting.answeredBy', { name: line.answeredBy })}</span>}
            </>
          }
        />
        <span className="sr-only">{t('waiting.read')}</span>
      </RowLink>
      {line.answeredBy && (
        <p className="px-5 pb-3 sm:pl-[4.5rem]">
          <ButtonLink size="small" to="/reflections/$reflectionId/answer" params={params}>
            {line.drafted ? t('waiting.goOn') : t('waiting.add')}
            <span className="sr-only">{`${person(line.displayName)} ${period(line.period)}`}</span>
          </ButtonLink>
        </p>
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
