import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '#/platform/day.ts'
import type { Holding, PersonRecord } from '../record/schema.ts'
import { endOffice, giveOffice, leavesEmpty, spansOf } from './rules.ts'

const TODAY = '2026-11-20'
const holding = (more: Partial<Holding> = {}): Holding => ({
  ...{ id: 'h', office: 'hr', unitId: null, startsOn: '2026-04-01', endsOn: null, givenBy: null },
  ...more,
})
const hana = (offices: Holding[], leaves: Day | null = null) =>
  ({
    id: 'hana',
    employments: [{ id: 'e', number: '1', kind: 'other', hiredOn: '2020-04-01', endsOn: leaves }],
    ...{ assignments: [], absences: [], supports: [], offices },
  }) as unknown as PersonRecord

const giving: [when: string, holding: Partial<Holding>, giver: string, reason: string | undefined][] = [
  ['from today on', { startsOn: TODAY }, 'ito', undefined],
  ['from a day to come', { startsOn: '2027-04-01' }, 'ito', undefined],
  ['for a unit that is open', { startsOn: TODAY, office: 'head', unitId: 'open' }, 'ito', undefined],
  ['to oneself', { startsOn: TODAY }, 'hana', 'office-for-oneself'],
  ['for days that are over', { startsOn: '2026-11-19' }, 'ito', 'starts-in-the-past'],
  ['for after they have left', { startsOn: '2027-10-01' }, 'ito', 'not-employed-then'],
  ['for a unit that is not open', { startsOn: TODAY, office: 'unit-hr', unitId: 'gone' }, 'ito', 'unit-closed'],
  ['ending before it begins', { startsOn: TODAY, endsOn: '2026-11-19' }, 'ito', 'ends-before-it-begins'],
  ['a second time', { startsOn: TODAY, office: 'admin' }, 'ito', 'holds-already'],
]
for (const [when, more, giverId, reason] of giving)
  test(`an office is given ${when}: ${reason ?? 'yes'}`, () => {
    const record = hana([holding({ id: 'a', office: 'admin' })], '2027-09-30')
    const give = () => giveOffice(record, holding(more), { giverId, today: TODAY, openUnits: new Set(['open']) })
    if (reason) assert.throws(give, { reason })
    else assert.equal(give().offices.length, 2)
  })

const ending: [when: string, endsOn: Day | null, lastDay: Day, ender: string, left: Day | 'none' | undefined][] = [
  ['today', null, TODAY, 'ito', TODAY],
  ['at once', null, '2026-11-19', 'ito', '2026-11-19'],
  ['one’s own', null, TODAY, 'hana', TODAY],
  ['later than planned', '2026-12-31', '2027-03-31', 'ito', '2027-03-31'],
]
for (const [when, endsOn, lastDay, enderId, left] of ending)
  test(`an office is ended: ${when}`, () => {
    const after = endOffice(hana([holding({ endsOn })]), { holdingId: 'h', lastDay }, { enderId, today: TODAY })
    assert.equal(after.offices[0]!.endsOn, left)
  })

const notEnding: [when: string, endsOn: Day | null, lastDay: Day, ender: string, reason: string][] = [
  ['one’s own prolonged', '2026-12-31', '2027-03-31', 'hana', 'office-for-oneself'],
  ['in the past', null, '2026-11-18', 'ito', 'ends-in-the-past'],
  ['begun anew', '2026-10-31', '2027-03-31', 'ito', 'ended-already'],
]
for (const [when, endsOn, lastDay, enderId, reason] of notEnding)
  test(`an office is not ended: ${when}`, () =>
    assert.throws(
      () => endOffice(hana([holding({ endsOn })]), { holdingId: 'h', lastDay }, { enderId, today: TODAY }),
      { reason },
    ))

test('a planned office that is taken back was never held', () =>
  assert.deepEqual(
    endOffice(
      hana([holding({ startsOn: '2027-04-01' })]),
      { holdingId: 'h', lastDay: TODAY },
      { enderId: 'ito', today: TODAY },
    ).offices,
    [],
  ))

const span = (startsOn: Day, endsOn: Day | null = null) => ({ startsOn, endsOn })
const emptied: [when: string, before: [Day, Day?][], after: [Day, Day?][], empty: boolean][] = [
  ['the only one ends', [['2020-04-01']], [['2020-04-01', '2026-12-31']], true],
  ['another one stays', [['2020-04-01'], ['2021-04-01']], [['2020-04-01'], ['2021-04-01', '2026-12-31']], false],
  [
    'the other one ends later as well',
    [['2020-04-01', '2027-03-31'], ['2021-04-01']],
    [
      ['2020-04-01', '2027-03-31'],
      ['2021-04-01', '2026-12-31'],
    ],
    true,
  ],
  [
    'a successor begins on the next day',
    [['2020-04-01'], ['2027-01-01']],
    [['2020-04-01', '2026-12-31'], ['2027-01-01']],
    false,
  ],
  [
    'a successor begins a day too late',
    [['2020-04-01'], ['2027-01-02']],
    [['2020-04-01', '2026-12-31'], ['2027-01-02']],
    true,
  ],
  [
    'it was to end anyway, and does not end earlier',
    [['2020-04-01', '2026-12-31']],
    [['2020-04-01', '2026-12-31']],
    false,
  ],
]
for (const [when, before, after, empty] of emptied)
  test(`is there always somebody? ${when}`, () => {
    const [was, is] = [before, after].map((spans) => spans.map(([from, until]) => span(from, until)))
    assert.equal(leavesEmpty(was!, is!, TODAY), empty)
  })

test('an office holds on days of an employment only', () =>
  assert.deepEqual(spansOf(hana([holding(), holding({ id: 'x', office: 'admin' })], '2027-03-31'), 'hr'), [
    span('2026-04-01', '2027-03-31'),
  ]))
