import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { ApiProblem } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import type { PreviewedRound, ProgrammePreview as PreviewShape } from '../schema.ts'
import { PreviewOdd } from './PreviewOdd.tsx'
import { PreviewRounds } from './PreviewRounds.tsx'

export type Preview = z.infer<typeof PreviewShape>

type ProgrammePreviewProps = {
  name: string
  /** It runs already and would be changed. */
  changing?: boolean | undefined
  milestones: boolean
  preview: Preview
  onNames: (round: PreviewedRound) => void
  onBack: () => void
  onStart: () => void
  starting?: boolean | undefined
  problem?: unknown
}

/** Everything that switching on would do within a year, before it does. */
export function ProgrammePreview(props: ProgrammePreviewProps) {
  const { name, changing, milestones, preview, onNames, onBack, onStart, starting, problem } = props
  const t = useTranslations('programmes.preview')
  const locale = useLocale()
  const { sentence } = useRefusal('programmes')
  const { from, until, rounds, odd, mailing } = preview
  // Sent before, its answer lost on the way, and changed since: the first one runs.
  const begun = problem instanceof ApiProblem && problem.reason === 'another-programme'
  const sum = (kind: keyof PreviewedRound['mails']) => rounds.reduce((all, { mails }) => all + mails[kind], 0)
  return (
    <Page title={t(changing ? 'changeTitle' : 'title')} lead={t('lead')} width="wide">
      <Section>
        <DefinitionList
          items={[
            { term: t('name'), value: <strong className="wrap-anywhere">{name}</strong> },
            { term: t('people'), value: t('peopleValue', { today: preview.today, count: preview.people }) },
            {
              term: t('mails'),
              value: mailing
                ? t('mailsValue', {
                    ...{ opening: sum('opening'), reminders: sum('reminders') },
                    ...{ handedIn: sum('handedIn'), answered: sum('answered') },
                  })
                : t('noMails'),
            },
            {
              term: t('span'),
              value: t('spanValue', { from: dateText(from, locale), until: dateText(until, locale) }),
            },
          ]}
        />
      </Section>
      {odd.length === 0 ? (
        <Notice kind="good" title={t('well')}>
          {t('wellText')}
        </Notice>
      ) : (
        <Section title={t('odd')} bare>
          {odd.map((one) => (
            <PreviewOdd key={one.why} odd={one} />
          ))}
        </Section>
      )}
      {rounds.length > 0 && (
        <Section title={t('rounds')}>
          <div className="-mx-4 max-sm:mx-0">
            <PreviewRounds rounds={rounds} milestones={milestones} mailing={mailing} onNames={onNames} />
          </div>
        </Section>
      )}
      {begun ? (
        <Notice kind="problem" action={<ButtonLink to="/programmes">{t('programmes')}</ButtonLink>}>
          {t('begun')}
        </Notice>
      ) : (
        problem !== undefined && problem !== null && <Notice kind="problem">{sentence(problem)}</Notice>
      )}
      <div className="flex flex-wrap gap-3">
        <Button wide onClick={onBack}>
          {t('back')}
        </Button>
        <Button kind="primary" wide pending={starting} onClick={onStart}>
          {t(changing ? 'change' : 'start')}
        </Button>
      </div>
    </Page>
  )
}
