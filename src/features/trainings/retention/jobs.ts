import { calendarOf } from '#/features/people/organization/api.ts'
import { daily } from '#/platform/jobs.ts'
import { askPhases } from './asking/commands.ts'
import { closePlans, followConfirmations, followPeople, keepCalendar } from './keeping/commands.ts'
import { unfitPlans } from './keeping/queries.ts'
import { rearrange } from './planning/moving/commands.ts'

/** Every morning, by how things are that day: what no longer fits moves, what opens is asked, what is over ends. */
export const keepPhases = daily('trainings.phases', '04:40', async ({ tx, today, now }) => {
  await followPeople(tx, { today, now })
  const days = await keepCalendar(tx, today, await calendarOf(tx))
  await rearrange(tx, await unfitPlans(tx, today, days), { today, now, floor: today })
  await askPhases(tx, today)
  await closePlans(tx, today)
  await followConfirmations(tx, today)
})
