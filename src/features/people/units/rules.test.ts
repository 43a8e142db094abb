import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { anyUnitChange, atFirst, days, fair, type Wall } from '../../../../fixtures/painted/units.ts'
import { closeUnit, mergeUnits, moveUnit, openUnit, renameUnit, splitUnit, subtreeOf, unitsOn } from './rules.ts'
import type { UnitHistory } from './schema.ts'

const open = (
  units: UnitHistory[],
  id: string,
  name: string,
  parentId: string | null = null,
  startsOn: Day = '2020-04-01',
) => openUnit(units, { id, code: id, name, parentId, startsOn })

/** 製造本部 with 第一製造部 (and in it 組立課) and 第二製造部; beside it 営業部. */
const company = [
  ['works', '製造本部', null],
  ['first', '第一製造部', 'works'],
  ['second', '第二製造部', 'works'],
  ['assembly', '組立課', 'first'],
  ['sales', '営業部', null],
].reduce<UnitHistory[]>((units, [id, name, parentId]) => open(units, id!, name!, parentId), [])

const pathsOn = (units: UnitHistory[], day: Day) => [...unitsOn(units, day).values()].map(({ path }) => path)
const pathOn = (units: UnitHistory[], id: string, day: Day) => unitsOn(units, day).get(id)?.path

const changes: {
  when: string
  do: (units: UnitHistory[]) => UnitHistory[]
  unit: string
  paths: [Day, string | undefined][]
}[] = [
  {
    when: 'a unit is renamed on 1 April, the day of many transfers',
    do: (units) => renameUnit(units, 'first', '2027-04-01', '生産一部'),
    unit: 'assembly',
    paths: [
      ['2027-03-31', '製造本部 ＞ 第一製造部 ＞ 組立課'],
      ['2027-04-01', '製造本部 ＞ 生産一部 ＞ 組立課'],
    ],
  },
  {
    when: 'a unit moves on the very day its new parent is renamed',
    do: (units) => renameUnit(moveUnit(units, 'assembly', '2027-04-01', 'sales'), 'sales', '2027-04-01', '営業本部'),
    unit: 'assembly',
    paths: [
      ['2027-03-31', '製造本部 ＞ 第一製造部 ＞ 組立課'],
      ['2027-04-01', '営業本部 ＞ 組立課'],
    ],
  },
  {
    when: 'a move for April is entered after a new name for June was',
    do: (units) => moveUnit(renameUnit(units, 'first', '2027-06-01', '生産一部'), 'first', '2027-04-01', null),
    unit: 'first',
    paths: [
      ['2027-03-31', '製造本部 ＞ 第一製造部'],
      ['2027-04-01', '第一製造部'],
      ['2027-06-01', '生産一部'],
    ],
  },
  {
    when: 'a name for April is entered after another one for June was',
    do: (units) => renameUnit(renameUnit(units, 'sales', '2027-06-01', '営業本部'), 'sales', '2027-04-01', '販売部'),
    unit: 'sales',
    paths: [
      ['2027-03-31', '営業部'],
      ['2027-04-01', '販売部'],
      ['2027-06-01', '営業本部'],
    ],
  },
  {
    when: 'two units become one of them',
    do: (units) => mergeUnits(units, ['first', 'second'], 'second', '2027-04-01'),
    unit: 'assembly',
    paths: [
      ['2027-03-31', '製造本部 ＞ 第一製造部 ＞ 組立課'],
      ['2027-04-01', '製造本部 ＞ 第二製造部 ＞ 組立課'],
    ],
  },
  {
    when: 'two units become a new one: asked for one of the old',
    do: (units) =>
      mergeUnits(open(units, 'new', '製造部', 'works', '2027-04-01'), ['first', 'second'], 'new', '2027-04-01'),
    unit: 'first',
    paths: [
      ['2027-03-31', '製造本部 ＞ 第一製造部'],
      ['2027-04-01', undefined],
    ],
  },
  {
    when: 'a unit closes and its name goes to another on the next day',
    do: (units) => renameUnit(closeUnit(units, 'second', '2027-03-31', 'first'), 'first', '2027-04-01', '第二製造部'),
    unit: 'first',
    paths: [
      ['2027-03-31', '製造本部 ＞ 第一製造部'],
      ['2027-04-01', '製造本部 ＞ 第二製造部'],
    ],
  },
  {
    when: 'a closing is taken back',
    do: (units) => closeUnit(closeUnit(units, 'sales', '2027-03-31', 'works'), 'sales', null, null),
    unit: 'sales',
    paths: [['2027-04-01', '営業部']],
  },
]
for (const { when, unit, paths, ...change } of changes)
  test(`when ${when}`, () => {
    const units = change.do(company)
    for (const [day, path] of paths) assert.equal(pathOn(units, unit, day), path, day)
  })

