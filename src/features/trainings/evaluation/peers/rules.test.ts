import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { describe, test } from 'node:test'
import { calendarOf, ORDINARY } from '#/platform/calendar.ts'
import { STANDARD } from '../library/rules.ts'
import { drawn, pointsFrom, ratingDays } from './rules.ts'

const seeded = (seed: string) => (name: string) => createHash('sha256').update(`${seed} ${name}`).digest('hex')
const people = (count: number) =>
  Array.from({ length: count }, (_, place) => `person-${String(place).padStart(4, '0')}`)

describe('the draw of raters', () => {
  const table: [people: number, wanted: number, each: number][] = [
    [0, 4, 0],
    [1, 4, 0],
    [3, 4, 0],
    [4, 4, 3],
    [5, 4, 4],
    [6, 4, 4],
    [20, 8, 8],
    [2000, 5, 5],
  ]
  for (const [count, wanted, each] of table) {
    test(`${count} people, ${wanted} wanted: each rates ${each} and is rated by ${each}`, () => {
      for (const seed of ['a', 'b', 'c']) {
        const pairs = drawn(people(count), wanted, seeded(seed))
        assert.equal(pairs.length, count * each)
        assert.equal(new Set(pairs.map(({ raterId, rateeId }) => `${raterId} ${rateeId}`)).size, pairs.length)
        assert.ok(pairs.every(({ raterId, rateeId }) => raterId !== rateeId))
        for (const side of ['raterId', 'rateeId'] as const)
          for (const one of Object.values(Object.groupBy(pairs, (pair) => pair[side]))) assert.equal(one!.length, each)
      }
    })
  }

  test('is the same for the same seed in whatever order people come, and another for another', () => {
    const names = people(12)
    assert.deepEqual(drawn(names, 4, seeded('seed')), drawn(names.toReversed(), 4, seeded('seed')))
    assert.notDeepEqual(drawn(names, 4, seeded('seed')), drawn(names, 4, seeded('other seed')))
  })
})

test('the points are the average of all marks, of the weight', () => {
  const sums = { contributed: 12, listened: 9, understood: 15 }
  assert.deepEqual(pointsFrom({ people: 3, sums }, STANDARD), { numerator: 8, denominator: 1 })
  assert.deepEqual(pointsFrom({ people: 4, sums }, STANDARD), { numerator: 6, denominator: 1 })
  assert.deepEqual(pointsFrom({ people: 7, sums: { ...sums, listened: 10 } }, STANDARD), {
    numerator: 74,
    denominator: 21,
  })
})

test('rating lasts five working days from the last day of the training', () => {
  assert.deepEqual(ratingDays('2026-11-20', calendarOf(ORDINARY)), {
    opensOn: '2026-11-20',
    dueOn: '2026-11-26',
    closesOn: '2026-11-30',
  })
})
