import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HistoryFault } from '../schema.ts'
import en from '../words.en.ts'
import ja from '../words.ja.ts'
import { previewOf, readHistory } from './rules.ts'

const sheet = (...rows: string[][]) => ({ rows: rows.map((cells, index) => ({ line: index + 1, cells })) })
const read = (...rows: string[][]) => readHistory(sheet(...rows), [ja, en])

const heads: [what: string, headings: string[]][] = [
  ['as the file that is saved says', ['月', '対象', '提出', '返事']],
  ['in English', ['Month', 'Asked', 'Handed in', 'Answered']],
  ['by role', ['年月', '対象者数', '新入社員', 'OJTトレーナー']],
  ['full-width and with a remark', ['　月　', '対象（人）', '提出数', 'ＯＪＴトレーナー']],
]
for (const [what, headings] of heads) {
  test(`headings are found ${what}`, () => {
    const { months, faults } = read(['回答数の推移'], headings, ['2020年5月', '３００', '２４８', '204'])
    assert.deepEqual(faults, [])
    assert.deepEqual(months, [{ line: 3, month: '2020-05', asked: 300, submitted: 248, answered: 204 }])
  })
}

test('months and counts as people write them; other columns, sums and empty lines are passed over', () => {
  const { months, faults } = read(
    ['年度', '月', '返事', '備考', '提出'],
    ['2020', '令和2年8月', '６９９', '多め', '1,124'],
    ['2020', '2020/09', '738', '', '１，０１３'],
    ['', '', '', 'ここまで', ''],
    ['2020', '合計', '1,437', '', '2,137'],
  )
  assert.deepEqual(faults, [])
  assert.deepEqual(
    months.map(({ month, asked, submitted, answered }) => [month, asked, submitted, answered]),
    [
      ['2020-08', null, 1124, 699],
      ['2020-09', null, 1013, 738],
    ],
  )
})

const HEAD = ['月', '対象', '提出', '返事']
const faulty: [what: string, rows: string[][], faults: [reason: HistoryFault['reason'], cell: string | null][]][] = [
  ['nothing', [], [['heading-missing', null], ['heading-missing', null], ['heading-missing', null]]],
  ['no column of answers', [['月', '提出'], ['2020-05', '1']], [['heading-missing', null]]],
  ['headings alone', [HEAD], [['no-rows', 'A1']]],
  ['only a sum', [HEAD, ['合計', '', '1', '1']], [['no-rows', 'A1']]],
  ['a month without a year', [HEAD, ['5月', '', '1', '1']], [['not-a-month', 'A2']]],
  ['a row without a month', [HEAD, ['', '', '1', '1']], [['not-a-month', 'A2']]],
  ['counts that are none', [HEAD, ['2020-05', '多数', '-1', '1.5']], [['not-a-number', 'B2'], ['not-a-number', 'C2'], ['not-a-number', 'D2']]],
  ['a count that is missing', [HEAD, ['2020-05', '', '1', '']], [['not-a-number', 'D2']]],
  ['more than were asked', [HEAD, ['2020-05', '10', '11', '1']], [['more-than-asked', 'C2']]],
  ['a month twice', [HEAD, ['2020-05', '', '1', '1'], ['令和2年5月', '', '2', '1']], [['month-twice', 'A3']]],
] // biome-ignore format: a table
for (const [what, rows, wanted] of faulty) {
  test(`refused: ${what}`, () => {
    const { faults } = read(...rows)
    assert.deepEqual(
      faults.map(({ reason, cell }) => [reason, cell]),
      wanted,
    )
  })
}

test('more answers than reflections are taken: a trainer may answer for several', () => {
  assert.deepEqual(read(HEAD, ['2020-05', '', '1', '2']).faults, [])
})

test('future months and months counted here are refused; what is replaced is shown', () => {
  const rows = read(HEAD, ['2026-12', '', '1', '1'], ['2026-11', '', '2', '1'], ['2026-10', '', '3', '2'])
  const before = { month: '2026-10' as const, asked: null, submitted: 9, answered: 9 }
  const preview = previewOf(rows, { thisMonth: '2026-11', counted: new Set(['2026-11']), before: [before] })
  assert.deepEqual(
    preview.faults.map(({ line, reason }) => [line, reason]),
    [
      [2, 'in-the-future'],
      [3, 'counted-here'],
    ],
  )
  assert.deepEqual(
    preview.months.map(({ month, before }) => [month, before?.submitted]),
    [
      ['2026-10', 9],
      ['2026-11', undefined],
      ['2026-12', undefined],
    ],
  )
})
