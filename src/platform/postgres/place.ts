import { createHash } from 'node:crypto'
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, realpathSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { StartProblem } from '#/platform/start-problem.ts'
import { type Account, accountFor, closedFolder } from './account.ts'

/** Where things live on this machine; all paths absolute and without links. */
export interface Place {
  account: Account
  /** The folder the operator chose (DATA_DIR). */
  home: string
  /** PostgreSQL's own data folder. */
  database: string
  /** Where a copy of the binaries may be kept when those in node_modules cannot be used. */
  spare: string
}

/**
 * Decides where the database lives: below the data folder, unless PostgreSQL runs as another user than root and that
 * user cannot get there; then below /var/lib/banso. Where a database already is, it stays.
 * @throws StartProblem when an existing database cannot be reached any more
 */
export function findPlace(home: string, log: (line: string) => void): Place {
  const inside = join(home, 'postgres')
  const outside = join('/var/lib/banso', shortHash(home))
  const account = accountFor(inside)
  const closed = closedFolder(home, account)
  const usual = { account, home, database: inside, spare: closed ? outside : home }
  if (existsSync(join(inside, 'PG_VERSION')) && !closed) return usual
  if (existsSync(join(inside, 'PG_VERSION'))) {
    throw new StartProblem(
      `The database in ${inside} cannot be reached by the user that PostgreSQL runs as, because ${closed} is closed to ` +
        `others. Open the way with "chmod o+x ${closed}", or start Banso as the owner of that folder.`,
    )
  }
  const database = join(outside, 'postgres')
  if (!account || (!closed && !existsSync(join(database, 'PG_VERSION')))) return usual
  openSpare(outside)
  log(
    `The database of ${home} lives in ${database}: as root, PostgreSQL runs as another user` +
      `${closed ? `, and ${closed} is closed to it` : ''}. Back up and move both folders together.`,
  )
  return { account: accountFor(database), home, database, spare: outside }
}

/** A folder for what cannot live in the data folder, open to every account on the way. */
function openSpare(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const part of [dirname(folder), folder]) chmodSync(part, 0o711)
}

/** Makes the folder the operator chose, and says its true path. */
export function openHome(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    return realpathSync(dataDir)
  } catch (error) {
    throw new StartProblem(
      `The data folder ${dataDir} cannot be made or opened (${(error as Error).message}). ` +
        'Name a folder that may be written to with DATA_DIR.',
    )
  }
}

/**
 * A private folder for the server's socket, always the same one for a database: its path must be short, since the
 * system allows 107 bytes for the whole.
 */
export function openRunFolder({ account, database, home }: Place): string {
  const uid = account?.uid ?? process.getuid?.() ?? 0
  const name = `banso-${shortHash(database)}-${uid}`
  for (const base of account ? ['/run', '/tmp'] : ['/tmp', tmpdir(), home]) {
    const folder = join(base, name)
    if (Buffer.byteLength(join(folder, '.s.PGSQL.5432')) <= 100 && opened(folder, uid, account)) return folder
  }
  throw new StartProblem(
    `No private folder for the database's socket could be made below /tmp or ${home}. ` +
      `If /tmp/${name} belongs to somebody else, remove it; otherwise make /tmp writable.`,
  )
}

/** @throws StartProblem when the disk below `folder` has less than `megabytes` free */
export function requireSpace(folder: string, megabytes: number): void {
  const free = freeMegabytes(folder)
  if (free >= megabytes) return
  throw new StartProblem(
    `The disk that holds ${folder} has ${free} MB free, and a new database needs ${megabytes} MB. ` +
      'Free some space there, or name a folder on another disk with DATA_DIR.',
  )
}

export function freeMegabytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder)
  return Math.floor((bavail * bsize) / 1_000_000)
}

function opened(folder: string, uid: number, account: Account): boolean {
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (account) chownSync(folder, account.uid, account.gid)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false
  }
  const made = lstatSync(folder)
  // In a folder everyone may write to, somebody else may have been there first.
  if (!made.isDirectory() || made.uid !== uid) return false
  chmodSync(folder, 0o700)
  return true
}

function shortHash(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 12)
}
