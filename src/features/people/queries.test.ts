import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import type { Day } from '#/platform/day.ts'
import { AOBA, settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { save } from './record/commands.ts'
import { recordOf } from './record/queries.ts'
import { hire } from './record/rules.ts'

const banso = await openTestBanso()
const { cookie } = await settle(banso)
const many = await settle(
  banso,
  {
    ...AOBA,
    futaba: { familyName: '双葉', givenName: '花', unit: '営業部', hiredOn: '2027-04-01' },
    futaba2: { familyName: '双葉', givenName: '花', unit: '第二製造部', hiredOn: '2027-04-01' },
    sai: { familyName: '再野', givenName: '実', unit: '営業部', hiredOn: '2019-04-01', leftOn: '2024-03-31' },
    kan: { familyName: '還田', givenName: '一', unit: '営業部', hiredOn: '2019-04-01', leftOn: '2026-03-31' },
    aoi: { familyName: '若木', givenName: '葵', kind: 'new-graduate', unit: '営業部', trainers: ['goro'] },
    yuki: { familyName: '小川', givenName: '望', unit: '人事部', roles: ['unit-hr'], hrOf: '製造本部' },
    old: { familyName: '昔', givenName: '人', unit: '製造本部 ＞ 第一製造部', leftOn: '2026-05-31' },
  },
  '株式会社おおきな',
)
const units = (await banso.call(cookie.hana, 'people.units')).body.units as { id: string; path: string }[]
const sales = units.find(({ path }) => path === '営業部')!.id

type Line = {
  id: string
  number: string
  unit: string | null
  displayName: string
  supporters: Record<string, string[]>
  missing: string[]
  awayUntil: string | null
  leftOn: string | null
}
const list = async (wish: object, by = cookie.hana) => {
  const { status, body } = await banso.call(by, 'people.list', wish)
  assert.equal(status, 200, JSON.stringify(body))
  return body.people as Line[]
}
const names = async (wish: object, by = cookie.hana) =>
  (await list(wish, by)).map(({ displayName }) => displayName).toSorted()

test('everybody who is here, in order of reading, Latin letters first, with who supports them today', async () => {
  const everybody = await list({})
  assert.equal(everybody.length, 10)
  assert.equal(everybody[1]!.displayName, '青木空')
  const ren = everybody.find(({ displayName }) => displayName === '髙橋蓮')!
  assert.deepEqual(ren.supporters, { trainer: ['田中亜希'], manager: ['森誠'] }, 'former trainers are not named')
  assert.equal(everybody.find(({ displayName }) => displayName === '林結衣')!.awayUntil, '2027-03-31')
})

const WISHES: [string, object, string[]][] = [
  ['a name with the common form of a kanji', { search: '高橋' }, ['髙橋蓮']],
  ['a sign that means something in SQL', { search: '%' }, []],
  ['a kind', { kind: 'mid-career' }, ['Nguyễn Thị Phương']],
  ['a unit', { unitId: sales }, ['中村徹', '工藤玲子', '林結衣', '青木空']],
  ['a unit and a kind', { unitId: sales, kind: 'new-graduate' }, ['林結衣', '青木空']],
  ['a unit, a kind and a name', { unitId: sales, kind: 'new-graduate', search: 'あおき' }, ['青木空']],
  ['an account nobody has', { account: 'invited' }, []],
  ['those who have left', { include: 'left' }, ['小林五郎']],
  ['those who have left a unit they were not in', { include: 'left', unitId: sales }, []],
]
for (const [title, wish, expected] of WISHES) {
  test(`asked for: ${title}`, async () => assert.deepEqual(await names(wish), expected.toSorted()))
}

test('a page goes on behind the last person shown', async () => {
  const [first, second] = await list({})
  const found = await banso.world.owner.query('select sort_key from app.people_persons where id = $1', [first!.id])
  const after = Buffer.from(JSON.stringify([found.rows[0].sort_key, first!.id])).toString('base64url')
  const [next] = await list({ after })
  assert.equal(next!.displayName, second!.displayName)
})

const hana = many.cookie.hana
const inside = <T>(work: Parameters<typeof banso.world.identity.inOrganization<T>>[1]) =>
  banso.world.identity.inOrganization(many.organizationId, work)
await inside(async (tx) => {
  const again = async (person: string, number: string, hiredOn: Day) => {
    const before = await recordOf(tx, many.id[person]!)
    const after = hire(before, { id: v7(), number, kind: 'other', hiredOn, endsOn: null })
    await save(tx, [{ before, after }])
  }
  await again('sai', 'R2', '2026-09-01')
  await again('kan', 'R3', '2027-01-01')
})

test('found by any beginning; two of one name are told apart by number and unit', async () => {
  assert.deepEqual(await names({ search: 'nguyen thi phuong' }, hana), ['Nguyễn Thị Phương'])
  for (const search of ['蓮', 'れん', 'タカハシ', '001', '1'])
    assert.ok((await names({ search }, hana)).includes('髙橋蓮'), search)
  const twins = await list({ search: '双葉花', include: 'coming' }, hana)
  assert.deepEqual(twins.map(({ unit }) => unit).toSorted(), ['営業部', '第二製造部'])
  assert.equal(new Set(twins.map(({ number }) => number)).size, 2)
  assert.deepEqual(await names({ search: '双葉' }, hana), [], 'who is to come is not here')
})

test('somebody hired again is listed once, by the employment of today, else the next, else the last', async () => {
  const lines = async (search: string) => {
    const found: [string, string, string | null][] = []
    for (const include of ['present', 'coming', 'left'])
      found.push(
        ...(await list({ search, include }, hana)).map((one): [string, string, string | null] => [
          include,
          one.number,
          one.leftOn,
        ]),
      )
    return found
  }
  assert.deepEqual(await lines('再野'), [['present', 'R2', null]])
  assert.deepEqual(await lines('還田'), [['coming', 'R3', null]])
  assert.deepEqual(await names({ hiredIn: '2026-09' }, hana), ['再野実'])
  assert.deepEqual(await names({ hiredIn: '2027-01', include: 'coming' }, hana), ['還田一'])
})

test('a support is missing where the map of the kind expects it and nobody who is here gives it', async () => {
  const missing = async (wish: object) =>
    Object.fromEntries((await list(wish, hana)).map(({ displayName, missing }) => [displayName, missing]))
  assert.deepEqual(await missing({ kind: 'new-graduate' }), {
    髙橋蓮: ['mentor'],
    青木空: ['mentor'],
    林結衣: ['mentor'],
    若木葵: ['trainer', 'manager', 'mentor'],
  })
  assert.deepEqual(await names({ missing: 'trainer' }, hana), ['若木葵'], 'whose trainer has left')
  assert.deepEqual(await names({ missing: 'buddy' }, hana), ['Nguyễn Thị Phương'])
  assert.deepEqual(await names({ missing: 'hr' }, hana), [], 'the talk 45 days after the hire date is over')
  assert.deepEqual(await names({ missing: 'counsellor' }, hana), [], 'nobody expects one')
  await inside((tx) =>
    tx.client.query("insert into app.people_support_maps values ($1, 'new-graduate', '[]')", [many.organizationId]),
  )
  assert.deepEqual(await names({ missing: 'trainer' }, hana), [], 'the organisation expects nobody')
})

test('filtered by language, by where one will first work, and by those who have left', async () => {
  assert.deepEqual(await names({ locale: 'en' }, hana), ['Nguyễn Thị Phương'])
  const units = (await banso.call(hana, 'people.units')).body.units as { id: string; path: string }[]
  const unitId = units.find(({ path }) => path === '第二製造部')!.id
  assert.deepEqual(await names({ unitId, include: 'coming' }, hana), ['双葉花'])
  assert.deepEqual(await names({ unitId, include: 'left' }, hana), ['小林五郎'])
})

test("a unit's own HR lists the people of the unit and what hangs below it, whatever they ask for", async () => {
  const mine = ['Nguyễn Thị Phương', '森誠', '田中亜希', '髙橋蓮']
  assert.deepEqual(await names({}, many.cookie.yuki), mine)
  assert.deepEqual(await names({ include: 'left' }, many.cookie.yuki), ['昔人'])
  assert.deepEqual(await names({ include: 'coming' }, many.cookie.yuki), [])
  const units = (await banso.call(hana, 'people.units')).body.units as { id: string; path: string }[]
  const unitId = units.find(({ path }) => path === '営業部')!.id
  assert.deepEqual(await names({ unitId }, many.cookie.yuki), [])
  assert.deepEqual(await names({ search: '工藤' }, many.cookie.yuki), [])
  assert.deepEqual(await names({ search: '高橋' }, many.cookie.yuki), ['髙橋蓮'])
})

test('pages of a search go on in the same order', async () => {
  const all = await list({ search: '双', include: 'coming' }, hana)
  const { rows } = await banso.world.owner.query('select sort_key from app.people_persons where id = $1', [all[0]!.id])
  const after = Buffer.from(JSON.stringify([rows[0].sort_key, all[0]!.id])).toString('base64url')
  assert.deepEqual(
    (await list({ search: '双', include: 'coming', after }, hana)).map(({ id }) => id),
    [all[1]!.id],
  )
})
