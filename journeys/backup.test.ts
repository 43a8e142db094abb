import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import type pg from 'pg'
import { checkBackup } from '#/platform/backup/read.ts'
import { namesIn } from '#/platform/backup/shelf.ts'
import { sumsIn, sumsOf, using } from '../fixtures/backups.ts'
import { testDatabase } from '../fixtures/banso.ts'
import { dataFolder, killEverything, type Running, startServer, urlOf } from '../fixtures/process.ts'
import { settleIn } from '../fixtures/settled.ts'

/** The commands an operator types, on the real process and its own database: back up, wipe, restore, and kill -9. */

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const KILLS = 4
const first = dataFolder()
const second = dataFolder()
const backups = join(first.path, 'backups')
let running: Running | undefined
after(async () => {
  if (running) await killEverything(running)
  for (const { remove } of [first, second]) remove()
})

type Env = Record<string, string>
type Ended = { code: number | null; output: string }

/** `npm run backup` or `npm run restore`, without npm. */
function started(
  command: 'backup' | 'restore',
  args: string[],
  env: Env,
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, [`scripts/${command}.ts`, ...args], {
    cwd: ROOT,
    env: { ...process.env, DATABASE_URL: undefined, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (output += data))
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, output })))
  return { child, ended }
}
async function done(command: 'backup' | 'restore', args: string[], env: Env): Promise<string> {
  const { code, output } = await started(command, args, env).ended
  assert.equal(code, 0, output)
  return output
}
async function refused(command: 'backup' | 'restore', args: string[], env: Env, said: RegExp): Promise<void> {
  const { code, output } = await started(command, args, env).ended
  assert.equal(code, 1, output)
  assert.match(output, said)
  assert.doesNotMatch(output, /\n\s+at /)
}
/** Kills the command and all it started after part of the time it takes; whether it was still at it. */
async function killedAfter(ms: number, command: 'backup' | 'restore', args: string[], env: Env): Promise<boolean> {
  const { child, ended } = started(command, args, env)
  await Promise.race([sleep(ms), ended])
  const alive = child.exitCode === null
  await killEverything({ child })
  return alive
}
async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

const env: Env = { DATA_DIR: first.path }
const other: Env = { DATA_DIR: second.path }
const file = join(first.path, 'apart.tar.gz')
const summed = async (path: string) => sumsIn(await checkBackup(path))
let kept: Record<string, object>
let cookie: string

