import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Page } from '#/ui/Page.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { isHandedIn } from '../rules.ts'
import type { ReflectionLine } from '../schema.ts'
import { NewReadersOffer } from '../showing/pages/NewReaders.tsx'
import { StateBadge } from './StateBadge.tsx'
import { useSpeech } from './speech.tsx'

type Line = z.infer<typeof ReflectionLine>

export function MyReflectionsPage() {
  const mine = useInfiniteQuery({
    queryKey: ['reflections.mine'],
    queryFn: ({ pageParam: after }) => api.reflections.mine({ ...(after && { after }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <MyReflections
      reflections={mine.data?.pages.flatMap((page) => page.reflections)}
      newReaders={<NewReadersOffer />}
      more={
        mine.hasNextPage ? { pending: mine.isFetchingNextPage, onMore: () => void mine.fetchNextPage() } : undefined
      }
    />
  )
}

type MyReflectionsProps = {
  reflections: readonly Line[] | undefined
  /** Who is new beside the writer. */
  newReaders?: ReactNode
  /** There are earlier ones. */
  more?: { pending: boolean; onMore: () => void } | undefined
}

/** One's own reflections, newest month first. */
export function MyReflections({ reflections, newReaders, more }: MyReflectionsProps) {
  const t = useTranslations('reflections')
  return (
    <Page title={t('mine.title')} lead={<p>{t('mine.lead')}</p>}>
      {newReaders}
      {!reflections && <Skeleton cards />}
      {reflections?.length === 0 && (
        <EmptyState icon="pencil" title={t('mine.emptyTitle')}>
          <p>{t('mine.empty')}</p>
        </EmptyState>
      )}
      {reflections && reflections.length > 0 && (
        <ul className="grid gap-3">
          {reflections.map((reflection) => (
            <Item key={reflection.id} reflection={reflection} />
          ))}
        </ul>
      )}
      {more && (
        <div className="justify-self-center">
          <Button pending={more.pending} onClick={more.onMore}>
            {t('more')}
          </Button>
        </div>
      )}
    </Page>
  )
}

function Item({ reflection }: { reflection: Line }) {
  const t = useTranslations('reflections')
  const { period, day } = useSpeech()
  const { state, submittedOn, answeredOn, writable, withdrawn } = reflection
  const handedIn = isHandedIn(reflection)
  const params = { reflectionId: reflection.id }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-2xl border border-line bg-card px-5 py-4 shadow-lift">
      <div className="grid min-w-0 flex-1 basis-64 gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-lg font-bold">{period(reflection.period)}</h2>
          <StateBadge state={withdrawn ? 'withdrawn' : handedIn || writable ? state : 'closed'} />
        </div>
        <p className="flex flex-wrap gap-x-4 text-[0.9375rem] text-muted">
          <span>{reflection.programme}</span>
          {writable && <span>{t('days.due', { day: day(reflection.dueOn) })}</span>}
          {writable && <span>{t('days.closes', { day: day(reflection.closesOn) })}</span>}
          {submittedOn && <span>{t('days.submitted', { day: day(submittedOn) })}</span>}
          {answeredOn && <span>{t('days.answered', { day: day(answeredOn) })}</span>}
        </p>
      </div>
      {writable && (
        <ButtonLink kind="primary" wide to="/reflections/$reflectionId/write" params={params}>
          {state === 'draft' ? t('mine.goOn') : t('mine.write')}
          <span className="sr-only">{period(reflection.period)}</span>
        </ButtonLink>
      )}
      {!handedIn && !writable && state === 'draft' && (
        <ButtonLink wide to="/reflections/$reflectionId/write" params={params}>
          {t('mine.draft')}
          <span className="sr-only">{period(reflection.period)}</span>
        </ButtonLink>
      )}
      {handedIn && (
        <ButtonLink wide to="/reflections/$reflectionId" params={params}>
          {t('mine.read')}
          <span className="sr-only">{period(reflection.period)}</span>
        </ButtonLink>
      )}
    </li>
  )
}
