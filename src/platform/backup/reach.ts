import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Config } from '#/platform/config.ts'
import { addressOfRunning } from '#/platform/postgres/address.ts'
import { startBundledPostgres } from '#/platform/postgres/bundled.ts'
import { findPlace, openHome } from '#/platform/postgres/place.ts'
import { StartProblem } from '#/platform/start-problem.ts'

export type Reached = { connection: pg.PoolConfig; close(): Promise<void> }

const nothing = async () => {}

/** The database to be copied: of a running Banso or not; the bundled one is started for the time where it does not run. */
export async function reachToRead({ dataDir, databaseUrl }: Config): Promise<Reached> {
  if (databaseUrl) return { connection: { connectionString: databaseUrl }, close: nothing }
  const home = existsSync(dataDir) ? openHome(dataDir) : dataDir
  const place = existsSync(dataDir) ? findPlace(home, () => {}) : undefined
  if (!place || !existsSync(join(place.database, 'PG_VERSION')))
    throw new StartProblem(
      `There is no database in ${dataDir}, so there is nothing to back up. Name the data folder with DATA_DIR, or a server with DATABASE_URL.`,
    )
  const running = addressOfRunning(place)
  if (running) return { connection: { ...running, user: 'banso', database: 'banso' }, close: nothing }
  return startedFor(dataDir)
}

/** The database to be written: the bundled one must not be in use by a Banso. */
export const reachToWrite = async ({ dataDir, databaseUrl }: Config): Promise<Reached> =>
  databaseUrl ? { connection: { connectionString: databaseUrl }, close: nothing } : startedFor(dataDir)

async function startedFor(dataDir: string): Promise<Reached> {
  const bundled = await startBundledPostgres({ dataDir, log: (line) => console.error(line) })
  return { connection: bundled.connection, close: () => bundled.stop() }
}
