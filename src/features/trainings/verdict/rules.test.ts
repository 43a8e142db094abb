import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import type { Given, Mark } from '../evaluation/rules.ts'
import { breakEvenOf, type Figures, justBelow, obstaclesTo, type Pay, returnOf, timeYen, verdictOf } from './rules.ts'

const PAY: Pay = { averageYen: 6_000_000, hours: 1920 }
const figures = (costYen: number, hours: number, people: number, reached: number): Figures => ({
  ...{ costYen, minutes: hours * 60, people, reached },
})

describe('whether it was worth it: cost, hours, people, of whom reached the mark; an hour costs 3,125 (T-01, T-08)', () => {
  const rows: [when: string, Figures, worth: boolean, left: number, surplus: number, inAll: number][] = [
    ['the worked example', figures(600_000, 6, 20, 15), true, 3750, 625, 75_000],
    ['another part of 20', figures(600_000, 6, 20, 18), true, 4500, 1375, 165_000],
    ['exactly as much is enough', figures(500_000, 6, 20, 15), true, 3125, 0, 0],
    ['a yen less is not', figures(499_999, 6, 20, 15), false, 3124.99, -0.01, -0.75],
    ['nobody reached the mark', figures(600_000, 6, 20, 0), false, 0, -3125, -375_000],
    ['it cost nothing', figures(0, 6, 20, 20), false, 0, -3125, -375_000],
    ['in-house: 18,750 for six hours', figures(18_750, 6, 20, 20), false, 156.25, -2968.75, -356_250],
    ['for one alone', figures(18_750, 6, 1, 1), true, 3125, 0, 0],
    ['a hundred million', figures(100_000_000, 16, 2000, 1234), false, 1928.12, -1196.88, -38_300_000],
    ['two thousand people, all of them', figures(100_000_000, 16, 2000, 2000), true, 3125, 0, 0],
    ['an hour and a half', { costYen: 9375, minutes: 90, people: 2, reached: 2 }, true, 3125, 0, 0],
  ]
  for (const [when, given, worth, left, surplus, inAll] of rows)
    test(when, () => {
      const verdict = verdictOf(given, PAY)
      assert.deepEqual(
        [verdict.worth, verdict.left, verdict.surplus, verdict.surplusInAll],
        [worth, Math.round(left * 100), Math.round(surplus * 100), Math.round(inAll * 100)],
      )
    })

  test('pay that is no round number is compared exactly: a third of a yen more is not enough', () => {
    const pay = { averageYen: 1000, hours: 3 }
    assert.equal(verdictOf(figures(1000, 3, 1, 1), pay).worth, true)
    const { worth, left, pay: shown, surplus } = verdictOf({ ...figures(99_999, 300, 1, 1) }, pay)
    assert.deepEqual({ worth, left, shown, surplus }, { worth: false, left: 33_333, shown: 33_333, surplus: -1 })
  })
})

describe('how many must reach the mark (B-03)', () => {
  const rows: [
    when: string,
    cost: number,
    hours: number,
    people: number,
    needed: number | null,
    rate: number | null,
    least: number,
  ][] = [
    ['the worked example', 600_000, 6, 20, 13, 62.5, 375_000],
    ['all of them, to the yen', 375_000, 6, 20, 20, 100, 375_000],
    ['not even all', 374_999, 6, 20, null, null, 375_000],
    ['it cost nothing', 0, 6, 20, null, null, 375_000],
    ['one is enough', 100_000_000, 6, 20, 1, 0.38, 375_000],
    ['two thousand people', 100_000_000, 16, 2000, 2000, 100, 100_000_000],
  ]
  for (const [when, costYen, hours, people, needed, rate, least] of rows)
    test(when, () =>
      assert.deepEqual(breakEvenOf({ costYen, minutes: hours * 60, people }, PAY), {
        ...{ needed, leastCostYen: least },
        rate: rate === null ? null : Math.round(rate * 100),
      }),
    )

  test('it is the least number that is worth it, always', () => {
    const some = fc.record({
      costYen: fc.integer({ min: 0, max: 100_000_000 }),
      minutes: fc.integer({ min: 1, max: 60_000 }),
      people: fc.integer({ min: 1, max: 2000 }),
      averageYen: fc.integer({ min: 0, max: 50_000_000 }),
      hours: fc.integer({ min: 1, max: 4000 }),
    })
    fc.assert(
      fc.property(some, ({ averageYen, hours, ...session }) => {
        const pay = { averageYen, hours }
        const { needed } = breakEvenOf(session, pay)
        const isWorth = (reached: number) => verdictOf({ ...session, reached }, pay).worth
        if (needed === null) assert.equal(isWorth(session.people), false)
        else {
          assert.equal(isWorth(needed), true)
          if (needed > 0) assert.equal(isWorth(needed - 1), false)
        }
      }),
    )
  })
})

