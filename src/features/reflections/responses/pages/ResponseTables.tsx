import { useFormatter, useLocale, useTranslations } from 'use-intl'
import { Badge } from '#/ui/Badge.tsx'
import { Button } from '#/ui/Button.tsx'
import { monthText } from '#/ui/FormattedDay.tsx'
import { type Column, Table } from '#/ui/Table.tsx'
import { type FiscalYear, monthsOf, type Sum, shareOf, sumOf } from '../months/rules.ts'

type MonthTableProps = { shown: FiscalYear; before: FiscalYear | undefined; fiscalMonth: number }
type Row = { key: string; name: string; imported: boolean; line: Sum | undefined; before: Sum | undefined }

/** The months of a fiscal year with their sum, those of the year before beside. */
export function MonthTable({ shown, before, fiscalMonth }: MonthTableProps) {
  const t = useTranslations('responses')
  const locale = useLocale()
  const earlier = before ? monthsOf(before.year, fiscalMonth) : []
  const rows: Row[] = monthsOf(shown.year, fiscalMonth).map((month, at) => {
    const line = shown.months.find((one) => one.month === month)
    return {
      ...{ key: month, name: monthText(month, locale), imported: line?.imported ?? false, line },
      before: before?.months.find((one) => one.month === earlier[at]),
    }
  })
  const known = rows.filter(({ line }) => line)
  // Of the same months alone: a year that is still running is not held against a whole one.
  const beside = known.flatMap(({ before }) => before ?? [])
  const sum = {
    key: 'sum',
    name: t('sum'),
    imported: false,
    line: shown.sum,
    before: beside.length > 0 ? sumOf(beside) : undefined,
  }
  const columns: Column<Row>[] = [
    {
      key: 'month',
      header: t('month'),
      cell: ({ key, name, imported }) => (
        <span className={`inline-flex flex-wrap items-center gap-2 ${key === 'sum' ? 'font-bold' : 'font-medium'}`}>
          <span className="sm:whitespace-nowrap">{name}</span>
          {imported && <Badge>{t('imported')}</Badge>}
        </span>
      ),
    },
    ...useFigures<Row>(
      ({ line }) => line,
      shown.months.some(({ asked }) => asked !== null),
    ),
    ...(beside.length > 0
      ? [
          {
            key: 'before',
            header: t('lastYear'),
            spare: true,
            align: 'end' as const,
            narrow: true,
            cell: ({ before }: Row) => <Figure of={before?.submitted} muted />,
          },
        ]
      : []),
  ]
  return (
    <div className="-mx-4 max-sm:mx-0">
      <Table compact caption={t('table')} columns={columns} rows={[...known, sum]} rowKey={({ key }) => key} />
    </div>
  )
}

/** Every year with its sums. */
export function YearTable({ years, onYear }: { years: readonly FiscalYear[]; onYear: (year: number) => void }) {
  const t = useTranslations('responses')
  const columns: Column<FiscalYear>[] = [
    {
      key: 'year',
      header: t('year'),
      cell: ({ year }) => (
        <Button kind="quiet" size="small" className="-ml-3" onClick={() => onYear(year)}>
          {t('yearName', { year: String(year) })}
        </Button>
      ),
    },
    ...useFigures<FiscalYear>(
      ({ sum }) => sum,
      years.some(({ sum }) => sum.asked !== null),
    ),
  ]
  return (
    <div className="-mx-4 max-sm:mx-0">
      <Table compact caption={t('years')} columns={columns} rows={years} rowKey={({ year }) => String(year)} />
    </div>
  )
}

/** Asked (where anybody knows), handed in, answered, and the share of those. */
function useFigures<R>(of: (row: R) => Sum | undefined, withAsked: boolean): Column<R>[] {
  const t = useTranslations('responses')
  const figure = (key: 'asked' | 'submitted' | 'answered'): Column<R> => ({
    ...{ key, header: <Short long={t(key)} short={t(`short.${key}`)} />, align: 'end', narrow: true },
    cell: (row) => <Figure of={of(row)?.[key]} />,
  })
  return [
    ...(withAsked ? [figure('asked')] : []),
    figure('submitted'),
    figure('answered'),
    {
      ...{ key: 'share', header: <Short long={t('share')} short={t('short.share')} />, align: 'end', narrow: true },
      cell: (row) => {
        const sum = of(row)
        const share = sum ? shareOf(sum) : null
        return share === null ? <None /> : t('percent', { share: share.toFixed(1) })
      },
    },
  ]
}

/** A heading for which phones and tablets have little room. */
function Short({ long, short }: { long: string; short: string }) {
  return (
    <>
      <span className="lg:hidden">{short}</span>
      <span className="max-lg:hidden">{long}</span>
    </>
  )
}

function Figure({ of, muted }: { of: number | null | undefined; muted?: boolean }) {
  const format = useFormatter()
  if (of === null || of === undefined) return <None />
  return <span className={muted ? 'text-muted' : ''}>{format.number(of)}</span>
}

function None() {
  const t = useTranslations('responses')
  return <span className="text-muted">{t('none')}</span>
}
