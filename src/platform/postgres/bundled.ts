import { rmSync } from 'node:fs'
import type { PoolConfig } from 'pg'
import { StartProblem } from '#/platform/start-problem.ts'
import { addressFor } from './address.ts'
import { binariesFor } from './binaries.ts'
import { initialise } from './initialise.ts'
import { takeLock } from './lock.ts'
import { findPlace, freeMegabytes, openHome } from './place.ts'
import { commandLine } from './settings.ts'
import { supervise } from './supervise.ts'

/** What the bundled server is told. */
export interface BundledOptions {
  /** The data folder; made when it is not there. The database lives in its folder `postgres`. */
  dataDir: string
  /** Takes one line for the operator at a time. */
  log: (line: string) => void
  /** Settings of PostgreSQL beyond our own, for example `{ fsync: 'off' }` for a server that only tests use. */
  settings?: Record<string, string>
}

/** A running bundled server. */
export interface BundledPostgres {
  /** Reaches the database `banso` as its superuser `banso`; stays valid when the server is restarted. */
  connection: PoolConfig
  /** Ends the server in good order, after eight seconds at once, and frees the data folder. */
  stop(): Promise<void>
}

/**
 * Starts the bundled PostgreSQL on a data folder, makes the database at the first start, and keeps the server running
 * until `stop()`.
 * @throws StartProblem when it cannot; its message says why and how to mend it
 */
export async function startBundledPostgres({ dataDir, log, settings }: BundledOptions): Promise<BundledPostgres> {
  const home = openHome(dataDir)
  try {
    const unlock = await takeLock(home)
    try {
      return await startIn(home, log, settings ?? {}, unlock)
    } catch (error) {
      unlock()
      throw error
    }
  } catch (error) {
    throw explained(error, home)
  }
}

async function startIn(home: string, log: BundledOptions['log'], settings: Record<string, string>, unlock: () => void) {
  const place = findPlace(home, log)
  const binaries = binariesFor(place.account, place.spare, log)
  const address = await addressFor(place)
  const leave = () => {
    if (address.host.startsWith('/')) rmSync(address.host, { recursive: true, force: true })
  }
  try {
    initialise(place, binaries, address, log)
    warnOfFullDisk(place.database, log)
    const stop = await supervise({ place, binaries, address, args: commandLine(place, address, settings), log })
    return {
      connection: { ...address, user: 'banso', database: 'banso' },
      stop: () => stop().finally(leave).finally(unlock),
    }
  } catch (error) {
    leave()
    throw error
  }
}

function warnOfFullDisk(database: string, log: BundledOptions['log']): void {
  const free = freeMegabytes(database)
  if (free < 100) log(`The disk that holds ${database} is nearly full: ${free} MB are free.`)
}

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full; free some space',
  EDQUOT: 'the quota of this user is used up; free some space',
  EROFS: 'the disk is read-only; name a folder on another one with DATA_DIR',
  EACCES: 'permission was denied; change the owner of the folder, or name another one with DATA_DIR',
  EPERM: 'permission was denied; change the owner of the folder, or name another one with DATA_DIR',
}

function explained(error: unknown, home: string): unknown {
  const { code, path } = error as NodeJS.ErrnoException
  const reason = REASONS[code ?? '']
  return reason ? new StartProblem(`Banso could not write ${path ?? home}: ${reason}.`) : error
}
