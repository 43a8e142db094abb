import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Button } from '#/ui/Button.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { useMe } from '#/ui/frame/me.ts'
import { Page } from '#/ui/Page.tsx'
import { Section } from '#/ui/Section.tsx'
import { SegmentedControl } from '#/ui/SegmentedControl.tsx'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { SessionLine, SessionState } from '../schema.ts'
import { PlanDialog } from './PlanDialog.tsx'
import { type Listed, ProgrammeList } from './ProgrammeList.tsx'
import { SessionTable } from './SessionTable.tsx'

export const programmesQuery = {
  queryKey: ['trainings.programmes'],
  queryFn: () => api.trainings.programmes({}),
}

export function TrainingsPage() {
  const office = useMe().roles.includes('hr')
  const [show, setShow] = useState<Show>('all')
  const [planning, plan] = useState(false)
  const list = useInfiniteQuery({
    queryKey: ['trainings.list', show],
    queryFn: ({ pageParam }) =>
      api.trainings.list({ ...(show !== 'all' && { state: show }), ...(pageParam && { after: pageParam }) }),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: keepPreviousData,
  })
  const programmes = useQuery({ ...programmesQuery, enabled: office })
  return (
    <>
      <Trainings
        sessions={list.data?.pages.flatMap(({ sessions }) => sessions)}
        programmes={programmes.data?.programmes}
        show={show}
        onShow={setShow}
        onPlan={office ? () => plan(true) : undefined}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        loadingMore={list.isFetchingNextPage}
      />
      {planning && <PlanDialog programmes={programmes.data?.programmes ?? []} onClose={() => plan(false)} />}
    </>
  )
}

const SHOWS = ['all', 'design', 'started', 'judged', 'cancelled'] as const
type Show = 'all' | SessionState

type TrainingsProps = {
  /** Undefined while they are being loaded. */
  sessions: readonly SessionLine[] | undefined
  programmes: readonly Listed[] | undefined
  show: Show
  onShow: (show: Show) => void
  /** For the office alone. */
  onPlan: (() => void) | undefined
  onMore?: (() => void) | undefined
  loadingMore?: boolean | undefined
}

/** Every training one may know of, the latest first, and the programmes they belong to. */
export function Trainings({ sessions, programmes, show, onShow, onPlan, onMore, loadingMore }: TrainingsProps) {
  const t = useTranslations('trainings')
  const create = onPlan && (
    <Button kind="primary" icon="plus" onClick={onPlan}>
      {t('list.plan')}
    </Button>
  )
  const none = sessions?.length === 0
  return (
    <Page
      title={t('list.title')}
      lead={t('list.lead')}
      width="wide"
      actions={sessions && !(none && show === 'all') && create}
    >
      {!sessions ? (
        <Skeleton lines={3} cards />
      ) : none && show === 'all' ? (
        <EmptyState icon="compass" title={t('list.emptyTitle')} action={create}>
          {onPlan ? t('list.emptyText') : t('list.emptyOthers')}
        </EmptyState>
      ) : (
        <Section>
          <SegmentedControl
            label={t('list.show')}
            choices={SHOWS.map((value) => ({ value, label: value === 'all' ? t('list.all') : t(`states.${value}`) }))}
            value={show}
            onChange={onShow}
          />
          {none ? <p className="text-muted">{t('list.noneInState')}</p> : <SessionTable sessions={sessions} />}
          {onMore && (
            <div>
              <Button icon="down" onClick={onMore} pending={loadingMore}>
                {t('list.more')}
              </Button>
            </div>
          )}
        </Section>
      )}
      {programmes && programmes.length > 0 && <ProgrammeList programmes={programmes} />}
    </Page>
  )
}
