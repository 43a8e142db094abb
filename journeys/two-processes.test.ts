import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import pg from 'pg'
import { v7 } from 'uuid'
import { systemClock } from '#/platform/clock.ts'
import { AOBA, type Company } from '../fixtures/aoba.ts'
import { testDatabase } from '../fixtures/banso.ts'
import { dataFolder, freePort, killEverything, type Running, startServer, urlOf } from '../fixtures/process.ts'
import { settleIn } from '../fixtures/settled.ts'
import { openSmtp, parsed } from '../fixtures/smtp.ts'

/** Two processes behind one address share one database and one key file, and nothing else. */

const data = dataFolder()
const smtp = await openSmtp()
const connection = await testDatabase()
const pool = new pg.Pool({ ...connection, max: 2 })
// The database goes before the test does.
pool.on('error', () => {})
const BASE_URL = `http://127.0.0.1:${await freePort()}`
const CROWD = Array.from({ length: 12 }, (_, i) => `p${i}`)
const people = {
  hana: AOBA.hana!,
  ito: AOBA.ito!,
  ...Object.fromEntries(CROWD.map((key, i) => [key, { familyName: '新人', givenName: `${i}` }])),
}

type Name = 'one' | 'other'
const running = {} as Record<Name, Running>
let company: Company

/** Each is known to the database by its name. */
async function start(name: Name, PORT?: string) {
  const database = new URL(urlOf(connection))
  database.searchParams.set('application_name', name)
  running[name] = await startServer({
    ...{ BASE_URL, DATA_DIR: join(data.path, name), BANSO_KEY_FILE: join(data.path, 'banso.key') },
    ...{ SMTP_URL: smtp.url, MAIL_FROM: 'banso@aoba.example', TRUSTED_PROXIES: '127.0.0.1' },
    DATABASE_URL: database.href,
    ...(PORT && { PORT }),
  })
}

before(async () => {
  // Both make their first start at once, on an empty disk.
  await Promise.all([start('one'), start('other')])
  company = await settleIn({ ...running.one, port: Number(new URL(BASE_URL).port) }, data.path, people, connection)
})
after(async () => {
  await Promise.all(Object.values(running).map(killEverything))
  await pool.end()
  data.remove()
})

