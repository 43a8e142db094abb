import { eq } from 'drizzle-orm'
import { calendarOf, organizationOf } from '#/features/people/organization/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { addDays } from '#/platform/day.ts'
import type { DailyJob } from '#/platform/jobs.ts'
import { problemOf } from '#/platform/log.ts'
import type { Auth } from '#/platform/session/auth.ts'
import { refreshStanding } from '#/platform/session/installation.ts'
import type { World } from '#/platform/world.ts'
import { doExtras } from '../acting/extras/commands.ts'
import { troupeOf } from '../acting/queries.ts'
import { TRAVEL } from '../commands.ts'
import { finishedMaking, inDemo, note } from '../queries.ts'
import { DEMO, daysAfter } from '../rules.ts'
import type { Plot } from '../schema.ts'
import { works } from '../tables.ts'
import { dawn, liveThrough } from './commands.ts'
import { happenedIn } from './queries.ts'

type Errand = { workId: string; others: boolean; except: string | null }
type Travel = typeof works.$inferSelect

/** A journey of the time machine, day by day; whoever takes it over goes on where it has come to. */
export const travelDemo =
  (jobs: DailyJob[], plot: Plot) =>
  async (world: World, _: Auth, errand: Errand): Promise<void> => {
    await refreshStanding(world.identity.pool, world.standing)
    if (!world.standing.demo) return
    await oneAtATime(world, async () => {
      const work = await inDemo(world, async (tx) => {
        const [row] = await tx
          .select()
          .from(works)
          .where(own(tx, works, eq(works.id, errand.workId)))
        return row
      })
      if (!work || work.state === 'done' || work.state === 'failed') return
      await toItsEnd(world, TRAVEL, work.id, () => journey(world, work, errand, { jobs, plot }))
    })
  }

type Means = { jobs: DailyJob[]; plot: Plot }

async function journey(world: World, work: Travel, { others, except }: Errand, { jobs, plot }: Means) {
  await note(world, work.id, { state: 'running' })
  const after = world.clock.now()
  const { timeZone, calendar, made } = await inDemo(world, async (tx) => ({
    timeZone: (await organizationOf(tx)).timeZone,
    calendar: await calendarOf(tx),
    made: (await finishedMaking(tx))!,
  }))
  const troupe = troupeOf(world, plot, plot.companyOn(made.until), { timeZone, except })
  for (const day of daysAfter(work.reached ?? work.from, work.until)) {
    world.ending.throwIfAborted()
    const leaving = addDays(day, -1)
    // Letters are written on days off, too.
    if (others) await (calendar.isWorkingDay(leaving) ? liveThrough : doExtras)(troupe, leaving)
    await dawn(world, day, timeZone, jobs)
    const span = { after, until: world.clock.now(), from: work.from, to: day }
    const happened = await inDemo(world, (tx) => happenedIn(tx, span))
    await note(world, work.id, { reached: day, done: work.total - daysAfter(day, work.until).length, happened })
  }
}

/** Does a work and notes how it ended. */
export async function toItsEnd(world: World, job: string, workId: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
    await note(world, workId, { state: 'done', endedAt: world.wall.now() })
  } catch (problem) {
    // The queue keeps it for another process, or for the next start.
    if (world.ending.aborted) throw problem
    world.log('job-failed', { job, organization: DEMO, problem: problemOf(problem) })
    await note(world, workId, { state: 'failed', endedAt: world.wall.now() })
  }
}

/** Any number: the lock under which the demo is made and its time passes, whichever process does it. */
const WORKING = 8_274_017

/** A connection of the role that owns the tables. */
export type Owner = Tx['client']

/** One after the other, in all processes; whoever dies lets go. */
export async function oneAtATime({ owner }: World, work: (client: Owner) => Promise<void>): Promise<void> {
  const client = await owner.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [WORKING])
    await work(client)
  } finally {
    // With the connection goes the lock.
    client.release(true)
  }
}
