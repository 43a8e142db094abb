import { EventEmitter } from 'node:events'
import { Logger, parseCronItems, type Runner, type RunnerOptions, run } from 'graphile-worker'
import type pg from 'pg'
import { type DailyJob, runDailyJobs } from './jobs.ts'
import { problemOf } from './log.ts'
import { sendMail, smtp } from './mail/sending.ts'
import type { Auth } from './session/auth.ts'
import { refreshStanding } from './session/installation.ts'
import type { World } from './world.ts'

/** Jobs of the features that something asks for, by name; what they get was put in the queue with `enqueue()`. */
export type Tasks = Record<string, (world: World, auth: Auth, payload: never) => Promise<void>>

export type Worker = { stop(): Promise<void> }

/**
 * Jobs are taken and struck off several at a time: the queue itself would ask the database more often than the jobs do.
 * The first after a rest starts at once, those that follow wait this long at most for company.
 */
const BATCHES = { localQueue: { size: 12, refetchDelay: { durationMs: 200 } }, completeJobBatchDelay: 100 }

/** Until the queue is tried again after it gave up: it does when the database goes away in the middle of a job. */
const PAUSE_MS = 3000

/**
 * How often jobs are looked for that a killed process left, and how long it has had them at least: a new process shows
 * that it is alive a moment after it took its first.
 */
const FREE_MS = 30_000
const SETTLED_SECONDS = 10

/** Starts taking jobs from the queue; `stop()` lets those in hand finish and gives the others back. */
export async function startWorker(world: World, auth: Auth, dailyJobs: DailyJob[], tasks: Tasks): Promise<Worker> {
  const { config, owner, clock, log, standing } = world
  const transport = config.smtpUrl && config.mailFrom ? smtp(config.smtpUrl, config.mailFrom) : undefined
  const mailDomain = new URL(config.baseUrl).hostname
  const settings: RunnerOptions = {
    pgPool: owner,
    concurrency: 3,
    preset: { worker: BATCHES },
    noHandleSignals: true,
    logger: new Logger(() => (level, _, meta) => {
      // Its own sentences quote the job and the error, whose words may be somebody's.
      if (level === 'error' && !meta?.failure) log('queue', { problem: problemOf(meta?.error ?? meta?.fatalError) })
    }),
    parsedCronItems: parseCronItems([{ task: 'daily', match: '*/5 * * * *', options: { maxAttempts: 1 } }]),
    taskList: {
      daily: async () => {
        // Another process may have moved a demo's clock a moment ago, or made a demo of this.
        await refreshStanding(world.identity.pool, standing)
        await runDailyJobs(world, dailyJobs, clock.now())
      },
      'send-mail': async (payload) => {
        if (transport && !standing.demo)
          await sendMail({ ...world, transport, mailDomain }, payload as never, clock.now())
      },
      ...Object.fromEntries(
        Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(world, auth, payload as never)]),
      ),
    },
  }

  // That a job has ended could not be written down, since the database is away. The library leaves that rejection to
  // nobody, which would end the process, and holds the job for ever; so all workers end here and begin anew.
  const leftToNobody = (error: unknown) => {
    if (!(error instanceof Error && /graphile-worker/.test(error.stack ?? ''))) throw error
    log('queue', { problem: problemOf(error) })
    runner.stop().catch(() => {})
  }
  process.on('unhandledRejection', leftToNobody)

  let stopping = false
  let pause: NodeJS.Timeout | undefined
  let workerId: string | undefined
  let runner = await begin()
  const freeing = setInterval(
    () =>
      freeAbandonedJobs(owner, undefined, SETTLED_SECONDS).catch((error) =>
        log('queue', { problem: problemOf(error) }),
      ),
    FREE_MS,
  )
  // What was due while Banso was not running does not wait for the clock.
  await owner.query(`select app.enqueue('daily', '[{}]', null)`)

  async function begin(): Promise<Runner> {
    await freeAbandonedJobs(owner, workerId)
    const events: NonNullable<RunnerOptions['events']> = new EventEmitter()
    events.on('pool:listen:success', ({ workerPool, client }) => {
      workerId = workerPool.id
      showAlive(client, workerId)
    })
    events.on('job:error', ({ job, error }) => {
      log('job-failed', { job: job.task_identifier, problem: problemOf(error) })
    })
    const begun = await run({ ...settings, events })
    const ended = (error?: unknown) => {
      if (stopping) return
      log('queue-stopped', { problem: problemOf(error) })
      beginAgain()
    }
    begun.promise.then(ended, ended)
    return begun
  }

  function beginAgain() {
    pause = setTimeout(async () => {
      try {
        runner = await begin()
        if (stopping) await runner.stop()
      } catch (error) {
        log('queue-stopped', { problem: problemOf(error) })
        if (!stopping) beginAgain()
      }
    }, PAUSE_MS)
  }

  return {
    async stop() {
      stopping = true
      clearInterval(freeing)
      clearTimeout(pause)
      await runner.stop().catch((error) => log('closing', { problem: problemOf(error) }))
      transport?.close()
      process.off('unhandledRejection', leftToNobody)
    },
  }
}

/** Any number: the first half of the locks by which workers show that they are alive. */
export const ALIVE = 8_274_015

/** The connection on which a worker listens stays for as long as it lives, and so does this lock. */
const showAlive = (client: pg.PoolClient, workerId: string) =>
  void client.query('select pg_advisory_lock_shared($1, hashtext($2))', [ALIVE, workerId]).catch(() => {})

/**
 * Jobs that a killed process, or our own former worker, had in hand; the queue itself would wait four hours before it
 * gives them to another.
 */
const freeAbandonedJobs = (owner: pg.Pool, former?: string, seconds = 0) =>
  owner.query(
    `select graphile_worker.force_unlock_workers(array_agg(locked_by))
     from (select locked_by from graphile_worker.jobs where locked_by is not null group by locked_by
       having max(locked_at) <= now() - make_interval(secs => $3)) taken
     where locked_by = $2 or pg_try_advisory_xact_lock($1, hashtext(locked_by))`,
    [ALIVE, former, seconds],
  )
