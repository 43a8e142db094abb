import assert from 'node:assert/strict'
import { test } from 'node:test'
import { reachesFurther, rhythmOf } from './rules.ts'

const RHYTHMS = [
  [null, null, undefined],
  [7, 14, { unit: 'weeks', min: 1, max: 2 }],
  [1, 7, { unit: 'days', min: 1, max: 7 }],
  [28, 28, { unit: 'weeks', min: 4, max: 4 }],
  [30, 92, { unit: 'months', min: 1, max: 3 }],
  [null, 183, { unit: 'months', min: null, max: 6 }],
  [14, 30, { unit: 'days', min: 14, max: 30 }],
] as const
for (const [everyMin, everyMax, expected] of RHYTHMS) {
  test(`${everyMin} to ${everyMax} days is said as ${expected ? `${expected.min} to ${expected.max} ${expected.unit}` : 'nothing'}`, () =>
    assert.deepEqual(rhythmOf({ everyMin, everyMax }), expected))
}

const from = { startsOn: '2026-04-01', endsOn: '2026-12-31' } as const
const SPANS = [
  ['the same', from, false],
  ['shorter at both ends', { startsOn: '2026-05-01', endsOn: '2026-11-30' }, false],
  ['from earlier on', { ...from, startsOn: '2026-03-31' }, true],
  ['for longer', { ...from, endsOn: '2027-01-01' }, true],
  ['without an end', { ...from, endsOn: null }, true],
] as const
for (const [name, to, further] of SPANS)
  test(`a support ${name} reaches ${further ? '' : 'no '}further`, () =>
    assert.equal(reachesFurther(from, to), further))
