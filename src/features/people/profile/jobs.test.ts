import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { AOBA, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { save } from '../record/commands.ts'
import { recordOf } from '../record/queries.ts'
import { beAway, hire } from '../record/rules.ts'

const banso = await openTestBanso({}, '2026-11-30T09:00:00+09:00')
const left = {
  familyName: '小野寺',
  givenName: '実',
  reading: 'おのでら みのる',
  hiredOn: '2020-04-01',
  leftOn: '2026-08-31',
} as const
const { organizationId, id, cookie } = await settle(banso, {
  ...AOBA,
  minoru: { ...left },
  modori: { ...left, familyName: '戻', givenName: '太郎', reading: '' },
  kuru: { ...left, familyName: '来', givenName: '次郎', reading: '' },
})
const { owner, identity } = banso.world
const inside = <T>(work: Parameters<typeof identity.inOrganization<T>>[1]) =>
  identity.inOrganization(organizationId, work)
const employment = { kind: 'other', endsOn: null }

await owner.query('insert into app.people_photos values ($1, $2, $3, $4)', [
  organizationId,
  id.minoru,
  'x',
  '2026-11-01',
])
await owner.query(
  `insert into app.mails (organization_id, id, person_id, address, kind, next_try_at, created_at)
   values ($1, $2, $3, 'minoru@aoba.example', 'x', '2026-11-01', '2026-11-01')`,
  [organizationId, v7(), id.minoru],
)
await owner.query(`insert into app.people_seen values ($1, $2, 'first-look.mentor', '2026-08-01')`, [
  organizationId,
  id.minoru,
])
await inside(async (tx) => {
  await tx.client.query('update app.people_organizations set keep_leavers_months = 3 where organization_id = $1', [
    organizationId,
  ])
  const records = {
    minoru: await recordOf(tx, id.minoru!),
    modori: await recordOf(tx, id.modori!),
    kuru: await recordOf(tx, id.kuru!),
  }
  const sick = beAway(records.minoru, { id: v7(), kind: 'sick', startsOn: '2026-06-01', endsOn: '2026-06-30' })
  await save(tx, [
    { before: records.minoru, after: sick },
    {
      before: records.modori,
      after: hire(records.modori, { ...employment, id: v7(), number: 'R1', hiredOn: '2026-10-01' }),
    },
    {
      before: records.kuru,
      after: hire(records.kuru, { ...employment, id: v7(), number: 'R2', hiredOn: '2027-04-01' }),
    },
  ])
})
const everywhere = async (word: string) => {
  const { rows } = await owner.query<{ name: string }>(
    `select table_schema || '.' || table_name as name from information_schema.tables
     where table_schema in ('app', 'identity') and table_type = 'BASE TABLE'`,
  )
  const found: string[] = []
  for (const { name } of rows) {
    const hits = await inside((tx) =>
      tx.client.query(`select from ${name} t where t::text like $1`, [`%${word}%`]),
    ).catch(() => owner.query(`select from ${name} t where t::text like $1`, [`%${word}%`]))
    if (hits.rowCount! > 0) found.push(name)
  }
  return found
}

test('the record is kept until its last day, and is erased on the next', async () => {
  await banso.runDailyJobs()
  assert.deepEqual(
    (await banso.call(cookie.hana, 'people.list', { include: 'left', search: '小野寺' })).body.people.length,
    1,
  )

  banso.setNow('2026-12-01T09:00:00+09:00')
  await banso.runDailyJobs()
  const { person, employments, absences, erasedOn, displayName } = await inside((tx) => recordOf(tx, id.minoru!))
  assert.deepEqual(person, {
    ...{ familyName: '—', givenName: '', reading: '', otherName: '', chosenName: '' },
    ...{ email: null, privateEmail: null, phone: '', locale: 'ja' },
  })
  assert.deepEqual([displayName, erasedOn, employments[0]!.number], ['—', '2026-12-01', employments[0]!.id])
  assert.deepEqual(
    absences.map(({ kind, startsOn }) => [kind, startsOn]),
    [['other', '2026-06-01']],
  )
  for (const word of ['小野寺', 'おのでら', 'minoru']) assert.deepEqual(await everywhere(word), [], word)
})

test('nobody finds them, no picture and no mail is left, and they sign in no more', async () => {
  for (const wish of [{}, { search: '小野寺' }, { search: '—' }])
    for (const include of ['present', 'coming', 'left']) {
      const { body } = await banso.call(cookie.hana, 'people.list', { ...wish, include })
      assert.ok(!body.people.some((one: { id: string }) => one.id === id.minoru))
    }
  const count = async (table: string) =>
    (await owner.query(`select from ${table} where person_id = $1`, [id.minoru])).rowCount
  for (const table of [
    'app.people_photos',
    'app.mails',
    'app.people_search',
    'app.people_seen',
    'identity.memberships',
  ])
    assert.equal(await count(table), 0, table)
  assert.equal((await banso.call(cookie.minoru, 'people.me')).status, 401)
})

test('who came back, or is to come back, is kept', async () => {
  for (const [person, name] of [
    ['modori', '戻太郎'],
    ['kuru', '来次郎'],
  ] as const)
    assert.equal((await inside((tx) => recordOf(tx, id[person]!))).displayName, name)
})

test('the next day nothing more happens to whoever is erased', async () => {
  const revision = async () => (await inside((tx) => recordOf(tx, id.minoru!))).revision
  const before = await revision()
  banso.setNow('2026-12-02T09:00:00+09:00')
  await banso.runDailyJobs()
  assert.equal(await revision(), before)
})
