import type { HistoryFault, HistoryPreview } from '../schema.ts'
import type { Responses } from './Responses.tsx'

const PUBLISHED: [month: `${number}-${number}`, submitted: number, answered: number][] = [
  ['2020-05', 248, 204],
  ['2020-06', 308, 257],
  ['2020-07', 851, 587],
  ['2020-08', 1124, 699],
  ['2020-09', 1013, 738],
  ['2020-10', 1230, 860],
  ['2020-11', 1221, 854],
  ['2020-12', 1099, 691],
  ['2021-01', 1288, 783],
  ['2021-02', 1081, 762],
  ['2021-03', 1045, 737],
]
const file = (number: number) => `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`

const first = PUBLISHED.map(([month, submitted, answered]) => ({
  ...{ month, asked: null, submitted, answered, imported: true },
}))
const later = (year: number, imported: boolean) =>
  PUBLISHED.map(([month, submitted, answered], index) => ({
    month: `${year + Number(month.slice(0, 4)) - 2020}${month.slice(4)}` as `${number}-${number}`,
    ...{ asked: 1300 + index * 10, submitted: Math.min(1290, submitted + 120), answered: answered + 90, imported },
  }))

const imports: Responses['imports'] = [
  { importId: file(1), importedOn: '2026-04-03', months: 11, from: '2020-05', until: '2021-03' },
]

export const one: Responses = {
  fiscalMonth: 4,
  months: [{ month: '2026-11', asked: 12, submitted: 9, answered: 4, imported: false }],
  imports: [],
}
export const imported: Responses = { fiscalMonth: 4, months: first, imports }
export const many: Responses = {
  fiscalMonth: 4,
  months: [
    ...first,
    ...later(2021, true),
    ...later(2022, true),
    ...later(2023, false),
    ...later(2024, false).slice(0, 7),
  ],
  imports: [...imports, { importId: file(2), importedOn: '2026-04-02', months: 22, from: '2021-05', until: '2023-03' }],
}
export const nothing: Responses = { fiscalMonth: 4, months: [], imports: [] }

const months = PUBLISHED.map(([month, submitted, answered]) => ({
  month,
  asked: null,
  submitted,
  answered,
  before: null,
}))
export const fine: HistoryPreview = { months, faults: [], faultCount: 0 }
export const replacing: HistoryPreview = {
  ...fine,
  months: months.map((line, index) => ({
    ...line,
    asked: 1400,
    before: index < 3 ? { ...line, submitted: line.submitted - 8, asked: null } : null,
  })),
}

const reasons: HistoryFault['reason'][] = [
  ...(['not-a-month', 'not-a-number', 'month-twice', 'more-than-asked', 'in-the-future', 'counted-here'] as const),
]
export const faulty: HistoryPreview = {
  months: [],
  faults: reasons.map((reason, index) => ({
    ...{ line: index + 2, cell: `A${index + 2}`, column: 'month', value: '5月', reason, otherLine: 2 },
  })),
  faultCount: 6,
}
export const noHeadings: HistoryPreview = {
  months: [],
  faults: (['month', 'submitted', 'answered'] as const).map((column) => ({
    ...{ line: 1, cell: null, column, value: '', reason: 'heading-missing', otherLine: null },
  })),
  faultCount: 240,
}
