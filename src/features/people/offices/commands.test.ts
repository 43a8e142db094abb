import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { v7 } from 'uuid'
import { type Company, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'

const TODAY = '2026-11-20'
const YESTERDAY = '2026-11-19'
const banso = await openTestBanso()
let company: Company
const by = (person: string, procedure: string, input: object = {}) =>
  banso.call(company.cookie[person], `people.${procedure}`, input)
const give = (person: string, to: string, office: string, more: object = {}) =>
  by(person, 'appointOffice', { holdingId: v7(), personId: company.id[to], office, startsOn: TODAY, ...more })
type Line = {
  holdingId: string
  personId: string
  office: string
  unit: string | null
  givenBy: string | null
  givenOn: string | null
  mayEnd: boolean
}
const held = async (person = 'ito') => (await by(person, 'offices')).body.holdings as Line[]
const end = async (person: string, of: string, office: string, lastDay: string) => {
  const { holdingId } = (await held()).find((one) => one.personId === company.id[of] && one.office === office)!
  return by(person, 'endOffice', { holdingId, personId: company.id[of], lastDay })
}
const answer = ({ status, body }: { status: number; body: { reason?: string } }) => body.reason ?? status

beforeEach(async () => {
  banso.setNow(`${TODAY}T09:00:00+09:00`)
  company = await settle(banso)
  await banso.world.owner.query(`update identity.sessions set expires_at = '2028-01-01'`)
})

test('HR gives every office but the administrator’s, members none, and nobody one to themselves', async () => {
  for (const office of ['hr', 'executive', 'desk'])
    assert.equal(answer(await give('hana', 'mori', office)), 200, office)
  assert.equal(answer(await give('hana', 'mori', 'admin')), 'not-found')
  assert.equal(answer(await give('ito', 'mori', 'admin')), 200)
  assert.equal(answer(await give('ren', 'mori', 'executive')), 'not-found')
  assert.equal(answer(await give('hana', 'hana', 'executive')), 'office-for-oneself')
  assert.equal(answer(await give('hana', 'goro', 'executive')), 'not-employed-then')
  assert.equal(answer(await give('hana', 'mori', 'hr', { startsOn: '2026-12-01' })), 'holds-already')
  assert.equal(answer(await by('ren', 'offices')), 'not-found')
})

test('an office of a unit needs an open unit, other offices none; heads stand in the tree', async () => {
  const { units } = (await by('hana', 'unitTree')).body as { units: { id: string; name: string }[] }
  const unitId = units.find(({ name }) => name === '営業部')!.id
  assert.equal(answer(await give('hana', 'kudo', 'head')), 'invalid')
  assert.equal(answer(await give('hana', 'kudo', 'executive', { unitId })), 'invalid')
  assert.equal(answer(await give('hana', 'kudo', 'head', { unitId: v7() })), 'unit-closed')
  assert.equal(answer(await give('hana', 'kudo', 'head', { unitId })), 200)
  assert.equal(answer(await give('hana', 'toru', 'unit-hr', { unitId })), 200)
  const seen = (await by('ren', 'unitTree')).body.units.find(({ id }: { id: string }) => id === unitId)
  const names = (people: { displayName: string }[]) => people.map(({ displayName }) => displayName)
  assert.deepEqual([names(seen.heads), names(seen.hr)], [['工藤玲子'], ['中村徹']])
  const [line] = (await held()).filter(({ office }) => office === 'head')
  assert.deepEqual([line!.unit, line!.givenBy, line!.givenOn], ['営業部', '佐藤花', TODAY])
  assert.equal(answer(await by('kudo', 'people')), 'not-found')
})

test('the same appointment twice is one; its id serves for nobody else', async () => {
  const holdingId = v7()
  const answers = await Promise.all([1, 2].map(() => give('ito', 'mori', 'hr', { holdingId })))
  assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 200])
  assert.equal((await held()).filter((one) => one.personId === company.id.mori).length, 1)
  assert.equal(answer(await give('ito', 'aki', 'hr', { holdingId })), 'office-known-already')
  assert.equal(answer(await give('ito', 'mori', 'hr', { holdingId, startsOn: '2026-12-01' })), 'office-known-already')
})

test('an office opens nothing before its day, and nothing from the request on after it is ended', async () => {
  const status = async (person: string) => (await by(person, 'list')).status
  assert.equal(answer(await give('hana', 'mori', 'hr', { startsOn: '2026-12-01' })), 200)
  assert.equal(await status('mori'), 404)
  banso.setNow('2026-11-30T23:59:59+09:00')
  assert.equal(await status('mori'), 404)
  banso.setNow('2026-12-01T00:00:00+09:00')
  assert.equal(await status('mori'), 200)
  assert.equal(answer(await end('hana', 'mori', 'hr', '2026-11-30')), 200)
  assert.equal(await status('mori'), 404)
  assert.equal((await by('mori', 'me')).status, 200)
})

test('one lays one’s own down but never prolongs it; HR does not end an administrator', async () => {
  assert.equal(answer(await give('hana', 'mori', 'hr', { endsOn: '2026-12-31' })), 200)
  assert.equal(answer(await end('mori', 'mori', 'hr', '2027-03-31')), 'office-for-oneself')
  assert.equal(answer(await end('mori', 'mori', 'hr', '2026-12-15')), 200)
  assert.equal(answer(await end('hana', 'ito', 'admin', TODAY)), 'not-found')
  assert.deepEqual((await held('hana')).map(({ office, mayEnd }) => [office, mayEnd]).toSorted(), [
    ['admin', false],
    ['hr', true],
    ['hr', true],
  ])
  assert.equal(answer(await end('ren', 'mori', 'hr', TODAY)), 'not-found')
})

test('the last HR and the last administrator stay, those who cannot sign in not counted', async () => {
  assert.equal(answer(await end('ito', 'hana', 'hr', TODAY)), 'last-of-office')
  assert.equal(answer(await end('hana', 'hana', 'hr', YESTERDAY)), 'last-of-office')
  assert.equal(answer(await end('ito', 'ito', 'admin', TODAY)), 'last-of-office')
  assert.equal(answer(await give('ito', 'mori', 'hr')), 200)
  await banso.world.owner.query('update app.people_persons set activated_at = null where id = $1', [company.id.mori])
  assert.equal(answer(await end('ito', 'hana', 'hr', TODAY)), 'last-of-office')
  await banso.world.owner.query(`update app.people_persons set activated_at = '2026-11-20' where id = $1`, [
    company.id.mori,
  ])
  const both = await Promise.all([end('ito', 'hana', 'hr', TODAY), end('ito', 'mori', 'hr', TODAY)])
  assert.deepEqual(both.map(answer).toSorted(), [200, 'last-of-office'])
})

test('what is planned about the reader is not for them', async () => {
  assert.equal(answer(await give('ito', 'hana', 'executive', { startsOn: '2027-04-01' })), 200)
  const executives = async (person: string) =>
    (await held(person)).filter(({ office }) => office === 'executive').length
  assert.deepEqual([await executives('ito'), await executives('hana')], [1, 0])
  banso.setNow('2027-04-01T09:00:00+09:00')
  assert.equal(await executives('hana'), 1)
})
