import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Icon } from '#/ui/Icon.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Section } from '#/ui/Section.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { SessionTab } from '../../pages/sessionSearch.tsx'
import type { Obstacle, Verdict } from '../schema.ts'

type NotJudgedProps = {
  verdict: Verdict
  onJudge: () => void
  judging?: boolean | undefined
  /** Why it was refused. */
  problem?: string | undefined
}

/** Where what is missing can be added; what only time brings leads nowhere. */
const PLACES: Partial<Record<Obstacle, SessionTab>> = {
  'not-started': 'design',
  'no-people': 'people',
  'no-hours': 'design',
  'no-pay': 'costs',
  'not-settled': 'scores',
}

/** A session that was not judged: what is still needed, or the way to do it. */
export function NotJudged({ verdict, onJudge, judging, problem }: NotJudgedProps) {
  const t = useTranslations('verdict.before')
  const [asking, ask] = useState(false)
  const { obstacles } = verdict
  if (verdict.state === 'cancelled') return <Notice>{t('cancelled')}</Notice>
  const ready = obstacles.length === 0
  return (
    <Section title={t('title')}>
      <p>{t(ready ? 'ready' : 'text')}</p>
      {ready ? (
        <div>
          <Button kind="primary" wide onClick={() => ask(true)}>
            {t('judge')}
          </Button>
        </div>
      ) : (
        <Missing verdict={verdict} />
      )}
      <ConfirmDialog
        open={asking}
        title={t('ask')}
        confirm={t('judge')}
        kind="primary"
        pending={judging}
        error={problem}
        onConfirm={onJudge}
        onClose={() => ask(false)}
      >
        {t('effect')}
      </ConfirmDialog>
    </Section>
  )
}

function Missing({ verdict: { sessionId, obstacles, endsOn, people, settled } }: { verdict: Verdict }) {
  const t = useTranslations('verdict.before')
  const locale = useLocale()
  return (
    <div className="grid gap-2">
      <h3 className="font-semibold">{t('what')}</h3>
      <ul className="grid gap-1">
        {obstacles.map((obstacle) => {
          const tab = PLACES[obstacle]
          return (
            <li key={obstacle} className="flex min-h-11 flex-wrap items-center gap-x-3">
              <Icon name={obstacle === 'not-over' ? 'clock' : 'right'} className="size-5 text-muted" />
              <span className="min-w-0 flex-1 wrap-anywhere">
                {t(obstacle, { day: dayText(endsOn, locale), people, settled })}
              </span>
              {tab && (
                <TextLink to="/trainings/$sessionId" params={{ sessionId }} search={{ tab }}>
                  {t('go')}
                  <span className="sr-only">{t(obstacle, { day: dayText(endsOn, locale), people, settled })}</span>
                </TextLink>
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
