import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWorkingDays, calendarOf, ORDINARY } from '#/platform/calendar.ts'
import { addDays, type Day } from '#/platform/day.ts'
import type { Period } from '#/platform/period.ts'
import { type Act, next, type ReflectionState } from '../rules.ts'
import { answerDueOn, obstacleIn, type Rhythm, roundsBetween, roundsToOpen } from './rules.ts'

const japan = calendarOf(ORDINARY)

const rhythm: Rhythm = {
  cadence: 'monthly',
  startsOn: '2026-04-01',
  endsOn: '2027-03-31',
  opensBefore: 5,
  dueAfter: 5,
  closesAfter: 10,
}

//                                           save         submit        answer      take-back
const table: Record<ReflectionState, (ReflectionState | undefined)[]> = {
  open: ['draft', 'submitted', undefined, undefined],
  draft: ['draft', 'submitted', undefined, undefined],
  submitted: [undefined, undefined, 'answered', 'draft'],
  answered: [undefined, undefined, undefined, undefined],
}

/** All rounds of a programme that ends. */
const roundsOf = (rhythm: Rhythm, calendar = japan) =>
  roundsBetween(rhythm, rhythm.startsOn, addDays(rhythm.endsOn!, 60), calendar)

for (const [state, results] of Object.entries(table)) {
  test(`from ${state}`, () => {
    const acts: Act[] = ['save', 'submit', 'answer', 'take-back']
    assert.deepEqual(
      acts.map((act) => next(state as ReflectionState, act)),
      results,
    )
  })
}

const rounds: { period: Period; opensOn: Day; dueOn: Day; closesOn: Day }[] = [
  { period: '2026-04', opensOn: '2026-04-23', dueOn: '2026-05-01', closesOn: '2026-05-13' },
  { period: '2026-05', opensOn: '2026-05-25', dueOn: '2026-06-01', closesOn: '2026-06-08' },
  { period: '2026-12', opensOn: '2026-12-25', dueOn: '2027-01-04', closesOn: '2027-01-12' },
]

for (const round of rounds) {
  test(`the round about ${round.period} opens on ${round.opensOn}`, () => {
    assert.deepEqual(
      roundsOf(rhythm).find(({ period }) => period === round.period),
      round,
    )
  })
}

test('there is a round for every month of the programme, both ends included', () => {
  assert.equal(roundsOf(rhythm).length, 12)
  assert.equal(roundsOf({ ...rhythm, endsOn: '2026-04-01' }).length, 1)
})

test('a month of closures opens on its first working day, or on the first after it', () => {
  const restedFrom = (startsOn: Day) =>
    calendarOf({ ...ORDINARY, closures: [{ startsOn, endsOn: '2026-06-30', yearly: false }] })
  const one = { ...rhythm, startsOn: '2026-06-01', endsOn: '2026-06-30' } as const
  assert.equal(roundsOf(one, restedFrom('2026-06-04'))[0]?.opensOn, '2026-06-01')
  assert.equal(roundsOf(one, restedFrom('2026-06-01'))[0]?.opensOn, '2026-07-01')
})

test('whatever the rhythm, rounds are on working days, in order, and never two open at once', () => {
  const settings = fc.record({
    opensBefore: fc.integer({ min: 1, max: 20 }),
    dueAfter: fc.integer({ min: 1, max: 20 }),
    closesAfter: fc.integer({ min: 1, max: 20 }),
  })
  fc.assert(
    fc.property(settings, (chosen) => {
      const odd = { ...rhythm, ...chosen }
      if (obstacleIn(odd)) return
      roundsOf(odd).forEach(({ period, opensOn, dueOn, closesOn }, place, all) => {
        assert.ok(opensOn.startsWith(period) && opensOn < dueOn && dueOn <= closesOn, JSON.stringify(all[place]))
        for (const day of [opensOn, dueOn, closesOn]) assert.ok(japan.isWorkingDay(day), day)
        const following = all[place + 1]
        assert.ok(!following || closesOn < following.opensOn, JSON.stringify([all[place], following]))
      })
    }),
    { numRuns: 60 },
  )
})

