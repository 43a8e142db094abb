import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf, ORDINARY } from '#/platform/calendar.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { anchorBy, dayOf, placed, placeOf, type Surroundings, whyMoved, windowFrom } from './rules.ts'
import type { Offset, Plan } from './schema.ts'

const YEAR_END = { startsOn: '2026-12-29' as Day, endsOn: '2027-01-03' as Day, yearly: true }
const calendar = calendarOf({ ...ORDINARY, closures: [YEAR_END] })

const offsets: [anchor: Day, unit: Offset['unit'], count: number, day: Day, why: string][] = [
  ['2026-04-01', 'days', 0, '2026-04-01', 'the anchor itself'],
  ['2026-04-01', 'days', 90, '2026-06-30', 'calendar days'],
  ['2026-04-01', 'days', -14, '2026-03-18', 'calendar days before'],
  ['2024-02-28', 'days', 1, '2024-02-29', 'a leap day'],
  ['2026-04-01', 'working-days', 0, '2026-04-01', 'no working day away'],
  ['2026-04-28', 'working-days', 3, '2026-05-07', 'working days over Golden Week: 30 April, 1 and 7 May'],
  ['2026-05-07', 'working-days', -2, '2026-04-30', 'working days before it'],
  ['2026-12-28', 'working-days', 1, '2027-01-04', 'a working day over the closure at the end of the year'],
  ['2026-01-31', 'months', 1, '2026-02-28', 'a month from 31 January'],
  ['2024-01-31', 'months', 1, '2024-02-29', 'a month from 31 January in a leap year'],
  ['2024-02-29', 'months', 12, '2025-02-28', 'a year from 29 February'],
  ['2026-03-31', 'months', -1, '2026-02-28', 'a month before 31 March'],
  ['2026-08-31', 'months', 6, '2027-02-28', 'half a year, into the next'],
]
for (const [anchor, unit, count, day, why] of offsets)
  test(`${why}: ${count} ${unit} from ${anchor} is ${day}`, () => {
    assert.equal(dayOf(anchor, { unit, count }, calendar), day)
  })

const works = (day: Day) => calendar.isWorkingDay(day)
const except = (from: Day, until: Day) => (day: Day) => works(day) && !(from <= day && day <= until)
type Row = { why: string; day: Day; before?: number; after?: number; canBe?: (day: Day) => boolean } & (
  | { on: Day }
  | { outside: Day; nearest: Day[] }
)
const places: Row[] = [
  { why: 'a working day stays', day: '2026-04-30', on: '2026-04-30' },
  { why: 'of two as near, the earlier: Sunday between Friday and Tuesday', day: '2026-11-22', on: '2026-11-20' },
  { why: 'the nearer one', day: '2026-11-23', on: '2026-11-24' },
  { why: 'a Saturday goes to Friday', day: '2026-11-14', on: '2026-11-13' },
  { why: 'never before the window', day: '2026-11-14', before: 0, on: '2026-11-16' },
  { why: 'never after the window', day: '2026-11-15', after: 0, on: '2026-11-13' },
  { why: 'a day in Golden Week', day: '2026-05-03', on: '2026-05-01' },
  { why: 'a day in the closure, on its own side', day: '2027-01-01', on: '2027-01-04' },
  {
    why: 'nothing in a narrow window: the nearer outside, flagged',
    ...{ day: '2027-01-01', before: 1, after: 2, outside: '2027-01-04', nearest: ['2026-12-28', '2027-01-04'] },
  },
  {
    why: 'two as near outside: the earlier',
    ...{ day: '2026-11-22', before: 1, after: 1, outside: '2026-11-20', nearest: ['2026-11-20', '2026-11-24'] },
  },
  {
    why: 'on leave for the whole window',
    ...{ day: '2026-07-01', canBe: except('2026-06-01', '2026-07-12') },
    ...{ outside: '2026-07-13', nearest: ['2026-05-29', '2026-07-13'] },
  },
  {
    why: 'on leave without an end',
    ...{ day: '2026-07-01', canBe: except('2026-06-01', '9999-12-31') },
    ...{ outside: '2026-05-29', nearest: ['2026-05-29'] },
  },
  {
    why: 'nobody is ever here: it stays, flagged',
    ...{ day: '2026-07-01', canBe: () => false, outside: '2026-07-01', nearest: [] },
  },
]
for (const { why, day, before = 5, after = 5, canBe = works, ...expected } of places)
  test(`placing ${day}, ${why}`, () => {
    const [on, nearest] = 'on' in expected ? [expected.on, []] : [expected.outside, expected.nearest]
    assert.deepEqual(placed(day, { before, after }, canBe), { on, outOfTolerance: !('on' in expected), nearest })
  })

