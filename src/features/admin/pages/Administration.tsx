import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { api } from '#/client.ts'
import { Notice } from '#/ui/Notice.tsx'
import { Page } from '#/ui/Page.tsx'
import { useRefusal } from '#/ui/refusal.ts'
import { Skeleton } from '#/ui/Skeleton.tsx'
import type { Operation } from '../schema.ts'
import { BackupsSection } from './BackupsSection.tsx'
import { DailySection } from './DailySection.tsx'
import { Health } from './Health.tsx'
import { MailSection, type Testing } from './MailSection.tsx'
import { useMeasures } from './measures.tsx'
import { PlaceSection } from './PlaceSection.tsx'
import { QueueSection } from './QueueSection.tsx'

const HALF_A_MINUTE = 30_000
const A_MOMENT = 1500

const operationQuery = { queryKey: ['admin.operation'], queryFn: () => api.admin.operation({}) }
const testQuery = { queryKey: ['admin.testMail'], queryFn: () => api.admin.testMail({}) }

export function AdministrationPage() {
  const queries = useQueryClient()
  const { sentence } = useRefusal('admin')
  // What became of a test is of interest to whoever has just made one.
  const [tested, setTested] = useState(false)
  const operation = useQuery({ ...operationQuery, refetchInterval: HALF_A_MINUTE })
  const test = useQuery({
    ...testQuery,
    enabled: tested,
    refetchInterval: ({ state: { data } }) => (data?.mail?.state === 'waiting' ? A_MOMENT : false),
  })
  const sending = useMutation({
    mutationFn: () => api.admin.sendTestMail({}),
    async onSuccess() {
      setTested(true)
      await Promise.all([testQuery, operationQuery].map(({ queryKey }) => queries.invalidateQueries({ queryKey })))
    },
  })
  return (
    <Administration
      operation={operation.data}
      seenAt={operation.dataUpdatedAt}
      problem={operation.error}
      testing={{
        mail: (tested && test.data?.mail) || null,
        pending: sending.isPending,
        refused: sentence(sending.error),
        onSend: () => sending.mutate(),
      }}
    />
  )
}

type AdministrationProps = {
  /** Undefined while it is being loaded. */
  operation: Operation | undefined
  /** When this was so. */
  seenAt: number
  /** The latest look failed; what was seen before stays. */
  problem?: unknown
  testing: Testing
}

/** How Banso fares, for whoever keeps it running. */
export function Administration({ operation, seenAt, problem, testing }: AdministrationProps) {
  const t = useTranslations('admin')
  const { sentence } = useRefusal('admin')
  const { clock } = useMeasures()
  if (!operation)
    return (
      <Page width="wide" title={t('title')} lead={t('lead')}>
        {problem ? <Notice kind="problem">{sentence(problem)}</Notice> : <Skeleton cards lines={4} />}
      </Page>
    )
  const stale = Boolean(problem)
  return (
    <Page width="wide" title={t('title')} lead={t('lead')}>
      <p className={stale ? 'text-needs-ink' : 'text-muted'}>
        {t(stale ? 'stale' : 'checked', { time: clock(seenAt) })}
      </p>
      <Health concerns={operation.concerns} />
      <MailSection operation={operation} testing={testing} />
      <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-2">
        <BackupsSection backups={operation.backups} keyFile={operation.keyFile} />
        <PlaceSection operation={operation} />
      </div>
      <DailySection daily={operation.daily} />
      <QueueSection queue={operation.queue} />
    </Page>
  )
}
