import { own } from '#/platform/database.ts'
import { daily } from '#/platform/jobs.ts'
import { programmes } from '../tables.ts'
import { openRounds } from './commands.ts'

/** Before the morning's mail, so that it can tell of what has opened. */
export const openRoundsOfTheDay = daily('reflections.open-rounds', '05:00', async ({ tx, today, record }) => {
  const running = await tx.select().from(programmes).where(own(tx, programmes))
  for (const programme of running) await record('reflections.opened', await openRounds(tx, programme, today))
})
