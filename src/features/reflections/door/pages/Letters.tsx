import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { TextLink } from '#/ui/TextLink.tsx'
import { useSpeech } from '../../pages/speech.tsx'
import type { LetterLine } from '../schema.ts'

export function LettersPage() {
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['reflections.letters'],
    queryFn: ({ pageParam }) => api.reflections.letters(pageParam ? { after: pageParam } : {}),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  if (error) throw error
  return (
    <Letters
      letters={data?.pages.flatMap(({ letters }) => letters)}
      drafts={data?.pages[0]?.drafts ?? []}
      more={hasNextPage ? { pending: isFetchingNextPage, onMore: () => void fetchNextPage() } : undefined}
    />
  )
}

type Begun = { letterId: string; to: 'person' | 'office'; keptAt: string }
type LettersProps = {
  /** Undefined while they are being loaded. */
  letters: readonly LetterLine[] | undefined
  drafts: readonly Begun[]
  more?: { pending: boolean; onMore: () => void } | undefined
}

/** Letters of the reader, the latest first, and what they have begun. */
export function Letters({ letters, drafts, more }: LettersProps) {
  const t = useTranslations('door.letters')
  const write = (
    <ButtonLink to="/door" icon="pencil">
      {t('write')}
    </ButtonLink>
  )
  return (
    <Page title={t('title')} lead={t('lead')} actions={letters && letters.length > 0 && write}>
      {!letters && <Skeleton cards />}
      {drafts.length > 0 && <Drafts drafts={drafts} />}
      {letters?.length === 0 && (
        <EmptyState icon="mail" title={t('empty')} action={write}>
          {t('emptyText')}
        </EmptyState>
      )}
      {letters && letters.length > 0 && (
        <ul aria-label={t('list')} className="grid gap-3">
          {letters.map((letter) => (
            <Item key={letter.letterId} letter={letter} />
          ))}
        </ul>
      )}
      {more && (
        <div className="justify-self-center">
          <Button onClick={more.onMore} pending={more.pending}>
            {t('more')}
          </Button>
        </div>
      )}
    </Page>
  )
}

/** Between whom a letter is, from the reader's side. */
export function useLetterTitle() {
  const t = useTranslations('door.letters')
  return ({ as, other }: Pick<LetterLine, 'as' | 'other'>) => {
    if (other === null) return t('toOffice')
    if (as === 'author') return t('to', { name: other })
    return as === 'office' ? t('question', { name: other }) : t('from', { name: other })
  }
}

function Item({ letter }: { letter: LetterLine }) {
  const t = useTranslations('door.letters')
  const { day } = useSpeech()
  const title = useLetterTitle()
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 rounded-2xl border border-line bg-card px-5 py-3 shadow-lift">
      <TextLink
        to="/letters/$letterId"
        params={{ letterId: letter.letterId }}
        className="inline-flex min-h-11 min-w-0 flex-1 basis-48 items-center text-lg"
      >
        {title(letter)}
      </TextLink>
      {letter.waits && <Badge kind="needs-you">{t('waits')}</Badge>}
      <span className="text-[0.9375rem] text-muted">{t('latest', { day: day(letter.latestOn) })}</span>
    </li>
  )
}

function Drafts({ drafts }: { drafts: readonly Begun[] }) {
  const t = useTranslations('door.letters')
  const { time } = useSpeech()
  return (
    <Section title={t('drafts')}>
      <ul className="grid gap-2">
        {drafts.map(({ letterId, to, keptAt }) => (
          <li key={letterId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="min-w-0 flex-1 basis-48">
              {t(`draft.${to}`)}{' '}
              <span className="text-[0.9375rem] text-muted">{t('kept', { time: time(keptAt) })}</span>
            </span>
            <ButtonLink size="small" to="/door" search={{ letter: letterId, ...(to === 'office' && { to }) }}>
              {t('goOn')}
            </ButtonLink>
          </li>
        ))}
      </ul>
    </Section>
  )
}
