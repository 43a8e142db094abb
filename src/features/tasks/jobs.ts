import { addresseesOf, presentOn } from '#/features/people/supporters/api.ts'
import { japaneseCalendar } from '#/platform/calendar.ts'
import { daily } from '#/platform/jobs.ts'
import { markTold } from './commands.ts'
import { morning } from './letters/mails.ts'
import { untoldSteps } from './queries.ts'
import { orderForToday } from './rules.ts'

/** Answers are asked for by a mail of their own, at once; in the morning they would be old news. */
const TOLD_AT_ONCE = 'reflections.answer'

/** The one mail of the day: what has opened for each person, all of it together; never on a day without work. */
export const morningMail = daily('tasks.morning-mail', '08:00', async ({ tx, today, baseUrl, post }) => {
  if (!japaneseCalendar().isWorkingDay(today)) return
  const untold = (await untoldSteps(tx, today)).filter(({ kind }) => kind !== TOLD_AT_ONCE)
  const byPerson = Map.groupBy(untold, ({ personId }) => personId)
  // Who is on leave is told once they are back, if it is still open then.
  const present = await presentOn(tx, [...byPerson.keys()], today)
  const addressees = await addresseesOf(
    tx,
    present.map(({ id }) => id),
    today,
  )
  if (addressees.length === 0) return
  await post(morning, addressees, ({ personId }) => ({
    url: baseUrl,
    steps: orderForToday(byPerson.get(personId)!).map(({ kind, dueOn, minutes }) => ({ kind, dueOn, minutes })),
  }))
  await markTold(
    tx,
    addressees.flatMap(({ personId }) => byPerson.get(personId)!.map(({ id }) => id)),
    today,
  )
})
