import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator'
import { runMigrations as migrateQueue } from 'graphile-worker'
import pg from 'pg'

const FOLDER = fileURLToPath(new URL('../../migrations', import.meta.url))
/** Any number, the same for every Banso: whoever migrates a database holds it. */
const LOCK = 8_274_014

/** Brings the database up to date: one process at a time, the queue first, then our own tables. */
export async function migrate(connection: pg.PoolConfig): Promise<void> {
  const pool = new pg.Pool({ ...connection, max: 3 })
  // Without a listener a lost connection would end the process; the query under way reports it anyway.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  try {
    const holder = await pool.connect()
    try {
      await holder.query('select pg_advisory_lock($1)', [LOCK])
      await migrateQueue({ pgPool: pool })
      await applyMigrations(drizzle(holder), { migrationsFolder: FOLDER, migrationsSchema: 'banso' })
    } finally {
      // Ending the connection gives the lock back, whatever state it is in.
      holder.release(true)
    }
  } finally {
    await pool.end()
  }
}
