import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calendarOf, ORDINARY, workingDaysBetween } from '#/platform/calendar.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { helpIsDue, leftOutOf, nextMailOn } from './rules.ts'
import type { LeftOut } from './schema.ts'

const calendar = calendarOf(ORDINARY)

// 23 November 2026 is a holiday.
const help: [today: Day, until: Day, why: string][] = [
  ['2026-11-20', '2026-11-12', 'Friday: 13, 16, 17, 18, 19 and 20 lie between'],
  ['2026-11-24', '2026-11-15', 'what was handed in on a weekend counts from Monday on'],
  ['2026-12-01', '2026-11-23', 'handed in on the holiday itself'],
  ['2026-05-08', '2026-04-26', 'over Golden Week'],
]
for (const [today, until, why] of help) {
  test(`managers are asked on ${today} about what came until ${until}: ${why}`, () => {
    assert.equal(helpIsDue(today, calendar).until, until)
  })
}

test('it is the last day with six working days behind it, whichever day it is', () => {
  for (let today: Day = '2026-04-01'; today < '2027-04-01'; today = addDays(today, 1)) {
    const { until } = helpIsDue(today, calendar)
    assert.ok(workingDaysBetween(until, today, calendar) >= 6, today)
    assert.ok(workingDaysBetween(addDays(until, 1), today, calendar) < 6, today)
  }
})

const mails: [today: Day, time: string, next: Day, why: string][] = [
  ['2026-11-20', '07:59', '2026-11-20', 'this morning'],
  ['2026-11-20', '08:00', '2026-11-24', 'it has left: over weekend and holiday'],
  ['2026-11-20', '17:30', '2026-11-24', 'in the evening'],
  ['2026-11-21', '06:00', '2026-11-24', 'on a Saturday'],
  ['2026-11-24', '09:00', '2026-11-25', 'tomorrow'],
]
for (const [today, time, next, why] of mails) {
  test(`on ${today} at ${time} the next mail leaves on ${next}: ${why}`, () => {
    assert.equal(nextMailOn(today, time, '08:00', calendar), next)
  })
}

const asked = {
  ...{ away: false, reachable: true, opensOn: '2026-11-16' as Day, closesOn: '2026-11-30' as Day },
  ...{ toldOn: '2026-11-16' as Day, remindedOn: null, nudgedOn: null },
}
const left: [what: string, more: Partial<Parameters<typeof leftOutOf>[0]>, why: LeftOut | undefined][] = [
  ['asked some days ago', {}, undefined],
  ['on leave', { away: true }, 'away'],
  ['without an address', { reachable: false }, 'no-address'],
  ['opened today', { opensOn: '2026-11-20', toldOn: null }, 'told-today'],
  ['told this morning', { toldOn: '2026-11-20' }, 'told-today'],
  ['reminded this morning', { remindedOn: '2026-11-20' }, 'told-today'],
  ['reminded yesterday', { remindedOn: '2026-11-19' }, undefined],
  ['the office has asked, and no mail has left since', { nudgedOn: '2026-11-20' }, 'asked'],
  ['the office asked on Thursday, after the mail', { nudgedOn: '2026-11-19', remindedOn: '2026-11-17' }, 'asked'],
  ['the window closes before the next mail', { closesOn: '2026-11-22' }, 'closes'],
  ['the window closes on the day of the next mail', { closesOn: '2026-11-24' }, undefined],
]
for (const [what, more, why] of left) {
  test(`${what}: ${why ?? 'reminded'}`, () => {
    assert.equal(leftOutOf({ ...asked, ...more }, '2026-11-20', '2026-11-24'), why)
  })
}
