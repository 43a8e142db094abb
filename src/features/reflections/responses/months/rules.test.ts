import assert from 'node:assert/strict'
import { test } from 'node:test'
import ja from '../words.ja.ts'
import { fileRows, fiscalYearOf, fiscalYears, monthsOf, shareOf, sumOf, together } from './rules.ts'

const line = (month: `${number}-${number}`, submitted = 1, answered = 0, asked: number | null = null) => ({
  ...{ month, submitted, answered, asked },
})

const years: [month: string, fiscalMonth: number, year: number][] = [
  ['2026-04', 4, 2026],
  ['2027-03', 4, 2026],
  ['2026-03', 4, 2025],
  ['2026-01', 1, 2026],
  ['2026-12', 1, 2026],
  ['2026-09', 10, 2025],
  ['2026-10', 10, 2026],
]
for (const [month, fiscalMonth, year] of years) {
  test(`${month} lies in the year of ${year} when years begin in month ${fiscalMonth}`, () => {
    assert.equal(fiscalYearOf(month, fiscalMonth), year)
    assert.ok(monthsOf(year, fiscalMonth).includes(month))
  })
}

test('a year has its twelve months, over the turn of the calendar year', () => {
  assert.deepEqual(
    [monthsOf(2026, 4)[0], monthsOf(2026, 4)[8], monthsOf(2026, 4)[9], monthsOf(2026, 4)[11]],
    ['2026-04', '2026-12', '2027-01', '2027-03'],
  )
  assert.deepEqual([monthsOf(2026, 1)[0], monthsOf(2026, 1)[11]], ['2026-01', '2026-12'])
})

test('what was counted here stands before what a file says', () => {
  const lines = together([line('2026-11', 5)], [line('2026-11', 9), line('2026-10', 3)])
  assert.deepEqual(
    lines.map(({ month, submitted, imported }) => [month, submitted, imported]),
    [
      ['2026-10', 3, true],
      ['2026-11', 5, false],
    ],
  )
})

const shares: [submitted: number, answered: number, share: number | null][] = [
  [248, 204, 82.3],
  [308, 257, 83.4],
  [1288, 783, 60.8],
  [3, 1, 33.3],
  [3, 2, 66.7],
  [10, 0, 0],
  [10, 10, 100],
  [0, 0, null],
]
for (const [submitted, answered, share] of shares) {
  test(`${answered} of ${submitted} are ${share} %`, () => assert.equal(shareOf({ submitted, answered }), share))
}

test('how many were asked is summed only where every month knows it', () => {
  assert.equal(sumOf([line('2026-04', 1, 0, 2), line('2026-05', 1, 0, 3)]).asked, 5)
  assert.equal(sumOf([line('2026-04', 1, 0, 2), line('2026-05')]).asked, null)
})

test('years stand newest first, and in a file from the oldest on, each with its sum', () => {
  const lines = together([line('2026-04', 4, 2, 5)], [line('2025-05', 10, 7), line('2025-04', 2, 1)])
  assert.deepEqual(
    fiscalYears(lines, 4).map(({ year, sum }) => [year, sum.submitted, sum.answered]),
    [
      [2026, 4, 2],
      [2025, 12, 8],
    ],
  )
  assert.deepEqual(fileRows(lines, 4, ja.file), [
    ['月', '対象', '提出', '返事', '提出に対する返事（%）', '年度', '出どころ'],
    ['2025-04', '', 2, 1, 50, 2025, '取り込み'],
    ['2025-05', '', 10, 7, 70, 2025, '取り込み'],
    ['合計', '', 12, 8, 66.7, 2025, ''],
    ['2026-04', 5, 4, 2, 50, 2026, 'Bansoで集計'],
    ['合計', 5, 4, 2, 50, 2026, ''],
  ])
})
