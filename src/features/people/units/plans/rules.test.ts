import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closeUnit, mergeUnits, moveUnit, openUnit, renameUnit } from '../rules.ts'
import type { UnitHistory, UnitPlan } from '../schema.ts'
import { plansAfter, unplan } from './rules.ts'

const TODAY = '2026-11-20'
const APRIL = '2027-04-01'
const company = [
  ['works', '製造本部', null],
  ['first', '第一製造部', 'works'],
  ['second', '第二製造部', 'works'],
].reduce<UnitHistory[]>(
  (units, [id, name, parentId]) =>
    openUnit(units, { id: id!, code: null, name: name!, parentId: parentId!, startsOn: '2020-04-01' }),
  [],
)
const opened = (units: UnitHistory[]) =>
  openUnit(units, { id: 'new', code: null, name: '生産部', parentId: 'works', startsOn: APRIL })

const rows: [what: string, change: (units: UnitHistory[]) => UnitHistory[], plan: UnitPlan][] = [
  ['a name', (units) => renameUnit(units, 'first', APRIL, '生産部'), plan('first', '第一製造部', 'renamed', '生産部')],
  [
    'a place',
    (units) => moveUnit(units, 'second', APRIL, 'first'),
    plan('second', '第二製造部', 'moved', '製造本部 ＞ 第一製造部'),
  ],
  [
    'a place at the top',
    (units) => moveUnit(units, 'second', APRIL, null),
    plan('second', '第二製造部', 'moved', null),
  ],
  ['an opening', opened, plan('new', '生産部', 'opens', '製造本部')],
  [
    'a close',
    (units) => closeUnit(units, 'second', '2027-03-31', 'first'),
    plan('second', '第二製造部', 'closes', '製造本部 ＞ 第一製造部'),
  ],
]
for (const [what, change, expected] of rows)
  test(`planned and taken back: ${what}`, () => {
    const units = change(company)
    assert.deepEqual(plansAfter(units, TODAY), [expected])
    assert.deepEqual(plansAfter(units, APRIL), [], 'what has come is planned no more')
    assert.deepEqual(unplan(units, expected), company)
    const other = { ...expected, on: '2027-05-01' } as const
    assert.equal(unplan(units, other), units, 'nothing of that day')
  })

test('a name and a place of one day are taken back one by one', () => {
  const units = moveUnit(renameUnit(company, 'second', APRIL, '生産部'), 'second', APRIL, null)
  const left = unplan(units, { unitId: 'second', on: APRIL, kind: 'renamed' })
  assert.deepEqual(plansAfter(left, TODAY), [plan('second', '第二製造部', 'moved', null)])
})

test('a merger is taken back with what hung below; the new unit only when nobody counts on it', () => {
  const below = openUnit(company, { id: 'team', code: null, name: '組立課', parentId: 'first', startsOn: '2020-04-01' })
  const units = mergeUnits(opened(below), ['first'], 'new', APRIL)
  assert.throws(() => unplan(units, { unitId: 'new', on: APRIL, kind: 'opens' }), { reason: 'unit-in-use' })
  const back = unplan(units, { unitId: 'first', on: APRIL, kind: 'closes' })
  assert.deepEqual(unplan(back, { unitId: 'new', on: APRIL, kind: 'opens' }), below)
})

function plan(unitId: string, unit: string, kind: UnitPlan['kind'], to: string | null): UnitPlan {
  return { unitId, unit, on: APRIL, kind, to }
}