const obstacles: { changes: Partial<Rhythm>; obstacle: string | undefined }[] = [
  { changes: {}, obstacle: undefined },
  { changes: { endsOn: '2026-03-31' }, obstacle: 'ends-before-it-starts' },
  { changes: { endsOn: null }, obstacle: undefined },
  { changes: { cadence: 'weekly' }, obstacle: undefined },
  { changes: { cadence: 'weekly', opensBefore: 6 }, obstacle: 'opens-outside-the-period' },
  { changes: { cadence: 'weekly', opensBefore: 1, dueAfter: 0 }, obstacle: undefined },
  { changes: { opensBefore: 0 }, obstacle: 'opens-outside-the-period' },
  { changes: { opensBefore: 21 }, obstacle: 'opens-outside-the-period' },
  { changes: { opensBefore: 1.5 }, obstacle: 'opens-outside-the-period' },
  { changes: { dueAfter: 0 }, obstacle: 'due-at-once' },
  { changes: { closesAfter: 4 }, obstacle: 'closes-before-due' },
  { changes: { closesAfter: 5 }, obstacle: undefined },
  { changes: { closesAfter: 21 }, obstacle: 'window-too-long' },
]

for (const { changes, obstacle } of obstacles) {
  test(`a rhythm with ${JSON.stringify(changes)}: ${obstacle ?? 'fine'}`, () => {
    assert.equal(obstacleIn({ ...rhythm, ...changes }), obstacle)
    if (!obstacle) return
    const odd = { ...rhythm, ...changes }
    assert.throws(() => roundsBetween(odd, '2026-04-01', '2026-04-30', japan), new RangeError(obstacle))
  })
}

const openings: { today: Day; toOpen: string[]; why: string }[] = [
  { today: '2026-04-22', toOpen: [], why: 'too early' },
  { today: '2026-04-23', toOpen: ['2026-04 due 2026-05-01'], why: 'on the day' },
  { today: '2026-05-01', toOpen: ['2026-04 due 2026-05-01'], why: 'late, and due today' },
  { today: '2026-05-07', toOpen: ['2026-04 due 2026-05-13'], why: 'after its due day, due when it closes' },
  { today: '2026-05-13', toOpen: ['2026-04 due 2026-05-13'], why: 'on the last day' },
  { today: '2026-05-14', toOpen: [], why: 'its window has passed' },
  { today: '2026-08-26', toOpen: ['2026-08 due 2026-09-01'], why: 'switched on late, nothing of before' },
]

for (const { today, toOpen, why } of openings) {
  test(`on ${today}: ${toOpen.length} to open, ${why}`, () => {
    const found = roundsToOpen(rhythm, today, japan)
    assert.deepEqual(
      found.map((round) => `${round.period} due ${round.dueOn}`),
      toOpen,
    )
  })
}

test('a trainer has three working days to answer', () => {
  assert.equal(answerDueOn('2026-05-01', japan), '2026-05-11')
  assert.equal(answerDueOn('2026-05-01', japan), addWorkingDays('2026-05-01', 3, japan))
})

const weeks: { cadence: 'weekly' | 'biweekly'; round: string; why: string }[] = [
  { cadence: 'weekly', round: '2026-04-27/P1W 05-01 05-01 05-07', why: 'Golden Week leaves one day after it' },
  { cadence: 'weekly', round: '2026-05-04/P1W 05-08 05-08 05-14', why: 'its last working day' },
  { cadence: 'biweekly', round: '2026-04-27/P2W 05-08 05-11 05-14', why: 'counted from the week of the first day' },
  { cadence: 'biweekly', round: '2026-03-30/P2W 04-10 04-13 04-16', why: 'from the week the programme begins in' },
]

for (const { cadence, round, why } of weeks) {
  test(`${cadence}, ${round}: ${why}`, () => {
    const quick = { ...rhythm, cadence, opensBefore: 1, dueAfter: cadence === 'weekly' ? 0 : 1, closesAfter: 4 }
    const found = roundsOf(quick).find(({ period }) => period === round.split(' ')[0])
    assert.equal(
      found && [found.period, ...[found.opensOn, found.dueOn, found.closesOn].map((day) => day.slice(5))].join(' '),
      round,
    )
  })
}
