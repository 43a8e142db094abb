import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useLocation } from '@tanstack/react-router'
import { useLocale, useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import type { Round as RoundShape } from '#/features/reflections/schema.ts'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { dayText } from '#/ui/FormattedDay.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { Page } from '#/ui/Page.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { type Programme, programmesQuery } from './Programmes.tsx'
import { RoundChoice } from './RoundChoice.tsx'
import { RoundCounts } from './RoundCounts.tsx'
import { RoundPeople } from './RoundPeople.tsx'
import type { RoundSearch } from './roundSearch.tsx'

export type Round = z.infer<typeof RoundShape>

const route = getRouteApi('/inside/rounds')
const atTheStart: string[] = []

export function RoundsPage() {
  const { today } = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const cursors = useLocation({ select: ({ state }) => state.cursors ?? atTheStart })
  const { data } = useQuery(programmesQuery)
  const programme = data && chosenOf(data.programmes, search.programme)
  const month = search.month ?? programme?.latestMonth ?? programme?.startsMonth
  const wish = { programmeId: programme?.id ?? '', month: month!, unitId: search.unit, after: cursors.at(-1) }
  const round = useQuery({
    queryKey: ['reflections.round', wish],
    queryFn: () => api.reflections.round(wish),
    enabled: Boolean(programme && month),
    placeholderData: keepPreviousData,
  })
  const next = round.data?.next
  return (
    <Rounds
      today={today}
      programmes={data?.programmes}
      programme={programme}
      round={round.data}
      unit={search.unit}
      page={cursors.length + 1}
      onSearch={(search) => void navigate({ search, resetScroll: false })}
      onPrevious={
        cursors.length > 0
          ? () => void navigate({ search, resetScroll: false, state: { cursors: cursors.slice(0, -1) } })
          : undefined
      }
      onNext={
        next ? () => void navigate({ search, resetScroll: false, state: { cursors: [...cursors, next] } }) : undefined
      }
    />
  )
}

/** The one asked for, or the latest that has begun. */
const chosenOf = (programmes: readonly Programme[], id: string | undefined) =>
  programmes.find((one) => one.id === id) ?? programmes.findLast((one) => one.latestMonth) ?? programmes.at(-1)

type RoundsProps = {
  today: string
  /** Undefined while they are being loaded, as is `round`. */
  programmes: readonly Programme[] | undefined
  programme: Programme | undefined
  round: Round | undefined
  unit?: string | undefined
  page: number
  onSearch: (search: RoundSearch) => void
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
}

export function Rounds({ today, programmes, programme, round, unit, page, onSearch, onPrevious, onNext }: RoundsProps) {
  const t = useTranslations('rounds')
  const locale = useLocale()
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
    <Page
      width="wide"
      title={t('title')}
      lead={t('lead')}
      actions={<ButtonLink to="/programmes">{t('programmes')}</ButtonLink>}
    >
      {!programmes || !programme ? (
        <Skeleton lines={4} cards />
      ) : (
        <>
          <RoundChoice programmes={programmes} programme={programme} round={round} onSearch={onSearch} />
          {round && round.units.length === 0 ? (
            <EmptyState icon="calendar" title={round.opensOn > today ? t('empty.notYet') : t('empty.never')}>
              {round.opensOn > today
                ? t('empty.willOpen', { day: dayText(round.opensOn, locale, true) })
                : t('empty.passed')}
            </EmptyState>
          ) : !round ? (
            <Skeleton lines={4} cards />
          ) : (
            <>
              <RoundCounts round={round} />
              <RoundPeople
                round={round}
                unit={unit}
                page={page}
                onUnit={(unit) => onSearch({ programme: programme.id, month: round.month, unit })}
                onPrevious={onPrevious}
                onNext={onNext}
              />
            </>
          )}
        </>
      )}
    </Page>
  )
}
