import { Logger, parseCronItems, type Runner, run } from 'graphile-worker'
import { type DailyJob, runDailyJobs } from './jobs.ts'
import { problemOf } from './log.ts'
import { sendMail, smtp } from './mail/sending.ts'
import type { Auth } from './session/auth.ts'
import type { World } from './world.ts'

/** Jobs of the features that something asks for, by name; what they get was put in the queue with `enqueue()`. */
export type Tasks = Record<string, (world: World, auth: Auth, payload: never) => Promise<void>>

/** Starts taking jobs from the queue; `stop()` lets those in hand finish and gives the others back. */
export async function startWorker(world: World, auth: Auth, dailyJobs: DailyJob[], tasks: Tasks): Promise<Runner> {
  const { config, owner, clock, log } = world
  const transport = config.smtpUrl && config.mailFrom ? smtp(config.smtpUrl, config.mailFrom) : undefined
  const mailDomain = new URL(config.baseUrl).hostname
  const runner = await run({
    pgPool: owner,
    concurrency: 3,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => {
      if (level === 'error') log('queue', { problem: message.slice(0, 200) })
    }),
    parsedCronItems: parseCronItems([{ task: 'daily', match: '*/5 * * * *', options: { maxAttempts: 1 } }]),
    taskList: {
      daily: () => runDailyJobs(world, dailyJobs, clock.now()),
      'send-mail': async (payload) => {
        if (transport) await sendMail({ ...world, transport, mailDomain }, payload as never, clock.now())
      },
      ...Object.fromEntries(
        Object.entries(tasks).map(([name, task]) => [name, (payload: unknown) => task(world, auth, payload as never)]),
      ),
    },
  })
  runner.events.on('job:error', ({ job, error }) => {
    log('job-failed', { job: job.task_identifier, problem: problemOf(error) })
  })
  runner.promise.catch((error) => log('queue-stopped', { problem: problemOf(error) })).finally(() => transport?.close())
  return runner
}
