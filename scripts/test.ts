import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, normalize } from 'node:path'
import pg from 'pg'
import { migrate } from '#/platform/migrate.ts'
import { startBundledPostgres } from '#/platform/postgres/bundled.ts'
import { letRolesSignIn } from '#/platform/postgres/roles.ts'

/** Starts one PostgreSQL for all tests, with a migrated template that every test file clones, and runs them. */

const SUITES = [
  { patterns: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], concurrency: 2 },
  { patterns: ['journeys/**/*.test.ts'], concurrency: 1 },
]
const TEMPLATE = 'banso_template'

const asked = globSync(process.argv.slice(2).map((path) => normalize(path))).map((path) => path.replaceAll('\\', '/'))
const folder = mkdtempSync(join(tmpdir(), 'banso-test-'))
// As root PostgreSQL runs as another user, who must be able to pass.
chmodSync(folder, 0o711)
let child: ChildProcess | undefined
let interrupted = false
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    interrupted = true
    child?.kill(signal)
  })
}

const database = await startBundledPostgres({
  dataDir: join(folder, 'data'),
  log: (line) => console.error(line),
  settings: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_connections: '200' },
})
try {
  process.exitCode = await runAll()
} finally {
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function runAll(): Promise<number> {
  await makeTemplate()
  let worst = 0
  let total = 0
  for (const [index, { patterns, concurrency }] of SUITES.entries()) {
    const all = globSync(patterns)
      .map((path) => path.replaceAll('\\', '/'))
      .sort()
    const files = process.argv.length > 2 ? all.filter((file) => asked.includes(file)) : all
    if (files.length === 0 || interrupted) continue
    const counts = join(folder, `counts-${index}`)
    worst = Math.max(worst, await runTests(files, concurrency, counts))
    total += passedIn(counts, files)
  }
  if (interrupted) return 130
  if (total > 0) return worst
  console.error('No test ran.')
  return 1
}

async function makeTemplate(): Promise<void> {
  const client = new pg.Client(database.connection)
  await client.connect()
  await client.query(`CREATE DATABASE ${TEMPLATE}`)
  await client.end()
  await migrate({ ...database.connection, database: TEMPLATE })
  await letRolesSignIn(database.connection)
}

async function runTests(files: string[], concurrency: number, counts: string): Promise<number> {
  const reporters = [
    ['spec', 'stdout'],
    ['tap', counts],
  ].flatMap(([name, destination]) => [`--test-reporter=${name}`, `--test-reporter-destination=${destination}`])
  const args = ['--test', '--test-force-exit', `--test-concurrency=${concurrency}`, ...reporters, ...files]
  child = spawn(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, BANSO_TEST_DATABASE: JSON.stringify(database.connection) },
  })
  const [code] = await once(child, 'close')
  child = undefined
  return code ?? 1
}

// A file without a test is reported as a passed test by its own name.
function passedIn(counts: string, files: string[]): number {
  if (!existsSync(counts)) return 0
  const passed = [...readFileSync(counts, 'utf8').matchAll(/^ *ok \d+ - (.*?)(?: # .*)?$/gm)].map(
    ([, name]) => name ?? '',
  )
  return passed.filter((name) => !files.some((file) => name.endsWith(file))).length
}
