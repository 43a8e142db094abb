import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf, ORDINARY } from '#/platform/calendar.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { PUBLISHED } from './library/rules.ts'
import {
  type Around,
  aspectFrom,
  aspectOf,
  type Placed,
  phasesOf,
  placeAll,
  placeIn,
  planFrom,
  tierOf,
  toleranceFor,
  type Wanted,
} from './rules.ts'
import { ASPECTS } from './schema.ts'

/** As published, days after the training: an aspect's seven phases, and the windows of all but its first. */
const TABLES = [
  {
    from: 0,
    below: 60,
    aspects: [
      ['2 4 7 11 17 24 32', '3-5 6-8 10-12 15-19 22-26 30-34'],
      ['34 36 39 43 49 56 64', '35-37 38-40 42-44 47-51 54-58 62-66'],
      ['66 68 71 75 81 88 96', '67-69 70-72 74-76 79-83 86-90 94-98'],
      ['98 100 103 107 113 120 128', '99-101 102-104 106-108 111-115 118-122 126-130'],
    ],
  },
  {
    from: 60,
    below: 70,
    aspects: [
      ['3 6 10 16 24 35 48', '5-7 9-11 14-18 22-26 33-37 46-50'],
      ['50 53 57 63 71 82 95', '52-54 56-58 61-65 69-73 80-84 93-97'],
      ['97 100 104 110 118 129 142', '99-101 103-105 108-112 116-120 127-131 140-144'],
      ['144 147 151 157 165 176 189', '146-148 150-152 155-159 163-167 174-178 187-191'],
    ],
  },
  {
    from: 70,
    below: 80,
    aspects: [
      ['4 8 13 21 32 47 64', '7-9 12-14 19-23 30-34 44-50 61-67'],
      ['66 70 75 83 94 109 126', '69-71 74-76 81-85 92-96 106-112 123-129'],
      ['128 132 137 145 156 171 188', '131-133 136-138 143-147 154-158 168-174 185-191'],
      ['190 194 199 207 218 233 250', '193-195 198-200 205-209 216-220 230-236 247-253'],
    ],
  },
  {
    from: 80,
    below: Infinity,
    aspects: [
      ['5 10 16 25 38 57 77', '9-11 14-18 23-27 36-40 54-60 74-80'],
      ['79 84 90 99 112 131 151', '83-85 88-92 97-101 110-114 128-134 148-154'],
      ['153 158 164 173 186 205 225', '157-159 162-166 171-175 184-188 202-208 222-228'],
      ['227 232 238 247 260 279 299', '231-233 236-240 245-249 258-262 276-282 296-302'],
    ],
  },
]

for (const [tier, { from, below, aspects }] of TABLES.entries()) {
  const phases = phasesOf(PUBLISHED, tier)

  test(`from ${from} points, below ${below}: all days and windows are the published ones`, () => {
    assert.deepEqual(
      phases.map(({ number }) => number),
      Array.from({ length: 28 }, (_, n) => n + 1),
    )
    for (const [n, [days, windows]] of aspects.entries()) {
      const seven = phases.slice(n * 7, n * 7 + 7)
      assert.equal(seven.map(({ day }) => day).join(' '), days)
      const ranges = seven.slice(1).map(({ day, before, after }) => `${day - before}-${day + after}`)
      assert.equal(ranges.join(' '), windows)
      const [first] = seven
      assert.deepEqual([first!.interval, first!.before, first!.after], [null, 1, 1], 'our own extension')
    }
  })
}

test('the published tables hold 112 days and 96 windows', () => {
  const count = (of: 0 | 1) => TABLES.flatMap(({ aspects }) => aspects.flatMap((row) => row[of]!.split(' '))).length
  assert.deepEqual([count(0), count(1)], [112, 96])
})

const scores: [numerator: number, denominator: number, from: number][] = [
  [0, 1, 0],
  [595, 10, 0],
  [59_999_999, 1_000_000, 0],
  [60, 1, 60],
  [60_000_001, 1_000_000, 60],
  [209, 3, 60],
  [70, 1, 70],
  [239, 3, 70],
  [80, 1, 80],
  [240, 3, 80],
  [100, 1, 100],
  [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER - 1, 0],
]
for (const [numerator, denominator, points] of scores)
  test(`${numerator}/${denominator} points fall into the tier that holds ${points}, unrounded`, () => {
    const tier = tierOf({ numerator, denominator }, PUBLISHED)
    const { from, below } = TABLES[tier]!
    assert.ok(from <= points && points < below)
  })

test('a hair below 60 is below 60', () => {
  const denominator = 150_000_000_000_000
  const [below, exactly] = [-1, 0].map((hair) => tierOf({ numerator: denominator * 60 + hair, denominator }, PUBLISHED))
  assert.deepEqual([below, exactly], [0, 1])
})

