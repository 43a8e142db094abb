import assert from 'node:assert/strict'
import { test } from 'node:test'
import { placeOf } from '#/features/tasks/planning/rules.ts'
import { calendarOf, ORDINARY } from '#/platform/calendar.ts'
import type { Day } from '#/platform/day.ts'
import type { Standing } from '../membership/rules.ts'
import { type Course, milestonesOf } from './rules.ts'

const course: Course = {
  ...{ startsOn: '2026-01-01', endsOn: null, anchor: 'hired', afterMonths: 0, forMonths: 12 },
  ...{ tolerance: 3, dueAfter: 5, closesAfter: 10 },
}
const stages = [1, 3, 6, 12].map((fromMonths) => ({ fromMonths }))
const mika: Standing = {
  ...{ personId: 'mika', kind: 'mid-career', hiredOn: '2026-01-31', assignedOn: null, unitId: null, away: false },
}
const surroundings = { today: '2026-01-31' as Day, calendar: calendarOf(ORDINARY), isAway: () => false }

const daysOf = (changes: Partial<Course>, standing: Partial<Standing> = {}, away: Day[] = []) =>
  milestonesOf({ ...course, ...changes }, stages, { ...mika, ...standing }).map(({ period, plan }) => {
    const isAway = (_: string, day: Day) => away.includes(day)
    const { plannedOn, opensOn, outOfTolerance } = placeOf('mika', plan, { ...surroundings, isAway })
    return `${period} ${plannedOn} ${opensOn}${outOfTolerance ? ' outside' : ''}`
  })

const table: { changes?: Partial<Course>; standing?: Partial<Standing>; away?: Day[]; days: string[]; why: string }[] =
  [
    {
      why: 'months end with the month; a holiday and a weekend are avoided',
      days: [
        'P1M 2026-02-28 2026-02-27',
        'P3M 2026-04-30 2026-04-30',
        'P6M 2026-07-31 2026-07-31',
        'P12M 2027-01-31 2027-02-01',
      ],
    },
    {
      why: 'only what lies within the programme',
      changes: { startsOn: '2026-04-01', endsOn: '2026-07-31' },
      days: ['P3M 2026-04-30 2026-04-30', 'P6M 2026-07-31 2026-07-31'],
    },
    { why: 'nobody assigned them yet', changes: { anchor: 'assigned' }, days: [] },
    {
      why: 'Golden Week is longer than the tolerance',
      changes: { anchor: 'assigned', tolerance: 0, endsOn: '2026-05-31' },
      standing: { assignedOn: '2026-02-03' },
      days: ['P1M 2026-03-03 2026-03-03', 'P3M 2026-05-03 2026-05-01 outside'],
    },
    {
      why: 'a leave of their own',
      changes: { startsOn: '2026-07-01', endsOn: '2026-08-31' },
      away: ['2026-07-31'],
      days: ['P6M 2026-07-31 2026-07-30'],
    },
  ]
for (const { changes, standing, away, days, why } of table) {
  test(`milestones: ${why}`, () => assert.deepEqual(daysOf(changes ?? {}, standing, away), days))
}
