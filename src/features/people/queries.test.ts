import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'

const banso = await openTestBanso()
const { cookie } = await settle(banso)
const units = (await banso.call(cookie.hana, 'people.units')).body.units as { id: string; path: string }[]
const sales = units.find(({ path }) => path === '営業部')!.id

type Line = {
  id: string
  displayName: string
  trainers: string[]
  managers: string[]
  awayUntil: string | null
  leftOn: string | null
}
const list = async (wish: object) => {
  const { status, body } = await banso.call(cookie.hana, 'people.list', wish)
  assert.equal(status, 200, JSON.stringify(body))
  return body.people as Line[]
}
const names = async (wish: object) => (await list(wish)).map(({ displayName }) => displayName).toSorted()

test('everybody who is here, in order of reading, Latin letters first, with who supports them today', async () => {
  const everybody = await list({})
  assert.equal(everybody.length, 10)
  assert.equal(everybody[1]!.displayName, '青木空')
  const ren = everybody.find(({ displayName }) => displayName === '髙橋蓮')!
  assert.deepEqual([ren.trainers, ren.managers], [['田中亜希'], ['森誠']], 'former trainers are not named')
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
