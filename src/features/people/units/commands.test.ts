import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { v7 } from 'uuid'
import type { Day } from '#/platform/day.ts'
import { type Company, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { recordOf } from '../record/queries.ts'
import { onDay } from '../record/rules.ts'

const APRIL = '2027-04-01'
const LATER = '2027-04-10T09:00:00+09:00'
const banso = await openTestBanso()
let company: Company
let unit: Record<string, string>

type Node = { id: string; name: string; parentId: string | null; own: number | null; whole: number | null }
const by = (person: string, procedure: string, input: object = {}) =>
  banso.call(company.cookie[person], `people.${procedure}`, input)
const did = async (procedure: string, input: object) => {
  const { status, body } = await by('hana', procedure, input)
  assert.equal(status, 200, `${procedure}: ${JSON.stringify(body)}`)
  return body
}
const refused = async (procedure: string, input: object) => {
  const { status, body } = await by('hana', procedure, input)
  assert.equal(status, 409, JSON.stringify(body))
  return [body.reason, body.details?.count].filter((part) => part !== undefined)
}
const treeOn = async (day: Day, person = 'hana') =>
  ((await by(person, 'unitTree', { day })).body.units as Node[]).map((node) => [node.name, node.own, node.whole])
const plans = async () =>
  ((await did('unitTree', {})).plans as { unit: string; kind: string; on: Day; to: string | null }[]).map(
    ({ unit, kind, to }) => `${unit} ${kind} ${to}`,
  )
const unitOf = async (person: string, day: Day) => {
  const record = await banso.world.identity.inOrganization(company.organizationId, (tx) =>
    recordOf(tx, company.id[person]!),
  )
  const { assignment } = onDay(record, day)
  return Object.keys(unit).find((name) => unit[name] === assignment?.unitId) ?? assignment?.unitId
}

beforeEach(async () => {
  banso.setNow('2026-11-20T09:00:00+09:00')
  company = await settle(banso)
  await banso.world.owner.query(`update identity.sessions set expires_at = '2028-01-01'`)
  const { units } = await did('unitTree', {})
  unit = Object.fromEntries((units as Node[]).map(({ id, name }) => [name, id]))
})

test('everybody sees the tree of today; figures, plans and other days are for the office', async () => {
  await did('renameUnit', { unitId: unit.営業部, on: APRIL, name: '販売部' })
  const { status, body } = await by('ren', 'unitTree')
  assert.equal(status, 200)
  assert.deepEqual(
    (body.units as Node[]).map(({ name, own, whole }) => [name, own, whole]),
    ['人事部', '営業部', '情報システム部', '第二製造部', '製造本部', '第一製造部'].map((name) => [name, null, null]),
  )
  assert.deepEqual(body.plans, [])
  assert.equal((await by('ren', 'unitTree', { day: APRIL })).status, 404)
  assert.deepEqual(await treeOn('2026-11-20'), [
    ['人事部', 1, 1],
    ['営業部', 4, 4],
    ['情報システム部', 1, 1],
    ['第二製造部', 0, 0],
    ['製造本部', 0, 4],
    ['第一製造部', 4, 4],
  ])
  assert.deepEqual(await treeOn('2026-10-31', 'ito').then((nodes) => nodes.find(([name]) => name === '第二製造部')), [
    '第二製造部',
    1,
    1,
  ])
})

test('nobody else changes a unit, and nobody one of another organisation', async () => {
  const elsewhere = await settle(banso)
  const wishes: [string, object][] = [
    ['openUnit', { unitId: v7(), name: '広報部', code: null, parentId: unit.営業部, startsOn: APRIL }],
    ['renameUnit', { unitId: unit.営業部, on: APRIL, name: '販売部' }],
    ['moveUnit', { unitId: unit.営業部, on: APRIL, parentId: null }],
    ['closeUnit', { unitId: unit.営業部, lastDay: null, successorId: null }],
    [
      'splitUnit',
      {
        ...{ unitId: unit.営業部, on: APRIL, keep: true },
        parts: [{ unitId: v7(), name: '東', code: null, personIds: [], childIds: [] }],
      },
    ],
    ['unplanUnit', { unitId: unit.営業部, on: APRIL, kind: 'renamed' }],
    ['mergeUnits', { unitIds: [unit.営業部], intoId: unit.人事部, opens: null, on: APRIL }],
    ['unitHistory', { unitId: unit.営業部 }],
    ['unitPeople', { unitId: unit.営業部, day: APRIL }],
  ]
  for (const [name, wish] of wishes) {
    assert.equal((await by('mori', name, wish)).status, 404, name)
    assert.equal((await banso.call(elsewhere.cookie.hana, `people.${name}`, wish)).status, 404, `${name}, elsewhere`)
    assert.equal((await by('ito', name, wish)).status, 200, `${name}, administrator`)
  }
})

test('opened, renamed and moved from a day on: not before, and twice the same is once', async () => {
  const wish = { unitId: v7(), name: '広報課', code: 'PR', parentId: unit.人事部, startsOn: APRIL }
  const [one, other] = await Promise.all([did('openUnit', wish), did('openUnit', wish)])
  assert.deepEqual(one, other)
  await did('renameUnit', { unitId: unit.人事部, on: APRIL, name: '人財部' })
  await did('moveUnit', { unitId: unit.第二製造部, on: APRIL, parentId: unit.製造本部 })
  const names = async (day: Day) => (await treeOn(day)).map(([name]) => name)
  assert.equal((await names('2027-03-31')).includes('人財部'), false)
  assert.deepEqual(await names(APRIL), [
    '人財部',
    '広報課',
    '営業部',
    '情報システム部',
    '製造本部',
    '第一製造部',
    '第二製造部',
  ])
  assert.deepEqual((await plans()).toSorted(), [
    '人事部 renamed 人財部',
    '広報課 opens 人財部',
    '第二製造部 moved 製造本部',
  ])
  const { spans } = await did('unitHistory', { unitId: unit.人事部 })
  assert.deepEqual(
    spans.map(({ name, endsOn }: { name: string; endsOn: Day | null }) => [name, endsOn]),
    [
      ['人事部', '2027-03-31'],
      ['人財部', null],
    ],
  )
  assert.deepEqual(await refused('openUnit', { ...wish, unitId: v7(), name: '広報室' }), ['unit-code-taken'])
})

test('a unit closes once nobody is left in it, or they go along; before the day nothing is otherwise', async () => {
  const wish = { unitId: unit.第一製造部, lastDay: '2027-03-31', successorId: null }
  assert.deepEqual(await refused('closeUnit', wish), ['unit-has-people', 4])
  assert.equal((await did('unitHistory', { unitId: unit.第一製造部 })).spans[0].endsOn, null, 'nothing half done')
  assert.equal((await did('unitPeople', { unitId: unit.第一製造部, day: APRIL })).people.length, 4)
  await did('closeUnit', { ...wish, successorId: unit.営業部 })
  assert.deepEqual([await unitOf('ren', '2027-03-31'), await unitOf('ren', APRIL)], ['第一製造部', '営業部'])
  assert.equal((await did('unitTree', {})).units.length, 6)
  banso.setNow(LATER)
  assert.deepEqual((await by('ren', 'unitTree')).body.units.map(({ name }: Node) => name).includes('第一製造部'), false)
  assert.deepEqual(await treeOn('2027-04-10').then((nodes) => nodes.find(([name]) => name === '営業部')), [
    '営業部',
    8,
    8,
  ])
  const gone = { unitId: unit.第二製造部, lastDay: '2027-03-31', successorId: null }
  await did('closeUnit', gone)
  assert.equal((await by('hana', 'closeUnit', gone)).status, 200, 'who has left long since is not counted')
})

test('units become a new one with their people and children, in two tabs once; taken back, all is as it was', async () => {
  const intoId = v7()
  const wish = {
    unitIds: [unit.営業部, unit.製造本部],
    ...{ intoId, on: APRIL, opens: { name: '事業本部', code: 'B1', parentId: null } },
  }
  const answers = await Promise.all([by('hana', 'mergeUnits', wish), by('ito', 'mergeUnits', wish)])
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  )
  assert.deepEqual([await unitOf('sora', '2027-03-31'), await unitOf('sora', APRIL)], ['営業部', intoId])
  assert.equal(await unitOf('ren', APRIL), '第一製造部')
  assert.deepEqual(
    (await treeOn(APRIL)).filter(([, , whole]) => (whole as number) >= 4),
    [
      ['事業本部', 4, 8],
      ['第一製造部', 4, 4],
    ],
  )
  assert.deepEqual((await plans()).toSorted(), [
    '事業本部 opens null',
    '営業部 closes 事業本部',
    '第一製造部 moved 事業本部',
    '製造本部 closes 事業本部',
  ])
  assert.deepEqual(await refused('unplanUnit', { unitId: intoId, on: APRIL, kind: 'opens' }), ['unit-in-use'])
  for (const id of wish.unitIds) await did('unplanUnit', { unitId: id, on: APRIL, kind: 'closes' })
  await did('unplanUnit', { unitId: intoId, on: APRIL, kind: 'opens' })
  await did('unplanUnit', { unitId: unit.営業部, on: APRIL, kind: 'closes' })
  assert.deepEqual(await plans(), [])
  assert.equal(await unitOf('sora', APRIL), '営業部')
  assert.equal((await treeOn(APRIL)).length, 6)
  banso.setNow(LATER)
  assert.deepEqual(await refused('unplanUnit', { unitId: unit.営業部, on: APRIL, kind: 'closes' }), [
    'no-longer-planned',
  ])
})

