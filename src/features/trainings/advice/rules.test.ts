import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf, ORDINARY } from '#/platform/calendar.ts'
import type { Day } from '#/platform/day.ts'
import { PUBLISHED } from '../schedule/library/rules.ts'
import { bestOf, candidatesOf, totalOf } from './rules.ts'

const YEAR_END = { startsOn: '2025-12-29' as Day, endsOn: '2026-01-03' as Day, yearly: true }
const calendar = calendarOf({ ...ORDINARY, closures: [YEAR_END] })

test('before the holidays of the year a training ends on a worse day than well before them', () => {
  const december = candidatesOf('2025-12-01', '2025-12-31', PUBLISHED, calendar)
  assert.equal(december.length, 31)
  const worst = december.toSorted((a, b) => totalOf(b) - totalOf(a))[0]!
  assert.deepEqual([worst.day, totalOf(worst)], ['2025-12-26', 12])
  assert.deepEqual(
    december.filter(({ works }) => !works).map(({ day }) => day.slice(8)),
    ['06', '07', '13', '14', '20', '21', '27', '28', '29', '30', '31'],
  )
})

test('9 of the 242 working days of fiscal 2025 leave nobody a phase outside, whatever their tier', () => {
  const year = candidatesOf('2025-04-01', '2026-03-31', PUBLISHED, calendar).filter(({ works }) => works)
  assert.equal(year.length, 242)
  assert.equal(year.filter((day) => totalOf(day) === 0).length, 9)
})

test('where people work every day, nothing ever falls outside', () => {
  const always = { isWorkingDay: () => true }
  for (const { outside } of candidatesOf('2028-02-01', '2028-03-31', PUBLISHED, always))
    assert.deepEqual(outside, [0, 0, 0, 0])
})

test('the best are working days, fewest outside first, of as good ones the earlier', () => {
  const day = (on: Day, works: boolean, ...outside: number[]) => ({ day: on, works, outside })
  const all = [
    day('2026-05-01', true, 2, 0),
    day('2026-05-02', false, 0, 0),
    day('2026-05-07', true, 0, 1),
    day('2026-05-08', true, 1, 0),
  ]
  assert.deepEqual(
    bestOf(all, 2).map((one) => one.day),
    ['2026-05-07', '2026-05-08'],
  )
})

test('a span that ends before it begins holds no day', () => {
  assert.deepEqual(candidatesOf('2026-05-02', '2026-05-01', PUBLISHED, calendar), [])
})
