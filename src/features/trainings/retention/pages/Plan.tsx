import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ApiProblem, api } from '#/client.ts'
import { dateText, dayText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import { MyScore } from '../../evaluation/pages/MyScore.tsx'
import { useTitle } from '../../pages/titles.tsx'
import { searchPeople } from '../../people/pages/searching.tsx'
import type { PlanOut } from '../learning/schema.ts'
import { Bands } from './Bands.tsx'
import { Changes } from './Changes.tsx'
import { OpenPhases } from './OpenPhases.tsx'
import { PhaseCalendar } from './PhaseCalendar.tsx'
import { usePhaseName } from './phaseNames.tsx'
import { WhoConfirms } from './WhoConfirms.tsx'

const route = getRouteApi('/inside/learning/$planId')

export function PlanPage() {
  const { planId } = route.useParams()
  const t = useTranslations('learning')
  const queries = useQueryClient()
  const { sentence } = useRefusal('learning')
  const { data, error } = useQuery({
    queryKey: ['trainings.plan', planId],
    queryFn: () => api.trainings.plan({ planId }),
    retry: (count, problem) => !(problem instanceof ApiProblem && problem.status < 500) && count < 2,
  })
  const again = (text: string) => async () => {
    toast({ text })
    await queries.invalidateQueries({ queryKey: ['trainings.plan', planId] })
  }
  const naming = useMutation({
    mutationFn: (supporterId: string | null) => api.trainings.nameSupporter({ planId, supporterId }),
    onSuccess: again(t('supporter.kept')),
  })
  const asking = useMutation({
    mutationFn: (number: number) => api.trainings.askAgain({ planId, number }),
    onSuccess: again(t('supporter.askedAgain')),
  })
  if (error instanceof ApiProblem && error.status === 404) return <PlanGone />
  if (error) return <Notice kind="problem">{sentence(error)}</Notice>
  if (!data) return <Skeleton cards />
  return (
    <Plan
      plan={data}
      score={<MyScore sessionId={data.sessionId} />}
      search={searchPeople}
      onName={naming.mutate}
      onAsk={asking.mutate}
      pending={naming.isPending || asking.isPending}
      problem={sentence(naming.error ?? asking.error)}
    />
  )
}

export function PlanGone() {
  const t = useTranslations('learning')
  return (
    <Page title={t('gone.title')} width="narrow">
      <p>{t('gone.text')}</p>
    </Page>
  )
}

type PlanProps = { plan: PlanOut; score?: ReactNode } & Pick<
  Parameters<typeof WhoConfirms>[0],
  'search' | 'onName' | 'onAsk' | 'pending' | 'problem'
>

/** One training, and how what it taught is kept over the months. */
export function Plan({ plan, score, ...confirming }: PlanProps) {
  const t = useTranslations('learning')
  const locale = useLocale()
  const title = useTitle()
  const name = usePhaseName()
  const { planId, state, phases, supporter, owners } = plan
  const open = phases
    .filter((phase) => state === 'running' && phase.state === 'open')
    .map((phase) => ({ ...phase, untilOn: [phase.untilOn, phase.opensOn].toSorted().at(-1)! }))
  const next = state === 'running' && phases.find((phase) => phase.state === 'ahead')
  const names = new Intl.ListFormat(locale).format(owners.map(({ displayName }) => displayName))
  return (
    <Page title={title(plan.training)} lead={t('last', { day: dateText(plan.dayZero, locale) })}>
      {state === 'over' && <Notice kind="good">{t('overText')}</Notice>}
      {state === 'stopped' && <Notice>{t('stoppedText')}</Notice>}
      {state === 'running' && (
        <Section title={t('now')}>
          {open.length === 0 ? <p>{t('nothingOpen')}</p> : <OpenPhases planId={planId} phases={open} />}
          {next && <p>{t('next', { day: dayText(next.opensOn, locale), what: name(next.number) })}</p>}
        </Section>
      )}
      <Section title={t('bands.title')}>
        <Bands planId={planId} phases={phases} stopped={state === 'stopped'} />
      </Section>
      <Section title={t('calendar.title')}>
        <PhaseCalendar phases={phases} today={plan.today} />
      </Section>
      {score}
      <Changes changes={plan.changes} />
      {state !== 'stopped' && <WhoConfirms supporter={supporter} phases={phases} {...confirming} />}
      <p className="text-[0.9375rem] text-muted">{t('readers', { names })}</p>
    </Page>
  )
}