test('a unit is split, and each goes where it is said; who is not named stays only if it does', async () => {
  const [north, south] = [v7(), v7()]
  const part = (unitId: string, name: string, people: string[]) => ({
    ...{ unitId, name, code: null, childIds: [] },
    personIds: people.map((one) => company.id[one]!),
  })
  const wish = { unitId: unit.営業部, on: APRIL, keep: false }
  const most = [part(north, '営業部', ['sora', 'yui']), part(south, '南営業部', ['toru'])]
  assert.deepEqual(await refused('splitUnit', { ...wish, parts: most }), ['unit-has-people', 1])
  const parts = [most[0]!, part(south, '南営業部', ['toru', 'kudo'])]
  for (let tab = 0; tab < 2; tab += 1) await did('splitUnit', { ...wish, parts })
  assert.deepEqual(await Promise.all(['sora', 'toru'].map((one) => unitOf(one, APRIL))), [north, south])
  assert.equal(await unitOf('toru', '2027-03-31'), '営業部')
  assert.deepEqual(await refused('unplanUnit', { unitId: south, on: APRIL, kind: 'opens' }), ['unit-closed'])
  const works = await did('splitUnit', {
    ...{ unitId: unit.製造本部, on: APRIL, keep: false },
    parts: [{ ...part(v7(), '製造本部', []), childIds: [unit.第一製造部] }],
  })
  assert.deepEqual(works, { unitId: unit.製造本部 })
  assert.deepEqual((await treeOn(APRIL)).slice(-2), [
    ['製造本部', 0, 4],
    ['第一製造部', 4, 4],
  ])
})

