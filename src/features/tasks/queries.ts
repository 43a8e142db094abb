import { and, eq, gte, isNull, lte } from 'drizzle-orm'
import { z } from 'zod'
import { namesOf } from '#/features/people/supporters/api.ts'
import { japaneseCalendar } from '#/platform/calendar.ts'
import { own, type Tx } from '#/platform/database.ts'
import { type Day, dayIn } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import { maySeeOwn } from './access.ts'
import { orderForToday, urgencyOf } from './rules.ts'
import { type StepLine, Today } from './schema.ts'
import { type Step, steps } from './tables.ts'

const RECENTLY = { hours: 7 * 24 }

/** The one page everybody comes to: what is asked of me, by when, for whom, how long it takes. */
export const today = query({
  input: z.object({}),
  output: Today,
  reveals: [],
  subject: ({ tx, actor, today, now }) =>
    Promise.all([
      openSteps(tx, actor.personId, today),
      tx
        .select()
        .from(steps)
        .where(
          own(
            tx,
            steps,
            eq(steps.personId, actor.personId),
            eq(steps.state, 'done'),
            gte(steps.doneAt, now.subtract(RECENTLY)),
          ),
        )
        .orderBy(steps.doneAt),
    ]),
  may: maySeeOwn,
  async run({ tx, actor, today }, _, [open, done]) {
    const others = [...open, ...done].filter(({ aboutId }) => aboutId !== actor.personId)
    const names = await namesOf(
      tx,
      others.map(({ aboutId }) => aboutId),
    )
    const calendar = japaneseCalendar()
    const line = (step: Step) => ({
      id: step.id,
      kind: step.kind as StepLine['kind'],
      month: step.month,
      about: names.get(step.aboutId) ?? null,
    })
    return {
      today,
      steps: orderForToday(open).map((step) => ({
        ...line(step),
        minutes: step.minutes,
        dueOn: step.dueOn,
        closesOn: step.closesOn,
        urgency: urgencyOf(step.dueOn, today, calendar),
        path: step.path,
      })),
      done: done.toReversed().map((step) => ({
        ...line(step),
        doneOn: dayIn(actor.timeZone, step.doneAt!),
        path: step.donePath,
      })),
    }
  },
})

export const openSteps = (tx: Tx, personId: string, today: Day): Promise<Step[]> =>
  tx
    .select()
    .from(steps)
    .where(
      own(
        tx,
        steps,
        eq(steps.personId, personId),
        eq(steps.state, 'open'),
        lte(steps.opensOn, today),
        gte(steps.closesOn, today),
      ),
    )

/** Steps open today of which their people have not been told yet. */
export const untoldSteps = (tx: Tx, today: Day): Promise<Step[]> =>
  tx
    .select()
    .from(steps)
    .where(
      and(
        own(tx, steps, eq(steps.state, 'open'), isNull(steps.toldOn)),
        lte(steps.opensOn, today),
        gte(steps.closesOn, today),
      ),
    )