test('wherever it is put, no other day in the window is nearer, and outside only when the window is empty', () => {
  for (let seed = 1; seed < 3000; seed += 1) {
    const free = new Set(Array.from({ length: 40 }, (_, n) => (hash(seed, n) % 4 === 0 ? n - 20 : 99)))
    const [before, after] = [hash(seed, 50) % 10, hash(seed, 51) % 10]
    const day: Day = '2026-06-15'
    const apart = (other: Day) =>
      Temporal.PlainDate.from(day).until(Temporal.PlainDate.from(other), { largestUnit: 'days' }).days
    const inside = [...free].filter((n) => -before <= n && n <= after).toSorted((a, b) => near(a) - near(b))
    const all = [...free].filter((n) => n !== 99).toSorted((a, b) => near(a) - near(b))
    const { on, outOfTolerance } = placed(day, { before, after }, (other) => free.has(apart(other)))
    assert.equal(outOfTolerance, inside.length === 0)
    assert.equal(apart(on), inside[0] ?? all[0] ?? 0, `seed ${seed}`)
  }
})
const near = (n: number) => Math.abs(n) * 2 + (n > 0 ? 1 : 0)
const hash = (seed: number, n: number) => Math.abs(Math.imul(seed * 2654435761 + n * 40503, 2246822519) >> 7)

const plan: Plan = {
  ...{ anchor: { kind: 'hired', on: '2026-04-01' }, offset: { unit: 'months', count: 1 }, before: 5, after: 5 },
  ...{ dueAfter: 5, closesAfter: 10, withId: 'mentor' },
}
const leaves: Record<string, [Day, Day]> = {}
const around = (today: Day, away: typeof leaves = {}): Surroundings => ({
  ...{ today, calendar },
  isAway: (id, day) => away[id] !== undefined && away[id][0] <= day && day <= away[id][1],
})

test('due and closing days are working days after the opening, whatever lies between', () => {
  assert.deepEqual(windowFrom('2026-04-28', plan, calendar), {
    ...{ opensOn: '2026-04-28', dueOn: '2026-05-11', closesOn: '2026-05-18' },
  })
  assert.equal(windowFrom('2026-12-25', plan, calendar).dueOn, '2027-01-07')
  assert.equal(windowFrom('2026-06-01', { ...plan, closesAfter: 0 }, calendar).closesOn, '2026-06-08')
})

test('a step is placed where both are here, never on a day that is over, and a move says why', () => {
  const there = (away = leaves, today: Day = '2026-04-10') => placeOf('hire', plan, around(today, away)).opensOn
  assert.equal(there(), '2026-05-01')
  assert.equal(there({ hire: ['2026-05-01', '2026-05-01'] }), '2026-04-30')
  assert.equal(there({ mentor: ['2026-04-30', '2026-05-01'] }), '2026-04-28', '29 April is a holiday')
  assert.equal(there({ hire: ['2026-05-01', '2026-05-01'] }, '2026-05-01'), '2026-05-07', 'yesterday is over')
  assert.equal(there(leaves, '2026-06-01'), '2026-05-01', 'what was over when it was planned stays there')
  const step = { personId: 'hire', opensOn: '2026-05-01' as Day, plan }
  const why = (away = leaves, anchor = plan.anchor) => whyMoved(step, anchor, around('2026-04-10', away))
  assert.equal(why(leaves, { kind: 'hired', on: '2026-04-02' }), 'anchor')
  assert.equal(why({ hire: ['2026-05-01', '2026-05-01'] }), 'absence')
  assert.equal(why({ mentor: ['2026-05-01', '2026-05-01'] }), 'supporter')
  assert.equal(why(), 'plan')
  assert.equal(whyMoved({ ...step, opensOn: '2026-05-04' }, plan.anchor, around('2026-04-10')), 'calendar')
})

test('a plan counts from the spell that holds today, and from the first assignment within it', () => {
  const record = {
    employments: [
      { hiredOn: '2026-04-01' as Day, endsOn: null },
      { hiredOn: '2020-04-01' as Day, endsOn: '2022-03-31' as Day },
    ],
    assignedOn: ['2026-10-01', '2026-05-01', '2020-04-01'] as Day[],
  }
  const from = (kind: 'hired' | 'assigned' | 'day', today: Day) =>
    anchorBy({ kind, on: '2000-01-01' }, record, today).on
  assert.deepEqual([from('hired', '2026-06-01'), from('hired', '2021-06-01')], ['2026-04-01', '2020-04-01'])
  assert.deepEqual([from('assigned', '2026-06-01'), from('assigned', '2021-06-01')], ['2026-05-01', '2020-04-01'])
  assert.equal(from('hired', '2024-06-01'), '2026-04-01', 'between two spells, the next')
  assert.equal(from('day', '2026-06-01'), '2000-01-01')
  const nobody = { employments: [], assignedOn: [] }
  assert.equal(anchorBy({ kind: 'assigned', on: '2026-04-01' }, nobody, addDays('2026-06-01', 0)).on, '2026-04-01')
})
