import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Period } from '#/platform/period.ts'
import { byTree, type Histogram, inOrder, medianOf, standingOf } from './rules.ts'
import type { Standing } from './schema.ts'

const today = '2026-11-20'
type State = 'open' | 'draft' | 'submitted' | 'answered'
const standings: [what: string, state: State, due: string, closes: string, excused: boolean, standing: Standing][] = [
  ['untouched before the due day', 'open', '2026-11-24', '2026-11-30', false, 'open'],
  ['untouched on the due day', 'open', '2026-11-20', '2026-11-30', false, 'open'],
  ['begun, which is nobody else’s business', 'draft', '2026-11-20', '2026-11-30', false, 'open'],
  ['after the due day', 'open', '2026-11-19', '2026-11-30', false, 'late'],
  ['begun, after the due day', 'draft', '2026-11-19', '2026-11-30', false, 'late'],
  ['on the last day', 'open', '2026-11-16', '2026-11-20', false, 'late'],
  ['after the last day', 'open', '2026-11-16', '2026-11-19', false, 'missed'],
  ['away while it was open', 'draft', '2026-11-16', '2026-11-19', true, 'excused'],
  ['handed in before going away', 'submitted', '2026-11-16', '2026-11-19', true, 'submitted'],
  ['handed in', 'submitted', '2026-11-16', '2026-11-19', false, 'submitted'],
  ['answered', 'answered', '2026-11-16', '2026-11-19', false, 'answered'],
]
for (const [what, state, dueOn, closesOn, excused, standing] of standings) {
  test(`${what}: ${standing}`, () => {
    const row = { state, dueOn, closesOn, excused } as Parameters<typeof standingOf>[0]
    assert.equal(standingOf(row, today), standing)
  })
}

const medians: [what: string, times: [days: number, times: number][], median: number | null][] = [
  ['nobody', [], null],
  ['a count that went back to nothing', [[3, 0]], null],
  ['one on the same day', [[0, 1]], 0],
  ['one and one', [[1, 1], [4, 1]], 2.5],
  ['three', [[1, 1], [2, 1], [9, 1]], 2],
  ['most on one day', [[1, 40], [20, 3]], 1],
  ['as many early as late', [[1, 5], [3, 5]], 2],
  ['in any order', [[9, 1], [2, 1], [1, 1]], 2],
] // biome-ignore format: a table
for (const [what, times, median] of medians) {
  test(`the median of ${what} is ${median}`, () => {
    const histogram: Histogram = times.map(([days, times]) => ({ days, times }))
    assert.equal(medianOf(histogram), median)
  })
}

test('the median is that of the days written out one by one', () => {
  for (let seed = 1; seed < 200; seed += 1) {
    const days = Array.from({ length: (seed % 17) + 1 }, (_, i) => (seed * 7919 + i * i * 31) % 13)
    const histogram = [...Map.groupBy(days, (day) => day)].map(([day, all]) => ({ days: day, times: all.length }))
    const row = days.toSorted((a, b) => a - b)
    const middle = (row[Math.floor((row.length - 1) / 2)]! + row[Math.floor(row.length / 2)]!) / 2
    assert.equal(medianOf(histogram), middle)
  }
})

const orders: [periods: Period[], order: Period[]][] = [
  [['2026-09', '2026-11', '2026-10'], ['2026-11', '2026-10', '2026-09']],
  [['2026-11-09/P1W', '2026-11-16/P1W'], ['2026-11-16/P1W', '2026-11-09/P1W']],
  [['P12M', 'P3M', 'P1M'], ['P1M', 'P3M', 'P12M']],
] // biome-ignore format: a table
for (const [periods, order] of orders) {
  test(`${order.join(', ')}`, () => assert.deepEqual(inOrder(periods), order))
}

test('units follow their tree, not the letters of their paths', () => {
  const paths = ['製造 ＞ 第二', '製造-海外', null, '営業', '製造 ＞ 第一 ＞ 加工', '製造', '製造 ＞ 第一']
  assert.deepEqual(
    byTree(paths.map((unit) => ({ unit }))).map(({ unit }) => unit),
    ['営業', '製造', '製造 ＞ 第一', '製造 ＞ 第一 ＞ 加工', '製造 ＞ 第二', '製造-海外', null],
  )
})
