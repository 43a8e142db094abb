import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { UnitOnDay } from '../rules.ts'
import { countsOf, groupCounts, SMALLEST } from './rules.ts'

/** Units 0, 1, 2 ...: each hangs below an earlier one, or at the top. */
function company(parents: readonly (number | null)[]): Map<string, UnitOnDay> {
  const units = new Map<string, UnitOnDay>()
  for (const [index, parent] of parents.entries()) {
    const [id, parentId] = [`${index}`, parent === null ? null : `${parent}`]
    const above = [id, ...(parentId === null ? [] : units.get(parentId)!.above)]
    units.set(id, { id, code: null, name: id, parentId, path: id, above })
  }
  return units
}

const shownIn = (parents: (number | null)[], people: number[]) => {
  const units = company(parents)
  const counts = countsOf(units, new Map(people.map((count, index) => [`${index}`, count])))
  return [...groupCounts(units, counts).values()].map(({ whole }) => whole)
}

const rows: [when: string, parents: (number | null)[], people: number[], shown: (number | null)[]][] = [
  ['all are large', [null, 0, 0], [5, 6, 7], [18, 6, 7]],
  ['one child is small: its sibling would give it away', [null, 0, 0], [0, 6, 2], [8, null, null]],
  ['two small ones together are a group', [null, 0, 0, 0], [0, 6, 2, 3], [11, 6, null, null]],
  ['the people of the unit itself are few', [null, 0], [2, 6], [8, null]],
  ['nobody is left over', [null, 0], [0, 6], [6, 6]],
  ['all are small', [null, null], [4, 1], [null, null]],
]
for (const [when, parents, people, shown] of rows) test(when, () => assert.deepEqual(shownIn(parents, people), shown))

test('no difference of shown figures is a group of few', () => {
  const unit = fc.record({ parent: fc.nat(), top: fc.boolean(), people: fc.nat({ max: 9 }) })
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1, maxLength: 12 }), (drawn) => {
      const parents = drawn.map(({ parent, top }, index) => (top || index === 0 ? null : parent % index))
      const shown = shownIn(
        parents,
        drawn.map(({ people }) => people),
      )
      const units = company(parents)
      for (const [index, whole] of shown.entries()) {
        if (whole === null) continue
        assert.ok(whole >= SMALLEST)
        // What is nearest below it and shown: the rest of the unit is nobody or a group.
        const nearest = shown.flatMap((one, below) => {
          const above = units
            .get(`${below}`)!
            .above.slice(1)
            .find((id) => shown[Number(id)] !== null)
          return one !== null && above === `${index}` ? [one] : []
        })
        const rest = whole - nearest.reduce((sum, one) => sum + one, 0)
        assert.ok(rest === 0 || rest >= SMALLEST, `${rest} in ${index} of ${shown}`)
      }
    }),
  )
})
