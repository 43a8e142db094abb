import { useFormatter, useTranslations } from 'use-intl'
import { Section } from '#/ui/Section.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { TaskLine } from '../schema.ts'
import { useNames } from './measures.tsx'

const COUNTS = ['waiting', 'late', 'failing', 'givenUp'] as const

/** What waits in the queue, by kind of job. */
export function QueueSection({ queue }: { queue: readonly TaskLine[] }) {
  const t = useTranslations('admin.queue')
  const format = useFormatter()
  const nameOf = useNames('queue.names')
  const columns: Column<TaskLine>[] = [
    { key: 'task', header: t('task'), cell: ({ task }) => nameOf(task) },
    ...COUNTS.map(
      (key): Column<TaskLine> => ({
        key,
        header: t(key),
        cell: (line) => format.number(line[key]),
        align: 'end',
        narrow: true,
      }),
    ),
  ]
  return (
    <Section title={t('title')}>
      {queue.length > 0 ? (
        <Table caption={t('title')} columns={columns} rows={queue} rowKey={({ task }) => task} />
      ) : (
        <p className="text-muted">{t('none')}</p>
      )}
    </Section>
  )
}
