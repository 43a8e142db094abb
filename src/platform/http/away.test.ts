import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { startServer } from '../../../fixtures/process.ts'
import { openSmtp } from '../../../fixtures/smtp.ts'

const smtp = await openSmtp()
const mailing = { SMTP_URL: smtp.url, MAIL_FROM: 'banso@aoba.example' }
const banso = await openTestBanso({ smtpUrl: smtp.url, mailFrom: mailing.MAIL_FROM })
const { organizationId, cookie } = await settle(banso)
const ren = `ren.${organizationId.slice(-6)}@aoba.example`

// Between the real process and its database: a line that can be cut.
const { user, password = '', host = '', port, database } = banso.connection
const there = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port: Number(port) }
const open = new Set<Socket>()
let cut = false
const line = createServer((near) => {
  if (cut) return near.destroy()
  const far = connect(there)
  for (const [one, other] of [
    [near, far],
    [far, near],
  ] as const) {
    open.add(one)
    one.on('error', () => {})
    one.on('close', () => {
      open.delete(one)
      other.destroy()
    })
    one.pipe(other)
  }
}).listen(0, '127.0.0.1')
await once(line, 'listening')

const folder = mkdtempSync(join(tmpdir(), 'banso-away-'))
writeFileSync(join(folder, 'banso.key'), Buffer.alloc(32, 7).toString('base64'))
const address = `127.0.0.1:${(line.address() as AddressInfo).port}`
const server = await startServer({
  DATABASE_URL: `postgres://${user}:${password}@${address}/${database}`,
  DATA_DIR: folder,
  ...mailing,
})
after(() => {
  server.child.kill('SIGKILL')
  line.close()
  rmSync(folder, { recursive: true, force: true })
})

const url = `http://127.0.0.1:${server.port}`
const status = async (path: string) => (await fetch(`${url}${path}`)).status
const call = (procedure: string, input: object, one = cookie.ren!) =>
  fetch(`${url}/api/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: one },
    body: JSON.stringify(input),
  })

test('the database goes away and comes back: 503 meanwhile, and all is well afterwards, by itself', async () => {
  assert.deepEqual(
    [await status('/healthz'), await status('/readyz'), (await call('people.me', {})).status],
    [200, 200, 200],
  )

  cut = true
  for (const socket of open) socket.destroy()
  assert.deepEqual([await status('/healthz'), await status('/readyz')], [200, 503])
  for (const [procedure, input] of [
    ['people.me', {}],
    ['tasks.today', {}],
    ['people.setLocale', { locale: 'ja' }],
    ['session.signIn', { email: 'ren@aoba.example', password: 'something' }],
    ['session.sendLink', { email: 'ren@aoba.example' }],
    ['session.openLink', { token: 'something' }],
    ['session.invitation', { token: 'something' }],
    ['session.setPassword', { password: 'something long' }],
    ['session.signOut', {}],
    ['session.signOutEverywhere', {}],
    ['session.installation', {}],
  ] as const) {
    const response = await call(procedure, input)
    assert.deepEqual([response.status, await response.json()], [503, { reason: 'database-unavailable' }], procedure)
    assert.ok(Number(response.headers.get('retry-after')) > 0)
    assert.deepEqual(response.headers.getSetCookie(), [], `${procedure} leaves the session as it is`)
  }

  cut = false
  for (const until = Date.now() + 5000; (await status('/readyz')) !== 200; await sleep(50))
    assert.ok(Date.now() < until)
  assert.equal((await call('people.me', {})).status, 200)
  const lines = server
    .output()
    .split('\n')
    .filter((text) => text.startsWith('{'))
  assert.ok(lines.length > 0)
  for (const text of lines) JSON.parse(text)
  assert.doesNotMatch(server.output(), /aoba\.example|something/)
})

/** So many mails have reached ren, each of them once. */
async function arrived(count: number) {
  const ids = () => smtp.received().then((all) => all.map(({ raw }) => /Message-ID: (\S+)/.exec(raw)![1]))
  for (const until = Date.now() + 15_000; new Set(await ids()).size < count; await sleep(50))
    assert.ok(Date.now() < until, `${count}`)
}

test('the line is cut while a mail is in hand: that mail and those asked for later go out, by themselves', async () => {
  await smtp.be({ is: 'slow', ms: 500 })
  assert.equal((await call('session.sendLink', { email: ren })).status, 200)
  await arrived(1)
  cut = true
  for (const socket of open) socket.destroy()
  await sleep(1000)
  await smtp.be({ is: 'normal' })
  cut = false
  for (
    const until = Date.now() + 5000;
    (await call('session.sendLink', { email: ren })).status !== 200;
    await sleep(50)
  )
    assert.ok(Date.now() < until)
  await arrived(2)
  const waiting = async () =>
    (await banso.world.owner.query(`select 1 from app.mails where state = 'waiting'`)).rowCount
  for (const until = Date.now() + 15_000; (await waiting()) !== 0; await sleep(50)) assert.ok(Date.now() < until)
  assert.equal(server.child.exitCode, null)
})
