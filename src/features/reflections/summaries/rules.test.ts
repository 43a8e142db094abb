import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { barsOf, type Counts, cellsOf, type Given, isFor, mayKnow, unlessKnown } from './rules.ts'

/** Units 0, 1, 2 ...: each hangs below an earlier one, or at the top. */
function company(parents: readonly (number | null)[]) {
  const units = new Map<string, { id: string; parentId: string | null; above: string[] }>()
  for (const [index, parent] of parents.entries()) {
    const [id, parentId] = [`${index}`, parent === null ? null : `${parent}`]
    units.set(id, { id, parentId, above: [id, ...(parentId === null ? [] : units.get(parentId)!.above)] })
  }
  return units
}

/** So many people of each unit itself, and last those without a unit; all say the same. */
const said = (people: number[], parents: readonly unknown[]): Given[] =>
  people.flatMap((count, index) =>
    Array.from({ length: count }, (_, one) => ({
      unitId: index < parents.length ? `${index}` : null,
      by: `${index}-${one}`,
      mark: 3,
    })),
  )
const sizeOf = (counts: Counts) => counts && Object.values(counts).reduce((sum, count) => sum + count, 0)

const rows: [when: string, parents: (number | null)[], people: number[], shown: (number | null)[]][] = [
  ['nobody answered', [null], [0, 0], [null, null]],
  ['four answered', [null], [4, 0], [null, null]],
  ['all groups are large', [null, 0, 0], [5, 6, 7], [18, 18, 6, 7]],
  ['one is small: the smallest beside it is hidden too', [null, 0, 0, 0], [0, 6, 9, 2], [17, 17, null, 9, null]],
  ['two small ones together are a group', [null, 0, 0, 0], [0, 6, 2, 3], [11, 11, 6, null, null]],
  ['its own people are few: what hangs below would give them away', [null, 0], [2, 6], [8, 8, null]],
  ['nobody is left over', [null, 0], [0, 6], [6, 6, 6]],
  ['those without a unit are few', [null], [6, 3], [9, null]],
  ['those without a unit are a group', [null], [6, 5], [11, 6]],
  ['a chain: below what is hidden nothing is shown', [null, 0, 1, null], [1, 0, 7, 9], [17, 8, null, null, 9]],
]
describe('how many answers each cell shows: everybody, then unit by unit', () => {
  for (const [when, parents, people, expected] of rows)
    test(when, () => {
      const { whole, units } = cellsOf(company(parents), said(people, parents))
      assert.deepEqual([whole, ...units.values()].map(sizeOf), expected)
    })
})

test('five answers of four trainers are the answers of four people', () => {
  const by = ['a', 'a', 'b', 'c', 'd']
  const answers = by.map((one) => ({ unitId: '0', by: one, mark: 1 }))
  assert.equal(cellsOf(company([null]), answers).whole, null)
  assert.deepEqual(cellsOf(company([null]), [...answers, { unitId: '0', by: 'e', mark: 2 }]).whole, { 1: 5, 2: 1 })
})

test('a unit that is gone counts for everybody alone', () => {
  const answers = said([0, 6], [null])
  const { whole, units } = cellsOf(
    company([null]),
    answers.map((answer) => ({ ...answer, unitId: 'gone' })),
  )
  assert.deepEqual([whole, units.get('0')], [{ 3: 6 }, null])
})

describe('numbers as bars', () => {
  test('few are shown each', () =>
    assert.deepEqual(barsOf({ 10: 2, 2: 1 }), [
      { from: 2, until: 2, count: 1 },
      { from: 10, until: 10, count: 2 },
    ]))
  test('many in spans of round width, and everybody is in one of them', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.integer({ min: -500, max: 5000 }).map(String), fc.integer({ min: 1, max: 9 })),
        (counts) => {
          const bars = barsOf(counts)
          const sum = (all: number[]) => all.reduce((one, other) => one + other, 0)
          assert.equal(sum(bars.map(({ count }) => count)), sum(Object.values(counts)))
          assert.ok(bars.length <= 9)
        },
      ),
    )
    const { from, until } = barsOf(
      Object.fromEntries([0, 15, 30, 45, 60, 75, 90, 120, 180].map((mark) => [mark, 1])),
    )[1]!
    assert.deepEqual([from, until], [50, 100])
  })
})

test('figures are for whom a summary was announced, and for the offices where HR reads anything', () => {
  const readers = { hire: 'hidden', trainer: 'summary', manager: 'answers', hr: 'answers' } as const
  assert.deepEqual(
    (['office', 'trainer', 'manager'] as const).map((as) => isFor({ readers }, as)),
    [true, true, false],
  )
  assert.equal(isFor({ readers: { ...readers, hr: 'hidden' } }, 'office'), false)
})

