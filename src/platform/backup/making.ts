import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { BackupConfig } from '#/platform/config.ts'
import { StartProblem } from '#/platform/start-problem.ts'
import type { Manifest } from './manifest.ts'
import { nameAt, removeRests, rotate } from './shelf.ts'
import { writeBackup } from './write.ts'

/** Any number: whoever makes a backup of a database holds it. */
export const MAKING = 8_274_016

type Shelf = { connection: pg.PoolConfig; from: Manifest['from']; at: Temporal.Instant; signal?: AbortSignal }
export type Made = { path: string; manifest: Manifest }

/** Puts a backup into the folder, and takes away those whose time is over; nothing where it is not wanted any more. */
export const makeBackup = (
  backup: BackupConfig,
  shelf: Shelf,
  wanted: () => Promise<boolean> = async () => true,
): Promise<Made | undefined> =>
  alone(shelf, async (client) => {
    if (!(await wanted())) return undefined
    await mkdir(backup.dir, { recursive: true, mode: 0o700 })
    await removeRests(backup.dir)
    const path = join(backup.dir, nameAt(shelf.at))
    const manifest = await writeBackup(client, { path, ...shelf })
    await rotate(backup)
    return { path, manifest }
  })

/** Writes a backup to where somebody wants it. */
export const makeBackupAt = (path: string, shelf: Shelf): Promise<Made> =>
  alone(shelf, async (client) => ({ path, manifest: await writeBackup(client, { path, ...shelf }) }))

/** One backup of a database at a time; the next waits. */
async function alone<T>({ connection, signal }: Shelf, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(connection)
  // What is under way reports it.
  client.on('error', () => {})
  await client.connect()
  const cut = () => void client.end().catch(() => {})
  signal?.addEventListener('abort', cut)
  try {
    signal?.throwIfAborted()
    await client.query('select pg_advisory_lock($1)', [MAKING])
    return await work(client)
  } catch (error) {
    throw explained(error)
  } finally {
    signal?.removeEventListener('abort', cut)
    await client.end().catch(() => {})
  }
}

const REASONS: Record<string, string> = {
  ENOSPC: 'the disk is full; free some space there, or let fewer backups stay with BACKUP_KEEP',
  EDQUOT: 'the quota of this user is used up; free some space there, or let fewer backups stay with BACKUP_KEEP',
  EROFS: 'the disk is read-only; name a folder on another one with BACKUP_DIR',
  EACCES: 'permission was denied; change the owner of the folder, or name another one with BACKUP_DIR',
  EPERM: 'permission was denied; change the owner of the folder, or name another one with BACKUP_DIR',
  ENOENT: 'there is no such folder',
  ENOTDIR: 'there is no such folder',
}

/** The same in words for an operator, where it is the folder's or the disk's. */
export function explained(error: unknown): unknown {
  const { code, path } = error as NodeJS.ErrnoException
  const reason = REASONS[code ?? '']
  return reason
    ? new StartProblem(
        `The backup could not be written${path ? ` to ${path}` : ''}: ${reason}. Earlier backups are as they were.`,
      )
    : error
}
