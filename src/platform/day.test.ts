import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { addDays, addMonths, dayIn, firstDayOf, lastDayOf, monthOf, monthsBetween, weekdayOf } from './day.ts'
import { Day, Month } from './schema.ts'

const monthSteps = [
  { from: '2026-01-31', months: 1, to: '2026-02-28' },
  { from: '2028-01-31', months: 1, to: '2028-02-29' },
  { from: '2026-03-31', months: -1, to: '2026-02-28' },
  { from: '2026-08-31', months: 1, to: '2026-09-30' },
  { from: '2026-12-15', months: 1, to: '2027-01-15' },
  { from: '2028-02-29', months: 12, to: '2029-02-28' },
  { from: '2026-04-01', months: 0, to: '2026-04-01' },
] as const

for (const { from, months, to } of monthSteps) {
  test(`${from} and ${months} months is ${to}`, () => assert.equal(addMonths(from, months), to))
}

const zones = [
  { at: '2026-04-01T14:59:59Z', zone: 'Asia/Tokyo', day: '2026-04-01' },
  { at: '2026-04-01T15:00:00Z', zone: 'Asia/Tokyo', day: '2026-04-02' },
  { at: '2026-04-01T15:00:00Z', zone: 'America/New_York', day: '2026-04-01' },
  { at: '2025-12-31T15:00:00Z', zone: 'Asia/Tokyo', day: '2026-01-01' },
] as const

for (const { at, zone, day } of zones) {
  test(`at ${at} it is ${day} in ${zone}`, () => assert.equal(dayIn(zone, Temporal.Instant.from(at)), day))
}

test('days go over the ends of months and years, both ways', () => {
  assert.equal(addDays('2026-12-31', 1), '2027-01-01')
  assert.equal(addDays('2028-03-01', -1), '2028-02-29')
})

test('a month knows its ends, a day its month and weekday', () => {
  assert.equal(monthOf('2026-04-30'), '2026-04')
  assert.equal(firstDayOf('2026-04'), '2026-04-01')
  assert.equal(lastDayOf('2026-04'), '2026-04-30')
  assert.equal(lastDayOf('2028-02'), '2028-02-29')
  assert.equal(weekdayOf('2026-04-06'), 1)
  assert.equal(weekdayOf('2026-04-05'), 7)
})

test('months from one to another include both', () => {
  assert.deepEqual(monthsBetween('2026-11', '2027-02'), ['2026-11', '2026-12', '2027-01', '2027-02'])
  assert.deepEqual(monthsBetween('2026-05', '2026-05'), ['2026-05'])
  assert.deepEqual(monthsBetween('2026-05', '2026-04'), [])
})

test('only real days and months come in', () => {
  for (const good of ['2026-04-01', '2028-02-29']) assert.ok(Day.safeParse(good).success, good)
  for (const bad of ['2026-02-29', '2026-4-1', '2026-13-01', '2026-04-01T00:00', '', '12026-04-01', '2026-04-01\n']) {
    assert.ok(!Day.safeParse(bad).success, JSON.stringify(bad))
  }
  assert.ok(Month.safeParse('2026-12').success)
  for (const bad of ['2026-00', '2026-13', '2026-1', '2026-04-01']) assert.ok(!Month.safeParse(bad).success, bad)
})

test('both can be described in the API document', () => {
  assert.deepEqual(z.toJSONSchema(Day).format, 'date')
  assert.equal(z.toJSONSchema(Month).type, 'string')
})
