import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { monthText } from '#/ui/FormattedDay.tsx'
import { Notice } from '#/ui/Notice.tsx'
import { Section } from '#/ui/Section.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import type { HistoryFault, HistoryPreview } from '../schema.ts'

type Month = HistoryPreview['months'][number]

type MonthsToTakeProps = { preview: HistoryPreview; onTake: () => void; taking: boolean | undefined }

/** What would be taken in, beside what it replaces. */
export function MonthsToTake({ preview: { months }, onTake, taking }: MonthsToTakeProps) {
  const t = useTranslations('responses')
  const locale = useLocale()
  const format = useFormatter()
  const replaced = months.filter(({ before }) => before !== null).length
  const figure = (key: 'asked' | 'submitted' | 'answered'): Column<Month> => ({
    ...{ key, header: t(key), align: 'end', narrow: true },
    cell: (line) => (line[key] === null ? t('none') : format.number(line[key])),
  })
  const columns: Column<Month>[] = [
    {
      key: 'month',
      header: t('month'),
      cell: ({ month }) => <span className="font-medium">{monthText(month, locale)}</span>,
    },
    ...(months.some(({ asked }) => asked !== null) ? [figure('asked')] : []),
    figure('submitted'),
    figure('answered'),
    ...(replaced > 0
      ? [
          {
            ...{ key: 'before', header: t('history.before'), align: 'end' as const, narrow: true },
            cell: ({ before }: Month) => (
              <span className="text-muted">
                {before ? `${format.number(before.submitted)} / ${format.number(before.answered)}` : t('none')}
              </span>
            ),
          },
        ]
      : []),
  ]
  return (
    <Section title={t('history.months', { count: months.length })}>
      {replaced > 0 && <Notice>{t('history.replaces', { count: replaced })}</Notice>}
      <div className="-mx-4 max-sm:mx-0">
        <Table
          caption={t('history.months', { count: months.length })}
          columns={columns}
          rows={months}
          rowKey={({ month }) => month}
        />
      </div>
      <Button kind="primary" pending={taking} onClick={onTake} className="justify-self-start">
        {t('history.take', { count: months.length })}
      </Button>
    </Section>
  )
}

/** Every place to mend, each with its sentence. */
export function FaultsInHistory({ preview: { faults, faultCount } }: { preview: HistoryPreview }) {
  const t = useTranslations('responses.history')
  return (
    <Section>
      <Notice kind="needs-you">
        {t('faults', { count: faultCount })} {t('allOrNothing')}
      </Notice>
      <ul className="grid gap-3">
        {faults.map((fault) => (
          <li key={`${fault.line} ${fault.column} ${fault.reason}`} className="grid gap-0.5">
            <span className="text-sm font-semibold text-muted tabular-nums">
              {fault.cell ?? t('place', { line: fault.line })}
            </span>
            <span className="wrap-anywhere">
              <FaultWords fault={fault} />
            </span>
          </li>
        ))}
      </ul>
      {faultCount > faults.length && (
        <p className="text-muted">{t('moreFaults', { count: faultCount - faults.length })}</p>
      )}
    </Section>
  )
}

function FaultWords({ fault: { reason, column, value, otherLine } }: { fault: HistoryFault }) {
  const t = useTranslations('responses.faults')
  if (reason === 'heading-missing') return t(`heading-missing.${column}`)
  return t(reason, { value, otherLine: otherLine ?? 0 })
}
