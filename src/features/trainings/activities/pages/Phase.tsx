import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { ApiProblem, api } from '#/client.ts'
import { useDraft } from '#/features/forms/pages/draft.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { LearningPhase } from '../schema.ts'
import { PhaseDone } from './PhaseDone.tsx'
import { PhaseView } from './PhaseView.tsx'

const route = getRouteApi('/inside/learning/$planId/$number')
/** The language this browser reads material in; each training offers its own. */
const CHOSEN = 'banso.material-language'

const phaseQuery = (planId: string, number: number, language: string | undefined) =>
  queryOptions({
    queryKey: ['trainings.phase', planId, number, language],
    queryFn: () => api.trainings.phase({ planId, number, ...(language && { language }) }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
    retry: (count, problem) => !(problem instanceof ApiProblem && problem.status < 500) && count < 2,
  })

export function PhasePage() {
  const { planId, number } = route.useParams()
  const [language, choose] = useState(() => localStorage.getItem(CHOSEN) ?? undefined)
  const { data, error } = useQuery(phaseQuery(planId, Number(number), language))
  const { sentence } = useRefusal('phase')
  if (error instanceof ApiProblem && error.status === 404) return <PhaseGone />
  if (error) return <Notice kind="problem">{sentence(error)}</Notice>
  if (!data) return <PhaseLoading />
  if (data.state === 'stopped') return <PhaseStopped />
  if (data.state === 'ahead') return <PhaseAhead phase={data} />
  if (data.state === 'done') return <PhaseDone phase={data} answers={data.answers} result={data.result} />
  const change = (next: string) => {
    localStorage.setItem(CHOSEN, next)
    choose(next)
  }
  return <DoPhase key={`${planId} ${number}`} phase={data} onLanguage={change} />
}

type DoPhaseProps = { phase: LearningPhase; onLanguage: (language: string) => void }

function DoPhase({ phase, onLanguage }: DoPhaseProps) {
  const { planId, number, language } = phase
  const me = useMe()
  const queries = useQueryClient()
  const { sentence } = useRefusal('phase')
  const [step, goTo] = useState(0)
  const { content, keeper, notices, problem, saving } = useDraft({
    name: `${me.person.id}.phase.${planId}.${number}`,
    server: heldIn(phase),
    keep: (answers, revision) => api.trainings.keepPhaseDraft({ planId, number, answers, revision }),
    load: () => api.trainings.phase({ planId, number }).then(heldIn),
  })
  const done = useMutation({
    mutationFn: () => api.trainings.donePhase({ planId, number, answers: content, language }),
    onMutate: keeper.hold,
    onError: keeper.release,
    onSuccess() {
      keeper.finish()
      void queries.invalidateQueries({ queryKey: ['tasks.today'] })
    },
  })
  if (done.data) return <PhaseDone phase={phase} answers={content} result={done.data.result} just />
  return (
    <PhaseView
      phase={phase}
      answers={content}
      onAnswer={(key, value) => {
        if (done.error) done.reset()
        keeper.change({ ...keeper.read().draft.content, [key]: value })
      }}
      onLeave={() => void keeper.flush()}
      step={step}
      onStep={(next) => {
        goTo(next)
        scrollTo({ top: 0 })
      }}
      onLanguage={onLanguage}
      saving={saving}
      notices={{ ...notices, problem: sentence(problem) }}
      onFinish={() => done.mutate()}
      pending={done.isPending}
      problem={sentence(done.error)}
    />
  )
}

const heldIn = ({ answers, revision, keptAt }: LearningPhase) => ({ content: answers, revision, keptAt })

export function PhaseLoading() {
  const t = useTranslations('phase')
  return (
    <Page title={t('loading')}>
      <Skeleton cards />
    </Page>
  )
}

export function PhaseGone() {
  const t = useTranslations('phase')
  return (
    <Page title={t('gone.title')}>
      <EmptyState title={t('gone.text')} action={<TextLink to="/learning">{t('done.toPlan')}</TextLink>} />
    </Page>
  )
}

export function PhaseAhead({ phase }: { phase: LearningPhase }) {
  const t = useTranslations('phase')
  const day = dayText(phase.opensOn, useLocale())
  return (
    <Page title={t('ahead.title')}>
      <EmptyState
        icon="calendar"
        title={t('ahead.text', { day })}
        action={
          <TextLink to="/learning/$planId" params={{ planId: phase.planId }}>
            {t('done.toPlan')}
          </TextLink>
        }
      />
    </Page>
  )
}

export function PhaseStopped() {
  const t = useTranslations('phase')
  return (
    <Page title={t('stopped.title')}>
      <EmptyState title={t('stopped.text')} action={<TextLink to="/learning">{t('done.toPlan')}</TextLink>} />
    </Page>
  )
}
