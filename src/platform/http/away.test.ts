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

const banso = await openTestBanso()
const { cookie } = await settle(banso)

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
