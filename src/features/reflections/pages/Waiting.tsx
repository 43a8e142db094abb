import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { WaitingLine } from '../schema.ts'
import { Rows } from './RowLink.tsx'
import { Earlier, ToAnswer } from './WaitingItem.tsx'

type Line = z.infer<typeof WaitingLine>

export function WaitingPage() {
  const waiting = useInfiniteQuery({
    queryKey: ['reflections.waiting'],
    queryFn: ({ pageParam: after }) => api.reflections.waiting({ ...(after && { after }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  })
  return (
    <Waiting
      toAnswer={waiting.data?.pages.flatMap((page) => page.toAnswer)}
      earlier={waiting.data?.pages.flatMap((page) => page.earlier) ?? []}
      more={
        waiting.hasNextPage
          ? { pending: waiting.isFetchingNextPage, onMore: () => void waiting.fetchNextPage() }
          : undefined
      }
    />
  )
}

type WaitingProps = {
  /** Undefined while loading. */
  toAnswer: readonly Line[] | undefined
  earlier: readonly Line[]
  more?: { pending: boolean; onMore: () => void } | undefined
}

/** Reflections that were handed in to the reader: those to answer first. */
export function Waiting({ toAnswer, earlier, more }: WaitingProps) {
  const t = useTranslations('reflections.waiting')
  const reflections = useTranslations('reflections')
  if (!toAnswer) {
    return (
      <Page title={t('title')}>
        <Skeleton cards />
      </Page>
    )
  }
  const informed = earlier.filter((line) => line.as === 'manager')
  const asTrainer = earlier.filter((line) => line.as === 'trainer')
  return (
    <Page title={t('title')}>
      {toAnswer.length === 0 && earlier.length === 0 && (
        <EmptyState icon="inbox" title={t('emptyTitle')}>
          <p>{t('empty')}</p>
        </EmptyState>
      )}
      {toAnswer.length === 0 && asTrainer.length > 0 && (
        <Notice kind="good" title={t('allAnswered')}>
          {t('allAnsweredText')}
        </Notice>
      )}
      {toAnswer.length > 0 && (
        <Section title={t('toAnswer')} bare>
          <ul className="grid gap-3">
            {toAnswer.map((line, index) => (
              <ToAnswer key={line.reflectionId} line={line} first={index === 0} />
            ))}
          </ul>
        </Section>
      )}
      <Lines title={t('informed')} note={t('informedNote')} lines={informed} />
      <Lines title={t('earlier')} lines={asTrainer} />
      {more && (
        <div className="justify-self-center">
          <Button pending={more.pending} onClick={more.onMore}>
            {reflections('more')}
          </Button>
        </div>
      )}
    </Page>
  )
}

function Lines({ title, note, lines }: { title: string; note?: string; lines: readonly Line[] }) {
  if (lines.length === 0) return null
  return (
    <Section title={title} bare>
      {note && <p className="-mt-3 text-[0.9375rem] text-muted">{note}</p>}
      <Rows>
        {lines.map((line) => (
          <Earlier key={`${line.reflectionId} ${line.as}`} line={line} />
        ))}
      </Rows>
    </Section>
  )
}