const tolerances: [interval: number, days: number][] = [
  [1, 1],
  [5, 1],
  [6, 2],
  [14, 2],
  [15, 3],
  [30, 3],
  [31, 7],
  [400, 7],
  [401, 7],
]
for (const [interval, days] of tolerances)
  test(`${interval} days after the phase before, ${days} to either side`, () => {
    assert.equal(toleranceFor(interval, PUBLISHED), days)
  })

test('phases know their aspect and their place in it', () => {
  const all = Array.from({ length: 28 }, (_, n) => [aspectOf(n + 1), placeIn(n + 1)])
  assert.deepEqual(
    all,
    ASPECTS.flatMap((aspect) => [1, 2, 3, 4, 5, 6, 7].map((place) => [aspect, place])),
  )
})

test('aspects that follow each other on their days make the whole plan, over a leap day and the turn of the year', () => {
  for (const tier of TABLES.keys())
    for (const dayZero of ['2027-12-30', '2028-02-01', '2025-10-23'] as const) {
      const whole = planFrom(PUBLISHED, tier, dayZero)
      for (const [n, aspect] of ASPECTS.entries())
        assert.deepEqual(aspectFrom(PUBLISHED, tier, aspect, whole[n * 7]!.plannedOn), whole.slice(n * 7, n * 7 + 7))
    }
})

test('days of a plan: 2 days after 27 February there is a leap day between', () => {
  const [first, second] = planFrom(PUBLISHED, 0, '2028-02-27')
  assert.deepEqual(first, { number: 1, plannedOn: '2028-02-29', fromOn: '2028-02-28', untilOn: '2028-03-01' })
  assert.deepEqual(second, { number: 2, plannedOn: '2028-03-02', fromOn: '2028-03-01', untilOn: '2028-03-03' })
})

test('nothing of a plan lies on the day that it counts from', () => {
  const hurried = { ...PUBLISHED, tiers: [{ from: 0, start: 1, intervals: [2, 2, 2, 2, 2, 2] }], gap: 1 }
  const plan = planFrom(hurried, 0, '2026-04-01')
  assert.deepEqual(plan[0], { number: 1, plannedOn: '2026-04-02', fromOn: '2026-04-02', untilOn: '2026-04-03' })
  assert.equal(plan[7]!.fromOn, plan[7]!.plannedOn, 'the day before it is that of the last phase')
})

const YEAR_END = { startsOn: '2025-12-29' as Day, endsOn: '2026-01-03' as Day, yearly: true }
const calendar = calendarOf({ ...ORDINARY, closures: [YEAR_END] })
const works = remembered((day) => calendar.isWorkingDay(day))
const ANYWHERE = { canBe: works, after: null, taken: new Set<Day>() }

test('all working days of fiscal 2025 in all tiers: no phase is lost, doubled or out of order', (t) => {
  const trainings = daysFrom('2025-04-01', 365).filter(works)
  const outside = TABLES.map(() => 0)
  const moved: Record<string, number> = { 'not at all': 0 }
  for (const dayZero of trainings)
    for (const tier of TABLES.keys()) {
      const wanted = planFrom(PUBLISHED, tier, dayZero)
      const around = { ...ANYWHERE, after: dayZero }
      const placed = placeAll(wanted, around)
      holds(wanted, placed, around)
      for (const [n, { opensOn, outOfTolerance }] of placed.entries()) {
        const away = Math.abs(daysApart(wanted[n]!.plannedOn, opensOn))
        const by = outOfTolerance ? 'outside' : away === 0 ? 'not at all' : `by ${away}`
        moved[by] = (moved[by] ?? 0) + 1
        if (outOfTolerance) outside[tier]! += 1
      }
    }
  t.diagnostic(`${trainings.length} days; moved: ${JSON.stringify(moved)}; outside by tier: ${outside}`)
  assert.equal(trainings.length, 242)
  assert.deepEqual(moved, { 'not at all': 17_656, 'by 1': 8011, 'by 2': 534, 'by 3': 32, outside: 871 })
  assert.deepEqual(outside, [266, 227, 216, 162])
})

test('of them, 19 have a working day in every published window; the worst leave 7 windows without one', () => {
  const isEmpty = ({ number, fromOn, untilOn }: Wanted) =>
    placeIn(number) > 1 && !daysFrom(fromOn, daysApart(fromOn, untilOn) + 1).some(works)
  const empty = daysFrom('2025-04-01', 365)
    .filter(works)
    .map((day) => [...TABLES.keys()].flatMap((tier) => planFrom(PUBLISHED, tier, day)).filter(isEmpty).length)
  assert.deepEqual([empty.filter((count) => count === 0).length, Math.max(...empty)], [19, 7])
})

