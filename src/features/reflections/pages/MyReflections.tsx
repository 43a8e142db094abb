import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { z } from 'zod'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { ButtonLink } from '#/ui/ButtonLink.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import { isHandedIn } from '../rules.ts'
import type { ReflectionLine } from '../schema.ts'
import { NewReadersOffer } from '../showing/pages/NewReaders.tsx'
import { RowLink, Rows, RowText } from './RowLink.tsx'
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

/** One's own reflections: what can be written, and then what was, newest month first. */
export function MyReflections({ reflections, newReaders, more }: MyReflectionsProps) {
  const t = useTranslations('reflections')
  const [toWrite, past] = [reflections?.filter(isToWrite) ?? [], reflections?.filter((one) => !isToWrite(one)) ?? []]
  const several = new Set(reflections?.map(({ programme }) => programme)).size > 1
  return (
    <Page title={t('mine.title')} lead={<p>{t('mine.lead')}</p>}>
      {!reflections && <Skeleton cards />}
      {reflections?.length === 0 && (
        <EmptyState icon="pencil" title={t('mine.emptyTitle')}>
          <p>{t('mine.empty')}</p>
        </EmptyState>
      )}
      {toWrite.length > 0 && (
        <ul className="grid gap-3">
          {toWrite.map((reflection) => (
            <ToWrite key={reflection.id} reflection={reflection} />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <Section title={t('mine.past')} bare>
          <Rows>
            {past.map((reflection) => (
              <Past key={reflection.id} reflection={reflection} several={several} />
            ))}
          </Rows>
        </Section>
      )}
      {more && (
        <div className="justify-self-center">
          <Button pending={more.pending} onClick={more.onMore}>
            {t('more')}
          </Button>
        </div>
      )}
      {newReaders}
    </Page>
  )
}

const isToWrite = ({ writable }: Line) => writable

function ToWrite({ reflection }: { reflection: Line }) {
  const t = useTranslations('reflections')
  const { heading, day } = useSpeech()
  const { id: reflectionId, state, period, programme, dueOn, closesOn } = reflection
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-2xl border border-line bg-card px-5 py-4 shadow-lift">
      <div className="grid min-w-0 flex-1 basis-64 gap-1">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h2 className="text-lg font-bold">{heading(period)}</h2>
          <StateBadge state={state} />
        </div>
        <p className="flex flex-wrap gap-x-4 text-[0.9375rem] text-muted">
          <span>{programme}</span>
          <span>{t('days.due', { day: day(dueOn) })}</span>
          <span>{t('days.closes', { day: day(closesOn) })}</span>
        </p>
      </div>
      <ButtonLink kind="primary" wide to="/reflections/$reflectionId/write" params={{ reflectionId }}>
        {state === 'draft' ? t('mine.goOn') : t('mine.write')}
        <span className="sr-only">{heading(period)}</span>
      </ButtonLink>
    </li>
  )
}

/** Its programme is named where there are `several`. */
function Past({ reflection, several }: { reflection: Line; several: boolean }) {
  const t = useTranslations('reflections')
  const { heading, day } = useSpeech()
  const { id: reflectionId, state, submittedOn, answeredOn, answerable, withdrawn } = reflection
  const handedIn = isHandedIn(reflection)
  const reached = !handedIn ? 'closed' : state === 'submitted' && !answerable ? 'handedIn' : state
  const text = (
    <RowText
      title={heading(reflection.period)}
      badge={<StateBadge state={withdrawn ? 'withdrawn' : reached} />}
      remarks={
        <>
          {several && <span>{reflection.programme}</span>}
          {submittedOn && <span>{t('days.submitted', { day: day(submittedOn) })}</span>}
          {answeredOn && <span>{t('days.answered', { day: day(answeredOn) })}</span>}
        </>
      }
    />
  )
  const params = { reflectionId }
  return (
    <li>
      {handedIn ? (
        <RowLink to="/reflections/$reflectionId" params={params}>
          {text}
          <span className="sr-only">{t('mine.read')}</span>
        </RowLink>
      ) : state === 'draft' ? (
        <RowLink to="/reflections/$reflectionId/write" params={params}>
          {text}
          <span className="text-[0.9375rem] font-semibold text-action max-sm:sr-only">{t('mine.draft')}</span>
        </RowLink>
      ) : (
        <div className="flex min-h-16 items-center px-5 py-3.5">{text}</div>
      )}
    </li>
  )
}
