import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { ApiProblem, api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Confirmation } from '../confirming/schema.ts'

const route = getRouteApi('/inside/confirm/$confirmationId')

export function ConfirmPage() {
  const { confirmationId } = route.useParams()
  const queries = useQueryClient()
  const { sentence } = useRefusal('learning')
  const queryKey = ['trainings.confirmation', confirmationId]
  const { data, error } = useQuery({
    queryKey,
    queryFn: () => api.trainings.confirmation({ confirmationId }),
    retry: (count, problem) => !(problem instanceof ApiProblem && problem.status < 500) && count < 2,
  })
  const answering = useMutation({
    mutationFn: (answer: 'confirmed' | 'not-yet') => api.trainings.confirm({ confirmationId, answer }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
  })
  if (error instanceof ApiProblem && error.status === 404) return <ConfirmGone />
  if (error) return <Notice kind="problem">{sentence(error)}</Notice>
  if (!data) return <Skeleton cards />
  return (
    <Confirm
      confirmation={data}
      onAnswer={answering.mutate}
      pending={answering.isPending}
      problem={sentence(answering.error)}
    />
  )
}

export function ConfirmGone() {
  const t = useTranslations('learning.confirm')
  return (
    <Page title={t('gone')} width="narrow">
      <p>{t('goneText')}</p>
    </Page>
  )
}

type ConfirmProps = {
  confirmation: Confirmation
  onAnswer: (answer: 'confirmed' | 'not-yet') => void
  pending?: boolean
  problem?: string | undefined
}

/** Whether something a learner did has happened: all that whoever stands beside them is shown. */
export function Confirm({ confirmation, onAnswer, pending = false, problem }: ConfirmProps) {
  const t = useTranslations('learning.confirm')
  const { learner, deed, state } = confirmation
  return (
    <Page title={t('title', { name: learner })} width="narrow">
      <Section>
        <p>{t('ask')}</p>
        <p className="rounded-lg bg-sunken p-4 text-lg font-medium wrap-anywhere">{deed}</p>
        {problem && <Notice kind="problem">{problem}</Notice>}
        {state !== 'asked' && <Notice kind={state === 'confirmed' ? 'good' : 'info'}>{t(state)}</Notice>}
        {(state === 'asked' || state === 'not-yet') && (
          <div className="flex flex-wrap gap-3">
            <Button kind="primary" pending={pending} onClick={() => onAnswer('confirmed')}>
              {t('yes')}
            </Button>
            {state === 'asked' && (
              <Button disabled={pending} onClick={() => onAnswer('not-yet')}>
                {t('no')}
              </Button>
            )}
          </div>
        )}
        <p className="text-[0.9375rem] text-muted">{t('sees', { name: learner })}</p>
      </Section>
    </Page>
  )
}
