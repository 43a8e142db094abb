import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addWorkingDays, calendarOf, ORDINARY } from '#/platform/calendar.ts'
import type { Day, Month } from '#/platform/day.ts'
import {
  type Act,
  answerDueOn,
  next,
  obstacleIn,
  type Part,
  partOf,
  type ReflectionState,
  type Rhythm,
  readersOf,
  roundsOf,
  roundsToOpen,
  toldOfSubmission,
} from './rules.ts'

const japan = calendarOf(ORDINARY)

const rhythm: Rhythm = {
  startsMonth: '2026-04',
  endsMonth: '2027-03',
  opensBeforeMonthEnd: 5,
  dueAfter: 5,
  closesAfter: 10,
}

//                                           save         submit        answer
const table: Record<ReflectionState, (ReflectionState | undefined)[]> = {
  open: ['draft', 'submitted', undefined],
  draft: ['draft', 'submitted', undefined],
  submitted: [undefined, undefined, 'answered'],
  answered: [undefined, undefined, undefined],
}

for (const [state, results] of Object.entries(table)) {
  test(`from ${state}`, () => {
    const acts: Act[] = ['save', 'submit', 'answer']
    assert.deepEqual(
      acts.map((act) => next(state as ReflectionState, act)),
      results,
    )
  })
}

const rounds: { month: Month; opensOn: Day; dueOn: Day; closesOn: Day }[] = [
  { month: '2026-04', opensOn: '2026-04-23', dueOn: '2026-05-01', closesOn: '2026-05-13' },
  { month: '2026-05', opensOn: '2026-05-25', dueOn: '2026-06-01', closesOn: '2026-06-08' },
  { month: '2026-12', opensOn: '2026-12-25', dueOn: '2027-01-04', closesOn: '2027-01-12' },
]

for (const round of rounds) {
  test(`the round about ${round.month} opens on ${round.opensOn}`, () => {
    assert.deepEqual(
      roundsOf(rhythm, japan).find(({ month }) => month === round.month),
      round,
    )
  })
}

test('there is a round for every month of the programme, both ends included', () => {
  assert.equal(roundsOf(rhythm, japan).length, 12)
  assert.equal(roundsOf({ ...rhythm, endsMonth: '2026-04' }, japan).length, 1)
})

test('a month of closures opens on its first working day, or on the first after it', () => {
  const restedFrom = (startsOn: Day) =>
    calendarOf({ ...ORDINARY, closures: [{ startsOn, endsOn: '2026-06-30', yearly: false }] })
  const one = { ...rhythm, startsMonth: '2026-06', endsMonth: '2026-06' } as const
  assert.equal(roundsOf(one, restedFrom('2026-06-04'))[0]?.opensOn, '2026-06-01')
  assert.equal(roundsOf(one, restedFrom('2026-06-01'))[0]?.opensOn, '2026-07-01')
})

