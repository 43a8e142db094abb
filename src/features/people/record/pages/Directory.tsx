import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { useLocale, useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import type { Colleague } from '#/features/people/record/viewing/schema.ts'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { dateText } from '#/ui/FormattedDay.tsx'
import { Page } from '#/ui/Page.tsx'
import { SearchField } from '#/ui/SearchField.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { PersonAvatar } from './PersonAvatar.tsx'

const PAUSE_MS = 250

/**
 * Everybody who is here, for everybody: to find a colleague and how to reach them. What is looked for is told to
 * `onSettled` once typing pauses, for the URL: whoever comes back from a colleague's page finds it again.
 */
export function Directory({ initial, onSettled }: { initial: string; onSettled: (search: string) => void }) {
  const [search, setSearch] = useState(initial)
  const wanted = usePaused(search.trim())
  const settled = useRef(onSettled)
  settled.current = onSettled
  useEffect(() => {
    if (wanted !== initial) settled.current(wanted)
  }, [wanted, initial])
  const { data, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['people.find', wanted],
    queryFn: ({ pageParam }) => api.people.find({ search: wanted, after: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
  return (
    <DirectoryList
      search={search}
      onSearch={setSearch}
      people={data?.pages.flatMap(({ people }) => people)}
      more={isFetchingNextPage}
      onMore={hasNextPage ? () => void fetchNextPage() : undefined}
    />
  )
}

/** The text once typing pauses. */
function usePaused(text: string): string {
  const [paused, set] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => set(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return useDeferredValue(paused)
}

type DirectoryListProps = {
  search: string
  onSearch: (search: string) => void
  /** Undefined while they are being loaded. */
  people: readonly Colleague[] | undefined
  /** The next are under way. */
  more?: boolean
  onMore?: (() => void) | undefined
}

export function DirectoryList({ search, onSearch, people, more = false, onMore }: DirectoryListProps) {
  const t = useTranslations('record.directory')
  return (
    <Page width="wide" title={t('title')} lead={t('lead')}>
      <SearchField label={t('search')} value={search} onChange={onSearch} maxLength={100} autoComplete="off" />
      <p>
        <TextLink to="/units">{t('units')}</TextLink>
      </p>
      {!people ? (
        <Skeleton lines={4} cards />
      ) : people.length === 0 ? (
        <EmptyState icon={search ? 'search' : 'people'} title={t(search ? 'nobody' : 'nobodyYet')}>
          {t(search ? 'nobodyText' : 'nobodyYetText')}
        </EmptyState>
      ) : (
        <ul aria-label={t('list')} className="grid gap-3 *:min-w-0 sm:grid-cols-2 lg:grid-cols-3">
          {people.map((person) => (
            <Card key={person.id} person={person} />
          ))}
        </ul>
      )}
      {onMore && (
        <div className="grid justify-items-center">
          <Button onClick={onMore} pending={more}>
            {t('more')}
          </Button>
        </div>
      )}
    </Page>
  )
}

function Card({ person }: { person: Colleague }) {
  const t = useTranslations('record.person')
  const locale = useLocale()
  const { id, displayName, reading, unit, position, away, hasPhoto } = person
  return (
    <li className="relative flex gap-4 rounded-2xl border border-line bg-card px-4 py-4 shadow-lift">
      <PersonAvatar id={id} name={displayName} hasPhoto={hasPhoto} size="large" />
      <div className="grid min-w-0 flex-1 content-start gap-0.5 wrap-anywhere">
        <TextLink
          to="/people/$personId"
          params={{ personId: id }}
          // The whole card leads there, so that a thumb finds it.
          className="font-semibold after:absolute after:inset-0 after:rounded-2xl"
        >
          {displayName}
        </TextLink>
        {reading && (
          <span lang="ja" className="text-sm text-muted">
            {reading}
          </span>
        )}
        <span className="text-[0.9375rem]">{unit ?? t('noUnit')}</span>
        {position && <span className="text-[0.9375rem]">{position}</span>}
        {away && (
          <span className="pt-1">
            <Badge kind="soon" icon="calendar">
              {away.until ? t('awayUntil', { day: dateText(away.until, locale) }) : t('away')}
            </Badge>
          </span>
        )}
      </div>
    </li>
  )
}
