import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { v7 } from 'uuid'
import { dailyJobs } from '#/app.ts'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { hamlet } from '../../../../fixtures/hamlet.ts'
import { makeDemo } from '../making/jobs.ts'
import { personIdOf } from '../queries.ts'
import { travelDemo } from './jobs.ts'

const banso = await openTestBanso({ demo: true })
const { world, auth, call } = banso
const go = travelDemo(dailyJobs, hamlet)
const state = async () => (await call(undefined, 'demo.state')).body
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]!.split(';')[0]!

before(() => makeDemo(dailyJobs, hamlet)(world, auth, {}))

/** Takes what was enqueued out of the queue and does it. */
async function workOff() {
  const { rows } = await world.owner.query(
    `with taken as (delete from graphile_worker._private_jobs returning payload) select payload from taken`,
  )
  for (const { payload } of rows) await go(world, auth, payload)
}
const count = async (text: string) =>
  (await world.owner.query<{ n: number }>(`select count(*)::int as n ${text}`)).rows[0]!.n

test('a week passes: the clock goes on, the jobs of each morning have run, and what happened is told', async () => {
  const [before, mails] = [world.clock.now(), await count('from app.mails')]
  const { status, body } = await call(undefined, 'demo.travel', { days: 7, others: true })
  assert.equal(status, 200)
  const second = await call(undefined, 'demo.travel', { days: 1, others: true })
  assert.deepEqual([second.status, second.body.reason], [409, 'travelling'])
  const reset = await call(undefined, 'demo.reset')
  assert.deepEqual([reset.status, reset.body.reason], [409, 'travelling'])
  await workOff()
  const { work, today } = await state()
  assert.deepEqual([work.id, work.state, work.done, today], [body.workId, 'done', 7, '2026-11-27'])
  assert.ok(Temporal.Instant.compare(world.clock.now(), before) > 0)
  assert.equal(await count(`from app.ledger where job = 'tasks.morning-mail' and day > '2026-11-20'`), 7)
  assert.equal(work.happened.mails, (await count('from app.mails')) - mails)
  assert.equal(await count(`from app.mails where state <> 'shown'`), 0)
  assert.equal(await count('from graphile_worker.jobs'), 0)
})

test('whoever travels does not act by themselves, and without the others nobody does', async () => {
  const handedInBy = (key: string) =>
    count(`from app.reflections_reflections where submitted_at is not null and person_id = '${personIdOf(key)}'`)
  const cookie = cookieOf(await banso.request('demo.enter', { personId: personIdOf('ren') }))
  const [ren, sora] = [await handedInBy('ren'), await handedInBy('sora')]
  assert.equal((await call(cookie, 'demo.travel', { days: 30, others: true })).status, 200)
  await workOff()
  assert.deepEqual([await handedInBy('ren'), await handedInBy('sora')], [ren, sora + 1])
  assert.equal((await call(cookie, 'demo.travel', { days: 30, others: false })).status, 200)
  await workOff()
  assert.deepEqual([await handedInBy('ren'), await handedInBy('sora')], [ren, sora + 1])
  const wrong = banso.log.filter((line) => /refused|failed/.test((line as { event: string }).event))
  assert.deepEqual(wrong, [])
})

test('a session lasts by real time, however far the demo has gone', async () => {
  const cookie = cookieOf(await banso.request('demo.enter', { personId: personIdOf('aki') }))
  assert.equal((await call(cookie, 'people.me')).status, 200)
})

test('what breaks is told, time stays where it came to, and one may go on', async () => {
  const broken = travelDemo(dailyJobs, { ...hamlet, extrasOn: () => assert.fail('broken') })
  await call(undefined, 'demo.travel', { days: 1, others: true })
  const at = world.clock.now()
  await world.owner.query('delete from graphile_worker._private_jobs')
  const { work } = await state()
  await broken(world, auth, { workId: work.id, others: true, except: null })
  assert.equal((await state()).work.state, 'failed')
  assert.ok(Temporal.Instant.compare(world.clock.now(), at) >= 0)
  assert.equal((await call(undefined, 'demo.travel', { days: 1, others: true })).status, 200)
  await workOff()
  assert.equal((await state()).work.state, 'done')
})

test('a demo never becomes real, and takes no address that may be somebody’s', async () => {
  const founder = { organizationName: 'x', familyName: 'x', givenName: '', email: 'a@b.example', locale: 'ja' }
  const claimed = await call(undefined, 'session.claim', { ...founder, token: 'x', password: 'correct horse battery' })
  assert.deepEqual([claimed.status, claimed.body.reason], [409, 'already-claimed'])
  assert.equal((await call(undefined, 'demo.found', { token: 'x' })).body.reason, 'already-claimed')

  const hana = cookieOf(await banso.request('demo.enter', { personId: personIdOf('hana') }))
  const names = {
    familyName: '若葉',
    givenName: '葵',
    reading: '',
    otherName: '',
    chosenName: '',
    phone: '',
    locale: 'ja',
  }
  const add = (email: string, privateEmail: string | null) =>
    call(hana, 'people.addPerson', {
      ...{ personId: v7(), employmentId: v7(), assignmentId: v7(), number: email, kind: 'other', unitId: null },
      ...{ position: '', hiredOn: '2026-04-01', endsOn: null, person: { ...names, email, privateEmail } },
    })
  const real = await add('aoi@aoba.co.jp', 'aoi@gmail.com')
  assert.deepEqual(real.body.issues, [
    { field: 'person.email', reason: 'real-address' },
    { field: 'person.privateEmail', reason: 'real-address' },
  ])
  assert.equal((await add('aoi@aoba.example', 'aoi@example.com')).status, 200)
  const me = { chosenName: '', reading: '', otherName: '', phone: '', locale: 'ja', privateEmail: 'hana@gmail.com' }
  assert.deepEqual((await call(hana, 'people.changeMyProfile', me)).body.issues, [
    { field: 'privateEmail', reason: 'real-address' },
  ])
  const rows = '社員番号,姓,入社日,メールアドレス\nB1,緑,2026/4/1,midori@aoba.example\nB2,青,2026/4/1,ao@aoba.jp\n'
  const file = { fileName: 'a.csv', base64: Buffer.from(rows).toString('base64'), columns: {} }
  const { preview } = (await call(hana, 'people.previewImport', file)).body
  assert.deepEqual(
    preview.faults.map(({ line, reason }: { line: number; reason: string }) => [line, reason]),
    [[3, 'real-address']],
  )
})

test('where people are real nothing of it exists, and the clock never moves', async () => {
  const real = await openTestBanso()
  const { cookie, id } = await settle(real)
  const inputs: Record<string, object> = {
    ...{ state: {}, cast: {}, players: { text: 'a' }, enter: { personId: id.ren }, reset: {}, mails: {} },
    ...{ mail: { mailId: id.ren }, travel: { days: 1, others: true } },
  }
  for (const who of [undefined, cookie.ito])
    for (const [name, input] of Object.entries(inputs))
      assert.equal((await real.call(who, `demo.${name}`, input)).status, 404, name)
  const at = real.world.clock.now()
  await go(real.world, real.auth, { workId: v7(), others: true, except: null })
  await makeDemo(dailyJobs, hamlet)(real.world, real.auth, {})
  assert.equal(real.world.clock.now().epochMilliseconds, at.epochMilliseconds)
  assert.equal((await real.world.owner.query('select 1 from app.people_persons')).rowCount, Object.keys(id).length)
  assert.equal((await real.call(cookie.ren, 'people.me')).body.demo, false)
})
