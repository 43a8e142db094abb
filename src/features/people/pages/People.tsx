import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi, useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import type { PersonLine } from '#/features/people/schema.ts'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Page } from '#/ui/Page.tsx'
import { Pager } from '#/ui/Pager.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { InviteBar } from './InviteBar.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { PeopleFilters } from './PeopleFilters.tsx'
import { invitable, PeopleTable } from './PeopleTable.tsx'
import type { PeopleSearch } from './peopleSearch.tsx'
import { useInviting } from './useInviting.tsx'

const route = getRouteApi('/inside/people')
const atTheStart: string[] = []

export function PeoplePage() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const cursors = useLocation({ select: ({ state }) => state.cursors ?? atTheStart })
  const { unit, ...rest } = search
  const wish = { ...rest, unitId: unit, after: cursors.at(-1) }
  const people = useQuery({
    queryKey: ['people.list', wish],
    queryFn: () => api.people.list(wish),
    placeholderData: keepPreviousData,
  })
  const units = useQuery({ queryKey: ['people.units'], queryFn: () => api.people.units({}) })
  const { ask, ...dialog } = useInviting()
  const next = people.data?.next
  return (
    <>
      <People
        search={search}
        onSearch={(search) => void navigate({ search, replace: true })}
        units={units.data?.units ?? []}
        people={people.data?.people}
        page={cursors.length + 1}
        onPrevious={
          cursors.length > 0 ? () => void navigate({ search, state: { cursors: cursors.slice(0, -1) } }) : undefined
        }
        onNext={next ? () => void navigate({ search, state: { cursors: [...cursors, next] } }) : undefined}
        onInvite={ask}
      />
      <InviteDialog {...dialog} />
    </>
  )
}

type PeopleProps = {
  search: PeopleSearch
  onSearch: (search: PeopleSearch) => void
  units: readonly { id: string; path: string }[]
  /** Undefined while they are being loaded. */
  people: readonly PersonLine[] | undefined
  page: number
  onPrevious?: (() => void) | undefined
  onNext?: (() => void) | undefined
  onInvite: (people: readonly PersonLine[]) => void
}

export function People({ search, onSearch, units, people, page, onPrevious, onNext, onInvite }: PeopleProps) {
  const t = useTranslations('people')
  const narrowed = Object.keys(search).length > 0
  const nobodyYet = people?.length === 0 && !narrowed && page === 1
  return (
    <Page
      width="wide"
      title={t('title')}
      lead={t('lead')}
      actions={
        !nobodyYet && (
          <ButtonLink to="/people/import" icon="upload">
            {t('invite.open')}
          </ButtonLink>
        )
      }
    >
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
          <PeopleFilters search={search} onSearch={onSearch} units={units} />
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
            <Found
              key={people.map(({ id }) => id).join()}
              people={people}
              left={search.include === 'left'}
              onInvite={onInvite}
            />
          )}
          {people && (onPrevious || onNext) && (
            <Pager text={t('table.page', { page, count: people.length })} onPrevious={onPrevious} onNext={onNext} />
          )}
        </>
      )}
    </Page>
  )
}

type FoundProps = Pick<PeopleProps, 'onInvite'> & { people: readonly PersonLine[]; left: boolean }

/** One page of people; who is selected is forgotten with it. */
function Found({ people, left, onInvite }: FoundProps) {
  const [selected, select] = useState<ReadonlySet<string>>(new Set())
  const toInvite = left ? [] : people.filter(invitable)
  return (
    <>
      <InviteBar
        people={toInvite}
        selected={toInvite.filter(({ id }) => selected.has(id))}
        onClear={() => select(new Set())}
        onInvite={onInvite}
      />
      <PeopleTable people={people} left={left} selected={selected} onSelect={select} />
    </>
  )
}
