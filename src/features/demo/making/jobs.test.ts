import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dailyJobs } from '#/app.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { hamlet } from '../../../../fixtures/hamlet.ts'
import { personIdOf } from '../queries.ts'
import { makeAtStart, makeDemo } from './jobs.ts'

const banso = await openTestBanso({ demo: true })
const { world, auth, call } = banso

const count = async (text: string) =>
  (await world.owner.query<{ n: number }>(`select count(*)::int as n ${text}`)).rows[0]!.n
const make = makeDemo(dailyJobs, hamlet)
const state = async () => (await call(undefined, 'demo.state')).body
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]!.split(';')[0]!

test('before it is made there is nobody to be, and no time to pass', async () => {
  assert.deepEqual(await state(), { made: false, company: null, today: null, work: null })
  assert.deepEqual((await call(undefined, 'demo.cast')).body, { people: [] })
  assert.equal((await call(undefined, 'demo.enter', { personId: personIdOf('ren') })).status, 404)
  const { status, body } = await call(undefined, 'demo.travel', { days: 1, others: true })
  assert.deepEqual([status, body.reason], [409, 'making'])
})

test('a start enqueues the making until there is one', async () => {
  await makeAtStart(world)
  assert.equal(await count(`from graphile_worker.jobs where task_identifier = 'make-demo'`), 1)
  await world.owner.query('delete from graphile_worker._private_jobs')
})

test('a demo is made once, to its end: the counts belong together and nothing waits', async () => {
  const now = world.wall.now()
  await Promise.all([make(world, auth, {}), make(world, auth, {})])
  const wrong = banso.log.filter((line) => /refused|failed/.test((line as { event: string }).event))
  assert.deepEqual(wrong, [])
  const { made, today, work } = await state()
  assert.deepEqual([made, today, work.state, work.done], [true, '2026-11-20', 'done', work.total])
  assert.equal(world.clock.now().epochMilliseconds, now.epochMilliseconds)
  assert.equal(world.standing.secondsAhead, 0)

  const handedIn = await count('from app.reflections_reflections where submitted_at is not null')
  const answered = await count('from app.reflections_reflections where answered_at is not null')
  assert.ok(handedIn >= 4 && answered >= 3, `${handedIn} handed in, ${answered} answered`)
  const { happened } = work
  assert.deepEqual([happened.handedIn, happened.answered, happened.letters], [handedIn, answered, 2])
  assert.equal(happened.mails, await count(`from app.mails where state = 'shown'`))
  assert.equal(await count(`from app.mails where state <> 'shown' or sealed is null or created_at > '${now}'`), 0)
  assert.equal(await count('from graphile_worker.jobs'), 0)
  assert.equal(await count(`from app.trainings_sessions where state = 'judged'`), 1)
  assert.equal(await count('from app.trainings_results'), 2)
  assert.ok((await count(`from app.trainings_phases where state = 'done'`)) > 10)
  assert.equal(await count('from app.demo_works'), 1)
  assert.equal(await count(`from app.events where at > '${now}'`), 0)
  await makeAtStart(world)
  assert.equal(await count('from graphile_worker.jobs'), 0)
})

test('everybody but those still to come can be entered as, and mails can be read', async () => {
  assert.equal((await call(undefined, 'demo.enter', { personId: personIdOf('coming') })).status, 404)
  const response = await banso.request('demo.enter', { personId: personIdOf('ren') })
  const { body } = await call(cookieOf(response), 'people.me')
  assert.deepEqual([body.person.id, body.demo], [personIdOf('ren'), true])
  const { mails, next } = (await call(undefined, 'demo.mails')).body
  assert.ok(mails.length > 0 && mails[0].subject !== '')
  if (next) assert.equal((await call(undefined, 'demo.mails', { after: next })).status, 200)
  const opened = (await call(undefined, 'demo.mail', { mailId: mails[0].id })).body
  assert.match(opened.text, /http:\/\/127\.0\.0\.1:3000/)
  const own = (await call(undefined, 'demo.mails', { personId: personIdOf('aki') })).body.mails
  assert.deepEqual([...new Set(own.map((one: { personId: string }) => one.personId))], [personIdOf('aki')])
  const found = (await call(undefined, 'demo.players', { text: 'REN' })).body.people
  assert.deepEqual(
    found.map((one: { displayName: string }) => one.displayName),
    ['ren'],
  )
  assert.deepEqual((await call(undefined, 'demo.players', { text: '%' })).body.people, [])
})

test('begun anew, once for two clicks: what was there is gone, whoever was in is out, and it is whole again', async () => {
  const cookie = cookieOf(await banso.request('demo.enter', { personId: personIdOf('hana') }))
  assert.equal((await call(cookie, 'people.setLocale', { locale: 'en' })).status, 200)
  const before = (await state()).work
  const both = await Promise.all([call(undefined, 'demo.reset'), call(undefined, 'demo.reset')])
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  )
  assert.equal((await state()).made, false)
  assert.equal(await count('from graphile_worker.jobs'), 1)
  await world.owner.query('delete from graphile_worker._private_jobs')
  await make(world, auth, {})
  assert.equal((await call(cookie, 'people.me')).status, 401)
  const { made, work } = await state()
  assert.deepEqual([made, work.happened], [true, before.happened])
  assert.notEqual(work.id, before.id)
  assert.equal(
    await count(`from app.people_persons where locale = 'en' and given_name = '' and family_name = 'hana'`),
    0,
  )
})

test('a making that breaks says so, and can be begun again', async () => {
  await call(undefined, 'demo.reset')
  const broken = { ...hamlet, companyOn: () => ({ ...hamlet.companyOn('2026-11-20'), closures: [{} as never] }) }
  await makeDemo(dailyJobs, broken)(world, auth, {})
  assert.deepEqual([(await state()).made, (await state()).work.state], [false, 'failed'])
  assert.equal((await call(undefined, 'demo.reset')).status, 200)
  await make(world, auth, {})
  assert.deepEqual([(await state()).made, world.standing.secondsAhead], [true, 0])
})
