import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PUBLISHED } from '../library/rules.ts'
import { flawsOf } from './rules.ts'

const [first, second] = PUBLISHED.tiers
const cases: [why: string, method: typeof PUBLISHED, flaws: string[]][] = [
  ['the published one', PUBLISHED, []],
  ['the first tier does not begin at 0', { ...PUBLISHED, tiers: [second!] }, ['tiers.0.from not-from-zero']],
  ['two tiers from the same score', { ...PUBLISHED, tiers: [first!, first!] }, ['tiers.1.from not-rising']],
  [
    'tolerances that do not rise',
    { ...PUBLISHED, tolerances: [...PUBLISHED.tolerances, { upTo: 400, days: 7 }] },
    ['tolerances.4.upTo not-rising'],
  ],
  [
    'a phase that could be done on the day of the one before',
    { ...PUBLISHED, tiers: [{ ...first!, intervals: [2, 3, 1, 6, 7, 8] }] },
    ['tiers.0.intervals.2 reaches-back'],
  ],
  ['a figure nobody gave', { ...PUBLISHED, gap: Number.NaN }, ['gap out-of-range']],
  ['a start nobody gave', { ...PUBLISHED, tiers: [{ ...first!, start: Number.NaN }] }, ['tiers.0.start out-of-range']],
]
for (const [why, method, flaws] of cases)
  test(`${why}: ${flaws.length === 0 ? 'sound' : flaws.join(', ')}`, () => {
    assert.deepEqual(
      flawsOf(method).map(({ at, reason }) => `${at} ${reason}`),
      flaws,
    )
  })
