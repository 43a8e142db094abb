import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '#/platform/day.ts'
import { erasable, keptUntil } from './rules.ts'

/** Last days of employments, oldest first (`null` goes on); months; kept until; not erased on; erased on. */
const ROWS: [string, (Day | null)[], number, Day | null, Day?, Day?][] = [
  ['five years after the last day', ['2026-03-31'], 60, '2031-03-31', '2031-03-31', '2031-04-01'],
  ['31 January and a month: until the last of February', ['2026-01-31'], 1, '2026-02-28', '2026-02-28', '2026-03-01'],
  ['the same in a leap year', ['2028-01-31'], 1, '2028-02-29', '2028-02-29', '2028-03-01'],
  ['29 February and a year', ['2028-02-29'], 12, '2029-02-28', '2029-02-28', '2029-03-01'],
  ['no months: the day after', ['2026-03-31'], 0, '2026-03-31', '2026-03-31', '2026-04-01'],
  ['still here', [null], 0, null, '2099-12-31'],
  ['came back and is here', ['2020-03-31', null], 12, null, '2099-12-31'],
  [
    'came back and left again: the later counts',
    ['2020-03-31', '2026-03-31'],
    12,
    '2027-03-31',
    '2027-03-31',
    '2027-04-01',
  ],
  ['hired for days to come, with an end', ['2020-03-31', '2030-03-31'], 12, '2031-03-31', '2026-04-01', '2031-04-01'],
  ['never employed', [], 12, null, '2099-12-31'],
]
for (const [title, ends, months, until, notYet, then] of ROWS) {
  test(title, () => {
    const employments = ends.map((endsOn) => ({ endsOn }))
    assert.equal(keptUntil(employments, months), until)
    if (notYet) assert.equal(erasable(employments, months, notYet), false, notYet)
    if (then) assert.equal(erasable(employments, months, then), true, then)
  })
}
