import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { runMigrations as migrateQueue } from 'graphile-worker'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { applyMigrations, knownMigrations, MIGRATING } from '#/platform/migrate.ts'
import { StartProblem } from '#/platform/start-problem.ts'
import { ALIVE } from '#/platform/worker.ts'
import type { Manifest } from './manifest.ts'
import { checkBackup, newer, openBackup } from './read.ts'
import { copyOut, FLEETING, pinSettings, tablesOf } from './snapshot.ts'

/** What waits in the tables for a job, by the job's name: a statement that gives `payload` and `run_at`. */
export type Waiting = Record<string, string>

const WAITING_MAILS = `
select jsonb_build_object('organizationId', organization_id, 'mailId', id) as payload, next_try_at as run_at
from app.mails where state = 'waiting'`

type Wish = {
  path: string
  waiting: Waiting
  /** Whether what is in the database already may go. */
  replace: boolean
  signal?: AbortSignal
}

/**
 * Puts a backup into a database, brought up to the present: all of it in one transaction, so that whatever happens on the
 * way, the database is as it was before. Every table is read back and held against the backup.
 */
export async function restoreBackup(
  connection: pg.PoolConfig,
  { path, waiting, replace, signal }: Wish,
): Promise<Manifest> {
  const manifest = await checkBackup(path)
  refuseNewer(manifest, path)
  const pool = new pg.Pool({ ...connection, max: 3 })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    const client = await pool.connect()
    let held = true
    // Ends the transaction too, wherever it got to, and gives the lock back.
    const letGo = () => {
      if (held) client.release(true)
      held = false
    }
    signal?.addEventListener('abort', letGo)
    try {
      signal?.throwIfAborted()
      await takeHold(client)
      if (!replace && (await isInUse(client))) throw new StartProblem(NOT_EMPTY)
      await migrateQueue({ pgPool: pool })
      const before = await standsAs(client)
      await client.query('begin')
      await pinSettings(client)
      await client.query('set local client_min_messages = warning')
      await client.query('drop schema if exists app, identity, banso cascade')
      await applyMigrations(client, manifest.migrations.at(-1))
      await load(client, path)
      await applyMigrations(client)
      const after = await standsAs(client)
      if (before && after && before !== after) throw new StartProblem(otherKind(before, after))
      await enqueueWaiting(client, { 'send-mail': WAITING_MAILS, ...waiting })
      await client.query('commit')
      // From here on it has happened, whatever becomes of this.
      await client.query('analyze').catch(() => {})
      return manifest
    } finally {
      signal?.removeEventListener('abort', letGo)
      letGo()
    }
  } finally {
    await pool.end()
  }
}

function refuseNewer({ migrations }: Manifest, path: string): void {
  const known = knownMigrations()
  if (migrations.some((moment, place) => moment !== known[place])) throw newer(path)
}

/** Nobody begins to use the database meanwhile, and nobody uses it now. */
async function takeHold(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(
    `select pg_try_advisory_lock($1) as held, exists (
       select from pg_locks where locktype = 'advisory' and classid = $2 and objsubid = 2
         and database = (select oid from pg_database where datname = current_database())) as busy`,
    [MIGRATING, ALIVE],
  )
  if (!rows[0].held || rows[0].busy) throw new StartProblem(RUNNING)
}

type Kind = 'a real organisation' | 'a demo'

/** What the Banso in this database is; nothing before somebody has claimed it. */
async function standsAs(client: pg.ClientBase): Promise<Kind | undefined> {
  const { rows } = await client.query(`select to_regclass('identity.installation') is not null as there`)
  if (!rows[0].there) return undefined
  const claimed = await client.query('select demo from identity.installation where claimed_at is not null')
  return claimed.rows[0] && (claimed.rows[0].demo ? 'a demo' : 'a real organisation')
}

/** Somebody has claimed the Banso in this database; before that there is nothing in it to lose. */
export const isInUse = async (client: pg.ClientBase): Promise<boolean> => (await standsAs(client)) !== undefined

async function load(client: pg.ClientBase, path: string): Promise<void> {
  await letOwnerWrite(client, true)
  const backup = await openBackup(path)
  const tables = new Map((await tablesOf(client)).map((table) => [table.name, table]))
  await backup.each(async ({ name, columns }, rows) => {
    const table = tables.get(name)
    if (String(table?.columns) !== String(columns)) throw unfit(`its table ${name} is not as this Banso knows it`)
    if (FLEETING.has(name)) {
      for await (const _chunk of rows);
      return
    }
    const into = client.query(copyFrom(`copy ${name} (${table!.columns.join(', ')}) from stdin`))
    await pipeline(Readable.from(rows, { objectMode: false }), into)
  })
  for (const { name, sha256, rows } of backup.manifest.tables) {
    if (FLEETING.has(name)) continue
    const found = await copyOut(client, tables.get(name)!)
    if (found.sha256 !== sha256 || found.rows !== rows) throw unfit(`${name} was not the same when it was read back`)
  }
  if (tables.size !== backup.manifest.tables.length) throw unfit('it lacks a table')
  await letOwnerWrite(client, false)
}

/** Forced row-level security holds for the owner too, and knows no organisation here. */
async function letOwnerWrite(client: pg.ClientBase, may: boolean): Promise<void> {
  const { rows } = await client.query(
    `select oid::regclass::text as name from pg_class where relnamespace = 'app'::regnamespace and relrowsecurity`,
  )
  for (const { name } of rows)
    await client.query(`alter table ${name} ${may ? 'no force' : 'force'} row level security`)
}

/** The queue is not in a backup: what it knew follows from the tables. */
async function enqueueWaiting(client: pg.ClientBase, waiting: Waiting): Promise<void> {
  await client.query('delete from graphile_worker._private_jobs')
  for (const [task, statement] of Object.entries(waiting)) {
    await client.query('set local role banso_backup')
    const { rows } = await client.query<{ payload: object; run_at: string | null }>(statement)
    await client.query('reset role')
    for (const { payload, run_at } of rows)
      await client.query('select app.enqueue($1, $2::jsonb, $3::timestamptz)', [
        task,
        JSON.stringify([payload]),
        run_at,
      ])
  }
}

const unfit = (why: string) =>
  new StartProblem(`The backup could not be restored: ${why}. Nothing was changed. Take another backup.`)

const otherKind = (before: Kind, after: Kind) =>
  `This database holds ${before}, and the backup is of ${after}. Nothing was changed: neither takes the place of the ` +
  'other. Name an empty database with DATABASE_URL or DATA_DIR.'
const NOT_EMPTY =
  'This database holds the data of a Banso already. Nothing was changed. Name an empty one with DATABASE_URL or ' +
  'DATA_DIR, or add --replace: then everything in it gives way to the backup.'
const RUNNING = 'A Banso is running on this database. Nothing was changed. Stop it first, then restore.'
