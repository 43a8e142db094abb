import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWorkingDays, calendarOf, nthWorkingDayOfMonth, ORDINARY, workingDaysBetween } from './calendar.ts'
import { addDays } from './day.ts'

const japan = calendarOf(ORDINARY)
const aoba = calendarOf({
  ...ORDINARY,
  closures: [
    { startsOn: '2026-12-29', endsOn: '2026-12-31', yearly: false },
    { startsOn: '2027-01-04', endsOn: '2027-01-04', yearly: false },
  ],
})
const yearEnd = calendarOf({ ...ORDINARY, closures: [{ startsOn: '2020-12-29', endsOn: '2021-01-03', yearly: true }] })
const sundays = calendarOf({ workingDays: [7, 1, 2, 3, 4], holidays: 'none', closures: [] })

const days = [
  { day: '2026-04-01', works: true, why: 'an ordinary Wednesday' },
  { day: '2026-04-04', works: false, why: 'a Saturday' },
  { day: '2026-04-05', works: false, why: 'a Sunday' },
  { day: '2026-05-06', works: false, why: 'a substitute for a holiday on Sunday' },
  { day: '2026-09-22', works: false, why: 'a day between two holidays' },
  { day: '2021-07-22', works: false, why: 'a holiday moved for that year alone' },
  { day: '2021-07-19', works: true, why: 'the day it was moved away from' },
  { day: '2019-05-01', works: false, why: 'a holiday of that year alone' },
  { day: '2018-12-24', works: false, why: "the substitute for the Emperor's Birthday of that time" },
  { day: '2019-12-23', works: true, why: 'no longer his birthday' },
  { day: '2026-12-31', works: true, why: 'the year end, where nobody closes' },
] as const

for (const { day, works, why } of days) {
  test(`${day} is ${works ? 'a working' : 'a free'} day: ${why}`, () => assert.equal(japan.isWorkingDay(day), works))
}

for (const { calendar, day, works, why } of [
  { calendar: yearEnd, day: '2026-12-29', works: false, why: 'the first day of a closure of every year' },
  { calendar: yearEnd, day: '2035-01-02', works: false, why: 'the same, beyond the turn of the year' },
  { calendar: yearEnd, day: '2026-12-28', works: true, why: 'the day before it' },
  { calendar: yearEnd, day: '2027-01-04', works: true, why: 'the day after it' },
  { calendar: sundays, day: '2026-11-22', works: true, why: 'a Sunday, where people work on Sundays' },
  { calendar: sundays, day: '2026-11-20', works: false, why: 'a Friday, where they rest on Fridays' },
  { calendar: sundays, day: '2026-11-03', works: true, why: 'a holiday, where none are kept' },
] as const)
  test(`${day} is ${works ? 'a working' : 'a free'} day: ${why}`, () => assert.equal(calendar.isWorkingDay(day), works))

const nths = [
  { month: '2026-05', n: 1, day: '2026-05-01' },
  { month: '2026-05', n: 2, day: '2026-05-07' },
  { month: '2026-05', n: -1, day: '2026-05-29' },
  { month: '2026-05', n: -5, day: '2026-05-25' },
  { month: '2026-05', n: 99, day: '2026-05-29' },
  { month: '2026-05', n: -99, day: '2026-05-01' },
] as const

for (const { month, n, day } of nths) {
  test(`working day ${n} of ${month} is ${day}`, () => assert.equal(nthWorkingDayOfMonth(month, n, japan), day))
}

const additions = [
  { from: '2026-05-01', n: 1, day: '2026-05-07' },
  { from: '2026-05-02', n: 1, day: '2026-05-07' },
  { from: '2026-05-07', n: -1, day: '2026-05-01' },
  { from: '2026-05-03', n: 0, day: '2026-05-03' },
  { from: '2026-12-28', n: 1, day: '2027-01-05' },
] as const

for (const { from, n, day } of additions) {
  test(`${n} working days from ${from} is ${day}`, () => assert.equal(addWorkingDays(from, n, aoba), day))
}

const spans = [
  { from: '2026-04-03', to: '2026-04-03', n: 0 },
  { from: '2026-04-03', to: '2026-04-05', n: 0 },
  { from: '2026-04-03', to: '2026-04-06', n: 1 },
  { from: '2026-04-06', to: '2026-04-03', n: -1 },
  { from: '2026-04-05', to: '2026-04-03', n: -1 },
  { from: '2026-05-01', to: '2026-05-08', n: 2 },
] as const

for (const { from, to, n } of spans) {
  test(`${n} working days from ${from} to ${to}`, () => assert.equal(workingDaysBetween(from, to, japan), n))
}

test('going some working days and counting them agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: -40, max: 40 }), (offset, n) => {
      const from = addDays('2026-01-01', offset)
      const to = addWorkingDays(from, n, aoba)
      assert.equal(workingDaysBetween(from, to, aoba), n)
      assert.ok(n === 0 || aoba.isWorkingDay(to))
    }),
    { numRuns: 200 },
  )
})

test('a calendar without work is refused instead of searched for ever', () => {
  const never = { isWorkingDay: () => false }
  assert.throws(() => addWorkingDays('2026-04-01', 1, never), RangeError)
  assert.equal(nthWorkingDayOfMonth('2026-04', 1, never), undefined)
})

test('half and zeroth working days do not exist', () => {
  assert.throws(() => nthWorkingDayOfMonth('2026-04', 0, japan), RangeError)
  assert.throws(() => addWorkingDays('2026-04-01', 1.5, japan), RangeError)
})
