import { and, desc, eq, gte, isNull, lte } from 'drizzle-orm'
import { z } from 'zod'
import { calendarOf } from '#/features/people/organization/api.ts'
import { standingOf } from '#/features/people/record/viewing/api.ts'
import { namesOf, supportersOn } from '#/features/people/supporters/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { type Day, dayIn } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import { maySeeOwn, maySeePath } from './access.ts'
import { orderForToday, stateOn, urgencyOf } from './rules.ts'
import { Path, type StepLine, Today } from './schema.ts'
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
    const calendar = await calendarOf(tx)
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

const LATEST = 24

/** Where somebody is on their path: the steps that were asked of them about themselves. */
export const path = query({
  input: z.object({ personId: z.uuid() }),
  output: Path,
  reveals: [],
  subject: async (scene, { personId }) => {
    const { unitIds } = await standingOf(scene, personId)
    const supporters = await supportersOn(scene.tx, [personId], scene.today, ['trainer', 'manager'])
    return { personId, unitIds, supporterIds: supporters.map(({ supporterId }) => supporterId) }
  },
  may: maySeePath,
  async run({ tx, actor, today }, { personId }) {
    const rows = await tx
      .select()
      .from(steps)
      .where(own(tx, steps, eq(steps.personId, personId), eq(steps.aboutId, personId)))
      .orderBy(desc(steps.dueOn), desc(steps.id))
      .limit(LATEST)
    return {
      steps: rows.map((step) => {
        const doneOn = step.doneAt && dayIn(actor.timeZone, step.doneAt)
        const { id, month, dueOn } = step
        return {
          id,
          kind: step.kind as StepLine['kind'],
          month,
          dueOn,
          state: stateOn({ ...step, doneOn }, today),
          doneOn,
        }
      }),
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
