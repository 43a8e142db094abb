import assert from 'node:assert/strict'
import { test } from 'node:test'
import type pg from 'pg'
import { dailyJobs } from '#/app.ts'
import { wipe } from '#/features/demo/making/commands.ts'
import { makeDemo } from '#/features/demo/making/jobs.ts'
import { personIdOf } from '#/features/demo/queries.ts'
import { MAKING } from '#/platform/backup/making.ts'
import { refreshStanding, travelTo } from '#/platform/session/installation.ts'
import { settle } from '../../fixtures/aoba.ts'
import { openTestBanso } from '../../fixtures/banso.ts'
import { hamlet } from '../../fixtures/hamlet.ts'

/** What a process believes of its installation may be old; what it does to it must not follow from that. */

const LATER = Temporal.Instant.from('2026-12-24T09:00:00+09:00')

test('a process that takes a real organisation for a demo wipes nothing and moves no clock', async () => {
  const real = await openTestBanso()
  const { id } = await settle(real)
  const stale = { ...real.world, standing: { ...real.world.standing, demo: true } }
  const owner = await real.world.owner.connect()
  try {
    await assert.rejects(wipe(owner), /real/)
    await assert.rejects(travelTo(stale, LATER), /only a demo/)
    assert.equal((await owner.query('select from app.people_persons')).rowCount, Object.keys(id).length)
    const { rows } = await owner.query('select demo, seconds_ahead::int as ahead from identity.installation')
    assert.deepEqual([rows, stale.standing.secondsAhead], [[{ demo: false, ahead: 0 }], 0])
  } finally {
    owner.release()
  }
})

test('what was read before a journey does not set the clock back after it', async () => {
  const { world } = await openTestBanso({ demo: true })
  const { pool } = world.identity
  const { promise: gone, resolve: go } = Promise.withResolvers<void>()
  const slow = {
    query: async (...given: [never]) => {
      const answer = await (pool.query(...given) as unknown as Promise<unknown>)
      await gone
      return answer
    },
  }
  const looking = refreshStanding(slow as unknown as pg.Pool, world.standing)
  await new Promise((resolve) => setTimeout(resolve, 50))
  await travelTo(world, LATER)
  go()
  await looking
  assert.equal(world.clock.now().epochMilliseconds, LATER.epochMilliseconds)
  await refreshStanding(pool, { ...world.standing })
  assert.equal(world.clock.now().epochMilliseconds, LATER.epochMilliseconds)
})

test('a backup under way holds up nobody who begins a journey or a new demo', async () => {
  const { world, call } = await openTestBanso({ demo: true })
  const owner = await world.owner.connect()
  try {
    // What a backup holds for as long as it takes.
    await owner.query('select pg_advisory_lock($1)', [MAKING])
    const answer = await Promise.race([
      call(undefined, 'demo.reset'),
      new Promise((resolve) => setTimeout(resolve, 3000)),
    ])
    assert.equal((answer as { status: number } | undefined)?.status, 200)
  } finally {
    owner.release(true)
  }
})

test('told to end, a making stops at its next day, is not taken for made, and is whole when made again', async () => {
  const { world, auth, call } = await openTestBanso({ demo: true })
  const ending = new AbortController()
  let days = 0
  const plot: typeof hamlet = {
    ...hamlet,
    extrasOn: (company, day) => {
      if (++days === 5) ending.abort()
      return hamlet.extrasOn(company, day)
    },
  }
  await assert.rejects(makeDemo(dailyJobs, plot)({ ...world, ending: ending.signal }, auth, {}), { name: 'AbortError' })
  assert.equal(days, 5)
  const { made, work } = (await call(undefined, 'demo.state')).body
  assert.deepEqual([made, work.state], [false, 'running'])
  const ren = personIdOf('ren')
  assert.equal((await call(undefined, 'demo.enter', { personId: ren })).status, 404, 'nobody enters what is half made')
  await makeDemo(dailyJobs, hamlet)(world, auth, {})
  const after = (await call(undefined, 'demo.state')).body
  assert.equal((await call(undefined, 'demo.enter', { personId: ren })).status, 200)
  assert.deepEqual([after.made, after.work.state, after.work.done], [true, 'done', after.work.total])
  assert.equal((await world.owner.query('select from app.demo_works')).rowCount, 1)
})

test('founding and making a demo at the same moment: one of them happens, whole', async () => {
  const founder = { organizationName: '株式会社あおば製作所', familyName: '伊藤', givenName: '', locale: 'ja' }
  for (const first of ['session.claim', 'demo.found']) {
    const { world, call, claimToken: token } = await openTestBanso()
    const inputs: Record<string, object> = {
      'session.claim': { ...founder, email: 'ito@aoba.example', password: 'correct horse battery', token },
      'demo.found': { token },
    }
    const order = Object.keys(inputs).toSorted((one) => (one === first ? -1 : 1))
    const answers = await Promise.all(order.map((name) => call(undefined, name, inputs[name])))
    const won = order.filter((_, place) => answers[place]!.status === 200)
    assert.equal(won.length, 1, JSON.stringify(answers))
    assert.deepEqual(
      answers.filter(({ status }) => status !== 200).map(({ status, body }) => [status, body.reason]),
      [[409, 'already-claimed']],
    )
    const demo = won[0] === 'demo.found'
    const count = async (from: string) => (await world.owner.query(`select from ${from}`)).rowCount
    assert.equal(await count('identity.installation where demo'), demo ? 1 : 0)
    assert.equal(await count('app.people_persons'), demo ? 0 : 1)
    assert.equal(await count(`graphile_worker.jobs where task_identifier = 'make-demo'`), demo ? 1 : 0)
  }
})

test('nobody outside the demo’s own company is entered as, and nobody is entered without end', async () => {
  const banso = await openTestBanso({ demo: true })
  const { id } = await settle(banso)
  for (const personId of Object.values(id))
    assert.equal((await banso.call(undefined, 'demo.enter', { personId })).status, 404)
  const statuses = new Set<number>()
  for (let tries = 0; tries < 301; tries++)
    statuses.add((await banso.call(undefined, 'demo.enter', { personId: id.ren })).status)
  assert.deepEqual([...statuses], [404, 429])
})
