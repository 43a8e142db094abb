import { type ServerType, serve } from '@hono/node-server'
import type pg from 'pg'
import { keepBackups } from './backup/schedule.ts'
import { clockOf, systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase, openPool } from './database.ts'
import { httpApp } from './http/app.ts'
import type { SecretLink } from './http/links.ts'
import type { Features } from './http/procedures.ts'
import type { DailyJob } from './jobs.ts'
import { openKeyFile } from './key.ts'
import { logTo, problemOf } from './log.ts'
import { migrate } from './migrate.ts'
import { letRolesSignIn } from './postgres/roles.ts'
import { openAuth } from './session/auth.ts'
import { openInstallation, refreshStanding } from './session/installation.ts'
import { openThrottle } from './session/throttle.ts'
import { StartProblem } from './start-problem.ts'
import { startWorker, type Tasks } from './worker.ts'
import type { World } from './world.ts'

export type Banso = {
  config: Config
  features: Features
  links: readonly SecretLink[]
  dailyJobs: DailyJob[]
  tasks: Tasks
  bundle: string
  /** What is to be begun at every start, after the migrations and before anybody is let in. */
  atStart?: (world: World) => Promise<void>
}

/** The whole process: database, key, migrations, worker, door. Resolves once it listens. */
export async function serveBanso({ config, features, links, dailyJobs, tasks, bundle, atStart }: Banso): Promise<void> {
  const wall = systemClock
  const log = logTo((line) => console.log(line), wall.now)
  const closing: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of closing.reverse()) await end().catch((error) => log('closing', { problem: problemOf(error) }))
  }
  const ending = new AbortController()
  stopOnSignals(() => {
    ending.abort()
    return close()
  })
  try {
    const connection = await database(config, closing)
    await migrate(connection).catch((error) => {
      throw databaseProblem(error, config)
    })
    await letRolesSignIn(connection)
    const owner = openPool(connection, undefined, 6)
    const identity = openDatabase(openPool(connection, 'banso_identity', 6))
    const judge = openDatabase(openPool(connection, 'banso_judge', 2))
    const db = openDatabase(openPool(connection, 'banso_app', 12))
    closing.push(() => owner.end(), identity.close, judge.close, db.close)

    const key = await openKeyFile(config.keyFile)
    const { claimToken, standing } = await openInstallation(identity.pool, key, config)
    const clock = clockOf(standing, wall)
    const world: World = {
      ...{ config, db, identity, judge, owner, key, clock, wall, standing, log },
      ...{ timetable: dailyJobs, ending: ending.signal },
    }
    closing.push(followStanding(world, claimToken === undefined))
    await atStart?.(world)
    const auth = openAuth(identity.pool, { secret: key.sessionSecret, baseUrl: config.baseUrl })
    const runner = await startWorker(world, auth, dailyJobs, tasks)
    const backups = keepBackups(world, connection)
    closing.push(
      () => runner.stop(),
      () => backups.stop(),
    )

    const ready = async () => {
      const answer = await Promise.race([db.pool.query('select 1'), pause(2000)]).catch(() => undefined)
      return answer !== undefined
    }
    const door = { features, links, world, auth, throttle: openThrottle(identity.pool), ready, bundle }
    const server = await listen(httpApp(door), config)
    closing.push(() => closeServer(server))
    announce(config, standing.demo, claimToken)
  } catch (error) {
    await close()
    throw error
  }
}

async function database(config: Config, closing: (() => Promise<unknown>)[]): Promise<pg.PoolConfig> {
  if (config.databaseUrl) return { connectionString: config.databaseUrl }
  const { startBundledPostgres } = await import('./postgres/bundled.ts')
  const bundled = await startBundledPostgres({ dataDir: config.dataDir, log: (line) => console.log(line) })
  closing.push(() => bundled.stop())
  return bundled.connection
}

function databaseProblem(error: Error & { code?: string }, config: Config): Error {
  if (!config.databaseUrl || error instanceof StartProblem) return error
  const said = error.message.replace(config.databaseUrl, 'DATABASE_URL')
  return new StartProblem(
    `The database named in DATABASE_URL could not be prepared: ${said}. Check its address, and that its role may create roles and schemas (see docs/operate.md).`,
  )
}

function listen(app: ReturnType<typeof httpApp>, { host, port }: Config): Promise<ServerType> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => resolve(server))
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} on ${host} is taken by another program. Choose another, for example: PORT=${port + 1} npm start`
      const denied = `Port ${port} may not be used by this user. Choose one above 1023, for example: PORT=3000 npm start`
      reject(
        error.code === 'EADDRINUSE'
          ? new StartProblem(taken)
          : error.code === 'EACCES'
            ? new StartProblem(denied)
            : error,
      )
    })
  })
}

/** Requests in flight finish; idle connections are cut, or a browser's keep-alive would hold us up. */
const closeServer = (server: ServerType) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve())
    if ('closeIdleConnections' in server) server.closeIdleConnections()
    setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), 4000).unref()
  })

function stopOnSignals(close: () => Promise<void>) {
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(1), 9500).unref()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, stop)
}

const FOLLOW_MS = 5000

/** Until an installation is claimed, and for as long as it is a demo, another process may change what it is. */
function followStanding({ identity, standing, log }: World, claimed: boolean) {
  let settled = claimed && !standing.demo
  const follow = async () => {
    if (settled) return
    try {
      settled = (await refreshStanding(identity.pool, standing)) && !standing.demo
    } catch (error) {
      log('standing', { problem: problemOf(error) })
    }
  }
  const timer = setInterval(follow, FOLLOW_MS)
  return async () => clearInterval(timer)
}

function announce({ baseUrl, smtpUrl }: Config, demo: boolean, claimToken: string | undefined) {
  console.log(`\nBanso is running at ${baseUrl}\n`)
  if (demo) console.log('This is the demo: everybody in it is invented, and it sends no mail.\n')
  if (demo && smtpUrl) console.log('SMTP_URL is set and not used.\n')
  if (claimToken)
    console.log(
      `Nobody has claimed it yet. Open ${baseUrl}/claim#${claimToken}\nor open the address and enter this token:\n\n    ${claimToken}\n`,
    )
}

const pause = (ms: number) => new Promise<undefined>((resolve) => setTimeout(resolve, ms))
