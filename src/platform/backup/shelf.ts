import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from '#/platform/clock.ts'
import type { BackupConfig, Config } from '#/platform/config.ts'
import { rowsOf } from './manifest.ts'
import { openBackup } from './read.ts'
import { keptOf, lastDue } from './rotation.ts'

/** A backup in the folder; `rows` is null where the file cannot be read. */
export type Kept = { name: string; at: string; bytes: number; rows: number | null }

/** How backups fare, for whoever looks after them. */
export type Backups = {
  dir: string
  every: BackupConfig['every']
  /** The newest first. */
  kept: Kept[]
  /** Banso makes them by itself, and the last one that was due is not there. */
  late: boolean
  /** Why the last try in this process came to nothing; gone with the next that succeeds. */
  failure: { at: string; reason: string } | null
}

const NAME = /^banso-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.gz$/
const REST = /^banso-\d{8}T\d{6}Z\.tar\.gz\.part$/
/** A backup may take so long before it counts as late. */
const GRACE = { minutes: 30 }

/** `banso-20261121T023000Z.tar.gz`: the moment is in the name, so that a copy of the file keeps it. */
export const nameAt = (at: Temporal.Instant): string =>
  `banso-${at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}.tar.gz`

export function momentIn(name: string): Temporal.Instant | undefined {
  const [, year, month, day, hour, minute, second] = NAME.exec(name) ?? []
  const at = year && Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return at ? Temporal.Instant.fromEpochMilliseconds(at) : undefined
}

const failures = new Map<string, Backups['failure']>()
export const rememberFailure = (dir: string, failure: Backups['failure']) => failures.set(dir, failure)

/** For the page of the administrators: no content, and nothing that opens a backup. */
export async function backupsOf({ backup: { dir, every } }: Pick<Config, 'backup'>): Promise<Backups> {
  // Where the folder cannot be read, the failure of the last try says why.
  const names = await namesIn(dir).catch(() => [])
  const kept = await Promise.all(names.map((name) => keptIn(dir, name)))
  const now = systemClock.now()
  const newest = kept[0] && momentIn(kept[0].name)
  const due = every !== 'off' && lastDue(now.subtract(GRACE), every, Temporal.Now.timeZoneId())
  const late = Boolean(due && newest && Temporal.Instant.compare(newest, due) < 0)
  return { dir, every, kept, late, failure: failures.get(dir) ?? null }
}

/** The backups in a folder by name, the newest first; none where there is no such folder. */
export async function namesIn(dir: string): Promise<string[]> {
  const names = await readdir(dir).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.filter(momentIn).sort().reverse()
}

/** A file never changes once it has its name. */
const rowsKnown = new Map<string, number | null>()

async function keptIn(dir: string, name: string): Promise<Kept> {
  const path = join(dir, name)
  if (!rowsKnown.has(path)) rowsKnown.set(path, await rowsIn(path))
  const { size } = await stat(path)
  return { name, at: momentIn(name)!.toString(), bytes: size, rows: rowsKnown.get(path)! }
}

async function rowsIn(path: string): Promise<number | null> {
  const backup = await openBackup(path).catch(() => undefined)
  backup?.close()
  return backup ? rowsOf(backup.manifest) : null
}

/** Removes what a killed backup left behind; only for whoever makes the backups of this database at this moment. */
export async function removeRests(dir: string): Promise<void> {
  for (const name of (await readdir(dir)).filter((name) => REST.test(name))) await rm(join(dir, name), { force: true })
}

/** Removes the backups that the rule lets go of. */
export async function rotate({ dir, keep }: BackupConfig): Promise<void> {
  const names = await namesIn(dir)
  const kept = new Set(
    keptOf(
      names.map((name) => momentIn(name)!),
      keep,
    ).map(nameAt),
  )
  for (const name of names) if (!kept.has(name)) await rm(join(dir, name), { force: true })
}
