import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { AOBA, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { supportersOn } from '../supporters/api.ts'

const banso = await openTestBanso()
const { organizationId, id, cookie } = await settle(banso, {
  ...AOBA,
  ono: { familyName: '大野', givenName: '恵', unit: '製造本部', roles: ['unit-hr'], hrOf: '製造本部' },
  aoi: { familyName: '春野', givenName: '葵', unit: '営業部', kind: 'new-graduate', hiredOn: '2027-04-01' },
})

const asked = (who: string, procedure: string, input: object) => banso.call(cookie[who], `people.${procedure}`, input)
const revisionOf = async (person: string) =>
  (await banso.world.owner.query('select revision from app.people_persons where id = $1', [id[person]])).rows[0]
    .revision
const support = async (person: string, supporter: string, kind: string) =>
  (
    await banso.world.owner.query(
      `select id, starts_on::text as "startsOn", ends_on::text as "endsOn", every_min as "everyMin", every_max as "everyMax"
       from app.people_supports where person_id = $1 and supporter_id = $2 and kind = $3 order by starts_on desc`,
      [id[person], id[supporter], kind],
    )
  ).rows[0]
const on = async (person: string, day: `${number}-${number}-${number}`) =>
  (await banso.world.db.inOrganization(organizationId, (tx) => supportersOn(tx, [id[person]!], day, ['trainer']))).map(
    ({ displayName }) => displayName,
  )
const appointing = async (person: string, supporter: string, more: object = {}) => ({
  ...{ supportId: v7(), personId: id[person], supporterId: id[supporter], kind: 'trainer', startsOn: '2026-11-20' },
  ...{ revision: await revisionOf(person), ...more },
})
const refused = async (who: string, procedure: string, input: object, reason: string) => {
  const { status, body } = await asked(who, procedure, input)
  assert.deepEqual([status, body.reason], [reason === 'not-found' ? 404 : 409, reason])
}
const done = async (who: string, procedure: string, input: object) => {
  const { status, body } = await asked(who, procedure, input)
  assert.equal(status, 200, JSON.stringify(body))
  return body
}

test('a trainer appointed for 1 April trains from 1 April on', async () => {
  await done('hana', 'appointSupporter', await appointing('sora', 'aki', { startsOn: '2027-04-01' }))
  assert.deepEqual(await on('sora', '2027-03-31'), ['中村徹'])
  assert.deepEqual(await on('sora', '2027-04-01'), ['田中亜希', '中村徹'])
})

test('the rhythm of the map holds where none is said, and whatever is said otherwise', async () => {
  await done('hana', 'appointSupporter', await appointing('ren', 'kudo', { kind: 'mentor' }))
  const { everyMin, everyMax, id: supportId } = await support('ren', 'kudo', 'mentor')
  assert.deepEqual([everyMin, everyMax], [1, 7])
  const change = { type: '仕事', everyMin: null, everyMax: 30, startsOn: '2026-11-20', endsOn: '2027-03-31' }
  const input = { supportId, personId: id.ren, ...change, revision: await revisionOf('ren') }
  const first = await done('hana', 'changeSupport', input)
  assert.deepEqual(await done('hana', 'changeSupport', input), first, 'a second press changes nothing')
  assert.deepEqual((await support('ren', 'kudo', 'mentor')).everyMax, 30)
  await done(
    'hana',
    'appointSupporter',
    await appointing('ren', 'toru', { kind: 'mentor', everyMin: null, everyMax: 14 }),
  )
  assert.deepEqual((await support('ren', 'toru', 'mentor')).everyMax, 14)
})

test('the last day ends it; before the first, it never was', async () => {
  await done('hana', 'appointSupporter', await appointing('phuong', 'toru', { startsOn: '2027-01-10' }))
  const { id: supportId } = await support('phuong', 'toru', 'trainer')
  const end = async (lastDay: string) => ({
    ...{ supportId, personId: id.phuong, lastDay, revision: await revisionOf('phuong') },
  })
  const first = await end('2027-02-28')
  await done('hana', 'endSupporter', first)
  await done('hana', 'endSupporter', first)
  assert.deepEqual(await on('phuong', '2027-02-28'), ['田中亜希', '中村徹'])
  assert.deepEqual(await on('phuong', '2027-03-01'), ['田中亜希'])
  await done('hana', 'endSupporter', await end('2027-01-09'))
  assert.equal(await support('phuong', 'toru', 'trainer'), undefined)
})

test('pressed twice it is done once, one after the other and both at once', async () => {
  const input = await appointing('yui', 'aki', { kind: 'buddy' })
  const answers = await Promise.all([
    asked('hana', 'appointSupporter', input),
    asked('hana', 'appointSupporter', input),
  ])
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  )
  assert.deepEqual(answers[0]!.body, answers[1]!.body)
  assert.deepEqual(await done('hana', 'appointSupporter', input), answers[0]!.body)
})

