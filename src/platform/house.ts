import { statfs } from 'node:fs/promises'
import manifest from '../../package.json' with { type: 'json' }
import { type Backups, backupsOf } from './backup/shelf.ts'
import type { Config } from './config.ts'
import type { Tx } from './database.ts'
import type { DailyJob } from './jobs.ts'

/** When what happens by itself is due, each day. */
export type Timetable = readonly Pick<DailyJob, 'name' | 'at'>[]

/** What this process, its machine and its database say of themselves: figures and settings, no secret, nobody's words. */
export type House = {
  version: string
  /** Since this process began. */
  runningSeconds: number
  database: { bundled: boolean; version: string; bytes: number; migrations: number }
  /** The volume of the bundled database; null for a server elsewhere. */
  disk: { freeBytes: number; totalBytes: number } | null
  backups: Backups
  queue: QueuedTask[]
  timetable: Timetable
  /** Null where no mail leaves. */
  mail: { server: string; from: string } | null
  trustedProxies: readonly string[]
  keyFile: string
}

/** The jobs of one kind: `late` ones nobody took for ten minutes, `failing` ones are tried again, `givenUp` ones are not. */
export type QueuedTask = {
  task: string
  waiting: number
  late: number
  failing: number
  givenUp: number
}

type Operation = { databaseBytes: number; serverVersion: string; migrations: number; queue: QueuedTask[] }

export async function houseOf({ config, timetable }: { config: Config; timetable: Timetable }, tx: Tx): Promise<House> {
  const [{ rows }, disk, backups] = await Promise.all([
    tx.ask<{ operation: Operation }>('select app.operation() as operation', []),
    config.databaseUrl ? null : volumeOf(config.dataDir),
    backupsOf(config),
  ])
  const { databaseBytes, serverVersion, migrations, queue } = rows[0]!.operation
  return {
    version: manifest.version,
    runningSeconds: Math.floor(process.uptime()),
    database: { bundled: !config.databaseUrl, version: serverVersion, bytes: databaseBytes, migrations },
    ...{ disk, backups },
    queue,
    timetable,
    mail: config.smtpUrl ? { server: new URL(config.smtpUrl).host, from: config.mailFrom! } : null,
    trustedProxies: config.trustedProxies,
    keyFile: config.keyFile,
  }
}

/** Null where the folder cannot be asked. */
const volumeOf = async (folder: string) => {
  const volume = await statfs(folder).catch(() => undefined)
  return volume ? { freeBytes: volume.bavail * volume.bsize, totalBytes: volume.blocks * volume.bsize } : null
}
