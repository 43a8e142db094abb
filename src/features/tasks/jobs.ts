import { calendarOf } from '#/features/people/organization/api.ts'
import { addresseesOf, namesOf, presentOn } from '#/features/people/supporters/api.ts'
import { markSupportersTold, newSupporters } from '#/features/people/supports/api.ts'
import { daily } from '#/platform/jobs.ts'
import { morning } from './letters/mails.ts'
import { markTold } from './reminding/commands.ts'
import { type Telling, tellingsOn } from './reminding/queries.ts'
import { MAILS_AT } from './reminding/rules.ts'
import { orderForToday } from './rules.ts'

/** So many people at a time: a statement carries only so many values. */
const AT_A_TIME = 5000

/**
 * The one mail of the day: what has opened for each person, what is still open and due, and who is new beside them, all of
 * it together; never on a day without work, and never to somebody on leave.
 */
export const morningMail = daily('tasks.morning-mail', MAILS_AT, async ({ tx, today, baseUrl, mailing, post }) => {
  const calendar = await calendarOf(tx)
  if (!calendar.isWorkingDay(today)) return
  const stepsOf = Map.groupBy(await tellingsOn(tx, today, calendar), ({ personId }) => personId)
  // Where no mail leaves, *Today* says it until it has been read.
  const supportersOf = Map.groupBy(mailing ? await newSupporters(tx, today) : [], ({ personId }) => personId)
  const people = [...new Set([...stepsOf.keys(), ...supportersOf.keys()])]
  for (let start = 0; start < people.length; start += AT_A_TIME) {
    // Who is on leave is told once they are back, if it is still open then.
    const present = await presentOn(tx, people.slice(start, start + AT_A_TIME), today)
    const ids = present.map(({ id }) => id)
    const addressees = await addresseesOf(tx, ids, today)
    const told = addressees.flatMap(({ personId }) => stepsOf.get(personId) ?? [])
    const names = await namesOf(
      tx,
      told.filter(isAboutAnother).map(({ aboutId }) => aboutId),
    )
    await post(morning, addressees, ({ personId }) => {
      // No more than the letter says: who is told the same shares one letter.
      const steps = orderForToday(stepsOf.get(personId) ?? []).map((step) => {
        const { kind, period, as, dueOn, minutes } = step
        return {
          kind,
          period,
          as,
          dueOn,
          minutes,
          about: isAboutAnother(step) ? (names.get(step.aboutId) ?? null) : null,
        }
      })
      return { url: baseUrl, steps, supporters: supportersOf.get(personId) ?? [] }
    })
    await markTold(tx, told, today)
    const companions = addressees.flatMap(({ personId }) => supportersOf.get(personId) ?? [])
    await markSupportersTold(
      tx,
      companions.map(({ id }) => id),
      today,
    )
  }
})

const isAboutAnother = ({ personId, aboutId }: Telling) => aboutId !== personId
