import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { STANDARD } from './library/rules.ts'
import {
  adjusted,
  flawsIn,
  fraction,
  type Given,
  inHundredths,
  shownHundredths,
  sum,
  totalOf,
  worthOf,
} from './rules.ts'
import type { EvaluationMethod, Points } from './schema.ts'

const papers = [
  { kind: 'before', points: 20 },
  { kind: 'after', points: 20 },
  { kind: 'satisfaction', points: 0 },
]
const worth = worthOf(STANDARD, papers)
const mark = (of: Given, points: Points | number, adjustment = 0) => ({
  of,
  points: typeof points === 'number' ? inHundredths(points) : points,
  adjustment,
})
const all = (peers: Points) => [
  mark('observation', 2800),
  mark('before', 1200),
  mark('after', 1000),
  mark('peers', peers),
  mark('understanding', 500),
]

describe('a total of 100 points (T-04)', () => {
  const table: [what: string, marks: ReturnType<typeof mark>[], raw: string, shown: number, passed: boolean][] = [
    [
      'everything',
      [
        mark('observation', 4000),
        mark('before', 2000),
        mark('after', 2000),
        mark('peers', 1000),
        mark('understanding', 1000),
      ],
      '100/1',
      10000,
      true,
    ],
    ['exactly the mark', all({ numerator: 5, denominator: 1 }), '60/1', 6000, true],
    [
      '59.995: not the mark, and never shown as 60',
      all({ numerator: 999, denominator: 200 }),
      '11999/200',
      5999,
      false,
    ],
    ['a third is kept as a third', all({ numerator: 14, denominator: 3 }), '179/3', 5966, false],
    ['59.5', all({ numerator: 9, denominator: 2 }), '119/2', 5950, false],
    ['nothing at all', [], '0/1', 0, false],
  ]
  for (const [what, marks, raw, shown, passed] of table) {
    test(what, () => {
      const total = totalOf(marks, worth, 60)
      assert.equal(`${total.raw.numerator}/${total.raw.denominator}`, raw)
      assert.deepEqual([shownHundredths(total.adjusted), total.passed], [shown, passed])
    })
  }

  test('a missing part is named, counts nothing, and nothing else counts for more', () => {
    const total = totalOf([mark('observation', 4000), mark('after', 2000)], worth, 60)
    assert.deepEqual(total.missing, ['before', 'peers', 'understanding'])
    assert.deepEqual([total.raw, total.passed], [{ numerator: 60, denominator: 1 }, true])
  })

  test('what is worth nothing is neither missing nor counted', () => {
    const alone = worthOf(
      { weights: { observation: 100, assignments: 0, peers: 0, understanding: 0 } },
      papers.slice(2),
    )
    const total = totalOf([mark('observation', 5000), mark('understanding', 900)], alone, 60)
    assert.deepEqual([total.missing, total.raw], [[], { numerator: 50, denominator: 1 }])
  })

  test('an adjustment for language lifts the mark, never the raw total, and never above what can be had (T-40)', () => {
    const marks = all({ numerator: 4, denominator: 1 }).map((one) =>
      one.of === 'observation' ? { ...one, adjustment: 100 } : one,
    )
    const total = totalOf(marks, worth, 60)
    assert.deepEqual([total.raw.numerator, total.adjusted.numerator, total.passed], [59, 60, true])
    assert.deepEqual(adjusted({ points: inHundredths(3950), adjustment: 200 }, 40), { numerator: 40, denominator: 1 })
  })
})

test('fractions stay exact where floating-point numbers would not', () => {
  assert.deepEqual(sum(Array.from({ length: 10 }, () => fraction(1n, 10n))), { numerator: 1, denominator: 1 })
  assert.deepEqual(sum([fraction(1n, 3n), fraction(1n, 7n), fraction(11n, 21n)]), { numerator: 1, denominator: 1 })
})

describe('a way to evaluate', () => {
  const table: [what: string, change: Partial<EvaluationMethod>, flaws: string[]][] = [
    ['as published', {}, []],
    ['weights of 90', { weights: { ...STANDARD.weights, peers: 0 } }, ['weights not-100']],
    ['criteria of 30 points for a weight of 40', { criteria: STANDARD.criteria.slice(1) }, ['criteria not-the-weight']],
    [
      'a key twice',
      { peerCriteria: [STANDARD.peerCriteria[0]!, STANDARD.peerCriteria[0]!] },
      ['peerCriteria key-used-twice'],
    ],
    ['peers without anything to say of them', { peerCriteria: [] }, ['peerCriteria required']],
    [
      'only observed',
      { weights: { observation: 40, assignments: 60, peers: 0, understanding: 0 }, peerCriteria: [] },
      [],
    ],
  ]
  for (const [what, change, flaws] of table) {
    test(what, () =>
      assert.deepEqual(
        flawsIn({ ...STANDARD, ...change }).map(({ field, reason }) => `${field} ${reason}`),
        flaws,
      ),
    )
  }
})
