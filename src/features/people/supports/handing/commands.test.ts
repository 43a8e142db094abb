import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { hireAnswers } from '../../../../../fixtures/answers.ts'
import { AOBA, settle } from '../../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../../fixtures/banso.ts'
import { supportersOn } from '../../supporters/api.ts'

const START = '2027-03-26T09:00:00+09:00'
const banso = await openTestBanso({}, START)
const { organizationId, id, cookie } = await settle(banso, {
  ...AOBA,
  ono: { familyName: '大野', givenName: '恵', unit: '製造本部', roles: ['unit-hr'], hrOf: '製造本部' },
  eri: { familyName: '春野', givenName: '絵里', unit: '営業部', kind: 'mid-career', trainers: ['aki'] },
})
// Sessions begin on the clock of the machine.
await banso.world.owner.query("update identity.sessions set expires_at = '2100-01-01'")
const APRIL = '2027-04-01'

const asked = (who: string, procedure: string, input: object) => banso.call(cookie[who], procedure, input)
const done = async (who: string, procedure: string, input: object) => {
  const { status, body } = await asked(who, procedure, input)
  assert.equal(status, 200, JSON.stringify(body))
  return body
}
const trainers = async (person: string, day: `${number}-${number}-${number}`) =>
  (await banso.world.db.inOrganization(organizationId, (tx) => supportersOn(tx, [id[person]!], day, ['trainer'])))
    .map(({ supporterId }) => Object.keys(id).find((key) => id[key] === supporterId))
    .toSorted()

test('what was entrusted to a trainer stays with them after 1 April; what is written then goes to the successor', async () => {
  await done('hana', 'reflections.startProgramme', {
    programmeId: v7(),
    name: '月次の振り返り',
    cadence: 'monthly' as const,
    startsOn: '2027-03-01',
    endsOn: '2027-06-30',
    opensBefore: 10,
    dueAfter: 5,
    closesAfter: 9,
    personIds: [id.ren],
  })
  const asksRen = async () => (await done('ren', 'tasks.today', {})).steps[0].path.split('/')[2] as string
  const before = await asksRen()
  await done('ren', 'reflections.submit', { reflectionId: before, answers: hireAnswers(), alsoToManager: false })

  const wish = { supporterId: id.aki, toId: id.kudo, on: APRIL, personIds: [id.ren] }
  assert.equal((await done('hana', 'people.handOver', wish)).count, 1)
  assert.deepEqual(await trainers('ren', '2027-03-31'), ['aki'])
  assert.deepEqual(await trainers('ren', APRIL), ['kudo'])

  banso.setNow('2027-04-23T09:00:00+09:00')
  await banso.runDailyJobs()
  const after = await asksRen()
  await done('ren', 'reflections.submit', { reflectionId: after, answers: hireAnswers(), alsoToManager: false })
  const reading = async (who: string, reflectionId: string) =>
    (await asked(who, 'reflections.reading', { reflectionId })).status
  assert.deepEqual([await reading('aki', before), await reading('kudo', before)], [200, 404])
  assert.deepEqual([await reading('aki', after), await reading('kudo', after)], [404, 200])
  banso.setNow(START)
})

test('a preview names everybody concerned, with who has the successor already, and changes nothing', async () => {
  const startsOn = '2027-03-26'
  const { rows } = await banso.world.owner.query('select revision from app.people_persons where id = $1', [id.phuong])
  await done('hana', 'people.appointSupporter', {
    ...{ supportId: v7(), personId: id.phuong, supporterId: id.eri, kind: 'trainer', startsOn },
    revision: rows[0].revision,
  })
  const preview = await done('hana', 'people.handOverPreview', { supporterId: id.aki, toId: id.eri, on: '2027-03-29' })
  const lines = (preview.lines as Record<string, unknown>[]).map(
    ({ displayName, from, until, already, themselves }) => [displayName, from, until, already, themselves],
  )
  assert.deepEqual(lines, [
    ['Nguyễn Thị Phương', '2027-03-29', null, true, false],
    ['髙橋蓮', '2027-03-29', '2027-03-31', false, false],
    ['春野絵里', '2027-03-29', null, false, true],
  ])
  const leave = await done('hana', 'people.handOverPreview', { supporterId: id.aki, toId: id.yui, on: '2027-03-29' })
  assert.deepEqual(leave.away, { from: '2026-11-01', until: '2027-03-31' })
})
test('unit HR hand over the people of their units; of others they learn how many there are', async () => {
  const wish = { supporterId: id.aki, toId: id.mori, on: '2027-03-29' }
  const preview = await done('ono', 'people.handOverPreview', wish)
  assert.deepEqual([preview.lines.length, preview.others], [2, 1])
  assert.equal((await asked('ono', 'people.handOver', { ...wish, personIds: [id.ren, id.eri] })).status, 404)
  assert.equal((await asked('ono', 'people.handOver', { ...wish, supporterId: id.toru })).status, 404)
  assert.equal((await asked('aki', 'people.handOver', wish)).status, 404)
  assert.equal((await done('ono', 'people.handOver', wish)).count, 2)
  assert.deepEqual(await trainers('eri', '2027-03-29'), ['aki'])
  assert.equal((await done('ono', 'people.handOver', wish)).count, 0, 'a second press finds nothing left')
})

test('everything changes hands, but for the successor themselves; who is there already simply stays', async () => {
  const wish = { supporterId: id.mori, toId: id.eri, on: '2027-03-30' }
  // Manager of both, and trainer of both since the 29th; of Phuong the successor is trainer already.
  assert.equal((await done('hana', 'people.handOver', wish)).count, 4)
  assert.deepEqual(await trainers('phuong', '2027-03-29'), ['eri', 'mori'])
  assert.deepEqual(await trainers('phuong', '2027-03-30'), ['eri'])
  assert.deepEqual(await trainers('ren', '2027-03-30'), ['eri'])
  assert.deepEqual(await trainers('ren', APRIL), ['kudo'], 'what is planned stays')
  assert.equal((await done('hana', 'people.handOver', { ...wish, supporterId: id.aki })).count, 0, 'eri herself stays')
  const twice = { supporterId: id.toru, toId: id.kudo, on: '2027-05-01' }
  const both = await Promise.all([done('hana', 'people.handOver', twice), done('ito', 'people.handOver', twice)])
  assert.deepEqual(both.map(({ count }) => count).toSorted(), [0, 2])
})

test('not to the same, nor to somebody who has left', async () => {
  const refusal = async (supporterId: string, toId: string) =>
    (await asked('hana', 'people.handOver', { supporterId: id[supporterId], toId: id[toId], on: APRIL })).body.reason
  assert.equal(await refusal('aki', 'aki'), 'hands-to-the-same')
  assert.equal(await refusal('aki', 'goro'), 'supporter-not-here')
})
