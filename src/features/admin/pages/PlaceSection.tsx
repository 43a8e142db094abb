import { useTranslations } from 'use-intl'
import { DefinitionList } from '#/ui/DefinitionList.tsx'
import { Section } from '#/ui/Section.tsx'
import type { Operation } from '../schema.ts'
import { useMeasures } from './measures.tsx'

/** What Banso runs on and how it is set up, without a secret. */
export function PlaceSection({ operation }: { operation: Operation }) {
  const t = useTranslations('admin.place')
  const { bytes, length } = useMeasures()
  const { version, runningSeconds, database, disk, mailServer, baseUrl, trustedProxies } = operation
  const items = [
    { term: t('version'), value: version },
    { term: t('running'), value: length(runningSeconds) },
    { term: t('address'), value: baseUrl },
    {
      term: t('database'),
      value: t(database.bundled ? 'bundled' : 'external', { version: database.version }),
    },
    { term: t('size'), value: bytes(database.bytes) },
    { term: t('migrations'), value: t('migrationsDone', { count: database.migrations }) },
    ...(disk
      ? [{ term: t('disk'), value: t('free', { free: bytes(disk.freeBytes), total: bytes(disk.totalBytes) }) }]
      : []),
    { term: t('mailServer'), value: mailServer?.server ?? t('none') },
    ...(mailServer ? [{ term: t('from'), value: mailServer.from }] : []),
    { term: t('proxies'), value: trustedProxies.length > 0 ? trustedProxies.join(', ') : t('none') },
  ]
  return (
    <Section title={t('title')}>
      <DefinitionList
        items={items.map(({ term, value }) => ({ term, value: <span className="wrap-anywhere">{value}</span> }))}
      />
    </Section>
  )
}
