import type { MonthLine } from '../schema.ts'

export type Line = MonthLine & { imported: boolean }

/** A year of the organisation, named by the calendar year in which it begins; its months in order, and their sums. */
export type FiscalYear = { year: number; months: Line[]; sum: Sum }
/** `asked` is null unless it is known of every month. */
export type Sum = { asked: number | null; submitted: number; answered: number }

/** What was counted here, and what a file says about the other months; in order. */
export function together(counted: readonly MonthLine[], imported: readonly MonthLine[]): Line[] {
  const here = new Set(counted.map(({ month }) => month))
  return [
    ...counted.map((line) => ({ ...line, imported: false })),
    ...imported.filter(({ month }) => !here.has(month)).map((line) => ({ ...line, imported: true })),
  ].toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

/** The calendar year in which the fiscal year of a month begins. */
export function fiscalYearOf(month: string, fiscalMonth: number): number {
  return Number(month.slice(0, 4)) - (Number(month.slice(5)) < fiscalMonth ? 1 : 0)
}

/** The years that have a month, newest first. */
export function fiscalYears(lines: readonly Line[], fiscalMonth: number): FiscalYear[] {
  return [...Map.groupBy(lines, ({ month }) => fiscalYearOf(month, fiscalMonth))]
    .map(([year, months]) => ({ year, months, sum: sumOf(months) }))
    .toSorted((a, b) => b.year - a.year)
}

/** The twelve months of a fiscal year. */
export function monthsOf(year: number, fiscalMonth: number): string[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = fiscalMonth - 1 + index
    return `${year + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
  })
}

export function sumOf(lines: readonly Sum[]): Sum {
  const sum = (key: 'submitted' | 'answered') => lines.reduce((total, line) => total + line[key], 0)
  const asked = lines.every((line) => line.asked !== null)
    ? lines.reduce((total, line) => total + (line.asked ?? 0), 0)
    : null
  return { asked, submitted: sum('submitted'), answered: sum('answered') }
}

/** Answered of handed in, in per cent to one decimal; null where nothing was handed in. */
export const shareOf = ({ submitted, answered }: Pick<Sum, 'submitted' | 'answered'>): number | null =>
  submitted === 0 ? null : Math.round((1000 * answered) / submitted) / 10

type FileWords = Record<'year' | 'month' | 'asked' | 'submitted' | 'answered' | 'share' | 'sum' | 'source', string> &
  Record<'imported' | 'counted', string>

/** The table as a file, every year with its sum; months first, so that it can be taken in again as it is. */
export function fileRows(lines: readonly Line[], fiscalMonth: number, words: FileWords): (string | number)[][] {
  const figures = (line: Sum) => [line.asked ?? '', line.submitted, line.answered, shareOf(line) ?? '']
  const { month, asked, submitted, answered, share, year, source } = words
  return [
    [month, asked, submitted, answered, share, year, source],
    ...fiscalYears(lines, fiscalMonth)
      .toReversed()
      .flatMap(({ year, months, sum }) => [
        ...months.map((line) => [line.month, ...figures(line), year, line.imported ? words.imported : words.counted]),
        [words.sum, ...figures(sum), year, ''],
      ]),
  ]
}
