import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dailyJobs, tasks } from '#/app.ts'
import type { Messages } from '#/platform/words.ts'
import { AOBA, settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

const SECRET = 'hunter2-of-the-mail-server'
const banso = await openTestBanso({
  smtpUrl: `smtp://postman:${SECRET}@smtp.aoba.example:587`,
  mailFrom: 'banso@aoba.example',
  databaseUrl: `postgres://banso:${SECRET}@db.aoba.example/banso`,
  baseUrl: 'http://127.0.0.1:3000',
})
const { id, cookie, organizationId } = await settle(banso)
const { owner } = banso.world

async function seen() {
  const { status, body } = await banso.call(cookie.ito, 'admin.operation')
  assert.equal(status, 200, JSON.stringify(body))
  return body
}
type State = 'waiting' | 'sent' | 'refused' | 'given-up'
const mail = (state: State, createdAt: string, lastProblem: string | null = null, attempts = 0) =>
  owner.query(
    `insert into app.mails (organization_id, id, person_id, address, kind, state, attempts, next_try_at, last_problem, created_at)
     values ($1, gen_random_uuid(), $2, 'ren@aoba.example', 'tasks.morning', $3, $4, $5, $6, $5)`,
    [organizationId, id.ren, state, attempts, createdAt, lastProblem],
  )
const kinds = ({ concerns }: { concerns: { kind: string }[] }) => concerns.map(({ kind }) => kind)

test('what it runs on is told without a secret', async () => {
  const body = await seen()
  assert.match(body.version, /^\d+\.\d+\.\d+$/)
  assert.match(body.database.version, /^\d+/)
  assert.ok(body.database.bytes > 1_000_000 && body.database.migrations >= 6 && body.runningSeconds >= 0)
  assert.deepEqual([body.database.bundled, body.disk], [false, null])
  assert.deepEqual(body.mailServer, { server: 'smtp.aoba.example:587', from: 'banso@aoba.example' })
  assert.deepEqual([body.baseUrl, body.trustedProxies, body.demo], ['http://127.0.0.1:3000', [], false])
  const said = JSON.stringify(body)
  for (const secret of [SECRET, 'postman', banso.claimToken, banso.world.key.sessionSecret])
    assert.ok(!said.includes(secret), `${secret} stands on the page`)
})

test('a daily job is to come, is done once it has run, and needs somebody when it has not', async () => {
  const stateOf = async (name: string) => {
    const body = await seen()
    const line = body.daily.find((one: { name: string }) => one.name === name)
    return [line.state, line.lastAt, kinds(body).includes('daily-late')]
  }
  const lines = (await seen()).daily
  assert.deepEqual(
    lines.map(({ name }: { name: string }) => name).toSorted(),
    dailyJobs.map(({ name }) => name).toSorted(),
  )
  assert.deepEqual(
    lines.map(({ at }: { at: string }) => at),
    dailyJobs.map(({ at }) => at).toSorted(),
  )
  await banso.runDailyJobs()
  assert.deepEqual(await stateOf('tasks.morning-mail'), ['done', '2026-11-20T00:00:00Z', false])
  banso.setNow('2026-11-21T07:00:00+09:00')
  assert.equal((await stateOf('tasks.morning-mail'))[0], 'coming')
  banso.setNow('2026-11-20T09:00:00+09:00')
})

test('mails are counted by what became of them, and their failures told without addresses', async () => {
  await mail('sent', '2026-11-19T00:00:00Z')
  await mail('sent', '2026-11-01T00:00:00Z')
  await mail('waiting', '2026-11-19T22:00:00Z', '451 <ren@aoba.example> busy', 4)
  await mail('waiting', '2026-11-19T23:00:00Z', '451 <aki@aoba.example> busy', 2)
  await mail('refused', '2026-11-18T00:00:00Z', '550 no such user ren@aoba.example', 3)
  await mail('given-up', '2026-11-01T00:00:00Z', '451 busy', 40)
  const body = await seen()
  const { failures, ...counts } = body.mails
  assert.deepEqual(counts, {
    ...{ waiting: 2, sent: 1, refused: 1, givenUp: 0, shown: 0 },
    oldestWaitingAt: '2026-11-19T22:00:00Z',
  })
  assert.deepEqual(
    failures.map(({ state, reason, mails, attempts }: Record<string, unknown>) => [state, reason, mails, attempts]),
    [
      ['waiting', '451 … busy', 2, 4],
      ['refused', '550 no such user …', 1, 3],
    ],
  )
  assert.deepEqual(kinds(body), ['mail-stuck', 'mail-refused'])
  assert.doesNotMatch(JSON.stringify(failures), /@|ren|aki/)
})

test('what waits in the queue is told by kind, and what is late needs somebody', async () => {
  await owner.query(`select graphile_worker.add_job('take-in-people', '{}'::json, run_at => '2020-01-01')`)
  const body = await seen()
  const line = body.queue.find(({ task }: { task: string }) => task === 'take-in-people')
  assert.deepEqual(line, { task: 'take-in-people', waiting: 1, late: 1, failing: 0, givenUp: 0 })
  assert.ok(kinds(body).includes('queue-late'))
})

test('another organisation sees nothing of these mails and days', async () => {
  const { cookie: elsewhere } = await settle(banso, { xito: AOBA.ito! }, '株式会社よそ')
  const { body } = await banso.call(elsewhere.xito, 'admin.operation')
  assert.deepEqual([body.mails.waiting, body.mails.sent, body.mails.failures], [0, 0, []])
  assert.ok(body.daily.every(({ lastAt }: { lastAt: string | null }) => lastAt === null))
})

test('every daily job and every job of the queue has a name in both languages', async () => {
  const named = (words: Messages, path: string) =>
    typeof path.split('.').reduce<Messages | string | undefined>((at, part) => (at as Messages)?.[part], words) ===
    'string'
  for (const words of [ja, en]) {
    for (const { name } of dailyJobs) assert.ok(named(words.daily.names, name), name)
    for (const task of ['daily', 'send-mail', ...Object.keys(tasks)]) assert.ok(named(words.queue.names, task), task)
  }
})
