import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf, ORDINARY } from '#/platform/calendar.ts'
import type { Day } from '#/platform/day.ts'
import { type Asked, isForToday, orderForToday, stateOn, urgencyOf } from './rules.ts'

const step: Asked = {
  state: 'open',
  opensOn: '2026-04-20',
  dueOn: '2026-04-24',
  closesOn: '2026-05-01',
  doneOn: null,
}

const states: { name: string; with?: Partial<Asked>; today: Day; state: string; forToday: boolean }[] = [
  { name: 'before it opens', today: '2026-04-19', state: 'open', forToday: false },
  { name: 'the day it opens', today: '2026-04-20', state: 'open', forToday: true },
  { name: 'overdue', today: '2026-04-25', state: 'open', forToday: true },
  { name: 'the last day of its window', today: '2026-05-01', state: 'open', forToday: true },
  { name: 'the day after', today: '2026-05-02', state: 'missed', forToday: false },
  {
    name: 'done on the due day',
    with: { state: 'done', doneOn: '2026-04-24' },
    today: '2026-05-02',
    state: 'done',
    forToday: false,
  },
  {
    name: 'done a day late',
    with: { state: 'done', doneOn: '2026-04-25' },
    today: '2026-04-25',
    state: 'done-late',
    forToday: false,
  },
  { name: 'called off', with: { state: 'closed' }, today: '2026-04-21', state: 'closed', forToday: false },
  {
    name: 'done after its window',
    with: { state: 'done', doneOn: '2026-05-02' },
    today: '2026-05-02',
    state: 'done-out-of-window',
    forToday: false,
  },
  { name: 'excused', with: { state: 'excused' }, today: '2026-04-24', state: 'excused', forToday: false },
  { name: 'excused, later', with: { state: 'excused' }, today: '2026-05-02', state: 'excused', forToday: false },
  { name: 'called off, later', with: { state: 'closed' }, today: '2026-05-02', state: 'closed', forToday: false },
]

for (const { name, with: changes, today, state, forToday } of states) {
  test(`a step ${name} is ${state}, ${forToday ? 'and' : 'not'} for today`, () => {
    assert.equal(stateOn({ ...step, ...changes }, today), state)
    assert.equal(isForToday({ ...step, ...changes }, today), forToday)
  })
}

test('what is overdue comes first, then by due day, then by opening', () => {
  const steps = [
    { name: 'later', dueOn: '2026-04-30', opensOn: '2026-04-01' },
    { name: 'opened second', dueOn: '2026-04-24', opensOn: '2026-04-21' },
    { name: 'opened first', dueOn: '2026-04-24', opensOn: '2026-04-20' },
    { name: 'overdue', dueOn: '2026-04-17', opensOn: '2026-04-22' },
    { name: 'opened second too', dueOn: '2026-04-24', opensOn: '2026-04-21' },
  ] as const
  const names = orderForToday(steps).map(({ name }) => name)
  assert.deepEqual(names, ['overdue', 'opened first', 'opened second', 'opened second too', 'later'])
  assert.equal(steps[0].name, 'later')
})

const dues = [
  { today: '2026-04-24', dueOn: '2026-04-23', urgency: 'overdue' },
  { today: '2026-04-24', dueOn: '2026-04-24', urgency: 'today' },
  { today: '2026-04-24', dueOn: '2026-04-25', urgency: 'soon' },
  { today: '2026-04-24', dueOn: '2026-04-28', urgency: 'soon' },
  { today: '2026-04-24', dueOn: '2026-04-29', urgency: 'soon' },
  { today: '2026-04-24', dueOn: '2026-04-30', urgency: 'later' },
  { today: '2026-05-02', dueOn: '2026-05-08', urgency: 'soon' },
  { today: '2026-05-02', dueOn: '2026-05-11', urgency: 'later' },
] as const

for (const { today, dueOn, urgency } of dues) {
  test(`on ${today}, due on ${dueOn} is ${urgency}`, () => {
    assert.equal(urgencyOf(dueOn, today, calendarOf(ORDINARY)), urgency)
  })
}
