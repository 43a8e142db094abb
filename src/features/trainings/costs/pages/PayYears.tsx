import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { EmptyState } from '#/ui/EmptyState.tsx'
import { Section } from '#/ui/Section.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { PayYear } from '../schema.ts'

type PayYearsProps = { years: readonly PayYear[]; onAdd: () => void; onChange: (year: PayYear) => void }

/** What an hour costs on average in each fiscal year (T-06). */
export function PayYears({ years, onAdd, onChange }: PayYearsProps) {
  const t = useTranslations('trainingCosts')
  const add = (
    <Button icon="plus" onClick={onAdd}>
      {t('pay.add')}
    </Button>
  )
  const columns: Column<PayYear>[] = [
    { key: 'year', header: t('pay.year'), cell: ({ fiscalYear }) => t('pay.yearOf', { year: String(fiscalYear) }) },
    {
      key: 'average',
      header: t('pay.averageYen'),
      align: 'end',
      cell: ({ averageYen }) => t('yen', { yen: averageYen }),
    },
    { key: 'hours', header: t('pay.hours'), align: 'end', cell: ({ hours }) => t('hours', { hours }) },
    {
      ...{ key: 'hour', header: t('pay.anHour'), align: 'end' },
      cell: ({ averageYen, hours }) => t('yen', { yen: Math.floor((averageYen * 100) / hours) / 100 }),
    },
    {
      ...{ key: 'do', header: <span className="sr-only">{t('change')}</span>, narrow: true },
      cell: (year) => (
        <Button
          size="small"
          kind="quiet"
          icon="pencil"
          aria-label={t('pay.changeOne', { year: String(year.fiscalYear) })}
          onClick={() => onChange(year)}
        />
      ),
    },
  ]
  return (
    <Section title={t('pay.title')} actions={years.length > 0 && add}>
      <p className="text-muted">{t('pay.lead')}</p>
      {years.length === 0 ? (
        <EmptyState icon="clock" title={t('pay.none')} action={add} />
      ) : (
        <Table
          caption={t('pay.title')}
          columns={columns}
          rows={years.toReversed()}
          rowKey={({ fiscalYear }) => String(fiscalYear)}
        />
      )}
    </Section>
  )
}
