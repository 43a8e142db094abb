import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gradesIn, inHouseYen } from './rules.ts'

const IN_HOUSE: [monthlyYen: number, monthlyHours: number, minutes: number, yen: number][] = [
  [500_000, 160, 360, 18_750],
  [400_000, 160, 60, 2500],
  [400_000, 160, 1, 42],
  [100_000, 150, 60, 667],
  [1, 2, 60, 1],
  [1, 3, 60, 0],
  [0, 160, 360, 0],
  [500_000, 160, 0, 0],
  [100_000_000, 1, 60_000, 100_000_000_000],
]
for (const [monthlyYen, monthlyHours, minutes, yen] of IN_HOUSE)
  test(`${minutes} minutes of somebody of ${monthlyYen} yen in ${monthlyHours} hours cost ${yen} yen`, () => {
    assert.equal(inHouseYen({ monthlyYen, monthlyHours, minutes }), yen)
  })

const grade = (name: string, fiscalYear: number, monthlyYen: number) => ({
  ...{ gradeId: `${name} ${fiscalYear}`, name, fiscalYear, monthlyYen, monthlyHours: 160 },
})
const grades = [grade('S2', 2027, 420_000), grade('S2', 2025, 400_000), grade('M1', 2026, 600_000)]

const YEARS: [fiscalYear: number, said: string[]][] = [
  [2024, []],
  [2025, ['S2 2025']],
  [2026, ['M1 2026', 'S2 2025']],
  [2027, ['M1 2026', 'S2 2027']],
]
for (const [fiscalYear, said] of YEARS)
  test(`in fiscal ${fiscalYear} grades cost as was said last: ${said.join(', ') || 'nothing yet'}`, () => {
    assert.deepEqual(
      gradesIn(grades, fiscalYear).map(({ gradeId }) => gradeId),
      said,
    )
  })