test('the return as commonly computed, in hundredths of a percent, with and without the time of people', () => {
  assert.equal(returnOf(900_000, 600_000), 5000)
  assert.equal(returnOf(600_000, 600_000), 0)
  assert.equal(returnOf(0, 600_000), -10_000)
  assert.equal(returnOf(1_000_000, 0), null)
  assert.equal(timeYen({ minutes: 360, people: 20 }, PAY), 375_000)
  assert.equal(returnOf(900_000, 975_000), -770)
})

describe('who is just below the mark, and what alone could have lifted them', () => {
  const WORTH = { observation: 40, before: 15, after: 25, peers: 10, understanding: 10 }
  type Had = Partial<Record<Given, number | [number, number]>>
  const someone = (personId: string, had: Had) => {
    const marks: Mark[] = Object.entries(had).map(([of, points]) => {
      const [numerator, denominator] = typeof points === 'number' ? [points, 1] : points
      return { of: of as Given, points: { numerator, denominator }, adjustment: 0 }
    })
    const shared = marks.reduce((product, { points }) => product * points.denominator, 1)
    const numerator = marks.reduce((sum, { points }) => sum + (points.numerator * shared) / points.denominator, 0)
    const missing = (Object.keys(WORTH) as Given[]).filter((of) => !(of in had))
    return { personId, marks, adjusted: { numerator, denominator: shared }, missing }
  }
  const rows: [when: string, Had, short: number | null, by: Given[]][] = [
    ['60 has reached it', { observation: 30, before: 10, after: 10, peers: 5, understanding: 5 }, null, []],
    [
      '59.5: everything with half a point left',
      { observation: 40, before: [19, 2], after: 10, peers: 0, understanding: 0 },
      50,
      ['before', 'after', 'peers', 'understanding'],
    ],
    [
      'a third of a point short reads as 0.34',
      { observation: 40, before: 0, after: [59, 3], peers: 0, understanding: 0 },
      34,
      ['before', 'after', 'peers', 'understanding'],
    ],
    [
      'exactly the room there is',
      { observation: 35, before: 15, after: 0, peers: 0, understanding: 5 },
      500,
      ['observation', 'after', 'peers', 'understanding'],
    ],
    [
      'something missing is room as a whole',
      { observation: 40, before: 13, peers: 0, understanding: 0 },
      700,
      ['after', 'peers', 'understanding'],
    ],
    [
      'ten below',
      { observation: 40, before: 10, after: 0, peers: 0, understanding: 0 },
      1000,
      ['after', 'peers', 'understanding'],
    ],
    ['more than ten below', { observation: 40, before: 9, after: 0, peers: 0, understanding: 0 }, null, []],
  ]
  for (const [when, had, short, by] of rows)
    test(when, () => {
      const [one] = justBelow([someone('one', had)], WORTH, 60)
      assert.deepEqual(one && { short: one.short, by: one.by }, short === null ? undefined : { short, by })
    })

  test('the nearest come first; what is worth nothing lifts nobody', () => {
    const worth = { ...WORTH, peers: 0 }
    const found = justBelow(
      [someone('52', { observation: 40, before: 12 }), someone('58', { observation: 40, before: 15, after: 3 })],
      worth,
      60,
    )
    assert.deepEqual(
      found.map(({ personId, by }) => [personId, by]),
      [
        ['58', ['after', 'understanding']],
        ['52', ['after', 'understanding']],
      ],
    )
  })
})

describe('what stands between a session and its verdict', () => {
  const session = (state: 'design' | 'started' | 'judged' | 'cancelled', endsOn = '2026-06-01' as const) => ({
    state,
    endsOn,
  })
  const all = { people: 3, minutes: 60, settled: 3 }
  const rows: [when: string, ...Parameters<typeof obstaclesTo>, expected: ReturnType<typeof obstaclesTo>][] = [
    ['nothing', session('started'), all, { pay: PAY, today: '2026-06-02' }, []],
    ['its last day is not over', session('started'), all, { pay: PAY, today: '2026-06-01' }, ['not-over']],
    [
      'nobody took part',
      session('started'),
      { ...all, people: 0, settled: 0 },
      { pay: PAY, today: '2026-06-02' },
      ['no-people'],
    ],
    [
      'no time and no pay',
      session('started'),
      { ...all, minutes: 0 },
      { pay: null, today: '2026-06-02' },
      ['no-hours', 'no-pay'],
    ],
    [
      'one score is not final',
      session('started'),
      { ...all, settled: 2 },
      { pay: PAY, today: '2026-06-02' },
      ['not-settled'],
    ],
    [
      'it never began',
      session('design'),
      { ...all, settled: 0 },
      { pay: PAY, today: '2026-06-02' },
      ['not-started', 'not-settled'],
    ],
    ['it was cancelled', session('cancelled'), all, { pay: null, today: '2026-06-02' }, ['cancelled']],
  ]
  for (const [when, one, counted, around, expected] of rows)
    test(when, () => assert.deepEqual(obstaclesTo(one, counted, around), expected))
})
