import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type BundledPostgres, startBundledPostgres } from './bundled.ts'
import { birthOf, postgresIn, postmasterPid } from './processes.ts'

const asRoot = process.getuid?.() === 0
let base = ''
let home = ''
let lines: string[] = []

before(() => {
  base = mkdtempSync(join(tmpdir(), 'banso-bundled-'))
  chmodSync(base, 0o711)
  home = join(base, 'my data 日本語の長いフォルダ名'.repeat(2), 'データ')
})
after(() => rmSync(base, { recursive: true, force: true }))

function start(dataDir = home): Promise<BundledPostgres> {
  lines = []
  return startBundledPostgres({ dataDir, log: (line) => lines.push(line) })
}

async function ask({ connection }: Pick<BundledPostgres, 'connection'>, text: string): Promise<unknown> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  await client.connect()
  const { rows } = await client.query(text)
  await client.end()
  return rows[0] && Object.values(rows[0])[0]
}

async function eventually<T>(attempt: () => Promise<T>): Promise<T> {
  for (const until = Date.now() + 10_000; ; await sleep(50)) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > until) throw error
    }
  }
}

/** Another Banso that does nothing but hold the database, until it is killed. */
async function otherProcess(): Promise<ChildProcess> {
  const script = `
    import { startBundledPostgres } from '#/platform/postgres/bundled.ts'
    await startBundledPostgres({ dataDir: ${JSON.stringify(home)}, log() {} })
    console.log('ready')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'exit').then(() => Promise.reject(new Error('the other process ended')))
  await Promise.race([once(child.stdout!, 'data'), ended])
  ended.catch(() => {})
  return child
}

test('it starts in a long folder with spaces and 日本語, keeps what is committed, and leaves nothing running', async () => {
  const first = await start()
  assert.match(String(await ask(first, 'select version()')), /^PostgreSQL 18/)
  assert.equal(await ask(first, `select 'Ä' ~* 'ä'`), true)
  assert.equal(await ask(first, 'show data_checksums'), 'on')
  assert.equal(await ask(first, 'show fsync'), 'on')
  assert.equal(await ask(first, 'show listen_addresses'), process.platform === 'win32' ? '127.0.0.1' : '')
  await ask(first, 'create table kept as select 1 as row')
  await first.stop()
  assert.deepEqual(postgresIn(join(home, 'postgres')), [])
  assert.deepEqual(readdirSync(home).sort(), ['postgres'])
  const second = await start()
  assert.equal(await ask(second, 'select count(*)::int from kept'), 1)
  assert.deepEqual(lines, [])
  await second.stop()
})

test('killed alone, PostgreSQL comes back with all its data, at the same address', async () => {
  const running = await start()
  for (const expected of [2, 3]) {
    await ask(running, 'insert into kept values (0)')
    const before = postmasterPid(join(home, 'postgres'))!
    process.kill(before, 'SIGKILL')
    await eventually(async () => assert.notEqual(postmasterPid(join(home, 'postgres')) ?? before, before))
    assert.equal(await eventually(() => ask(running, 'select count(*)::int from kept')), expected)
  }
  // It answers a moment before the log says so.
  await eventually(async () => assert.equal(lines.filter((line) => /unexpectedly|is back/.test(line)).length, 4))
  await running.stop()
  assert.deepEqual(postgresIn(join(home, 'postgres')), [])
})

test('of two starts on one folder the second is refused, naming the folder and the process', async () => {
  const other = await otherProcess()
  await assert.rejects(start(), (error: Error) => {
    assert.equal(error.name, 'StartProblem')
    assert(error.message.includes(home))
    assert(error.message.includes(`process ${other.pid}`))
    return true
  })
  const ended = once(other, 'exit')
  other.kill('SIGKILL')
  await ended
})

test('a PostgreSQL whose Banso was killed is ended, and the next start goes on with its data', async () => {
  const orphan = postmasterPid(join(home, 'postgres'))!
  assert(birthOf(orphan), 'the test before left one behind')
  const running = await start()
  assert.equal(await ask(running, 'select count(*)::int from kept'), 3)
  assert.equal(birthOf(orphan), undefined)
  assert(lines[0]?.includes(`process ${orphan}`))
  await running.stop()
})

test('killed together, both start again at once', async () => {
  const other = await otherProcess()
  const ended = once(other, 'exit')
  other.kill('SIGKILL')
  for (const pid of postgresIn(join(home, 'postgres'))) process.kill(pid, 'SIGKILL')
  await ended
  const running = await start()
  assert.equal(await ask(running, 'select count(*)::int from kept'), 3)
  await running.stop()
})

test('the log tells what an operator needs and never a value', async () => {
  const running = await start()
  await assert.rejects(ask(running, `select 'someone’s words'::int`))
  await assert.rejects(ask({ connection: { ...running.connection, database: 'nowhere' } }, 'select 1'))
  await running.stop()
  assert.deepEqual(lines, ['PostgreSQL says: FATAL:  database "nowhere" does not exist'])
})

test('a database of another version is refused and left alone', async () => {
  const old = join(base, 'old')
  mkdirSync(join(old, 'postgres'), { recursive: true })
  writeFileSync(join(old, 'postgres/PG_VERSION'), '17\n')
  await assert.rejects(start(old), { name: 'StartProblem', message: /made by PostgreSQL 17/ })
  assert.deepEqual(readdirSync(old), ['postgres'])
  assert.deepEqual(readdirSync(join(old, 'postgres')), ['PG_VERSION'])
})

test('a data folder that cannot be made is named', async () => {
  writeFileSync(join(base, 'a file'), '')
  await assert.rejects(start(join(base, 'a file/data')), {
    name: 'StartProblem',
    message: /a file\/data cannot be made/,
  })
})

test('as root below a closed folder, the database lives in /var/lib/banso', { skip: !asRoot }, async () => {
  const closed = join(base, 'closed')
  mkdirSync(closed, { mode: 0o700 })
  const running = await start(join(closed, 'data'))
  const elsewhere = String(await ask(running, 'show data_directory'))
  assert.match(elsewhere, /^\/var\/lib\/banso\//)
  assert(lines.some((line) => line.includes(elsewhere) && line.includes(`${closed} is closed`)))
  await running.stop()
  chmodSync(closed, 0o755)
  const again = await start(join(closed, 'data'))
  assert.equal(await ask(again, 'show data_directory'), elsewhere)
  await again.stop()
  rmSync(dirname(elsewhere), { recursive: true })
  assert.equal(existsSync(join(closed, 'data/postgres')), false)
})
