import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf, ORDINARY } from '#/platform/calendar.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { PUBLISHED } from '../../schedule/library/rules.ts'
import type { Kept } from '../rules.ts'
import { type Around, type Arranged, arrange, type Course, changesOf, untouched } from './rules.ts'

/** Days after the training, which ended on a Thursday; every day is a working day unless a row says otherwise. */
const ZERO: Day = '2026-01-01'
const at = (day: number): Day => addDays(ZERO, day)
const on = (day: Day) => Temporal.PlainDate.from(ZERO).until(day).days
const course = (tier: number, dayZero = ZERO): Course => ({ method: PUBLISHED, tier, dayZero })
const around = (today: number, more: Partial<Around> = {}): Around => ({
  ...{ today: at(today), floor: at(today), isWorkingDay: () => true, isAway: () => false },
  ...{ isSupporterAway: () => false, takesPart: () => false, taken: new Set<Day>() },
  ...more,
})
const away = (from: number, until = 9999) => ({ isAway: (day: Day) => at(from) <= day && day <= at(until) })
const days = (arranged: Arranged[]) => arranged.map(({ opensOn }) => on(opensOn)).join(' ')
const planned = (arranged: Arranged[]) => arranged.map(({ plannedOn }) => on(plannedOn)).join(' ')
const flagged = (arranged: Arranged[]) => arranged.filter((one) => one.outOfTolerance).map(({ number }) => number)

/** The plan as it stands after these phases were asked, each with the day it was done on, or none. */
function after(tier: number, asked: Record<number, number | null>, kept = untouched(course(tier))): Kept[] {
  return kept.map((phase) => {
    if (!(phase.number in asked)) return phase
    const day = asked[phase.number]!
    return { ...phase, state: day === null ? 'open' : 'done', doneOn: day === null ? null : at(day) }
  })
}
const done = (count: number, kept: Kept[]) =>
  Object.fromEntries(kept.slice(0, count).map(({ number, opensOn }) => [number, on(opensOn)]))
/** What was arranged, kept. */
const keep = (kept: Kept[], arranged: Arranged[]): Kept[] =>
  kept.map((phase) => ({ ...phase, ...arranged.find(({ number }) => number === phase.number) }))

const LOWEST = '2 4 7 11 17 24 32 34 36 39 43 49 56 64 66 68 71 75 81 88 96 98 100 103 107 113 120 128'
const HIGHEST = '5 10 16 25 38 57 77 79 84 90 99 112 131 151 153 158 164 173 186 205 225 227 232 238 247 260 279 299'

test('a plan that nobody has begun has the published days', () => {
  assert.equal(days(arrange(course(0), untouched(course(0)), around(0))), LOWEST)
  assert.equal(days(arrange(course(3), untouched(course(3)), around(0))), HIGHEST)
})

test('arranged again with nothing else, nothing moves, whatever was asked and on whichever morning it happens', () => {
  const { isWorkingDay } = calendarOf(ORDINARY)
  for (const tier of [0, 1, 2, 3]) {
    let kept = untouched(course(tier))
    kept = keep(kept, arrange(course(tier), kept, around(0, { isWorkingDay })))
    for (let today = 1; today <= 310; today += 1) {
      const again = arrange(course(tier), kept, around(today, { isWorkingDay }))
      assert.deepEqual(
        changesOf(kept, again, around(today, { isWorkingDay }), 'tier'),
        [],
        `tier ${tier}, day ${today}`,
      )
      kept = kept.map((phase) =>
        phase.opensOn === at(today)
          ? { ...phase, state: 'done', doneOn: phase.number % 7 === 0 ? phase.plannedOn : at(today) }
          : phase,
      )
    }
    assert.ok(kept.every(({ state }) => state === 'done'))
  }
})

test('the next aspect begins two days after the real end of the one before (T-31); within an aspect days stay', () => {
  const all = untouched(course(0))
  const six = done(6, all)
  for (const [what, seventh, today, first] of [
    ['done on its day', 32, 32, 34],
    ['done on the last day of its window', 34, 34, 36],
    ['open, on its day', null, 32, 34],
    ['open, its day over: expected at the end of its window', null, 33, 36],
    ['missed: as if done on the last day of its window', null, 40, 41],
    ['missed, and made up for later', 50, 35, 36],
    ['missed, and made up for later, looked at then', 50, 35, 36],
  ] as const) {
    const kept = after(0, { ...six, 7: seventh })
    const arranged = arrange(course(0), kept, around(today, { floor: at(today + 1) }))
    assert.equal(on(arranged[0]!.plannedOn), first, what)
    assert.equal(
      planned(arranged),
      [...LOWEST.split(' ').slice(7)].map((day) => Number(day) + first - 34).join(' '),
      what,
    )
  }
  const early = { ...all[6]!, opensOn: at(30) }
  const kept = after(0, { ...six, 7: 30 }, all.with(6, early))
  assert.equal(on(arrange(course(0), kept, around(30))[0]!.plannedOn), 32, 'done on the first day of its window')
  const missedThird = after(0, { 1: 2, 2: 4, 3: null, 4: 11 })
  assert.ok(days(arrange(course(0), missedThird, around(12))).startsWith('17 24 32 34'), 'a missed phase moves nothing')
})

test('while an aspect has not ended, the next is never asked', () => {
  const kept = after(0, { ...done(6, untouched(course(0))), 7: null })
  for (const today of [33, 34, 35]) assert.ok(on(arrange(course(0), kept, around(today))[0]!.opensOn) > 34)
})

