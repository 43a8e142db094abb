import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { ApiProblem } from '#/client.ts'
import type { ProgrammePreview as PreviewShape } from '#/features/reflections/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { monthText } from './months.tsx'
import { PreviewRounds } from './PreviewRounds.tsx'
import type { ProgrammeWish } from './programmeDraft.tsx'

type ProgrammePreviewProps = {
  wish: Pick<ProgrammeWish, 'name' | 'startsMonth' | 'endsMonth'>
  preview: z.infer<typeof PreviewShape>
  onBack: () => void
  onStart: () => void
  starting?: boolean | undefined
  problem?: unknown
}

/** Everything that switching on would do, before it does. */
export function ProgrammePreview({ wish, preview, onBack, onStart, starting, problem }: ProgrammePreviewProps) {
  const t = useTranslations('rounds.preview')
  const list = useTranslations('rounds.list')
  const locale = useLocale()
  const { sentence } = useRefusal('reflections')
  const past = preview.rounds.filter(({ opens }) => opens === 'past').length
  const allPast = past === preview.rounds.length
  // Sent before, its answer lost on the way, and changed since: the first one runs.
  const begun = problem instanceof ApiProblem && problem.reason === 'another-programme'
  const mails = preview.rounds.reduce((sum, { mails }) => sum + mails, 0)
  return (
    <Page title={t('title')} lead={t('lead')} width="wide">
      <Section title={t('summary')}>
        <DefinitionList
          items={[
            { term: t('name'), value: <strong>{wish.name}</strong> },
            {
              term: t('months'),
              value: list('months', {
                first: monthText(wish.startsMonth, locale),
                last: monthText(wish.endsMonth, locale),
              }),
            },
            { term: t('people'), value: t('peopleValue', { count: preview.people }) },
            { term: t('mails'), value: t('mailsValue', { count: mails }) },
          ]}
        />
      </Section>
      {allPast ? (
        <Notice kind="problem">{t('allPast')}</Notice>
      ) : (
        past > 0 && <Notice>{t('pastSome', { count: past })}</Notice>
      )}
      {preview.withoutTrainer.length > 0 && (
        <Notice kind="needs-you" title={t('withoutTrainer', { count: preview.withoutTrainer.length })}>
          {t('withoutTrainerText')}
          <Names names={preview.withoutTrainer} />
        </Notice>
      )}
      {preview.notActivated.length > 0 && (
        <Notice
          kind="needs-you"
          title={t('notActivated', { count: preview.notActivated.length })}
          action={
            <ButtonLink to="/people" search={{ account: 'none' }} target="_blank">
              {t('invite')}
            </ButtonLink>
          }
        >
          {t('notActivatedText')}
          <Names names={preview.notActivated} />
        </Notice>
      )}
      <Section title={t('rounds')}>
        <p className="text-muted">{t('roundsHint')}</p>
        <div className="-mx-4 max-sm:mx-0">
          <PreviewRounds rounds={preview.rounds} />
        </div>
      </Section>
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
        {!allPast && (
          <Button kind="primary" wide pending={starting} onClick={onStart}>
            {t('start')}
          </Button>
        )}
      </div>
    </Page>
  )
}

function Names({ names }: { names: readonly string[] }) {
  const t = useTranslations('rounds.preview')
  return (
    <details className="mt-1">
      <summary className="min-h-11 content-center font-medium text-action sm:min-h-9">
        {t('names', { count: names.length })}
      </summary>
      <ul className="flex flex-wrap gap-x-4 gap-y-1 py-1">
        {names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same name, and the list stays as it is
          <li key={index}>{name}</li>
        ))}
      </ul>
    </details>
  )
}
