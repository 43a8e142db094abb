import { v7 } from 'uuid'
import { add, type Database, NOBODY, type Tx } from './database.ts'
import { type Day, dayIn } from './day.ts'
import { type Tallying, tallying } from './entrusted/tallying.ts'
import { problemOf } from './log.ts'
import type { Posting } from './mail/posting.ts'
import { events, ledger } from './tables.ts'
import { mailing, postingFor, type World } from './world.ts'

/** What a job of the day may touch: one organisation, on one of its days. It is nobody, and reads no words. */
export type JobScene = {
  tx: Tx
  now: Temporal.Instant
  today: Day
  baseUrl: string
  /** Whether mails leave this installation at all. */
  mailing: boolean
  record: Recorder
  /** The numbers in what was handed in of a kind about these subjects, whoever reads it, in the order of writing. */
  marksOf: (subjectIds: string[], kind: string) => Promise<Marked[]>
} & Tallying &
  Posting
type Recorder = (event: string, subjectIds: string[]) => Promise<void>
export type Marked = { subjectId: string; marks: Record<string, number> }

export type DailyJob = { name: string; at: `${number}:${number}`; run: (scene: JobScene) => Promise<void> }

/**
 * Runs once a day for each organisation, from `at` in its own time zone on. It must look at how things are, not at
 * what changed since yesterday: after an outage it runs for today alone and makes up for the days missed.
 */
export const daily = (name: string, at: DailyJob['at'], run: DailyJob['run']): DailyJob => ({ name, at, run })

/** Does what is due today and not done yet, in every organisation; several processes may do so at once. */
export async function runDailyJobs(world: World, jobs: DailyJob[], now: Temporal.Instant): Promise<void> {
  const { rows } = await world.identity.pool.query<{ organization_id: string; time_zone: string }>(
    'select organization_id, time_zone from app.organizations()',
  )
  for (const { organization_id: organizationId, time_zone: timeZone } of rows) {
    for (const job of jobs) {
      try {
        if (isTime(job.at, timeZone, now)) await runOnce(world, job, organizationId, timeZone, now)
      } catch (error) {
        world.log('job-failed', { job: job.name, organization: organizationId, problem: problemOf(error) })
      }
    }
  }
}

const isTime = (at: DailyJob['at'], timeZone: string, now: Temporal.Instant) =>
  Temporal.PlainTime.compare(now.toZonedDateTimeISO(timeZone).toPlainTime(), Temporal.PlainTime.from(at)) >= 0

/** The ledger row and the work are one transaction: whoever inserts the row does the work, and both or neither stay. */
async function runOnce(world: World, job: DailyJob, organizationId: string, timeZone: string, now: Temporal.Instant) {
  await world.db.inOrganization(organizationId, async (tx) => {
    const today = dayIn(timeZone, now)
    const { rowCount } = await tx.insert(ledger).values({ job: job.name, day: today, ranAt: now }).onConflictDoNothing()
    if (rowCount === 0) return
    const record: Recorder = async (name, subjectIds) => {
      if (subjectIds.length === 0) return
      const actorId = NOBODY
      const rows = subjectIds.map((subjectId) => ({ id: v7(), name, subjectId, actorId, at: now }))
      await add(tx, events, rows)
    }
    await job.run({
      ...{ tx, now, today, baseUrl: world.config.baseUrl, mailing: mailing(world), record },
      marksOf: (subjectIds, kind) => marksOf(world.judge, organizationId, { subjectIds, kind }),
      ...tallying({ tx, key: world.key }),
      ...postingFor(world, tx, now),
    })
    world.log('job-done', { job: job.name, organization: organizationId, day: today })
  })
}

/** As the judge, on a connection of its own: what the job itself has written is not in it. */
const marksOf = (judge: Database, organizationId: string, { subjectIds, kind }: Wanted) =>
  judge.inOrganization(organizationId, async (tx) => {
    const { rows } = await tx.ask<Marked>(MARKS, [tx.organizationId, kind, subjectIds])
    return rows
  })
type Wanted = { subjectIds: string[]; kind: string }

const MARKS = `
select subject_id as "subjectId", marks from app.entrusted
where organization_id = $1 and kind = $2 and subject_id = any($3)
order by written_at, id`
