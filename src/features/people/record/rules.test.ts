import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, type Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { anyRecordChange, blank, days, shownOn } from '../../../../fixtures/painted/record.ts'
import { openUnit, renameUnit, unitsOn } from '../units/rules.ts'
import {
  appoint,
  beAway,
  dismiss,
  employ,
  endSupport,
  handOver,
  hire,
  holdsOn,
  move,
  notBeAway,
  onDay,
  support,
  unmove,
} from './rules.ts'
import type { PersonRecord, Support } from './schema.ts'

const PARTS = ['employments', 'assignments', 'absences', 'supports', 'offices'] as const
const names = { familyName: '髙橋', givenName: '蓮', reading: 'たかはし れん', otherName: '', chosenName: '' }
const nobody: PersonRecord = {
  id: 'ren',
  person: { ...names, email: null, privateEmail: null, phone: '', locale: 'ja' },
  ...{ employments: [], assignments: [], absences: [], supports: [], offices: [] },
}

type Step = (record: PersonRecord) => PersonRecord
/** Applies steps one after the other, in the order in which the office enters them. */
const after = (...steps: Step[]) => steps.reduce((record, step) => step(record), nobody)

const spell = (number: string, hiredOn: Day, endsOn: Day | null) =>
  ({ id: number, number, kind: 'other', hiredOn, endsOn }) as const
const hired =
  (number: string, hiredOn: Day, endsOn: Day | null = null): Step =>
  (record) =>
    hire(record, spell(number, hiredOn, endsOn))
const corrected =
  (number: string, hiredOn: Day, endsOn: Day | null = null): Step =>
  (record) =>
    employ(record, spell(number, hiredOn, endsOn))
const moved =
  (unitId: string, startsOn: Day): Step =>
  (record) =>
    move(record, { id: `to ${unitId}`, unitId, position: '', startsOn })
const away =
  (startsOn: Day, endsOn: Day | null = null, id = 'leave'): Step =>
  (record) =>
    beAway(record, { id, kind: 'parental', startsOn, endsOn })
const beside =
  (supporterId: string, startsOn: Day, endsOn: Day | null = null, kind: Support['kind'] = 'trainer'): Step =>
  (record) =>
    support(record, {
      ...{ id: `${kind} ${supporterId}`, supporterId, kind, type: '', everyMin: 7, everyMax: 14 },
      ...{ startsOn, endsOn, toldOn: startsOn, supporterToldOn: startsOn },
    })
const handed =
  (from: string, supporterId: string, on: Day): Step =>
  (record) =>
    handOver(record, `trainer ${from}`, { id: `trainer ${supporterId} from ${from}`, supporterId, on })
const holds =
  (office: 'hr' | 'head', unitId: string | null, startsOn: Day, endsOn: Day | null = null): Step =>
  (record) =>
    appoint(record, { id: `${office} ${unitId} ${startsOn}`, office, unitId, startsOn, endsOn, givenBy: 'ito' })

/** A day in one line: number, unit, until when away, supporters, offices. */
function line(record: PersonRecord, day: Day): string {
  const { employment, assignment, absence, supports, offices } = onDay(record, day)
  if (!employment) return 'not here'
  return [
    employment.number,
    assignment?.unitId ?? 'no unit',
    ...(absence ? [`away until ${absence.endsOn ?? 'further notice'}`] : []),
    ...supports.map(({ kind, supporterId }) => `${kind} ${supporterId}`),
    ...offices.map(({ office, unitId }) => [office, unitId].filter(Boolean).join(' of ')),
  ].join(', ')
}

