import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, beforeEach, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { settle } from '../../fixtures/aoba.ts'
import { openTestBanso } from '../../fixtures/banso.ts'
import { type Running, startServer, urlOf } from '../../fixtures/process.ts'
import { openSmtp } from '../../fixtures/smtp.ts'
import type { Mail } from './mail/letter.ts'
import { postingFor } from './world.ts'

const smtp = await openSmtp()
const banso = await openTestBanso({ smtpUrl: smtp.url, mailFrom: 'banso@aoba.example' })
const { organizationId, id } = await settle(banso)

// The real process, on the same database and with the same key as the one in here.
const folder = mkdtempSync(join(tmpdir(), 'banso-worker-'))
writeFileSync(join(folder, 'banso.key'), Buffer.alloc(32, 7).toString('base64'))
const env = {
  ...{ DATABASE_URL: urlOf(banso.connection), DATA_DIR: folder },
  ...{ SMTP_URL: smtp.url, MAIL_FROM: 'banso@aoba.example' },
}

const running = new Set<Running>()
async function started(): Promise<Running> {
  const one = await startServer(env)
  running.add(one)
  return one
}
async function ended(one: Running, signal: NodeJS.Signals) {
  running.delete(one)
  const exit = once(one.child, 'exit')
  one.child.kill(signal)
  await exit
}
after(() => {
  for (const { child } of running) child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => smtp.be({ is: 'normal' }))

const words = { hello: 'こんにちは' }
const greeting: Mail<object> = {
  kind: 'test.greeting',
  words: { ja: words, en: words },
  letter: (t) => ({ subject: t('hello'), lines: [t('hello')] }),
}

/** As many mails in one transaction; their ids. */
async function posted(count = 1): Promise<string[]> {
  const now = Temporal.Now.instant()
  const addressees = Array.from({ length: count }, (_, i) => ({
    personId: id.ren!,
    address: `ren${i}@aoba.example`,
    locale: 'ja' as const,
  }))
  await banso.world.db.inOrganization(organizationId, (tx) =>
    postingFor(banso.world, tx, now).post(greeting, addressees, {}),
  )
  const { rows } = await banso.world.owner.query('select id from app.mails order by id desc limit $1', [count])
  return rows.map((row) => row.id)
}

async function copies(ids: string[]): Promise<number[]> {
  const all = await smtp.received()
  return ids.map((mailId) => all.filter(({ raw }) => raw.includes(`Message-ID: <${mailId}@127.0.0.1>`)).length)
}

const states = async (ids: string[]) =>
  (await banso.world.owner.query('select distinct state from app.mails where id = any($1)', [ids])).rows.map(
    ({ state }) => state,
  )

async function until(what: string, holds: () => Promise<boolean>, ms = 15_000) {
  for (const end = Date.now() + ms; !(await holds()); await sleep(30))
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`)
}
const sent = (ids: string[], ms?: number) => until('all sent', async () => (await states(ids)).join() === 'sent', ms)
const kept = (ids: string[]) =>
  until('taken by the mail server', async () => (await copies(ids)).every((count) => count > 0))

// Each test goes on with the processes that the one before left: starting one takes long.
let first = await started()

test('two processes send each mail once', async () => {
  const second = await started()
  const ids = await posted(40)
  await sent(ids)
  assert.deepEqual([...new Set(await copies(ids))], [1])
  await ended(second, 'SIGTERM')
})

test('kill -9 after the server took the mail: sent again at the next start, once, with the same Message-ID', async () => {
  await smtp.be({ is: 'hold' })
  const ids = await posted()
  await kept(ids)
  await ended(first, 'SIGKILL')
  await smtp.be({ is: 'normal' })
  first = await started()
  await sent(ids)
  assert.deepEqual(await copies(ids), [2])
})

test('every connection to the database cut, a mail in hand: it goes on by itself, and loses nothing', async () => {
  await smtp.be({ is: 'slow', ms: 500 })
  const inHand = await posted()
  await kept(inHand)
  await banso.world.owner.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  )
  await smtp.be({ is: 'normal' })
  await until('ready again', async () => (await fetch(`http://127.0.0.1:${first.port}/readyz`)).ok)
  const later = await posted(3)
  await sent([...inHand, ...later], 20_000)
  assert.deepEqual([...(await copies(later)), ...(await copies(inHand))], [1, 1, 1, 2])
  assert.equal(first.child.exitCode, null)
})

test('a process that starts beside another leaves the jobs of the living alone; told to stop, that one finishes', async () => {
  await smtp.be({ is: 'slow', ms: 4000 })
  const ids = await posted()
  await kept(ids)
  const second = await started()
  await ended(first, 'SIGTERM')
  assert.deepEqual([await states(ids), await copies(ids)], [['sent'], [1]])
  first = second
})

test('told to stop, it hands back what it cannot finish', async () => {
  await smtp.be({ is: 'hold' })
  const ids = await posted()
  await kept(ids)
  const before = Date.now()
  await ended(first, 'SIGTERM')
  assert.ok(Date.now() - before < 11_000, `${Date.now() - before} ms to stop`)
  await smtp.be({ is: 'normal' })
  await started()
  await sent(ids)
  assert.deepEqual(await copies(ids), [2])
})