test('whatever the rhythm, rounds are on working days, in order, and never two open at once', () => {
  const settings = fc.record({
    opensBeforeMonthEnd: fc.integer({ min: 1, max: 20 }),
    dueAfter: fc.integer({ min: 1, max: 20 }),
    closesAfter: fc.integer({ min: 1, max: 20 }),
  })
  fc.assert(
    fc.property(settings, (chosen) => {
      const odd = { ...rhythm, ...chosen }
      if (obstacleIn(odd)) return
      roundsOf(odd, japan).forEach(({ month, opensOn, dueOn, closesOn }, place, all) => {
        assert.ok(opensOn.startsWith(month) && opensOn < dueOn && dueOn <= closesOn, JSON.stringify(all[place]))
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
  { changes: { endsMonth: '2026-03' }, obstacle: 'ends-before-it-starts' },
  { changes: { endsMonth: '2029-03' }, obstacle: undefined },
  { changes: { endsMonth: '2029-04' }, obstacle: 'too-many-months' },
  { changes: { opensBeforeMonthEnd: 0 }, obstacle: 'opens-outside-the-month' },
  { changes: { opensBeforeMonthEnd: 21 }, obstacle: 'opens-outside-the-month' },
  { changes: { opensBeforeMonthEnd: 1.5 }, obstacle: 'opens-outside-the-month' },
  { changes: { dueAfter: 0 }, obstacle: 'due-at-once' },
  { changes: { closesAfter: 4 }, obstacle: 'closes-before-due' },
  { changes: { closesAfter: 5 }, obstacle: undefined },
  { changes: { closesAfter: 21 }, obstacle: 'window-too-long' },
]

for (const { changes, obstacle } of obstacles) {
  test(`a rhythm with ${JSON.stringify(changes)}: ${obstacle ?? 'fine'}`, () => {
    assert.equal(obstacleIn({ ...rhythm, ...changes }), obstacle)
    if (obstacle) assert.throws(() => roundsOf({ ...rhythm, ...changes }, japan), new RangeError(obstacle))
  })
}

const openings: { today: Day; opened: Month[]; toOpen: string[]; why: string }[] = [
  { today: '2026-04-22', opened: [], toOpen: [], why: 'too early' },
  { today: '2026-04-23', opened: [], toOpen: ['2026-04 due 2026-05-01'], why: 'on the day' },
  { today: '2026-04-23', opened: ['2026-04'], toOpen: [], why: 'once' },
  { today: '2026-05-01', opened: [], toOpen: ['2026-04 due 2026-05-01'], why: 'late, and due today' },
  { today: '2026-05-07', opened: [], toOpen: ['2026-04 due 2026-05-13'], why: 'after its due day, due when it closes' },
  { today: '2026-05-13', opened: [], toOpen: ['2026-04 due 2026-05-13'], why: 'on the last day' },
  { today: '2026-05-14', opened: [], toOpen: [], why: 'its window has passed' },
  { today: '2026-08-26', opened: [], toOpen: ['2026-08 due 2026-09-01'], why: 'switched on late, nothing of before' },
]

for (const { today, opened, toOpen, why } of openings) {
  test(`on ${today}, ${opened.length} opened before: ${toOpen.length} to open, ${why}`, () => {
    const found = roundsToOpen(roundsOf(rhythm, japan), today, opened)
    assert.deepEqual(
      found.map((round) => `${round.month} due ${round.dueOn}`),
      toOpen,
    )
  })
}

test('a trainer has three working days to answer', () => {
  assert.equal(answerDueOn('2026-05-01', japan), '2026-05-11')
  assert.equal(answerDueOn('2026-05-01', japan), addWorkingDays('2026-05-01', 3, japan))
})

type Who = { trainers: string[]; managers: string[]; alsoToManager?: boolean }
const readers: { name: string; who: Who; reads: Record<Part, string> }[] = [
  {
    name: 'a trainer and a manager',
    who: { trainers: ['tomo'], managers: ['mari'] },
    reads: { marks: 'tomo mari', text: 'tomo', comment: 'hana', 'hire-state': 'mari @hr', confidence: '' },
  },
  {
    name: 'the author adds the manager',
    who: { trainers: ['tomo'], managers: ['mari'], alsoToManager: true },
    reads: { marks: 'tomo mari', text: 'tomo mari', comment: 'hana', 'hire-state': 'mari @hr', confidence: '' },
  },
  {
    name: 'one person is both',
    who: { trainers: ['mari'], managers: ['mari'], alsoToManager: true },
    reads: { marks: 'mari', text: 'mari', comment: 'hana', 'hire-state': '@hr', confidence: '' },
  },
  {
    name: 'everyone is named twice',
    who: { trainers: ['tomo', 'tomo', 'taku'], managers: ['mari', 'mari', 'taku'] },
    reads: { marks: 'tomo taku mari', text: 'tomo taku', comment: 'hana', 'hire-state': 'mari @hr', confidence: '' },
  },
  {
    name: 'the author is in every list',
    who: { trainers: ['hana', 'tomo'], managers: ['hana', 'mari'], alsoToManager: true },
    reads: { marks: 'tomo mari', text: 'tomo mari', comment: 'hana', 'hire-state': 'mari @hr', confidence: '' },
  },
  {
    name: 'no trainer',
    who: { trainers: [], managers: ['mari'] },
    reads: { marks: 'mari', text: '', comment: 'hana', 'hire-state': 'mari @hr', confidence: '' },
  },
  {
    name: 'no manager',
    who: { trainers: ['tomo'], managers: [], alsoToManager: true },
    reads: { marks: 'tomo', text: 'tomo', comment: 'hana', 'hire-state': '@hr', confidence: '' },
  },
]

for (const { name, who, reads } of readers) {
  test(`readers: ${name}`, () => {
    const found = readersOf({ authorId: 'hana', alsoToManager: false, ...who })
    const named = Object.entries(found).map(([part, { persons, offices }]) => [
      part,
      [...persons, ...offices.map((office) => `@${office}`)].join(' '),
    ])
    assert.deepEqual(Object.fromEntries(named), reads)
  })
}

const parts = [
  { side: 'hire', key: 'growth', kind: 'scale', part: 'marks' },
  { side: 'hire', key: 'mood', kind: 'choice', part: 'marks' },
  { side: 'hire', key: 'happened', kind: 'text', part: 'text' },
  { side: 'hire', key: 'topics', kind: 'many', part: 'text' },
  { side: 'hire', key: 'confidence', kind: 'scale', part: 'marks' },
  { side: 'trainer', key: 'm1', kind: 'scale', part: 'hire-state' },
  { side: 'trainer', key: 'condition-note', kind: 'text', part: 'hire-state' },
  { side: 'trainer', key: 'comment', kind: 'text', part: 'comment' },
  { side: 'trainer', key: 'confidence', kind: 'scale', part: 'confidence' },
] as const

for (const { side, key, kind, part } of parts) {
  test(`the ${side}'s ${kind} ${key} belongs to ${part}`, () => assert.equal(partOf(side, { key, kind }), part))
}

test('a submission is told to each once: trainers answer, managers know', () => {
  const around = { authorId: 'hana', trainers: ['tomo', 'mari', 'tomo'], managers: ['mari', 'ken', 'hana'] }
  assert.deepEqual(toldOfSubmission(around), { toAnswer: ['tomo', 'mari'], toKnow: ['ken'] })
  assert.deepEqual(toldOfSubmission({ ...around, trainers: [] }), { toAnswer: [], toKnow: ['mari', 'ken'] })
})