const histories: { what: string; steps: Step[]; days: [Day, string][] }[] = [
  {
    what: 'hired on 29 February',
    steps: [hired('001', '2028-02-29'), moved('works', '2028-02-29')],
    days: [
      ['2028-02-28', 'not here'],
      ['2028-02-29', '001, works'],
      ['2029-02-28', '001, works'],
    ],
  },
  {
    what: 'hired and gone on the same day',
    steps: [hired('001', '2026-04-01', '2026-04-01'), moved('works', '2026-04-01')],
    days: [
      ['2026-03-31', 'not here'],
      ['2026-04-01', '001, works'],
      ['2026-04-02', 'not here'],
    ],
  },
  {
    what: 'back under a new number on the day after leaving: what was open ends with the leaving',
    steps: [
      ...[hired('001', '2026-04-01', '2027-03-31'), moved('works', '2026-04-01'), beside('aki', '2026-04-01')],
      ...[away('2027-03-01'), holds('head', 'works', '2026-10-01'), beside('toru', '2027-06-01')],
      ...[hired('902', '2027-04-01'), moved('sales', '2027-04-15')],
    ],
    days: [
      ['2027-03-31', '001, works, away until 2027-03-31, trainer aki, head of works'],
      ['2027-04-01', '902, no unit'],
      ['2027-04-15', '902, sales'],
      ['2027-06-01', '902, sales'],
    ],
  },
  {
    what: 'an earlier spell entered later ends nothing of today',
    steps: [
      hired('902', '2027-04-01'),
      moved('works', '2027-04-01'),
      beside('aki', '2027-04-01'),
      hired('001', '2020-04-01', '2022-03-31'),
    ],
    days: [
      ['2022-03-31', '001, no unit'],
      ['2022-04-01', 'not here'],
      ['2027-04-01', '902, works, trainer aki'],
    ],
  },
  {
    what: 'an earlier spell entered after they left ends nothing either, should the leaving be taken back',
    steps: [
      ...[hired('902', '2027-04-01', '2027-12-31'), beside('aki', '2028-01-01')],
      ...[hired('001', '2020-04-01', '2022-03-31'), corrected('902', '2027-04-01')],
    ],
    days: [['2028-01-01', '902, no unit, trainer aki']],
  },
  {
    what: 'a unit said of a day before the first does not come back with them',
    steps: [moved('works', '2026-03-01'), hired('001', '2026-04-01', '2026-12-31'), hired('902', '2027-04-01')],
    days: [
      ['2026-04-01', '001, works'],
      ['2027-04-01', '902, no unit'],
    ],
  },
  {
    what: 'a leaving entered and taken back',
    steps: [
      ...[hired('001', '2026-04-01'), moved('works', '2026-04-01'), beside('aki', '2026-04-01')],
      ...[corrected('001', '2026-04-01', '2026-12-31'), corrected('001', '2026-04-01')],
    ],
    days: [['2027-01-01', '001, works, trainer aki']],
  },
  {
    what: 'transfers entered out of order',
    steps: [
      hired('001', '2026-04-01'),
      moved('sales', '2027-04-01'),
      moved('works', '2026-04-01'),
      moved('lab', '2026-10-01'),
    ],
    days: [
      ['2026-09-30', '001, works'],
      ['2026-10-01', '001, lab'],
      ['2027-03-31', '001, lab'],
      ['2027-04-01', '001, sales'],
    ],
  },
  {
    what: 'a transfer taken back: the unit before it goes on',
    steps: [
      hired('001', '2026-04-01'),
      moved('works', '2026-04-01'),
      moved('sales', '2027-04-01'),
      (one) => unmove(one, 'to sales'),
    ],
    days: [['2027-04-01', '001, works']],
  },
  {
    what: 'two units said of one day: the later word holds',
    steps: [hired('001', '2026-04-01'), moved('works', '2026-04-01'), moved('sales', '2026-04-01')],
    days: [['2026-04-01', '001, sales']],
  },
  {
    what: 'two trainers at once',
    steps: [hired('001', '2026-04-01'), beside('aki', '2026-04-01'), beside('toru', '2026-05-01', '2026-05-31')],
    days: [
      ['2026-04-30', '001, no unit, trainer aki'],
      ['2026-05-01', '001, no unit, trainer aki, trainer toru'],
      ['2026-06-01', '001, no unit, trainer aki'],
    ],
  },
  {
    what: 'a trainer hands over',
    steps: [hired('001', '2026-04-01'), beside('aki', '2026-04-01', '2027-03-31'), handed('aki', 'toru', '2026-10-01')],
    days: [
      ['2026-09-30', '001, no unit, trainer aki'],
      ['2026-10-01', '001, no unit, trainer toru'],
      ['2027-03-31', '001, no unit, trainer toru'],
      ['2027-04-01', '001, no unit'],
    ],
  },
  {
    what: 'a trainer hands over on the day they would begin: they never did',
    steps: [hired('001', '2026-04-01'), beside('aki', '2026-04-01'), handed('aki', 'toru', '2026-04-01')],
    days: [['2026-04-01', '001, no unit, trainer toru']],
  },
  {
    what: 'a trainer hands over to the other trainer, who then stays as long as the former would have',
    steps: [
      ...[hired('001', '2026-04-01'), beside('aki', '2026-04-01', '2027-03-31')],
      ...[beside('toru', '2026-05-01', '2026-12-31'), handed('aki', 'toru', '2026-10-01')],
    ],
    days: [
      ['2026-09-30', '001, no unit, trainer aki, trainer toru'],
      ['2026-10-01', '001, no unit, trainer toru'],
      ['2027-03-31', '001, no unit, trainer toru'],
      ['2027-04-01', '001, no unit'],
    ],
  },
  {
    what: 'a support that ends before it begins does not happen',
    steps: [
      hired('001', '2026-04-01'),
      beside('aki', '2026-05-01'),
      (one) => endSupport(one, 'trainer aki', '2026-04-30'),
    ],
    days: [['2026-05-01', '001, no unit']],
  },
  {
    what: 'a leave, and another taken back',
    steps: [
      ...[hired('001', '2026-04-01'), away('2026-10-01', '2027-03-31'), away('2027-06-01', null, 'second')],
      (one: PersonRecord) => notBeAway(one, 'second'),
    ],
    days: [
      ['2026-10-01', '001, no unit, away until 2027-03-31'],
      ['2027-04-01', '001, no unit'],
      ['2027-06-01', '001, no unit'],
    ],
  },
  {
    what: 'an office ended, and held again later',
    steps: [
      ...[hired('001', '2026-04-01'), holds('hr', null, '2026-04-01')],
      (one: PersonRecord) => dismiss(one, 'hr null 2026-04-01', '2026-09-30'),
      holds('hr', null, '2027-04-01'),
    ],
    days: [
      ['2026-09-30', '001, no unit, hr'],
      ['2026-10-01', '001, no unit'],
      ['2027-04-01', '001, no unit, hr'],
    ],
  },
]
for (const { what, steps, days } of histories)
  test(what, () => {
    const record = after(...steps)
    for (const [day, expected] of days) assert.equal(line(record, day), expected, day)
  })

