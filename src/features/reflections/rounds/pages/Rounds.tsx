import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Programmes } from '../../programmes/schema.ts'
import { RoundSummary } from '../../summaries/pages/RoundSummary.tsx'
import type { Round as RoundShape } from '../schema.ts'
import { RemindMissing, type Side } from './RemindMissing.tsx'
import { RoundChoice } from './RoundChoice.tsx'
import { RoundCounts } from './RoundCounts.tsx'
import { RoundPeople } from './RoundPeople.tsx'
import type { RoundSearch } from './roundSearch.tsx'

export type Round = z.infer<typeof RoundShape>
/** What is known of a programme here. */
export type Programme = Pick<
  z.infer<typeof Programmes>['programmes'][number],
  'id' | 'name' | 'latest' | 'nextOpensOn' | 'people'
>

const route = getRouteApi('/inside/rounds')
const atTheStart: string[] = []

export function RoundsPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const cursors = useLocation({ select: ({ state }) => state.cursors ?? atTheStart })
  const [side, remind] = useState<Side>()
  const programmes = useQuery({ queryKey: ['reflections.programmes'], queryFn: () => api.reflections.programmes({}) })
  const programme = programmes.data && chosenOf(programmes.data.programmes, search.programme)
  const { unit: unitId, show, period } = search
  const wish = { programmeId: programme?.id ?? '', period, unitId, show, after: cursors.at(-1) }
  const round = useQuery({
    queryKey: ['reflections.round', wish],
    queryFn: () => api.reflections.round(wish),
    enabled: programme !== undefined,
    placeholderData: keepPreviousData,
  })
  const { next, period: shown } = round.data ?? {}
  const turn = (cursors: string[]) => () => void navigate({ search, resetScroll: false, state: { cursors } })
  return (
    <>
      <Rounds
        programmes={programmes.data?.programmes}
        programme={programme}
        round={round.data}
        problem={programmes.error ?? round.error}
        search={search}
        page={cursors.length + 1}
        onSearch={(search) => void navigate({ search, resetScroll: false })}
        onRemind={remind}
        onPrevious={cursors.length > 0 ? turn(cursors.slice(0, -1)) : undefined}
        onNext={next ? turn([...cursors, next]) : undefined}
        summary={programme && shown && <RoundSummary programmeId={programme.id} period={shown} />}
      />
      {programme && shown && (
        <RemindMissing programmeId={programme.id} period={shown} side={side} onClose={() => remind(undefined)} />
      )}
    </>
  )
}

/** The one asked for, or of those that have begun the one with most people. */
const chosenOf = <P extends Programme>(programmes: readonly P[], id: string | undefined) =>
  programmes.find((one) => one.id === id) ??
  programmes.filter(({ latest }) => latest).toSorted((one, other) => other.people - one.people)[0] ??
  programmes.at(-1)

type RoundsProps = {
  /** Undefined while they are being loaded, as is `round`. */
  programmes: readonly Programme[] | undefined
  programme: Programme | undefined
  round: Round | undefined
  problem?: unknown
  search: RoundSearch
  page: number
  onSearch: (search: RoundSearch) => void
  onRemind: (side: Side) => void
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
  /** The figures that were published of it. */
  summary?: ReactNode
}

export function Rounds({ programmes, programme, round, problem, ...rest }: RoundsProps) {
  const t = useTranslations('rounds')
  const { sentence } = useRefusal('reflections')
  if (programmes && !programme)
    return (
      <Page title={t('title')} lead={t('lead')}>
        <EmptyState
          icon="rounds"
          title={t('empty.title')}
          action={
            <ButtonLink to="/programmes/new" kind="primary" icon="plus">
              {t('empty.action')}
            </ButtonLink>
          }
        >
          {t('empty.text')}
        </EmptyState>
      </Page>
    )
  return (
    <Page width="wide" title={t('title')} lead={t('lead')}>
      {problem && !round ? (
        <Notice kind="problem">{sentence(problem)}</Notice>
      ) : !programmes || !programme || !round ? (
        <Skeleton lines={4} cards />
      ) : (
        <OneRound programmes={programmes} programme={programme} round={round} {...rest} />
      )}
    </Page>
  )
}

type OneRoundProps = Omit<RoundsProps, 'programmes' | 'programme' | 'round' | 'problem'> & {
  programmes: readonly Programme[]
  programme: Programme
  round: Round
}

function OneRound({
  programmes,
  programme,
  round,
  search,
  summary,
  onSearch,
  onRemind,
  ...paging
}: OneRoundProps): ReactNode {
  const t = useTranslations('rounds')
  const locale = useLocale()
  const here = { programme: programme.id, period: search.period }
  return (
    <>
      <RoundChoice programmes={programmes} programme={programme} round={round} onSearch={onSearch} />
      {round.period === null ? (
        <EmptyState icon="calendar" title={t('empty.notYet')}>
          {programme.nextOpensOn
            ? t('empty.willOpen', { day: dayText(programme.nextOpensOn, locale, true) })
            : t('empty.later')}
        </EmptyState>
      ) : (
        <>
          <RoundCounts
            round={round}
            onRemind={onRemind}
            onWithoutTrainer={() => onSearch({ ...here, show: 'no-trainer' })}
          />
          <RoundPeople
            round={round}
            search={search}
            onSearch={(narrowed) => onSearch({ ...here, ...narrowed })}
            {...paging}
          />
          {summary && (
            <Section bare title={t('summary')}>
              {summary}
            </Section>
          )}
        </>
      )}
    </>
  )
}