test('a merger: both are there the day before, only the new one on the day, and each knows what it became', () => {
  const units = mergeUnits(
    open(company, 'new', '製造部', 'works', '2027-04-01'),
    ['first', 'second'],
    'new',
    '2027-04-01',
  )
  const [before, after] = [unitsOn(units, '2027-03-31'), unitsOn(units, '2027-04-01')]
  assert.deepEqual([...subtreeOf(before, 'works')].sort(), ['assembly', 'first', 'second', 'works'])
  assert.deepEqual([...subtreeOf(after, 'works')].sort(), ['assembly', 'new', 'works'])
  for (const id of ['first', 'second']) assert.equal(units.find((one) => one.id === id)!.successorId, 'new')
})

const parts = [
  { id: 'north', code: 'N', name: '北営業部' },
  { id: 'south', code: 'S', name: '営業部' },
]
test('a split: the parts stand beside it from the day on, and one may take its name if it closes', () => {
  const units = splitUnit(company, 'sales', parts, '2027-04-01', false)
  assert.equal(pathOn(units, 'sales', '2027-03-31'), '営業部')
  assert.equal(pathOn(units, 'sales', '2027-04-01'), undefined)
  assert.equal(pathOn(units, 'south', '2027-04-01'), '営業部')
  assert.equal(pathOn(units, 'north', '2027-03-31'), undefined)
})
test('a split of a unit that is kept, below its parent', () => {
  const units = splitUnit(company, 'second', parts, '2027-04-01', true)
  assert.deepEqual(pathsOn(units, '2027-04-01').slice(-4), [
    '製造本部 ＞ 営業部',
    '製造本部 ＞ 第一製造部',
    '製造本部 ＞ 第一製造部 ＞ 組立課',
    '製造本部 ＞ 第二製造部',
  ])
})