test('a transfer on the very day its unit is renamed', () => {
  const opened = openUnit([], { id: 'sales', code: null, name: '営業部', parentId: null, startsOn: '2020-04-01' })
  const units = renameUnit(opened, 'sales', '2027-04-01', '営業本部')
  const record = after(hired('001', '2026-04-01'), moved('works', '2026-04-01'), moved('sales', '2027-04-01'))
  const unitId = onDay(record, '2027-04-01').assignment!.unitId
  assert.equal(unitsOn(units, '2027-04-01').get(unitId)!.name, '営業本部')
})

test('a successor keeps the rhythm and is yet to be told of; one who was there was told', () => {
  const twice = after(hired('001', '2026-04-01'), beside('aki', '2026-04-01'), beside('mori', '2026-04-01'))
  const next = handed('aki', 'toru', '2026-10-01')(twice).supports.at(-1)!
  assert.deepEqual([next.supporterId, next.everyMax, next.toldOn, next.supporterToldOn], ['toru', 14, null, null])
  const there = handed('aki', 'mori', '2026-10-01')(twice).supports
  assert.deepEqual(
    there.map(({ supporterId, endsOn, toldOn }) => [supporterId, endsOn, toldOn]),
    [
      ['aki', '2026-09-30', '2026-04-01'],
      ['mori', null, '2026-04-01'],
    ],
  )
})

