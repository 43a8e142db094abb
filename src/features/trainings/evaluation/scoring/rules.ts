import { POINTS, type Worth } from '../rules.ts'
import type { Criterion } from '../schema.ts'
import type { Scored, ScoreRow } from './schema.ts'

/** A column of the scoring sheet: what is given points for, and how many at most. */
export type Column = { of: Scored; key: string; most: number; title: { ja: string; en: string } | null }

/** The columns in which points are given: each criterion, then what was handed in before and after. */
export function columnsOf(criteria: readonly Criterion[], worth: Pick<Worth, Scored>): Column[] {
  const observed = worth.observation > 0 ? criteria : []
  const papers = (['before', 'after'] as const).filter((of) => worth[of] > 0)
  return [
    ...observed.map(({ key, points, title }) => ({ of: 'observation' as const, key, most: points, title })),
    ...papers.map((of) => ({ of, key: POINTS, most: worth[of], title: null })),
  ]
}

type Cell = { hundredths: number } | { empty: true } | { reason: 'not-a-number' | 'out-of-range' | 'too-fine' }

/** What somebody typed, in whatever width: points with two decimals at most, from 0 to the most there are. */
export function cellOf(typed: string, most: number): Cell {
  const text = typed.normalize('NFKC').trim().replace(/[。,]/, '.')
  if (text === '' || text === '-') return { empty: true }
  const [, whole, decimals = ''] = /^(\d{1,3})(?:\.(\d*))?$/.exec(text) ?? []
  if (whole === undefined) return { reason: /^-\d/.test(text) ? 'out-of-range' : 'not-a-number' }
  if (/[1-9]/.test(decimals.slice(2))) return { reason: 'too-fine' }
  const hundredths = Number(whole) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'))
  return hundredths <= most * 100 ? { hundredths } : { reason: 'out-of-range' }
}

/** Points as people write them: 7, 7.5, 7.25. */
export const typed = (hundredths: number): string => String(hundredths / 100)

/** What is wrong with a row of points, by field. */
export function faultsOf(row: Omit<ScoreRow, 'revision'>, columns: readonly Column[]) {
  const asked = columns.filter(({ of }) => of === row.of)
  const most = asked.reduce((sum, column) => sum + column.most, 0)
  return [
    ...Object.entries(row.detail).flatMap(([key, hundredths]) => {
      const column = asked.find((one) => one.key === key)
      return column && hundredths <= column.most * 100 ? [] : [{ field: key, reason: 'out-of-range' as const }]
    }),
    ...(row.adjustment > most * 100 ? [{ field: 'adjustment', reason: 'out-of-range' as const }] : []),
    ...(row.adjustment > 0 && row.adjustedFor === '' ? [{ field: 'adjustedFor', reason: 'required' as const }] : []),
  ]
}

/** The points of a row as they are kept. */
export const pointsIn = ({ detail }: Pick<ScoreRow, 'detail'>) => ({
  numerator: Object.values(detail).reduce((sum, hundredths) => sum + hundredths, 0),
  denominator: 100,
})

/** The same points for the same reasons, whenever they were given. */
export function sameRow(one: Content, other: Content): boolean {
  const keys = Object.keys(one.detail)
  return (
    keys.length === Object.keys(other.detail).length &&
    keys.every((key) => one.detail[key] === other.detail[key]) &&
    one.adjustment === other.adjustment &&
    one.adjustedFor === other.adjustedFor
  )
}

type Content = Pick<ScoreRow, 'detail' | 'adjustment' | 'adjustedFor'>

/** The parts of which something is scored. */
export const partsIn = (columns: readonly Column[]): Scored[] => [...new Set(columns.map(({ of }) => of))]
