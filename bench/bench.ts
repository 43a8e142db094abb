import assert from 'node:assert/strict'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { v7 } from 'uuid'
import { dayIn } from '#/platform/day.ts'
import { openKeyFile } from '#/platform/key.ts'
import { migrate } from '#/platform/migrate.ts'
import { startBundledPostgres } from '#/platform/postgres/bundled.ts'
import { sessionCookie } from '#/platform/session/cookie.ts'
import { hireAnswers } from '../fixtures/answers.ts'
import { type Filled, fill } from './fill.ts'
import { compare, type Side } from './load.ts'
import { firstPage } from './page.ts'
import { peopleFile } from './people.ts'
import { fillLists, wishes } from './peopleList.ts'
import { answering, start, stopAll } from './processes.ts'
import {
  reportFollowing,
  reportGrowth,
  reportHoliday,
  reportImport,
  reportLoad,
  reportOpening,
  reportPage,
  reportRates,
  reportRest,
  reportSize,
  reportSweep,
} from './report.ts'
import { peakMemory, startAndRest } from './rest.ts'
import { openAndSweep } from './rounds.ts'
import { TABLES } from './thin.sql.ts'
import { followMany } from './trainings.ts'

const { values: options } = parseArgs({
  options: {
    history: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    port: { type: 'string', default: '4600' },
    only: { type: 'string' },
    large: { type: 'boolean', default: false },
  },
})
const size = { organizations: 100, people: 1000, participants: 600, history: Number(options.history) }
const rounds = Number(options.rounds)
const seconds = Number(options.seconds)
const port = Number(options.port)
const wanted = (what: string) => !options.only || options.only.split(',').includes(what)

const folder = mkdtempSync(join(tmpdir(), 'banso-bench-'))
// As root PostgreSQL runs as another user, who must be able to pass.
chmodSync(folder, 0o711)
const base = { banso: `http://127.0.0.1:${port}`, thin: `http://127.0.0.1:${port + 1}` }
const answers = hireAnswers()
/** So many new people are in the file that is taken in. */
const IMPORTED = 10_000
const WRITERS = 32

try {
  if (wanted('rest')) reportRest(await startAndRest(folder, port))
  if (wanted('people')) await onLongLists()
  if (wanted('rounds')) await onLargeRounds()
  if (wanted('trainings')) await onTrainings()
  if (wanted('list') || wanted('submit') || wanted('page')) await onFullDatabase()
} finally {
  await stopAll()
  rmSync(folder, { recursive: true, force: true })
}

async function onFullDatabase() {
  const database = await startBundledPostgres({ dataDir: join(folder, 'data'), log: (line) => console.error(line) })
  const client = new pg.Client(database.connection)
  try {
    await migrate(database.connection)
    await client.connect()
    const keyFile = join(folder, 'banso.key')
    const key = await openKeyFile(keyFile)
    const began = performance.now()
    const filled = await fill(database.connection, size, key)
    await client.query(TABLES.replace('$1', client.escapeLiteral(JSON.stringify(answers))))
    await client.query('vacuum analyze thin.responses')
    reportSize(size, (performance.now() - began) / 1000)

    const pid = await startServers(database.connection, keyFile)
    const cookieOf = (token: string) =>
      sessionCookie(token, { secret: key.sessionSecret, baseUrl: base.banso }).split(';')[0]!
    if (wanted('list')) await list(filled, cookieOf)
    if (wanted('submit')) reportLoad(await peakMemory(pid, () => submit(filled, cookieOf, client)))
    if (wanted('page')) reportPage(await firstPage(base.banso, cookieOf(filled.open[0]!.token), rounds))
  } finally {
    await stopAll()
    await client.end()
    await database.stop()
  }
}

/** A round of 100,000, and the morning's look through a million steps. */
async function onLargeRounds() {
  const database = await startBundledPostgres({ dataDir: join(folder, 'rounds'), log: (line) => console.error(line) })
  try {
    await migrate(database.connection)
    const { opening, sweep } = await openAndSweep(database.connection)
    reportOpening(opening)
    reportSweep(sweep)
  } finally {
    await database.stop()
  }
}

/** Plans for all who were trained, and a day off that moves some of them. */
async function onTrainings() {
  const database = await startBundledPostgres({
    dataDir: join(folder, 'trainings'),
    log: (line) => console.error(line),
  })
  try {
    await migrate(database.connection)
    const { following, holiday } = await followMany(database.connection, [
      1000,
      10_000,
      ...(options.large ? [100_000] : []),
    ])
    following.forEach(reportFollowing)
    reportHoliday(holiday)
  } finally {
    await database.stop()
  }
}

/** The same list of people in an organisation of 10,000 and in one of 100,000. */
async function onLongLists() {
  const database = await startBundledPostgres({ dataDir: join(folder, 'lists'), log: (line) => console.error(line) })
  try {
    await migrate(database.connection)
    const keyFile = join(folder, 'lists.key')
    const key = await openKeyFile(keyFile)
    const [small, large] = await fillLists(database.connection, [10_000, 100_000])
    await startServers(database.connection, keyFile)
    const asking = (listed: typeof small, what: string) => {
      const cookie = sessionCookie(listed!.hrToken, { secret: key.sessionSecret, baseUrl: base.banso }).split(';')[0]!
      return { path: '/api/people.list', headers: { cookie }, body: JSON.stringify(wishes(listed!)[what]) }
    }
    for (const what of Object.keys(wishes(small!))) {
      const sides: [Side, Side] = [
        { name: '100,000', url: base.banso, next: () => asking(large, what) },
        { name: '10,000', url: base.banso, next: () => asking(small, what) },
      ]
      const { people } = (await ask(base.banso, asking(large, what))) as { people: object[] }
      reportGrowth(what, people.length, 1.2, await compare(sides, rounds, seconds, nothing))
    }
    reportImport(IMPORTED, await importSeconds(asking(small, 'first page').headers))
  } finally {
    await stopAll()
    await database.stop()
  }
}