const refusals: { when: string; do: (units: UnitHistory[]) => UnitHistory[]; reason: string }[] = [
  {
    when: 'below itself',
    do: (units) => moveUnit(units, 'works', '2027-04-01', 'works'),
    reason: 'unit-below-itself',
  },
  {
    when: 'below what hangs below it',
    do: (units) => moveUnit(units, 'works', '2027-04-01', 'assembly'),
    reason: 'unit-below-itself',
  },
  {
    when: 'below what will hang below it later',
    do: (units) => moveUnit(moveUnit(units, 'sales', '2027-06-01', 'works'), 'works', '2027-04-01', 'sales'),
    reason: 'unit-below-itself',
  },
  {
    when: 'below a closed unit',
    do: (units) => moveUnit(closeUnit(units, 'sales', '2027-03-31', null), 'assembly', '2027-04-01', 'sales'),
    reason: 'parent-closed',
  },
  {
    when: 'below a unit that will close later',
    do: (units) => moveUnit(closeUnit(units, 'sales', '2027-09-30', null), 'assembly', '2027-04-01', 'sales'),
    reason: 'parent-closed',
  },
  {
    when: 'the name of a sibling',
    do: (units) => renameUnit(units, 'second', '2027-04-01', '第一製造部'),
    reason: 'unit-name-taken',
  },
  {
    when: 'the name a sibling will have later',
    do: (units) => renameUnit(renameUnit(units, 'first', '2027-06-01', '生産部'), 'second', '2027-04-01', '生産部'),
    reason: 'unit-name-taken',
  },
  {
    when: 'a code that another has',
    do: (units) => openUnit(units, { id: 'x', code: 'sales', name: '販売部', parentId: null, startsOn: '2027-04-01' }),
    reason: 'unit-code-taken',
  },
  {
    when: 'the code of a closed unit',
    do: (units) => open(closeUnit(units, 'sales', '2027-03-31', null), 'sales', '営業部', null, '2027-04-01'),
    reason: 'unit-known-already',
  },
  {
    when: 'the close of a unit with children',
    do: (units) => closeUnit(units, 'first', '2027-03-31', 'second'),
    reason: 'unit-has-children',
  },
  {
    when: 'the close of a unit that will have children later',
    do: (units) => closeUnit(moveUnit(units, 'second', '2027-06-01', 'sales'), 'sales', '2027-03-31', null),
    reason: 'unit-has-children',
  },
  {
    when: 'a close before it opens',
    do: (units) => closeUnit(units, 'sales', '2020-03-31', null),
    reason: 'unit-closes-before-it-opens',
  },
  {
    when: 'a successor that is closed',
    do: (units) => closeUnit(closeUnit(units, 'sales', '2027-03-31', null), 'second', '2027-03-31', 'sales'),
    reason: 'successor-closed',
  },
  {
    when: 'the unit itself as its successor',
    do: (units) => closeUnit(units, 'sales', '2027-03-31', 'sales'),
    reason: 'successor-closed',
  },
  {
    when: 'a new name for a unit that is closed',
    do: (units) => renameUnit(closeUnit(units, 'sales', '2027-03-31', null), 'sales', '2027-04-01', '販売部'),
    reason: 'unit-closed',
  },
  {
    when: 'a closing taken back whose name was given away',
    do: (units) =>
      closeUnit(
        openUnit(closeUnit(units, 'sales', '2027-03-31', null), {
          id: 'x',
          code: null,
          name: '営業部',
          parentId: null,
          startsOn: '2027-04-01',
        }),
        'sales',
        null,
        null,
      ),
    reason: 'unit-name-taken',
  },
  {
    when: 'a merger that brings two children of one name together',
    do: (units) => mergeUnits(open(units, 'x', '組立課', 'second'), ['first'], 'second', '2027-04-01'),
    reason: 'unit-name-taken',
  },
  {
    when: 'a merger of a unit into what hangs below it',
    do: (units) => mergeUnits(units, ['first'], 'assembly', '2027-04-01'),
    reason: 'unit-below-itself',
  },
  {
    when: 'a split of a unit with children, unless it is kept',
    do: (units) => splitUnit(units, 'first', parts, '2027-04-01', false),
    reason: 'unit-has-children',
  },
  {
    when: 'a unit nobody knows',
    do: (units) => renameUnit(units, 'x', '2027-04-01', '販売部'),
    reason: 'unit-unknown',
  },
]
for (const { when, reason, ...change } of refusals)
  test(`refused ${reason}: ${when}`, () => assert.throws(() => change.do(company), { reason }))

test('any history of openings, new names, moves, closings, mergers and splits, asked on any day, equals replaying it', () => {
  let taken = 0
  fc.assert(
    fc.property(fc.array(anyUnitChange, { maxLength: 25, size: 'max' }), (history) => {
      let units: UnitHistory[] = []
      let wall: Wall = new Map()
      for (const one of [...atFirst, ...history]) {
        const next = structuredClone(wall)
        const may = one.paint(next) && fair(next)
        const before = structuredClone(units)
        let after: UnitHistory[] | Refused = units
        try {
          after = one.rule(units)
        } catch (refused) {
          assert.ok(refused instanceof Refused, String(refused))
          after = refused
        }
        assert.deepEqual(units, before, 'the histories given are left as they were')
        assert.equal(
          !(after instanceof Refused),
          may,
          `${one.name}: ${after instanceof Refused ? after.reason : 'taken'}`,
        )
        if (after instanceof Refused) continue
        taken += 1
        units = after
        wall = next
        for (const [d, day] of days.entries()) sameOn(units, wall, day, d)
      }
    }),
    { numRuns: 400 },
  )
  assert.ok(taken > 2000, `only ${taken} changes were taken`)
})

function sameOn(units: UnitHistory[], wall: Wall, day: Day, d: number) {
  const told = unitsOn(units, day)
  const painted = [...wall].filter(([, unit]) => unit.open[d])
  assert.deepEqual(
    [...told.values()].map(({ id, name, parentId }) => [id, name, parentId]).sort(),
    painted.map(([id, unit]) => [id, unit.name[d], unit.parent[d]]).sort(),
    day,
  )
  const paths = [...told.values()].map(({ path }) => path)
  assert.deepEqual(paths, [...new Set(paths)].toSorted(), 'one path for each, in order')
}