const call = (port: number, procedure: string, input: object) =>
  fetch(`http://127.0.0.1:${port}/api/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(input),
  })
test('backed up while people write, and while nobody does', async () => {
  running = await startServer(env)
  const company = await settleIn(running, first.path)
  cookie = company.cookie.ren!
  let alive = true
  let written = 0
  const writing = (async () => {
    for (; alive; written++) await call(running!.port, 'people.setLocale', { locale: written % 2 ? 'ja' : 'en' })
  })()
  while (written < 5) await sleep(20)
  for (let i = 0; i < 2; i++)
    assert.match(await done('backup', [], env), /Backed up \d+ rows of \d+ tables[\s\S]*banso\.key/)
  const duringWrites = await Promise.all((await namesIn(backups)).map((name) => checkBackup(join(backups, name))))
  assert.ok(duringWrites.length > 0)
  alive = false
  await writing
  await done('backup', ['--to', file], env)
  kept = await summed(file)
  await refused('backup', ['--to', file], env, /is there already/)
  await refused('restore', [file], env, /is in use by another Banso/)
})

test(`${KILLS} times kill -9 of a backup: the earlier ones are whole, and the next clears away what is left`, async () => {
  const before = await namesIn(backups)
  const ms = await timed(() => done('backup', [], env))
  for (let kill = 0; kill < KILLS; kill++) await killedAfter(ms * (0.3 + (0.7 * kill) / KILLS), 'backup', [], env)
  await done('backup', [], env)
  const names = await namesIn(backups)
  assert.ok(names.length > 0 && before.length > 0)
  for (const name of names) await checkBackup(join(backups, name))
  assert.deepEqual(
    readdirSync(backups).filter((name) => name.endsWith('.part')),
    [],
  )
})

test('wiped and restored: every table as it was, and whoever was signed in is not', async () => {
  await killEverything(running!)
  const key = join(second.path, 'banso.key')
  cpSync(join(first.path, 'banso.key'), key)
  await done('restore', [file], other)
  const again = join(second.path, 'again.tar.gz')
  await done('backup', ['--to', again], other)
  assert.deepEqual(await summed(again), kept)
  await refused('restore', [file], other, /holds the data of a Banso already/)
  await refused('restore', [file, '--replace'], other, /Nothing was changed/)

  running = await startServer(other)
  const mine = await call(running.port, 'people.me', {})
  assert.equal(mine.status, 401)
  await killEverything(running)
  running = undefined
})

test('with another key, or none, it is refused until one insists', async () => {
  const key = join(second.path, 'other.key')
  const lost = { ...other, BANSO_KEY_FILE: key }
  await refused('restore', [file, '--replace', '--yes'], lost, /There is no key file/)
  writeFileSync(key, `${Buffer.alloc(32, 9).toString('base64')}\n`)
  await refused('restore', [file, '--replace', '--yes'], lost, /is not the one that this backup was written with/)
  await done('restore', [file, '--replace', '--yes', '--without-key'], lost)
})

test(`${KILLS} times kill -9 of a restore: the database is as it was, and the same command works again`, async () => {
  const into = dataFolder()
  try {
    cpSync(join(first.path, 'banso.key'), join(into.path, 'banso.key'))
    const target = { DATA_DIR: into.path }
    const ms = await timed(() => done('restore', [file], target))
    rmSync(join(into.path, 'postgres'), { recursive: true })
    let finished = false
    for (let kill = 0; kill < KILLS && !finished; kill++)
      finished = !(await killedAfter(ms * (0.2 + (0.6 * kill) / KILLS), 'restore', [file], target))
    const again = join(into.path, 'again.tar.gz')
    if (!finished) await done('restore', [file], target)
    await done('backup', ['--to', again], target)
    assert.deepEqual(await summed(again), kept)
  } finally {
    into.remove()
  }
})

test("from the bundled database into a server of one's own and back, killed on the way: what was there stays", async () => {
  const server = await testDatabase('template0')
  const onServer = { ...other, DATABASE_URL: urlOf(server) }
  await done('restore', [file], onServer)
  assert.deepEqual(await sumsOf(server), kept)
  const fromServer = join(second.path, 'from-server.tar.gz')
  await done('backup', ['--to', fromServer], onServer)
  assert.deepEqual(await summed(fromServer), kept)
  await done('restore', [fromServer, '--replace', '--yes'], other)

  const smaller = 'fixtures/releases/0004-programmes.tar.gz'
  const args = [smaller, '--replace', '--yes', '--without-key']
  const seen: Record<string, object>[] = []
  for (let ms = 100; await killedAfter(ms, 'restore', args, onServer); ms += 250) {
    await untilAlone(server)
    seen.push(await sumsOf(server))
  }
  // Killed in its last moments it may have happened already: all of it, or nothing.
  const whole = await sumsOf(server)
  const before = seen.filter((sums) => isDeepStrictEqual(sums, kept)).length
  const already = seen.filter((sums) => isDeepStrictEqual(sums, whole)).length
  assert.ok(before > 1, `${before} killed before it had happened`)
  assert.equal(before + already, seen.length)
  assert.notDeepEqual(whole, kept)
})

/** The server notices a client that was killed a moment later. */
async function untilAlone(connection: pg.PoolConfig): Promise<void> {
  const others = 'select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()'
  while ((await using(connection, (client) => client.query(others))).rowCount! > 0) await sleep(20)
}
