import { useTranslations } from 'use-intl'
import { Table } from '#/ui/Table.tsx'
import type { Timeliness } from '../rules.ts'
import type { RetentionFigures } from '../schema.ts'
import { usePhaseName } from './phaseName.tsx'

/** Every figure that was published. */
export function PhaseTable({ phases }: Pick<RetentionFigures, 'phases'>) {
  const t = useTranslations('retentionFigures')
  const name = usePhaseName()
  const column = (key: keyof Timeliness) => ({
    ...{ key, header: t(`column.${key}`), align: 'end' as const, narrow: true },
    cell: ({ timeliness }: RetentionFigures['phases'][number]) => (timeliness ? timeliness[key] : '–'),
  })
  return (
    <details>
      <summary className="min-h-11 w-fit cursor-pointer py-2 font-semibold text-action">{t('table')}</summary>
      <p className="pb-2 text-sm text-muted">{t('few')}</p>
      <div className="-mx-4 max-sm:mx-0">
        <Table
          compact
          caption={t('table')}
          rows={phases}
          rowKey={({ number }) => `${number}`}
          columns={[
            { key: 'phase', header: t('column.phase'), cell: ({ number }) => name(number) },
            column('inWindow'),
            column('late'),
            column('missed'),
            {
              ...{ key: 'recall', header: t('column.recall'), align: 'end', narrow: true },
              cell: ({ recall }) => (recall === null ? '–' : t('percent', { share: recall })),
            },
          ]}
        />
      </div>
    </details>
  )
}
