import { useLocale, useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Section } from '#/ui/Section.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { MaterialPreview } from '../files/schema.ts'
import { useTongue } from './materialQuery.tsx'

type Row = MaterialPreview['rows'][number]
type MaterialToTakeProps = { preview: MaterialPreview; onTake: () => void; taking: boolean | undefined }

/** What would be taken in, row by row. */
export function MaterialToTake({ preview: { rows }, onTake, taking }: MaterialToTakeProps) {
  const t = useTranslations('material.import')
  const kinds = useTranslations('material.kinds')
  const tongue = useTongue()
  const list = new Intl.ListFormat(useLocale(), { type: 'conjunction' })
  const count = (change: Row['change']) => rows.filter((row) => row.change === change).length
  const columns: Column<Row>[] = [
    {
      key: 'heading',
      header: t('heading'),
      cell: ({ heading }) => <span className="font-medium wrap-anywhere">{heading}</span>,
    },
    { key: 'kind', header: t('kind'), narrow: true, cell: ({ kind }) => kinds(kind) },
    { key: 'languages', header: t('languages'), cell: ({ languages }) => list.format(languages.map(tongue)) },
    {
      ...{ key: 'change', header: t('change'), narrow: true },
      cell: ({ change }) => <Badge kind={change === 'same' ? 'plain' : 'good'}>{t(`changes.${change}`)}</Badge>,
    },
  ]
  return (
    <Section title={t('found', { count: rows.length })}>
      <p>{t('counts', { added: count('new'), changed: count('changed'), same: count('same') })}</p>
      <div className="-mx-4 max-sm:mx-0">
        <Table caption={t('caption')} columns={columns} rows={rows} rowKey={({ line }) => String(line)} />
      </div>
      <Button kind="primary" pending={taking} onClick={onTake} className="justify-self-start">
        {t('take')}
      </Button>
    </Section>
  )
}

/** Every place to mend, each with its sentence. */
export function FaultsInMaterial({ preview: { faults, faultCount } }: { preview: MaterialPreview }) {
  const t = useTranslations('material.import')
  return (
    <Section>
      <Notice kind="needs-you">
        {t('faults', { count: faultCount })} {t('allOrNothing')}
      </Notice>
      <ul className="grid gap-3">
        {faults.map(({ line, cell, reason, value, number }) => (
          <li key={`${line} ${cell} ${reason}`} className="grid gap-0.5">
            <span className="text-sm font-semibold text-muted tabular-nums">{cell ?? t('place', { line })}</span>
            <span className="wrap-anywhere">{t(`reasons.${reason}`, { value, number: number ?? 0 })}</span>
          </li>
        ))}
      </ul>
      {faultCount > faults.length && (
        <p className="text-muted">{t('moreFaults', { count: faultCount - faults.length })}</p>
      )}
    </Section>
  )
}
