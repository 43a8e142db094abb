import type pg from 'pg'
import { systemClock } from '#/platform/clock.ts'
import type { Config } from '#/platform/config.ts'
import { type Log, problemOf } from '#/platform/log.ts'
import { StartProblem } from '#/platform/start-problem.ts'
import { explained, makeBackup } from './making.ts'
import { rowsOf } from './manifest.ts'
import { lastDue } from './rotation.ts'
import { momentIn, namesIn, rememberFailure } from './shelf.ts'

const LOOK_MS = 60_000
/** After a failure, until the next try. */
const PATIENCE = { minutes: 15 }

type World = { config: Config; owner: pg.Pool; log: Log }

/** Makes the backups that are due, for as long as the process runs; what `stop()` cuts short is made at the next start. */
export function keepBackups(world: World, connection: pg.PoolConfig, lookEvery = LOOK_MS): { stop(): Promise<void> } {
  const { every, dir } = world.config.backup
  const ending = new AbortController()
  let notBefore = systemClock.now()
  let underWay: Promise<void> | undefined

  const look = async () => {
    const now = systemClock.now()
    if (every === 'off' || Temporal.Instant.compare(now, notBefore) < 0) return
    try {
      const wanted = () => isDue(world, lastDue(now, every, Temporal.Now.timeZoneId()))
      if (await wanted()) await make(world, connection, { wanted, signal: ending.signal })
      rememberFailure(dir, null)
    } catch (problem) {
      if (ending.signal.aborted) return
      notBefore = now.add(PATIENCE)
      const error = explained(problem)
      const reason = error instanceof StartProblem ? error.message : problemOf(error)
      rememberFailure(dir, { at: now.toString(), reason })
      world.log('backup-failed', { problem: reason })
    }
  }
  const timer = setInterval(() => {
    underWay ??= look().finally(() => {
      underWay = undefined
    })
  }, lookEvery)
  return {
    async stop() {
      clearInterval(timer)
      ending.abort()
      await underWay
    },
  }
}

/** Nothing is to be lost before somebody has claimed the installation. */
async function isDue({ config, owner }: World, due: Temporal.Instant): Promise<boolean> {
  const [newest] = await namesIn(config.backup.dir)
  const { rows } = await owner.query<{ at: Date | null }>('select max(claimed_at) as at from identity.installation')
  const claimed = rows[0]?.at?.toTemporalInstant()
  const since = newest ? momentIn(newest) : claimed
  return claimed !== undefined && since !== undefined && Temporal.Instant.compare(since, due) < 0
}

type Wish = { wanted: () => Promise<boolean>; signal: AbortSignal }

async function make({ config, log }: World, connection: pg.PoolConfig, { wanted, signal }: Wish): Promise<void> {
  const began = performance.now()
  const from = config.databaseUrl ? 'server' : 'bundled'
  // Another process on the same database may have been first.
  const made = await makeBackup(config.backup, { connection, from, at: systemClock.now(), signal }, wanted)
  if (!made) return
  log('backup-made', {
    path: made.path,
    rows: rowsOf(made.manifest),
    milliseconds: Math.round(performance.now() - began),
  })
}
