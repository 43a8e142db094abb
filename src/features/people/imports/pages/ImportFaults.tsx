import { useTranslations } from 'use-intl'
import { Notice } from '#/ui/Notice.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { Fault, ImportPreview } from '../schema.ts'

/** Each cell to mend: where it is, what stands there, and what to write instead. */
export function ImportFaults({ preview: { faults, faultCount } }: { preview: ImportPreview }) {
  const t = useTranslations('imports.page')
  const imports = useTranslations('imports')
  const columnName = ({ column }: Fault) => (column ? imports(`columns.${column}`) : '')
  const columns: Column<Fault>[] = [
    {
      key: 'cell',
      header: t('cell'),
      narrow: true,
      cell: (fault) => <strong>{fault.cell ?? columnName(fault)}</strong>,
    },
    { key: 'column', header: t('column'), narrow: true, cell: columnName },
    {
      key: 'value',
      header: t('value'),
      cell: ({ value, cell }) =>
        (value && <span className="block min-w-28">{value}</span>) ||
        (cell && <span className="text-muted">{t('nothing')}</span>),
    },
    {
      key: 'mend',
      header: t('mend'),
      cell: (fault) => (
        <span className="block text-left">
          {imports(`faults.${fault.reason}`, {
            cell: fault.cell ?? '',
            column: columnName(fault),
            value: fault.value,
            otherLine: String(fault.otherLine ?? ''),
          })}
        </span>
      ),
    },
  ]
  return (
    <>
      <Notice kind="problem" title={t('faulty', { count: faultCount })}>
        {t('faultyText')}
      </Notice>
      {faultCount > faults.length && (
        <p className="text-muted">{t('faultsSome', { count: faultCount, shown: faults.length })}</p>
      )}
      <Table
        caption={t('faults')}
        columns={columns}
        rows={faults}
        rowKey={(fault) => `${fault.line} ${fault.column} ${fault.reason} ${fault.value}`}
      />
    </>
  )
}