const placings: {
  why: string
  day: Day
  on: Day
  nearest?: Day[]
  taken?: Day
  after?: Day
  canBe?: (day: Day) => boolean
}[] = [
  { why: 'a working day stays', day: '2026-04-30', on: '2026-04-30' },
  { why: 'of two as near, the earlier', day: '2026-11-22', on: '2026-11-20' },
  { why: 'the nearer one is taken', day: '2026-11-23', on: '2026-11-25', taken: '2026-11-24' },
  { why: 'the earlier one is over', day: '2026-11-22', on: '2026-11-24', after: '2026-11-20' },
  {
    why: 'none in the window: the nearer outside, with both',
    ...{ day: '2026-05-04', on: '2026-05-01', nearest: ['2026-05-01', '2026-05-07'] },
  },
  {
    why: 'none in the window, and before it all is over',
    ...{ day: '2026-05-04', on: '2026-05-07', after: '2026-05-01', nearest: ['2026-05-07'] },
  },
  {
    why: 'away for good: it stays where it was meant to be',
    ...{ day: '2026-05-11', on: '2026-05-11', canBe: () => false, nearest: [] },
  },
  {
    why: 'away for good, and its day is over or taken: the next one',
    ...{
      day: '2026-05-11',
      on: '2026-05-13',
      canBe: () => false,
      nearest: [],
      after: '2026-05-11',
      taken: '2026-05-12',
    },
  },
]
for (const { why, day, on, nearest, taken, after = null, canBe = works } of placings)
  test(`placing ${day}, ${why}`, () => {
    const wanted = { number: 2, plannedOn: day, fromOn: addDays(day, -2), untilOn: addDays(day, 2) }
    assert.deepEqual(placeAll([wanted], { canBe, after, taken: new Set(taken ? [taken] : []) }), [
      { number: 2, opensOn: on, outOfTolerance: nearest !== undefined, nearest: nearest ?? [] },
    ])
  })

test('50 years of trainings, with leaves, other plans and leap days: in order, nearest first, flagged only when need be', () => {
  for (let seed = 0; seed < 1000; seed += 1) {
    const dayZero = addDays('2000-01-31', hash(seed, 1) % 18_250)
    const tier = hash(seed, 2) % 4
    const leave = [hash(seed, 3) % 300, hash(seed, 4) % 60] as const
    const [from, until] = [addDays(dayZero, leave[0]), addDays(dayZero, leave[0] + leave[1])]
    const wanted = planFrom(PUBLISHED, tier, dayZero)
    const taken = new Set(
      Array.from({ length: hash(seed, 5) % 30 }, (_, n) => addDays(dayZero, hash(seed, 10 + n) % 300)),
    )
    const around = { canBe: (day: Day) => works(day) && !(from <= day && day <= until), after: dayZero, taken }
    holds(wanted, placeAll(wanted, around), around)
  }
})

/** Whatever is placed: every phase once, in order, on days that will do; outside its window only when nothing in it will. */
function holds(wanted: Wanted[], placed: Placed[], { canBe, after, taken }: Around) {
  assert.deepEqual(
    placed.map(({ number }) => number),
    wanted.map(({ number }) => number),
  )
  let last = after ?? ('0001-01-01' as Day)
  for (const [n, { opensOn, outOfTolerance }] of placed.entries()) {
    const { plannedOn, fromOn, untilOn } = wanted[n]!
    assert.ok(opensOn > last && canBe(opensOn) && !taken.has(opensOn), `${n + 1} on ${opensOn} after ${last}`)
    const free = daysFrom(fromOn, daysApart(fromOn, untilOn) + 1).filter(
      (day) => day > last && canBe(day) && !taken.has(day),
    )
    const nearest = free.toSorted((a, b) => Math.abs(daysApart(plannedOn, a)) - Math.abs(daysApart(plannedOn, b)))[0]
    assert.equal(outOfTolerance, nearest === undefined)
    if (nearest) assert.equal(opensOn, nearest)
    else assert.ok(opensOn < fromOn || untilOn < opensOn)
    last = opensOn
  }
}

const daysApart = (from: Day, to: Day) => (Date.parse(to) - Date.parse(from)) / 86_400_000
const daysFrom = (from: Day, count: number) => Array.from({ length: count }, (_, n) => addDays(from, n))
const hash = (seed: number, n: number) => Math.abs(Math.imul(seed * 2654435761 + n * 40503, 2246822519) >> 7)

function remembered(answer: (day: Day) => boolean) {
  const known = new Map<Day, boolean>()
  return (day: Day) => known.get(day) ?? known.set(day, answer(day)).get(day)!
}
