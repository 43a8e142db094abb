import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { runMigrations as migrateQueue } from 'graphile-worker'
import pg from 'pg'
import manifest from '../../package.json' with { type: 'json' }
import { StartProblem } from './start-problem.ts'

const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url))
/** Any number, the same for every Banso: whoever migrates a database holds it. */
export const MIGRATING = 8_274_014

/** The moments by which the migrations of this Banso are told apart, in their order. */
export const knownMigrations = (): number[] =>
  readMigrationFiles({ migrationsFolder: FOLDER }).map(({ folderMillis }) => folderMillis)

/** Brings the database up to date: one process at a time, the queue first, then our own tables. */
export async function migrate(connection: pg.PoolConfig): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 3 })
  // Without a listener a lost connection would end the process; the query under way reports it anyway.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    const holder = await pool.connect()
    try {
      await holder.query('select pg_advisory_lock($1)', [MIGRATING])
      await refuseNewer(holder)
      await migrateQueue({ pgPool: pool })
      await holder.query('begin')
      await applyMigrations(holder)
      await holder.query('commit')
    } finally {
      // Ending the connection gives the lock back, whatever state it is in.
      holder.release(true)
    }
  } finally {
    await pool.end()
  }
}

/**
 * Applies, inside the caller's transaction, the migrations that the database has not had, as far as `last` or all of
 * them. Their ledger is the one that Drizzle keeps.
 */
export async function applyMigrations(client: pg.ClientBase, last = Number.POSITIVE_INFINITY): Promise<void> {
  await client.query(LEDGER)
  const had = new Set(await migrationsOf(client))
  let applied = false
  for (const { sql, hash, folderMillis } of readMigrationFiles({ migrationsFolder: FOLDER })) {
    if (folderMillis > last || had.has(folderMillis)) continue
    for (const statement of sql) await client.query(statement)
    const entry = [hash, folderMillis]
    await client.query('insert into banso.__drizzle_migrations (hash, created_at) values ($1, $2)', entry)
    applied = true
  }
  if (applied) await client.query(`comment on schema banso is 'Banso ${manifest.version}'`)
}

const LEDGER = `
set local client_min_messages = warning;
create schema if not exists banso;
create table if not exists banso.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`

/** The moments of the migrations that a database has had; none where no Banso has been. */
export async function migrationsOf(client: pg.ClientBase): Promise<number[]> {
  const { rows } = await client.query(`select to_regclass('banso.__drizzle_migrations') is not null as there`)
  if (!rows[0].there) return []
  const ledger = await client.query('select created_at from banso.__drizzle_migrations order by created_at')
  return ledger.rows.map((row) => Number(row.created_at))
}

/** An older Banso would write what the newer one does not understand any more. */
async function refuseNewer(client: pg.ClientBase): Promise<void> {
  const known = new Set(knownMigrations())
  const unknown = (await migrationsOf(client)).filter((moment) => !known.has(moment))
  if (unknown.length === 0) return
  const { rows } = await client.query(`select obj_description('banso'::regnamespace) as said`)
  const steps = unknown.length === 1 ? 'one step' : `${unknown.length} steps`
  throw new StartProblem(
    `This database was brought up to date by a newer Banso (${rows[0].said ?? 'its version is not known'}), ${steps} ahead of ` +
      `this one (Banso ${manifest.version}), which must not write in it. Nothing was changed. Start the newer Banso, or put ` +
      'a backup from before the upgrade in its place with "npm run restore".',
  )
}
