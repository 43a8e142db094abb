import type { Day } from '#/platform/day.ts'
import { type DailyJob, runDailyJobs } from '#/platform/jobs.ts'
import { travelTo } from '#/platform/session/installation.ts'
import type { World } from '#/platform/world.ts'
import { answerAll, handIn, lookAt } from '../acting/commands.ts'
import { doExtras } from '../acting/extras/commands.ts'
import type { Troupe } from '../acting/queries.ts'
import { learn } from '../acting/trainings/commands.ts'

const MORNING = '08:30'

export const momentOf = (day: Day, time: string, timeZone: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).toInstant()

/** Time only goes on: who is later already stays there. */
async function goOnTo(world: World, moment: Temporal.Instant): Promise<void> {
  if (Temporal.Instant.compare(moment, world.clock.now()) > 0) await travelTo(world, moment)
}

/** The morning of a day comes, and with it what Banso does by itself. */
export async function dawn(world: World, day: Day, timeZone: string, jobs: DailyJob[]): Promise<void> {
  await goOnTo(world, momentOf(day, MORNING, timeZone))
  await runDailyJobs(world, jobs, world.clock.now())
}

/** What people do in the course of a day, in turn so that one can follow upon the other. */
const COURSE = [
  ['10:10', lookAt],
  ['11:40', handIn],
  ['13:10', learn],
  ['14:20', answerAll],
  ['16:50', doExtras],
] as const

/** The rest of a day, as the invented people live it. */
export async function liveThrough(troupe: Troupe, day: Day): Promise<void> {
  for (const [time, act] of COURSE) {
    await goOnTo(troupe.world, momentOf(day, time, troupe.timeZone))
    await act(troupe, day)
  }
}
