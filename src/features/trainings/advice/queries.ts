import { calendarOf } from '#/features/people/organization/api.ts'
import { firstDayOf, lastDayOf, monthOf } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import { mayOwn, maySetUp } from '../access.ts'
import { sessionById } from '../queries.ts'
import { PUBLISHED } from '../schedule/library/rules.ts'
import { candidatesOf } from './rules.ts'
import { Advice, AdviseDates } from './schema.ts'

/** The days of a month as last days of a training, and how many phases would fall on no working day after each (B-02). */
export const adviseDates = query({
  input: AdviseDates,
  output: Advice,
  reveals: [],
  subject: async ({ tx }, { sessionId }) => (sessionId === null ? undefined : sessionById(tx, sessionId)),
  may: (actor, session) => (session ? mayOwn(actor, session) : maySetUp(actor)),
  async run({ tx, today }, input, session) {
    const month = input.month ?? monthOf(today)
    const method = session?.retention ?? PUBLISHED
    return {
      ...{ month, today, tiers: method.tiers.map(({ from }) => from) },
      days: candidatesOf(firstDayOf(month), lastDayOf(month), method, await calendarOf(tx)),
    }
  },
})
