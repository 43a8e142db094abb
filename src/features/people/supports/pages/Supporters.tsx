import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useLocation } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { kindName } from '#/features/people/organization/rules.ts'
import { Button } from '#/ui/Button.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { Page } from '#/ui/Page.tsx'
import { Pager } from '#/ui/Pager.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { Tabs } from '#/ui/Tabs.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import type { GapLine } from '../gaps/schema.ts'
import type { SupporterLine } from '../load/schema.ts'
import { AppointDialog } from './AppointDialog.tsx'
import { GapsTable } from './GapsTable.tsx'
import { HandOverDialog } from './HandOverDialog.tsx'
import { SupportersFilters } from './SupportersFilters.tsx'
import { SupportersTable } from './SupportersTable.tsx'
import type { SupportersSearch } from './supportersSearch.tsx'

const route = getRouteApi('/inside/supporters')
const atTheStart: string[] = []

export function SupportersPage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const queries = useQueryClient()
  const { today } = useMe()
  const say = useTranslations('organization.kinds')
  const locale = useLocale()
  const cursors = useLocation({ select: ({ state }) => state.cursors ?? atTheStart })
  const [handing, hand] = useState<SupporterLine>()
  const [lacking, appoint] = useState<GapLine>()
  const { view, show, kind } = search
  const narrowed = { ...(search.unit && { unitId: search.unit }), ...(cursors.length > 0 && { after: cursors.at(-1) }) }
  const supporters = useQuery({
    queryKey: ['people.supporters', narrowed, show],
    queryFn: () => api.people.supporters({ ...narrowed, ...(show && { show }) }),
    placeholderData: keepPreviousData,
    enabled: view !== 'gaps',
  })
  const gaps = useQuery({
    queryKey: ['people.gaps', narrowed, kind],
    queryFn: () => api.people.gaps({ ...narrowed, ...(kind && { kind }) }),
    placeholderData: keepPreviousData,
    enabled: view === 'gaps',
  })
  const units = useQuery({ queryKey: ['people.units'], queryFn: () => api.people.units({}) })
  const kinds = useQuery({ queryKey: ['people.kinds'], queryFn: () => api.people.kinds({}) })
  const { data, error } = view === 'gaps' ? gaps : supporters
  if (error) throw error
  const go = (cursors: string[]) => void navigate({ search, state: { cursors } })
  const { next } = data ?? {}
  const onDone = () =>
    void Promise.all(['people.supporters', 'people.gaps'].map((key) => queries.invalidateQueries({ queryKey: [key] })))
  return (
    <>
      <Supporters
        search={search}
        onSearch={(search) => void navigate({ search, replace: true })}
        units={units.data?.units ?? []}
        supporters={supporters.data?.supporters}
        people={gaps.data?.people}
        today={today}
        kindName={(code) => kindName(code, kinds.data?.kinds ?? [], { locale, say })}
        page={cursors.length + 1}
        onPrevious={cursors.length > 0 ? () => go(cursors.slice(0, -1)) : undefined}
        onNext={next ? () => go([...cursors, next]) : undefined}
        onHandOver={hand}
        onAppoint={appoint}
      />
      {handing && <HandOverDialog supporter={handing} onDone={onDone} onClose={() => hand(undefined)} />}
      {lacking && (
        <AppointDialog
          personId={lacking.id}
          revision={lacking.revision}
          kind={lacking.missing[0]}
          onDone={onDone}
          onClose={() => appoint(undefined)}
        />
      )}
    </>
  )
}

type SupportersProps = {
  search: SupportersSearch
  onSearch: (search: SupportersSearch) => void
  units: readonly { id: string; path: string }[]
  /** Undefined while they are being loaded. */
  supporters: readonly SupporterLine[] | undefined
  people: readonly GapLine[] | undefined
  today: string
  kindName: (code: string) => string
  page: number
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
  onHandOver: (supporter: SupporterLine) => void
  onAppoint: (person: GapLine) => void
}

/** Who supports how many, and who lacks somebody. */
export function Supporters(props: SupportersProps) {
  const { search, onSearch, units, supporters, people, page } = props
  const t = useTranslations('supports.page')
  const words = useTranslations('supports.gaps')
  const gaps = search.view === 'gaps'
  const shown = gaps ? people : supporters
  return (
    <Page width="wide" title={t('title')} lead={t('lead')}>
      <Tabs
        label={t('tabs')}
        selected={gaps ? 'gaps' : 'load'}
        tabs={[
          { id: 'load', label: t('load'), href: '/supporters' },
          { id: 'gaps', label: t('gaps'), href: '/supporters?view=gaps' },
        ]}
      >
        <SupportersFilters search={search} onSearch={onSearch} units={units} />
        {gaps && (
          <p>
            <TextLink to="/organization/maps">{words('maps')}</TextLink>
          </p>
        )}
        {!shown ? (
          <Skeleton lines={4} cards />
        ) : shown.length === 0 ? (
          <Nobody search={search} onSearch={onSearch} />
        ) : gaps ? (
          <GapsTable people={people ?? []} kindName={props.kindName} onAppoint={props.onAppoint} />
        ) : (
          <SupportersTable supporters={supporters ?? []} today={props.today} onHandOver={props.onHandOver} />
        )}
        {shown && (props.onPrevious || props.onNext) && (
          <Pager text={t('pager', { page, count: shown.length })} onPrevious={props.onPrevious} onNext={props.onNext} />
        )}
      </Tabs>
    </Page>
  )
}

function Nobody({ search: { view, ...narrowing }, onSearch }: Pick<SupportersProps, 'search' | 'onSearch'>): ReactNode {
  const t = useTranslations('supports.page')
  const gaps = useTranslations('supports.gaps')
  if (Object.keys(narrowing).length > 0)
    return (
      <EmptyState
        icon="search"
        title={t('foundNobody')}
        action={<Button onClick={() => onSearch(view ? { view } : {})}>{t('clear')}</Button>}
      >
        {t('foundNobodyText')}
      </EmptyState>
    )
  if (view === 'gaps')
    return (
      <EmptyState icon="leaf" title={gaps('empty')}>
        {gaps('emptyText')}
      </EmptyState>
    )
  return (
    <EmptyState icon="people" title={t('empty')}>
      {t('emptyText')}
    </EmptyState>
  )
}
