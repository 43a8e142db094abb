import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { kindsQuery } from '#/features/people/organization/pages/editing.tsx'
import type { OwnKind } from '#/features/people/organization/schema.ts'
import { Directory } from '#/features/people/record/pages/Directory.tsx'
import type { PersonLine } from '#/features/people/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { Page } from '#/ui/Page.tsx'
import { Pager } from '#/ui/Pager.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { toast } from '#/ui/Toast.tsx'
import { handOver } from './fileContent.tsx'
import { InviteBar } from './InviteBar.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { PeopleFilters } from './PeopleFilters.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { type PeopleSearch, wishOf } from './peopleSearch.tsx'
import { useInviting } from './useInviting.tsx'

const route = getRouteApi('/inside/people')
const atTheStart: string[] = []

/** For those who keep people the list, for everybody else the directory. */
export function PeoplePage() {
  const { roles } = useMe()
  const { search = '' } = route.useSearch()
  const navigate = route.useNavigate()
  if (roles.some((role) => role !== 'executive')) return <KeptPeople />
  const keep = (text: string) => void navigate({ search: text ? { search: text } : {}, replace: true })
  return <Directory initial={search} onSettled={keep} />
}

function KeptPeople() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const cursors = useLocation({ select: ({ state }) => state.cursors ?? atTheStart })
  const { roles, today } = useMe()
  const wish = { ...wishOf(search), after: cursors.at(-1) }
  const people = useQuery({
    queryKey: ['people.list', wish],
    queryFn: () => api.people.list(wish),
    placeholderData: keepPreviousData,
  })
  const units = useQuery({ queryKey: ['people.units'], queryFn: () => api.people.units({}) })
  const kinds = useQuery(kindsQuery)
  const { sentence } = useRefusal('people')
  const exporting = useMutation({
    mutationFn: () => api.people.exportPeople({ ...wishOf(search), format: 'xlsx' }),
    onSuccess: handOver,
    onError: (problem) => toast({ kind: 'problem', text: sentence(problem) ?? '' }),
  })
  const { ask, ...dialog } = useInviting()
  const next = people.data?.next
  return (
    <>
      <People
        search={search}
        onSearch={(search) => void navigate({ search, replace: true })}
        units={units.data?.units ?? []}
        kinds={kinds.data?.kinds ?? []}
        today={today}
        people={people.data?.people}
        page={cursors.length + 1}
        whole={roles.includes('hr') || roles.includes('admin')}
        onPrevious={
          cursors.length > 0 ? () => void navigate({ search, state: { cursors: cursors.slice(0, -1) } }) : undefined
        }
        onNext={next ? () => void navigate({ search, state: { cursors: [...cursors, next] } }) : undefined}
        onInvite={ask}
        onExport={() => exporting.mutate()}
        exporting={exporting.isPending}
      />
      <InviteDialog {...dialog} />
    </>
  )
}

type PeopleProps = {
  search: PeopleSearch
  onSearch: (search: PeopleSearch) => void
  units: readonly { id: string; path: string }[]
  kinds: readonly OwnKind[]
  today: string
  /** Undefined while they are being loaded. */
  people: readonly PersonLine[] | undefined
  page: number
  /** Keeps everybody of the organisation, and so takes files in and invites. */
  whole: boolean
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
  onInvite: (people: readonly PersonLine[]) => void
  onExport: () => void
  exporting?: boolean | undefined
}

export function People(props: PeopleProps) {
  const { search, onSearch, units, kinds, today, people, page, whole, onPrevious, onNext } = props
  const t = useTranslations('people')
  const narrowed = Object.keys(search).length > 0
  const nobodyYet = people?.length === 0 && !narrowed && page === 1 && whole
  return (
    <Page width="wide" title={t('title')} lead={whole ? t('lead') : t('leadOfUnits')} actions={<Ways {...props} />}>
      {nobodyYet ? (
        <EmptyState
          icon="people"
          title={t('empty.title')}
          action={
            <ButtonLink to="/people/import" kind="primary" icon="upload">
              {t('empty.action')}
            </ButtonLink>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <>
          <PeopleFilters search={search} onSearch={onSearch} units={units} kinds={kinds} today={today} />
          {!people ? (
            <Skeleton lines={5} cards />
          ) : people.length === 0 ? (
            <EmptyState
              icon="search"
              title={t('empty.foundTitle')}
              action={narrowed && <Button onClick={() => onSearch({})}>{t('filters.clear')}</Button>}
            >
              {t('empty.foundText')}
            </EmptyState>
          ) : (
            <Found key={people.map(({ id }) => id).join()} {...props} people={people} />
          )}
          {people && (onPrevious || onNext) && (
            <Pager text={t('table.page', { page, count: people.length })} onPrevious={onPrevious} onNext={onNext} />
          )}
        </>
      )}
    </Page>
  )
}

/** What one does with people; the way to a file stands in the navigation too, and so not on phones. */
function Ways({ whole, people, onExport, exporting }: PeopleProps) {
  const t = useTranslations('people.ways')
  return (
    <div className="flex flex-wrap gap-2">
      {people && people.length > 0 && (
        <Button icon="file" onClick={onExport} pending={exporting}>
          {t('export')}
        </Button>
      )}
      {whole && (
        <ButtonLink to="/people/import" icon="upload" className="max-sm:hidden">
          {t('import')}
        </ButtonLink>
      )}
      <ButtonLink to="/people/new" icon="plus">
        {t('add')}
      </ButtonLink>
    </div>
  )
}

/** Whoever has an address and has not come in yet. */
const isInvitable = ({ account, email }: PersonLine): boolean => account !== 'active' && email !== null

/** One page of people; who is selected is forgotten with it. */
function Found({ people, search, kinds, whole, onInvite }: PeopleProps & { people: readonly PersonLine[] }) {
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const toInvite = whole && search.include !== 'left' ? people.filter(isInvitable) : []
  return (
    <>
      <InviteBar
        people={toInvite}
        selected={toInvite.filter(({ id }) => selected.has(id))}
        onClear={() => select(new Set())}
        onInvite={onInvite}
      />
      <PeopleTable
        people={people}
        include={search.include ?? 'present'}
        kinds={kinds}
        invitable={new Set(toInvite.map(({ id }) => id))}
        selected={selected}
        onSelect={select}
      />
    </>
  )
}