type Drawn = { parent: number; top: boolean; by: number[] }
const drawn = fc.record({
  parent: fc.nat(),
  top: fc.boolean(),
  /** Who answered there: on the trainers' side one may answer for several people. */
  by: fc.array(fc.nat({ max: 40 }), { maxLength: 9 }),
})
const place = (units: Drawn[]) => {
  const parents = units.map(({ parent, top }, index) => (top || index === 0 ? null : parent % index))
  const given = units.flatMap(({ by }, index) => by.map((one) => ({ unitId: `${index}`, by: `${one}`, mark: one % 5 })))
  return { parents, given, tree: company(parents) }
}
const cases = fc.array(drawn, { minLength: 1, maxLength: 12 })

test('every cell shown, and whatever is left of it without others shown, is nobody or five people and more', () => {
  fc.assert(
    fc.property(cases, (units) => {
      const { given, tree } = place(units)
      const { whole, units: cells } = cellsOf(tree, given)
      const inside = (id: string | null) =>
        given.filter(({ unitId }) => id === null || tree.get(unitId)!.above.includes(id))
      const shown = [...(whole ? [null] : []), ...[...cells].flatMap(([id, counts]) => (counts ? [id] : []))]
      for (const id of shown) {
        const mine = inside(id)
        assert.equal(sizeOf(id === null ? whole : cells.get(id)!), mine.length)
        const below = shown.filter((one) => one !== null && one !== id && (!id || tree.get(one)!.above.includes(id)))
        // Any of those below that do not overlap: what is left is a union of what lies between shown cells.
        const nearest = below.filter(
          (one) => !below.some((other) => other !== one && tree.get(one!)!.above.includes(other!)),
        )
        const rest = mine.filter((answer) => !nearest.some((one) => inside(one!).includes(answer)))
        for (const group of [mine, rest]) {
          const people = new Set(group.map(({ by }) => by)).size
          assert.ok(group.length === 0 || people >= 5, `${people} left in ${id}`)
        }
      }
    }),
    { numRuns: 500 },
  )
})

test('no hidden cell can be reckoned from those shown, whoever knows how many answered where', () => {
  fc.assert(
    fc.property(cases, (units) => {
      const { tree, given } = place(units)
      const { whole, units: cells } = cellsOf(tree, given)
      const answered = [...tree.keys()].filter((id) => given.some(({ unitId }) => unitId === id))
      // A cell is a sum of what each unit itself said; a hidden one must not be a sum of sums that are shown.
      const rowOf = (cell: string | null) =>
        answered.map((id) => (cell === null || tree.get(id)!.above.includes(cell) ? 1 : 0))
      const all: [string | null, Counts][] = [[null, whole], ...cells]
      const shown = all.flatMap(([id, counts]) => (counts ? [rowOf(id)] : []))
      for (const [id, counts] of all) {
        const row = rowOf(id)
        if (counts || row.every((one) => one === 0)) continue
        assert.ok(rankOf([...shown, row]) > rankOf(shown), `${id} follows from what is shown`)
      }
    }),
    { numRuns: 500 },
  )
})

/** The number of independent rows, by elimination in whole numbers. */
function rankOf(rows: number[][]): number {
  const left = rows.map((row) => row.map(BigInt))
  let rank = 0
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const pivot = left.findIndex((row, place) => place >= rank && row[column] !== 0n)
    if (pivot < 0) continue
    ;[left[rank], left[pivot]] = [left[pivot]!, left[rank]!]
    const top = left[rank]!
    for (let place = rank + 1; place < left.length; place += 1) {
      const [by, own] = [left[place]![column]!, top[column]!]
      left[place] = left[place]!.map((value, at) => value * own - top[at]! * by)
    }
    rank += 1
  }
  return rank
}

test('what somebody may know can be taken away only where five are left', () => {
  assert.deepEqual(
    [unlessKnown({ 1: 6 }, 0), unlessKnown({ 1: 6 }, 1), unlessKnown({ 1: 6 }, 2)],
    [{ 1: 6 }, { 1: 6 }, null],
  )
  const readers = { hire: 'hidden', trainer: 'answers', manager: 'summary', hr: 'summary' } as const
  assert.deepEqual(
    [mayKnow('hire', { readers }, 'manager'), mayKnow('trainer', { readers }, 'manager')],
    [true, false],
    'the new hire may have added the managers',
  )
})