test('the score is final: only what lies ahead moves, never closer than the new intervals, never into the past', () => {
  const third = { 1: 2, 2: 4, 3: 7 }
  const floor = (day: number) => around(day, { floor: at(day + 1) })
  assert.equal(days(arrange(course(3), untouched(course(0)), floor(1))), HIGHEST, 'nothing asked yet: as published')
  assert.equal(
    days(arrange(course(3), after(0, third), floor(8)))
      .split(' ')
      .slice(0, 5)
      .join(' '),
    '25 38 57 77 79',
    'upwards after phase 3: the published days of the new tier',
  )
  const slow = after(3, { 1: 5, 2: 10, 3: 16 })
  assert.equal(
    days(arrange(course(0), slow, floor(17)))
      .split(' ')
      .slice(0, 5)
      .join(' '),
    '20 26 33 41 43',
    'corrected downwards after phase 3: its intervals after the last that was asked',
  )
  assert.equal(
    days(arrange(course(0), slow, floor(23)))
      .split(' ')
      .slice(0, 5)
      .join(' '),
    '24 30 37 45 47',
    'and later still, where these days are over',
  )
  const back = arrange(course(0), keep(slow, arrange(course(3), slow, floor(17))), floor(17))
  assert.equal(days(back).split(' ')[0], '20', 'there and back again')
})

test('somebody who joins later begins the next day, at the same intervals', () => {
  const arranged = arrange(course(0), untouched(course(0)), around(20, { floor: at(21) }))
  assert.equal(days(arranged).split(' ').slice(0, 9).join(' '), '21 23 26 30 36 43 51 53 55')
  const kept = keep(untouched(course(0)), arranged)
  assert.equal(days(arrange(course(0), kept, around(21))), days(arranged), 'and so it stays')
})

test('a leave', () => {
  const all = untouched(course(0))
  const short = arrange(course(0), all, around(0, away(10, 12)))
  assert.equal(
    days(short).split(' ').slice(0, 6).join(' '),
    '2 4 7 9 17 24',
    'takes one phase: the nearest day, flagged',
  )
  assert.deepEqual(flagged(short), [4])
  assert.deepEqual(short[3]!.nearest, [at(9), at(13)])
  const inside = arrange(course(0), all, around(0, away(11, 11)))
  assert.deepEqual([days(inside).split(' ')[3], flagged(inside)], ['10', []], 'takes a day: another of its window')
  const long = arrange(course(0), all, around(0, away(10, 59)))
  assert.equal(
    days(long).split(' ').slice(0, 9).join(' '),
    '2 4 7 60 66 73 81 83 85',
    'takes several: everything waits for the first day back and keeps its intervals',
  )
  assert.deepEqual(flagged(long), [])
  const open = arrange(course(0), all, around(0, away(10)))
  assert.equal(days(open), LOWEST, 'without a last day: nothing is pulled before it, all of it waits')
  assert.equal(flagged(open).length, 25)
  const kept = keep(after(0, { 1: 2, 2: 4, 3: 7 }), long)
  const back = arrange(course(0), kept, around(8))
  assert.equal(days(back).split(' ').slice(0, 4).join(' '), '11 17 24 32', 'taken back in time: as before')
  assert.equal(
    days(arrange(course(0), kept, around(40)))
      .split(' ')
      .slice(0, 3)
      .join(' '),
    '40 46 53',
    'ended early',
  )
  for (const today of [9, 12, 20, 58, 60])
    assert.equal(
      days(arrange(course(0), kept, around(today, away(10, 59)))),
      days(long.slice(3)),
      `seen on day ${today}`,
    )
})

test('whoever supports counts only where they take part, and holds nobody up who could do it in time', () => {
  const all = untouched(course(0))
  const takesPart = (number: number) => number === 4
  const supporter = (from: number, until: number) =>
    arrange(course(0), all, around(0, { takesPart, isSupporterAway: away(from, until).isAway }))
  assert.equal(days(supporter(11, 11)).split(' ')[3], '10')
  assert.equal(days(supporter(4, 10)).split(' ').slice(1, 4).join(' '), '4 7 11')
  assert.equal(days(supporter(4, 11)).split(' ').slice(1, 4).join(' '), '4 7 12')
  assert.deepEqual([days(supporter(1, 90)).split(' ')[3], flagged(supporter(1, 90))], ['11', []])
})

test('no day of another plan, and no two phases on a day', () => {
  const taken = new Set([at(11), at(12), at(17)])
  const arranged = arrange(course(0), untouched(course(0)), around(0, { taken }))
  assert.equal(days(arranged).split(' ').slice(0, 6).join(' '), '2 4 7 10 16 24')
})

test('each move says why', () => {
  const kept = untouched(course(0))
  const told = (more: Partial<Around>, because: 'absence' | null = null) => {
    const now = around(0, more)
    return changesOf(kept, arrange(course(0), kept, now), now, because).map(
      ({ why, moved }) => `${why} ${moved.map(({ number, fromOn, toOn }) => `${number}:${on(fromOn)}>${on(toOn)}`)}`,
    )
  }
  assert.deepEqual(told({}), [])
  assert.deepEqual(told({ isWorkingDay: (day) => day !== at(11) }), ['calendar 4:11>10'])
  assert.deepEqual(told(away(11, 11)), ['absence 4:11>10'])
  assert.deepEqual(told({ taken: new Set([at(17)]) }), ['other 5:17>16'])
  assert.deepEqual(told({ isSupporterAway: away(43, 43).isAway, takesPart: () => true }), ['supporter 11:43>42'])
  assert.ok(told(away(10, 40), 'absence').every((line) => line.startsWith('absence')))
})
