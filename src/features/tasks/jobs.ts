import { calendarOf } from '#/features/people/organization/api.ts'
import { addresseesOf, presentOn } from '#/features/people/supporters/api.ts'
import { markSupportersTold, newSupporters } from '#/features/people/supports/api.ts'
import { daily } from '#/platform/jobs.ts'
import { markTold } from './commands.ts'
import { morning } from './letters/mails.ts'
import { untoldSteps } from './queries.ts'
import { orderForToday } from './rules.ts'

/** Answers are asked for by a mail of their own, at once; in the morning they would be old news. */
const TOLD_AT_ONCE = 'reflections.answer'

/**
 * The one mail of the day: what has opened for each person and who is new beside them, all of it together; never on a
 * day without work.
 */
export const morningMail = daily('tasks.morning-mail', '08:00', async ({ tx, today, baseUrl, mailing, post }) => {
  if (!(await calendarOf(tx)).isWorkingDay(today)) return
  const untold = (await untoldSteps(tx, today)).filter(({ kind }) => kind !== TOLD_AT_ONCE)
  const stepsOf = Map.groupBy(untold, ({ personId }) => personId)
  // Where no mail leaves, *Today* says it until it has been read.
  const supportersOf = Map.groupBy(mailing ? await newSupporters(tx, today) : [], ({ personId }) => personId)
  // Who is on leave is told once they are back, if it is still open then.
  const present = await presentOn(tx, [...new Set([...stepsOf.keys(), ...supportersOf.keys()])], today)
  const addressees = await addresseesOf(
    tx,
    present.map(({ id }) => id),
    today,
  )
  if (addressees.length === 0) return
  await post(morning, addressees, ({ personId }) => ({
    url: baseUrl,
    steps: orderForToday(stepsOf.get(personId) ?? []).map(({ kind, dueOn, minutes }) => ({ kind, dueOn, minutes })),
    supporters: supportersOf.get(personId) ?? [],
  }))
  const idsOf = (told: { id: string }[] | undefined) => (told ?? []).map(({ id }) => id)
  await markTold(
    tx,
    addressees.flatMap(({ personId }) => idsOf(stepsOf.get(personId))),
    today,
  )
  await markSupportersTold(
    tx,
    addressees.flatMap(({ personId }) => idsOf(supportersOf.get(personId))),
    today,
  )
})
