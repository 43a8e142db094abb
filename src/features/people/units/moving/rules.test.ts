import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '#/platform/day.ts'
import type { Assignment, PersonRecord } from '../../record/schema.ts'
import { type IdOf, moveAlong, moveBack, worksIn } from './rules.ts'

const DAY = '2027-04-01'
const idOf: IdOf = (unitId, how, day) => `${how} ${unitId} ${day}`
const works = (unitId: string, startsOn: Day, endsOn: Day | null = null): Assignment => ({
  ...{ id: `${unitId} ${startsOn}`, unitId, position: '主任', startsOn, endsOn },
})
const somebody = (assignments: Assignment[], leaves: Day | null = null) =>
  ({
    ...{ id: 'somebody', absences: [], supports: [], offices: [], assignments },
    employments: [{ id: 'e', number: '1', kind: 'other', hiredOn: '2020-04-01', endsOn: leaves }],
  }) as unknown as PersonRecord
const said = ({ assignments }: PersonRecord) =>
  assignments.map(({ unitId, startsOn, endsOn }) => `${unitId} ${startsOn}..${endsOn ?? ''}`)

const rows: [who: string, assignments: Assignment[], leaves: Day | null, after: string[]][] = [
  ['who works there', [works('old', '2020-04-01')], null, ['old 2020-04-01..2027-03-31', 'new 2027-04-01..']],
  ['who begins there on the very day', [works('old', DAY)], null, ['new 2027-04-01..']],
  [
    'who is to come later',
    [works('x', '2020-04-01', '2027-05-31'), works('old', '2027-06-01')],
    null,
    ['x 2020-04-01..2027-05-31', 'new 2027-06-01..'],
  ],
  [
    'who leaves it later',
    [works('old', '2020-04-01', '2027-05-31'), works('x', '2027-06-01')],
    null,
    ['old 2020-04-01..2027-03-31', 'new 2027-04-01..2027-05-31', 'x 2027-06-01..'],
  ],
  [
    'who was there before',
    [works('old', '2020-04-01', '2027-03-31'), works('x', DAY)],
    null,
    ['old 2020-04-01..2027-03-31', 'x 2027-04-01..'],
  ],
  ['who will have left', [works('old', '2020-04-01')], '2027-03-31', ['old 2020-04-01..']],
]
for (const [who, assignments, leaves, after] of rows)
  test(`moves along with the unit, and back: ${who}`, () => {
    const before = somebody(assignments, leaves)
    const moved = moveAlong(before, { from: 'old', to: 'new', day: DAY }, idOf)
    assert.deepEqual(said(moved), after)
    assert.equal(worksIn(moved, 'old', DAY), false)
    assert.ok(moved.assignments.every(({ position }) => position === '主任'))
    assert.deepEqual(said(moveBack(moved, { from: 'old', to: 'new', since: DAY }, idOf)), said(before))
  })

test('whoever was moved to the new unit by hand stays there when the others go back', () => {
  const before = somebody([works('old', '2020-04-01', '2027-03-31'), works('new', DAY)])
  assert.equal(moveBack(before, { from: 'old', to: 'new', since: DAY }, idOf), before)
})