test('of two tabs, the one that saw less is told', async () => {
  const [one, other] = [await appointing('yui', 'mori'), await appointing('yui', 'kudo')]
  const answers = await Promise.all([asked('hana', 'appointSupporter', one), asked('ito', 'appointSupporter', other)])
  assert.deepEqual(answers.map(({ status, body }) => body.reason ?? status).toSorted(), [200, 'changed-meanwhile'])
})

test('nobody makes themselves a supporter, or one for longer', async () => {
  await refused('hana', 'appointSupporter', await appointing('ren', 'hana'), 'appoints-oneself')
  await refused('hana', 'handOver', { supporterId: id.aki, toId: id.hana, on: '2026-12-01' }, 'appoints-oneself')
  const own = await appointing('sora', 'hana', { kind: 'hr', endsOn: '2026-12-31' })
  await done('ito', 'appointSupporter', own)
  const change = async (more: object) => ({
    ...{ supportId: own.supportId, personId: id.sora, type: '', everyMin: null, everyMax: null },
    ...{ startsOn: '2026-11-20', endsOn: '2026-12-31', revision: await revisionOf('sora'), ...more },
  })
  await refused('hana', 'changeSupport', await change({ endsOn: null }), 'appoints-oneself')
  await refused('hana', 'changeSupport', await change({ startsOn: '2026-11-01' }), 'appoints-oneself')
  const longer = {
    supportId: own.supportId,
    personId: id.sora,
    lastDay: '2027-01-31',
    revision: await revisionOf('sora'),
  }
  await refused('hana', 'endSupporter', longer, 'appoints-oneself')
  await done('hana', 'changeSupport', await change({ everyMax: 30 }))
  await done('hana', 'endSupporter', { ...longer, lastDay: '2026-11-30', revision: await revisionOf('sora') })
})

test('a supporter is here on the first day, and the person has not left; a leave is no hindrance', async () => {
  await refused('hana', 'appointSupporter', await appointing('ren', 'goro'), 'supporter-not-here')
  await refused('hana', 'appointSupporter', await appointing('ren', 'aoi'), 'supporter-not-here')
  await done('hana', 'appointSupporter', await appointing('ren', 'aoi', { kind: 'buddy', startsOn: '2027-04-01' }))
  await refused('hana', 'appointSupporter', await appointing('goro', 'aki'), 'person-gone')
  await refused('hana', 'appointSupporter', await appointing('ren', 'ren'), 'supports-oneself')
  await refused('hana', 'appointSupporter', await appointing('ren', 'aki'), 'supports-already')
  await done('hana', 'appointSupporter', await appointing('ren', 'yui', { kind: 'peer' }))
})

test('an id that is known of somebody else is not to be had', async () => {
  const { id: supportId } = await support('sora', 'toru', 'trainer')
  await refused('hana', 'appointSupporter', await appointing('ren', 'kudo', { supportId }), 'not-found')
  const other = { supportId, personId: id.ren, lastDay: '2026-12-31', revision: await revisionOf('ren') }
  await refused('hana', 'endSupporter', other, 'not-found')
  assert.equal((await support('sora', 'toru', 'trainer')).endsOn, null)
})

test('unit HR appoint in their units alone, members nowhere', async () => {
  await done('ono', 'appointSupporter', await appointing('phuong', 'kudo', { kind: 'buddy' }))
  await refused('ono', 'appointSupporter', await appointing('sora', 'kudo', { kind: 'buddy' }), 'not-found')
  await refused('aki', 'appointSupporter', await appointing('ren', 'kudo', { kind: 'buddy' }), 'not-found')
})
