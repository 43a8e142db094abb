import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Badge } from '#/ui/Badge.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { dateText, dayText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { Progress } from '#/ui/Progress.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { useTitle } from '../../pages/titles.tsx'
import type { PlanLine } from '../learning/schema.ts'
import { OpenPhases } from './OpenPhases.tsx'
import { usePhaseName } from './phaseNames.tsx'

export function MyLearningPage() {
  const { data } = useQuery({ queryKey: ['trainings.learning'], queryFn: () => api.trainings.learning({}) })
  return <MyLearning plans={data?.plans} />
}

/** All that the reader keeps of trainings, and what of it is to be done today. */
export function MyLearning({ plans }: { plans: readonly PlanLine[] | undefined }) {
  const t = useTranslations('learning')
  return (
    <Page title={t('title')} lead={t('lead')} width="narrow">
      {!plans ? (
        <Skeleton cards />
      ) : plans.length === 0 ? (
        <EmptyState icon="leaf" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        plans.map((plan) => <OnePlan key={plan.planId} plan={plan} />)
      )}
    </Page>
  )
}

function OnePlan({ plan }: { plan: PlanLine }) {
  const t = useTranslations('learning')
  const locale = useLocale()
  const title = useTitle()
  const name = usePhaseName()
  const { planId, state, done, missed, open, next, notYet } = plan
  return (
    <Section
      title={
        <span className="wrap-anywhere">
          {title(plan.training)}
          <span className="sr-only"> {dateText(plan.dayZero, locale)}</span>
        </span>
      }
      actions={state !== 'running' && <Badge kind={state === 'over' ? 'good' : 'plain'}>{t(state)}</Badge>}
    >
      <p className="text-[0.9375rem] text-muted">{t('last', { day: dateText(plan.dayZero, locale) })}</p>
      {notYet.map((number) => (
        <Notice key={number} kind="needs-you" title={t('notYet.title')}>
          {t('notYet.text', { what: name(number) })}
        </Notice>
      ))}
      <OpenPhases planId={planId} phases={open} />
      <Progress
        label={t('progress')}
        value={done}
        max={28}
        text={missed > 0 ? `${t('doneOf', { done })} · ${t('missed', { missed })}` : t('doneOf', { done })}
      />
      {next && <p>{t('next', { day: dayText(next.opensOn, locale), what: name(next.number) })}</p>}
      <p>
        <TextLink to="/learning/$planId" params={{ planId }}>
          {t('toPlan')}
          <span className="sr-only"> {title(plan.training)}</span>
        </TextLink>
      </p>
    </Section>
  )
}
