import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import { periodInWords } from '#/platform/period-words.ts'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { ConfirmDialog } from '#/ui/ConfirmDialog.tsx'
import { dateText, dayText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import type { Programme } from './Programme.tsx'
import { ProgrammeSet } from './ProgrammeSet.tsx'
import type { Setting } from './useSetting.tsx'

type OneProgrammeProps = {
  programme: Programme
  forms: Setting['forms']
  units: Setting['units']
  kinds: readonly OwnKind[]
  onChange: () => void
  onEnd: () => Promise<unknown>
  onResume: () => void
  pending?: boolean | undefined
  problem?: unknown
  /** The question before the end stands open. */
  ending?: boolean | undefined
}

/** What is set, what comes next, and the ways to change or end it. */
export function OneProgramme(props: OneProgrammeProps) {
  const { programme, forms, units, kinds, onChange, onEnd, onResume, pending, problem } = props
  const t = useTranslations('programmes.one')
  const list = useTranslations('programmes.list')
  const locale = useLocale()
  const { sentence } = useRefusal('programmes')
  const [ending, askEnd] = useState(props.ending ?? false)
  const { id, wish, state, ended, latest, next } = programme
  const badge = {
    planned: <Badge kind="soon">{list('planned', { day: dateText(wish.startsOn, locale) })}</Badge>,
    running: <Badge kind="good">{list('running')}</Badge>,
    ended: <Badge>{list('ended')}</Badge>,
  }[state]
  return (
    <Page
      title={wish.name}
      lead={badge}
      actions={
        !ended && (
          <Button kind="primary" onClick={onChange}>
            {t('change')}
          </Button>
        )
      }
    >
      {ended && (
        <Notice
          title={t('ended', { day: dateText(ended.on, locale) })}
          action={
            ended.mayResume && (
              <Button pending={pending} onClick={onResume}>
                {t('resume')}
              </Button>
            )
          }
        >
          {t('endedText')} {ended.mayResume && t('resumeHint')}
        </Notice>
      )}
      {problem !== undefined && problem !== null && !ending && <Notice kind="problem">{sentence(problem)}</Notice>}
      <ProgrammeSet programme={programme} forms={forms} units={units} kinds={kinds} />
      {state !== 'ended' && (
        <Section title={t('next')}>
          {wish.cadence === 'milestones' ? (
            <p>{t('nextMilestones')}</p>
          ) : next.length === 0 ? (
            <p>{t('nextNone')}</p>
          ) : (
            <ul className="grid gap-1">
              {next.map(({ period, opensOn, dueOn, closesOn }) => (
                <Round key={period} {...{ period, opensOn, dueOn, closesOn }} />
              ))}
            </ul>
          )}
        </Section>
      )}
      <div className="flex flex-wrap items-center gap-3">
        {latest && (
          <ButtonLink to="/rounds" search={{ programme: id, period: latest }} wide>
            {t('see')}
          </ButtonLink>
        )}
        {!ended && (
          <Button kind="danger" wide onClick={() => askEnd(true)}>
            {t('end')}
          </Button>
        )}
      </div>
      <ConfirmDialog
        open={ending}
        title={t('endTitle', { name: wish.name })}
        confirm={t('endConfirm')}
        pending={pending}
        error={sentence(problem)}
        onConfirm={() =>
          onEnd().then(
            () => askEnd(false),
            () => {},
          )
        }
        onClose={() => askEnd(false)}
      >
        {t('endText')}
      </ConfirmDialog>
    </Page>
  )
}

function Round({ period, opensOn, dueOn, closesOn }: Programme['next'][number]) {
  const t = useTranslations('programmes.setup')
  const locale = useLocale() as 'ja' | 'en'
  return (
    <li>
      {t('exampleRound', {
        period: periodInWords(period, locale),
        ...{ opens: dayText(opensOn, locale), due: dayText(dueOn, locale), closes: dayText(closesOn, locale) },
      })}
    </li>
  )
}
