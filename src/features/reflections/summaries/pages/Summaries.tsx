import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { periodInWords } from '#/platform/period-words.ts'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Select } from '#/ui/Select.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { SummaryRound } from '../schema.ts'
import { RoundSummary } from './RoundSummary.tsx'
import type { SummarySearch } from './summarySearch.tsx'

const route = getRouteApi('/inside/summaries')

export function SummariesPage() {
  const { programme, period } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error } = useQuery({
    queryKey: ['reflections.summaryRounds'],
    queryFn: () => api.reflections.summaryRounds({}),
  })
  const rounds = data?.rounds
  const round =
    rounds?.find((one) => one.programmeId === programme && one.period === period) ??
    rounds?.find(({ shown }) => shown) ??
    rounds?.[0]
  return (
    <Summaries
      rounds={rounds}
      round={round}
      problem={error}
      onSearch={(search) => void navigate({ search, resetScroll: false })}
    >
      {round && <RoundSummary programmeId={round.programmeId} period={round.period} />}
    </Summaries>
  )
}

type SummariesProps = {
  /** Undefined while they are being loaded. */
  rounds: readonly SummaryRound[] | undefined
  round: SummaryRound | undefined
  problem?: unknown
  onSearch: (search: SummarySearch) => void
  /** The figures of the round. */
  children?: ReactNode
}

/** The rounds with figures for the reader, and those of one. */
export function Summaries({ rounds, round, problem, onSearch, children }: SummariesProps) {
  const t = useTranslations('summaries')
  const locale = useLocale()
  const { sentence } = useRefusal('reflections')
  const placeOf = (one: SummaryRound) => `${one.programmeId} ${one.period}`
  const nameOf = ({ kind, programme, period }: SummaryRound) =>
    t('roundName', { programme: kind === 'items' ? t('items') : programme, period: periodInWords(period, locale) })
  return (
    <Page title={t('title')} lead={t('lead')}>
      {!rounds && problem ? (
        <Notice kind="problem">{sentence(problem)}</Notice>
      ) : !rounds ? (
        <Skeleton lines={4} cards />
      ) : !round ? (
        <EmptyState icon="people" title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <Select
            label={t('round')}
            choices={rounds.map((one) => ({ value: placeOf(one), label: nameOf(one) }))}
            value={placeOf(round)}
            onChange={({ target }) => {
              const chosen = rounds.find((one) => placeOf(one) === target.value)
              onSearch({ programme: chosen?.programmeId, period: chosen?.period })
            }}
          />
          {children}
        </>
      )}
    </Page>
  )
}