async function ask(name: Name, procedure: string, input: object = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`http://127.0.0.1:${running[name].port}/api/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0]
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came back, and fails if it is not there
  return { status: response.status, cookie, body: (await response.json()) as any }
}
const as = (person: string) => ({ cookie: company.cookie[person]! })
const emailOf = (person: string) => `${person}.${company.organizationId.slice(-6)}@aoba.example`

async function until(what: string, holds: () => Promise<boolean>, most = 600) {
  for (let tries = 0; tries < most; tries++) {
    if (await holds().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(
    `it never came about that ${what}\n${Object.values(running)
      .map((one) => one.output())
      .join('\n')}`,
  )
}
const enqueue = (task: string, payloads: object[]) =>
  pool.query('select app.enqueue($1, $2::jsonb, null)', [task, JSON.stringify(payloads)])
const nothingWaits = async () => {
  const { rows } = await pool.query('select from graphile_worker.jobs where run_at <= now()')
  return rows.length === 0
}

const PASSWORD = 'ひみつの言葉は十文字'

test('who signs in at one is signed in at the other, and signed out at both', async () => {
  assert.equal((await ask('one', 'session.setPassword', { password: PASSWORD }, as('p0'))).status, 200)
  const { status, cookie } = await ask('one', 'session.signIn', { email: emailOf('p0'), password: PASSWORD })
  assert.equal(status, 200)
  for (const name of ['one', 'other'] as const)
    assert.equal((await ask(name, 'people.me', {}, { cookie: cookie! })).status, 200, name)
  assert.equal((await ask('other', 'session.signOutEverywhere', {}, { cookie: cookie! })).status, 200)
  for (const name of ['one', 'other'] as const)
    for (const old of [cookie!, company.cookie.p0!])
      assert.equal((await ask(name, 'people.me', {}, { cookie: old })).status, 401, name)
})

test('tries at a password are counted together', async () => {
  const guess = async (name: Name, from: string) => {
    const wrong = { email: emailOf('p1'), password: 'wrong, and long enough' }
    return (await ask(name, 'session.signIn', wrong, { 'x-forwarded-for': from })).status
  }
  const statuses: number[] = []
  for (let i = 0; i < 12; i++) statuses.push(await guess(i % 2 ? 'other' : 'one', `203.0.113.${i}`))
  assert.deepEqual(statuses, [...Array(10).fill(409), 429, 429])
})

test('what happens once a day happens once, however often both look', async () => {
  // Wherever it is noon by now, every job of the day is due.
  const hours = 12 - systemClock.now().toZonedDateTimeISO('UTC').hour
  const zone = `Etc/GMT${hours > 0 ? '-' : '+'}${Math.abs(hours)}`
  await pool.query('update app.people_organizations set time_zone = $1', [zone])
  await enqueue('daily', Array(12).fill({}))
  await until('everything of the day is done', nothingWaits)
  const done = Object.values(running)
    .flatMap(({ output }) => output().split('\n'))
    .filter((line) => line.includes('"event":"job-done"'))
    .map((line) => JSON.parse(line).job as string)
  const { rows } = await pool.query<{ job: string }>('select job from app.ledger order by job')
  assert.ok(rows.length >= 8)
  assert.deepEqual(
    done.toSorted(),
    rows.map(({ job }) => job),
  )
})

test('each mail is sent once, whoever takes it, also when it is asked for again and again', async () => {
  await smtp.be({ is: 'slow', ms: 150 })
  await Promise.all(
    CROWD.slice(2).map((key, i) => ask(i % 2 ? 'other' : 'one', 'session.sendLink', { email: emailOf(key) })),
  )
  assert.equal((await ask('other', 'admin.sendTestMail', {}, as('ito'))).status, 200)
  const mails = async () => (await pool.query<{ id: string; state: string }>('select id, state from app.mails')).rows
  await until('all mails are written', async () => (await mails()).length === 11)
  const errands = (await mails()).map(({ id }) => ({ organizationId: company.organizationId, mailId: id }))
  await enqueue('send-mail', [...errands, ...errands, ...errands])
  await until('all mails have left', async () => (await mails()).every(({ state }) => state === 'sent'))
  await until('nothing waits', nothingWaits)
  const ids = (await smtp.received()).map(({ raw }) => parsed(raw).headers.get('message-id'))
  assert.deepEqual([ids.length, new Set(ids).size], [11, 11])
  assert.equal((await ask('one', 'admin.testMail', {}, as('ito'))).body.mail.state, 'sent')
  await smtp.be({ is: 'normal' })
})

const ROWS = 3000
const fileOf = (from: number) => {
  const lines = Array.from({ length: ROWS }, (_, i) => `N${from + i},春野,光${from + i},2026-04-01`)
  return {
    fileName: 'people.csv',
    base64: Buffer.from(['社員番号,姓,名,入社日', ...lines].join('\n')).toString('base64'),
  }
}
const stateAt = async (name: Name, importId: string): Promise<string> =>
  (await ask(name, 'people.importState', { importId }, as('hana'))).body.state
const peopleCount = async () => (await pool.query('select from app.people_persons')).rowCount
/** Which process has the job in hand: the lock by which a worker shows that it is alive is held on its connection. */
const holder = async () => {
  const { rows } = await pool.query<{ name: Name }>(
    `select distinct a.application_name as name from graphile_worker.jobs j, pg_locks l join pg_stat_activity a using (pid)
     where j.task_identifier = 'take-in-people' and l.locktype = 'advisory' and l.granted
       and l.objid = (hashtext(j.locked_by)::bigint & 4294967295)::oid`,
  )
  return rows[0]?.name
}

test('a file handed in at one is taken in by whichever is free, and seen at both', async () => {
  const before = (await peopleCount())!
  const importId = v7()
  assert.equal((await ask('one', 'people.importPeople', { ...fileOf(10_000), importId }, as('hana'))).status, 200)
  await until('it is taken in', async () => (await stateAt('other', importId)) === 'done')
  assert.equal(await stateAt('one', importId), 'done')
  assert.equal(await peopleCount(), before + ROWS)
})

test('kill -9 of the one that is taking a file in: the other serves on and takes the file in, once', async () => {
  const before = (await peopleCount())!
  const importId = v7()
  await ask('one', 'people.importPeople', { ...fileOf(20_000), importId }, as('hana'))
  let dead: Name | undefined
  await until('somebody has the job in hand', async () => {
    dead = await holder()
    return dead !== undefined
  })
  const alive = dead === 'one' ? 'other' : 'one'
  await killEverything(running[dead!])
  assert.equal(await peopleCount(), before, 'it was killed in the middle')
  assert.equal((await ask(alive, 'people.me', {}, as('hana'))).status, 200)
  // The living look after what a killed one left about every half minute.
  await until('it is taken in', async () => (await stateAt(alive, importId)) === 'done', 1600)
  assert.equal(await peopleCount(), before + ROWS)
  await start(dead!)
})

test('SIGTERM of one under load: nobody at the other notices, and what it had in hand is done', async () => {
  let on = true
  const statuses = new Set<number>()
  const visitors = Array.from({ length: 4 }, async () => {
    while (on) statuses.add((await ask('other', 'people.me', {}, as('hana'))).status)
  })
  await Promise.all(CROWD.slice(2).map((key) => ask('one', 'session.sendLink', { email: emailOf(key) })))
  const { child } = running.one
  child.kill('SIGTERM')
  const code = await new Promise((resolve) => child.once('exit', resolve))
  assert.equal(code, 0)
  await until('all links have left', async () => {
    const { rows } = await pool.query(`select from app.mails where kind = 'people.sign-in-link' and state = 'sent'`)
    return rows.length === 20
  })
  on = false
  await Promise.all(visitors)
  assert.deepEqual([...statuses], [200])
  await start('one')
  assert.equal((await ask('one', 'people.me', {}, as('hana'))).status, 200)
})
