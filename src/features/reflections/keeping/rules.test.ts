import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, type Day } from '#/platform/day.ts'
import { firstKept, keptUntil } from './rules.ts'

for (const [written, months, until] of [
  ['2026-11-20', 36, '2029-11-20'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2027-08-31', 6, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-31'],
] as [Day, number, Day][])
  test(`what was written on ${written} is kept for ${months} months, until ${until}`, () =>
    assert.equal(keptUntil(written, months), until))

test('each day takes away exactly what was announced, around every month end of four years', () => {
  for (let today: Day = '2026-01-01'; today < '2030-01-01'; today = addDays(today, 1))
    for (const months of [1, 6, 11, 12, 36]) {
      const first = firstKept(today, months)
      assert.ok(keptUntil(first, months) >= today, `${first} would go too early on ${today} (${months})`)
      assert.ok(keptUntil(addDays(first, -1), months) < today, `the day before ${first} stays too long (${months})`)
    }
})
