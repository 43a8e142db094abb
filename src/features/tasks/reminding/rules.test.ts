import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf, ORDINARY } from '#/platform/calendar.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { addWorkingDays } from '#/platform/working-days.ts'
import type { StepKind } from '../schema.ts'
import { type Known, POLICIES, reachedOn, type Stage, stageOf, tellingOf } from './rules.ts'

const calendar = calendarOf({
  ...ORDINARY,
  closures: [{ startsOn: '2026-12-29', endsOn: '2027-01-03', yearly: true }],
})

/** What was told so far -> what the mail of that day says, and how far the reminders are then. Due on Friday 27 November. */
const rows: [StepKind, Day, Partial<Known>, 'new' | 'still' | null, Stage | null, string][] = [
  ['reflections.write', '2026-11-20', {}, 'new', null, 'what has opened'],
  ['reflections.write', '2026-11-24', { toldOn: '2026-11-20' }, null, null, 'nothing new'],
  ['reflections.write', '2026-11-25', { toldOn: '2026-11-20' }, 'still', 'before', 'two working days before'],
  ['reflections.write', '2026-11-25', {}, 'new', 'before', 'the news of the opening counts'],
  ['reflections.write', '2026-11-26', { toldOn: '2026-11-25', reminded: 'before' }, null, 'before', 'told already'],
  ['reflections.write', '2026-11-26', { toldOn: '2026-11-20' }, 'still', 'before', 'a day late, after an outage'],
  ['reflections.write', '2026-11-27', { toldOn: '2026-11-20', reminded: 'before' }, 'still', 'on', 'on the day'],
  ['reflections.write', '2026-11-27', { toldOn: '2026-11-20' }, 'still', 'on', 'only the latest after an outage'],
  ['reflections.write', '2026-11-30', { toldOn: '2026-11-20', reminded: 'on' }, null, 'on', 'a working day after'],
  ['reflections.write', '2026-12-01', { toldOn: '2026-11-20', reminded: 'on' }, 'still', 'after', 'two after'],
  ['reflections.write', '2026-12-02', { toldOn: '2026-11-20', reminded: 'after' }, null, 'after', 'never again'],
  [
    'reflections.write',
    '2026-12-02',
    { toldOn: '2026-11-20', reminded: 'after', nudgedOn: '2026-12-01' },
    'still',
    'after',
    'but if the office asks',
  ],
  ['reflections.answer', '2026-11-24', {}, null, null, 'it was told by its own mail'],
  ['reflections.answer', '2026-11-27', {}, 'still', 'on', 'on the day'],
  ['reflections.answer', '2026-11-30', { reminded: 'on' }, null, 'on', 'then none'],
  ['reflections.answer', '2026-11-30', {}, 'still', 'on', 'back from leave'],
  ['reflections.help', '2026-11-24', {}, 'new', null, 'the day it is asked'],
  ['reflections.help', '2026-11-27', { toldOn: '2026-11-24' }, null, null, 'then none'],
  ['reflections.read', '2026-12-01', {}, 'new', null, 'once'],
  ['reflections.letter', '2026-12-01', { toldOn: '2026-11-30' }, null, null, 'once'],
]
for (const [kind, today, known, as, reminded, why] of rows)
  test(`${kind} due on 27 November, on ${today}: ${why}`, () => {
    const step = { dueOn: '2026-11-27' as Day, toldOn: null, reminded: null, nudgedOn: null, ...known }
    const policy = POLICIES[kind]
    assert.deepEqual(tellingOf(step, policy, reachedOn(today, policy, calendar)), { as, reminded })
  })

test('on every working day of a year the limits say what counting from each due day says', () => {
  const policy = POLICIES['reflections.write']
  for (let today: Day = '2026-04-01'; today < '2027-04-01'; today = addDays(today, 1)) {
    if (!calendar.isWorkingDay(today)) continue
    const reached = reachedOn(today, policy, calendar)
    for (let apart = -16; apart <= 16; apart += 1) {
      const dueOn = addDays(today, apart)
      const after = addWorkingDays(dueOn, 2, calendar)
      const expected =
        after <= today
          ? 'after'
          : dueOn <= today
            ? 'on'
            : addWorkingDays(dueOn, -2, calendar) <= today
              ? 'before'
              : null
      assert.equal(stageOf(dueOn, reached), expected, `due on ${dueOn}, seen on ${today}`)
    }
  }
})