const employed = [hired('001', '2026-04-01'), beside('aki', '2026-04-01', '2026-09-30'), beside('mori', '2026-04-01')]
const refusals: { what: string; steps: Step[]; reason: string }[] = [
  { what: 'hired while employed', steps: [hired('902', '2027-04-01')], reason: 'employed-already' },
  {
    what: 'back on the last day',
    steps: [corrected('001', '2026-04-01', '2027-03-31'), hired('902', '2027-03-31')],
    reason: 'employed-already',
  },
  {
    what: 'back under the old number',
    steps: [
      corrected('001', '2026-04-01', '2027-03-31'),
      (one) => hire(one, { ...spell('001', '2027-04-01', null), id: 'new' }),
    ],
    reason: 'number-taken',
  },
  { what: 'the same hire again', steps: [hired('001', '2026-04-01')], reason: 'employment-known-already' },
  { what: 'gone before coming', steps: [corrected('001', '2026-04-01', '2026-03-31')], reason: 'left-before-hired' },
  { what: 'an employment nobody knows', steps: [corrected('x', '2026-04-01')], reason: 'employment-unknown' },
  { what: 'a transfer nobody knows', steps: [(one) => unmove(one, 'x')], reason: 'assignment-unknown' },
  {
    what: 'away twice on one day',
    steps: [away('2026-05-01', '2026-05-31'), away('2026-05-31', null, 'other')],
    reason: 'away-already',
  },
  { what: 'a leave nobody knows', steps: [(one) => notBeAway(one, 'x')], reason: 'absence-unknown' },
  { what: 'beside oneself', steps: [beside('ren', '2026-04-01')], reason: 'supports-oneself' },
  {
    what: 'twice the same beside them',
    steps: [(one) => support(one, { ...one.supports[0]!, id: 'x', startsOn: '2026-09-30' })],
    reason: 'supports-already',
  },
  { what: 'handed over to oneself', steps: [handed('aki', 'ren', '2026-05-01')], reason: 'supports-oneself' },
  { what: 'handed over to the same', steps: [handed('aki', 'aki', '2026-05-01')], reason: 'supports-already' },
  { what: 'handed over after the end', steps: [handed('aki', 'toru', '2026-10-01')], reason: 'ended-already' },
  {
    what: 'handed over under an id in use',
    steps: [(one) => handOver(one, 'trainer aki', { id: 'trainer mori', supporterId: 'toru', on: '2026-05-01' })],
    reason: 'support-known-already',
  },
  {
    what: 'the same office twice',
    steps: [holds('hr', null, '2026-04-01'), holds('hr', null, '2026-05-01')],
    reason: 'holds-already',
  },
  { what: 'head of nothing', steps: [holds('head', null, '2026-04-01')], reason: 'office-needs-unit' },
  { what: 'an office nobody knows', steps: [(one) => dismiss(one, 'x', '2026-04-01')], reason: 'office-unknown' },
]
for (const { what, steps, reason } of refusals)
  test(`refused ${reason}: ${what}`, () => assert.throws(() => after(...employed, ...steps), { reason }))

test('any history of dated changes, asked on any day, gives one answer, equal to replaying it', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.array(anyRecordChange, { maxLength: 30, size: 'max' }), (history) => {
      let record = nobody
      let wall = blank()
      for (const one of history) {
        const next = structuredClone(wall)
        const may = one.paint(next)
        const before = structuredClone(record)
        const after = outcome(() => one.rule(record))
        assert.deepEqual(record, before, 'the record given is left as it was')
        assert.equal(typeof after !== 'string', may, `${one.name}: ${after}`)
        if (typeof after === 'string') continue
        taken += 1
        record = after
        wall = next
        sound(record)
        for (const [d, day] of days.entries())
          assert.deepEqual(told(record, day), shownOn(wall, d), `${one.name}, asked for ${day}`)
      }
    }),
    { numRuns: 500 },
  )
  assert.ok(taken > 2000, `only ${taken} changes were taken`)
})

/** The record as it is changed, or the reason why it is not. */
function outcome(change: () => PersonRecord): PersonRecord | string {
  try {
    return change()
  } catch (refused) {
    assert.ok(refused instanceof Refused, String(refused))
    return refused.reason
  }
}

function told(record: PersonRecord, day: Day) {
  const { employment, assignment, absence, supports, offices } = onDay(record, day)
  return {
    employment: employment ? `${employment.id} works` : undefined,
    assignment: assignment ? `${assignment.id} ${assignment.unitId}` : undefined,
    absence: absence ? `${absence.id} away` : undefined,
    supports: supports.map((one) => `${one.id} ${one.kind} ${one.supporterId}`).sort(),
    offices: offices.map((one) => `${one.id} ${one.office} ${one.unitId}`).sort(),
  }
}

/** What holds of every record: one thing at a time, no gap but by leaving, an id once, all in order. */
function sound(record: PersonRecord) {
  const { employments, assignments, absences } = record
  for (const part of PARTS) assert.equal(new Set(record[part].map(({ id }) => id)).size, record[part].length, part)
  for (const day of days) {
    assert.ok(employments.filter(({ hiredOn, endsOn }) => holdsOn({ startsOn: hiredOn, endsOn }, day)).length <= 1)
    for (const spans of [assignments, absences]) assert.ok(spans.filter((one) => holdsOn(one, day)).length <= 1)
  }
  for (const [index, { startsOn, endsOn }] of assignments.entries()) {
    const next = assignments[index + 1]
    if (endsOn !== null) assert.ok(endsOn >= startsOn)
    const left = employments.some((one) => one.endsOn !== null && one.endsOn === endsOn)
    if (!left) assert.equal(endsOn, next ? addDays(next.startsOn, -1) : null)
  }
}