test('a part of a unit that stays is taken back with its people', async () => {
  const north = v7()
  const personIds = [company.id.sora!]
  await did('splitUnit', {
    ...{ unitId: unit.営業部, on: APRIL, keep: true },
    parts: [{ unitId: north, name: '北営業部', code: null, personIds, childIds: [] }],
  })
  assert.deepEqual([await unitOf('sora', APRIL), await unitOf('toru', APRIL)], [north, '営業部'])
  await did('unplanUnit', { unitId: north, on: APRIL, kind: 'opens' })
  assert.equal(await unitOf('sora', APRIL), '営業部')
})

test('executives see figures of groups, HR of a unit those of their own units and what is planned there', async () => {
  const staff = (unit: string, count: number) =>
    Array.from({ length: count }, (_, index) => [`${unit}${index}`, { familyName: '山', givenName: `${index}`, unit }])
  const people = Object.fromEntries([
    ...staff('本部 ＞ 東', 6),
    ...staff('本部 ＞ 西', 2),
    ...staff('支社', 5),
    ['exe', { familyName: '今井', givenName: '修', roles: ['executive'] }],
    ['uhr', { familyName: '大野', givenName: '恵', roles: ['unit-hr'], hrOf: '本部 ＞ 西' }],
    ['hana', { familyName: '佐藤', givenName: '花', roles: ['hr'] }],
  ])
  company = await settle(banso, people)
  const seen = async (person: string) => {
    const { units, plans } = (await by(person, 'unitTree')).body
    return [units.map(({ name, own, whole }: Node) => `${name} ${own} ${whole}`), plans.length]
  }
  const nodes = (await by('hana', 'unitTree')).body.units as Node[]
  for (const [index, { id }] of nodes.entries()) await did('renameUnit', { unitId: id, on: APRIL, name: `部${index}` })
  assert.deepEqual(await seen('hana'), [['支社 5 5', '本部 0 8', '東 6 6', '西 2 2'], 4])
  assert.deepEqual(await seen('exe'), [['支社 null 5', '本部 null 8', '東 null null', '西 null null'], 0])
  assert.deepEqual(await seen('uhr'), [['支社 null null', '本部 null null', '東 null null', '西 2 2'], 1])
  assert.equal((await by('uhr', 'unitHistory', { unitId: nodes.find(({ name }) => name === '東')!.id })).status, 404)
})