/** From the file being sent until its last person is written. */
async function importSeconds(headers: Record<string, string>): Promise<number> {
  const importId = v7()
  const base64 = Buffer.from(peopleFile(IMPORTED)).toString('base64')
  const began = performance.now()
  const call = (procedure: string, input: object) =>
    ask(base.banso, { path: `/api/people.${procedure}`, headers, body: JSON.stringify(input) })
  await call('importPeople', { importId, fileName: 'bench.csv', base64 })
  for (;;) {
    const { state, added } = (await call('importState', { importId })) as { state: string; added: number }
    const taken = (performance.now() - began) / 1000
    if (state === 'done') {
      assert.equal(added, IMPORTED)
      return taken
    }
    assert.ok(state === 'waiting' || state === 'running', state)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function startServers(connection: pg.PoolConfig, keyFile: string): Promise<number> {
  const log = join(folder, 'server.log')
  const env = {
    DATABASE_URL: `postgres://${connection.user}@localhost:${connection.port}/${connection.database}?host=${encodeURIComponent(connection.host!)}`,
    DATA_DIR: join(folder, 'unused'),
    BANSO_KEY_FILE: keyFile,
    PORT: String(port),
    SMTP_URL: `smtp://127.0.0.1:${port + 2}`,
    MAIL_FROM: 'banso@bench.example',
  }
  start(['bench/sink.ts'], { BENCH_SINK_PORT: String(port + 2) }, log)
  const thin = start(['bench/thin.ts'], { BENCH_THIN: JSON.stringify({ connection, port: port + 1 }) }, log)
  const banso = start([...(process.env.BENCH_NODE_OPTIONS?.split(' ') ?? []), 'src/server.ts'], env, log)
  await Promise.all([answering(`${base.banso}/readyz`, banso, log), answering(`${base.thin}/`, thin, log)])
  return banso.child.pid!
}

/** P1: fifty people of a unit, in order, as far as the person asking may see them. */
async function list({ organizationId, unitId, hrToken }: Filled, cookieOf: (token: string) => string) {
  const ours = { path: '/api/people.list', headers: { cookie: cookieOf(hrToken) }, body: JSON.stringify({ unitId }) }
  const today = dayIn('Asia/Tokyo', Temporal.Now.instant())
  const thin = { path: '/list', body: JSON.stringify({ organizationId, unitId, today }) }
  const [banso, anchor] = [
    (await ask(base.banso, ours)) as { people: { id: string }[] },
    (await ask(base.thin, thin)) as { id: string }[],
  ]
  assert.equal(banso.people.length, 50)
  assert.deepEqual(
    banso.people.map(({ id }) => id),
    anchor.map(({ id }) => id),
    'both list the same people',
  )
  const sides: [Side, Side] = [
    { name: 'Banso', url: base.banso, next: () => ours },
    { name: 'thin', url: base.thin, next: () => thin },
  ]
  reportRates(
    'P1 list 50 people of an organisation of 1,000, filtered and sorted',
    0.6,
    await compare(sides, rounds, seconds, nothing),
  )
}

/** P2: hand a reflection in; each request is another person's. */
async function submit({ open }: Filled, cookieOf: (token: string) => string, client: pg.Client) {
  const waiting = open.values()
  let sent = 0
  const sides: [Side, Side] = [
    {
      name: 'Banso',
      url: base.banso,
      next() {
        const { value } = waiting.next()
        if (!value) throw new Error('every open reflection is handed in; run fewer or shorter rounds')
        const { reflectionId, token } = value
        const body = JSON.stringify({ reflectionId, answers, alsoToManager: false })
        return { path: '/api/reflections.submit', headers: { cookie: cookieOf(token) }, body }
      },
    },
    {
      name: 'thin',
      url: base.thin,
      next() {
        const { organizationId, personId } = open[sent++ % open.length]!
        return { path: '/submit', body: JSON.stringify({ organizationId, responseId: v7(), personId, answers }) }
      },
    },
  ]
  const between = () => quiet(client)
  reportRates('P2 hand in a reflection and tell its readers', 0.4, await compare(sides, rounds, seconds, between))
  reportRates('P2 the same, 32 writers at once', 0.4, await compare(sides, rounds, seconds, between, WRITERS))
}

/** Mails that are still leaving would slow down whoever is measured next. */
async function quiet(client: pg.Client) {
  for (;;) {
    const { rows } = await client.query<{ waiting: number }>(
      'select count(*)::int as waiting from graphile_worker.jobs',
    )
    if (rows[0]!.waiting === 0) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

async function ask(url: string, { path, ...rest }: ReturnType<Side['next']>): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...rest.headers }
  const answer = await fetch(url + path, { method: 'POST', body: rest.body, headers })
  assert.equal(answer.status, 200, `${url}${path}`)
  return answer.json()
}

async function nothing() {}
