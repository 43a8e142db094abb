import { eq, isNull, ne } from 'drizzle-orm'
import { calendarOf } from '#/features/people/organization/api.ts'
import { own } from '#/platform/database.ts'
import { daily } from '#/platform/jobs.ts'
import { programmes } from '../tables.ts'
import { keepMilestones } from './milestones/commands.ts'
import { openRounds } from './opening/commands.ts'

/** Before the morning's mail, so that it can tell of what has opened. */
export const openRoundsOfTheDay = daily('reflections.open-rounds', '05:00', async ({ tx, today, now, record }) => {
  const running = await tx
    .select()
    .from(programmes)
    .where(
      own(
        tx,
        programmes,
        isNull(programmes.endedAt),
        eq(programmes.kind, 'reflections'),
        ne(programmes.cadence, 'milestones'),
      ),
    )
  const calendar = await calendarOf(tx)
  for (const programme of running) {
    await record('reflections.opened', await openRounds(tx, programme, today, calendar))
  }
  await record('reflections.opened', await keepMilestones(tx, { today, calendar, now }))
})
