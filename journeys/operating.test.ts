import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { dataFolder, freePort, killEverything, type Running, startServer } from '../fixtures/process.ts'

/** What the person who operates Banso meets, on the bundled database. */

const data = dataFolder()
const env = { DATA_DIR: data.path }
let running: Running
after(async () => {
  await killEverything(running)
  data.remove()
})

const post = (port: number, procedure: string, input: unknown) =>
  fetch(`http://127.0.0.1:${port}/api/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  })
const ready = async () => (await fetch(`http://127.0.0.1:${running.port}/readyz`)).status
const postmaster = () => Number(readFileSync(join(data.path, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])

async function until(what: string, holds: () => Promise<boolean>) {
  for (let tries = 0; tries < 300; tries++) {
    if (await holds().catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`it never came about that ${what}`)
}

test('a fresh start prints its address and the claim token', async () => {
  running = await startServer(env)
  assert.match(running.output(), new RegExp(`http://127\\.0\\.0\\.1:${running.port}`))
  assert.match(running.output(), /^ {4}\S{32}$/m)
  assert.equal(await ready(), 200)
})

test('a second start on the same data folder explains itself and leaves the first alone', async () => {
  await assert.rejects(startServer(env), /ended with 1:[\s\S]*(already|another Banso)/i)
  assert.equal(await ready(), 200)
})

test('a taken port is said, with the way to choose another', async () => {
  const other = dataFolder()
  const PORT = String(await freePort())
  const occupant = createServer().listen(Number(PORT), '127.0.0.1')
  await assert.rejects(
    startServer({ DATA_DIR: other.path, PORT }),
    new RegExp(`ended with 1:[\\s\\S]*Port ${PORT}[\\s\\S]*PORT=`),
  )
  occupant.close()
  other.remove()
})

test('PostgreSQL killed alone: not ready, 503, and well again by itself', async () => {
  const before = postmaster()
  process.kill(before, 'SIGKILL')
  const seen = new Set<number>()
  await until('it is not ready', async () => {
    seen.add((await post(running.port, 'session.installation', {})).status)
    return (await ready()) === 503
  })
  await until('it is ready again', async () => (await ready()) === 200)
  assert.notEqual(postmaster(), before)
  assert.equal((await post(running.port, 'session.installation', {})).status, 200)
  assert.ok(
    [...seen].every((status) => status === 200 || status === 503),
    `answered ${[...seen]}`,
  )
  assert.equal((await fetch(`http://127.0.0.1:${running.port}/healthz`)).status, 200)
})

test('Node killed alone: the next start takes over', async () => {
  running.child.kill('SIGKILL')
  await new Promise((resolve) => running.child.once('exit', resolve))
  running = await startServer(env)
  assert.equal(await ready(), 200)
})

test('SIGTERM: what is under way is answered, PostgreSQL stops cleanly, within ten seconds', async () => {
  const input = { email: 'nobody@aoba.example', password: 'a password that takes its time to check' }
  const underWay = Array.from({ length: 5 }, () => post(running.port, 'session.signIn', input))
  await new Promise((resolve) => setTimeout(resolve, 60))
  const started = process.hrtime.bigint()
  running.child.kill('SIGTERM')
  const statuses = (await Promise.all(underWay)).map(({ status }) => status)
  const code = await new Promise((resolve) => running.child.once('exit', resolve))
  assert.deepEqual(statuses, [409, 409, 409, 409, 409])
  assert.equal(code, 0)
  assert.ok(Number(process.hrtime.bigint() - started) < 10e9)
  assert.equal(existsSync(join(data.path, 'postgres', 'postmaster.pid')), false)
})

test('a setting that makes no sense is named in a sentence', async () => {
  await assert.rejects(startServer({ DATA_DIR: data.path, SMTP_URL: 'mail.example' }), /ended with 1:[\s\S]*SMTP_URL/)
  await assert.rejects(startServer({ DATA_DIR: data.path, HOST: '0.0.0.0' }), /ended with 1:[\s\S]*BASE_URL/)
})

test('another key file is refused, since what was written could not be read', async () => {
  const other = dataFolder()
  await assert.rejects(
    startServer({ DATA_DIR: data.path, BANSO_KEY_FILE: join(other.path, 'other.key') }),
    /ended with 1:[\s\S]*key file[\s\S]*BANSO_KEY_LOST/,
  )
  other.remove()
})
