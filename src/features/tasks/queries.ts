import { and, desc, eq, gte, lte, notInArray, or } from 'drizzle-orm'
import { z } from 'zod'
import { calendarOf } from '#/features/people/organization/api.ts'
import { standingOf } from '#/features/people/record/viewing/api.ts'
import { namesOf, supportersOn } from '#/features/people/supporters/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { addDays, type Day, dayIn } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import { maySeeOwn, maySeePath } from './access.ts'
import { movesOf } from './planning/queries.ts'
import { isForToday, orderForToday, stateOn, urgencyOf } from './rules.ts'
import { Path, type StepKind, Today, UNSEEN } from './schema.ts'
import { type Step, steps } from './tables.ts'

const RECENTLY = { hours: 7 * 24 }
/** How far the page looks ahead, and back at what a leave has taken away. */
const TWO_WEEKS = 14

/** The one page everybody comes to: what is asked of me, by when, for whom, how long it takes. */
export const today = query({
  input: z.object({}),
  output: Today,
  reveals: [],
  subject: ({ tx, actor, today, now }) => stepsAround(tx, actor.personId, today, now),
  may: maySeeOwn,
  async run({ tx, actor, today }, _, around) {
    const others = around.filter(({ aboutId }) => aboutId !== actor.personId).map(({ aboutId }) => aboutId)
    const planned = around.filter(({ plan, state }) => plan && state === 'open').map(({ id }) => id)
    const [names, moves, calendar] = await Promise.all([namesOf(tx, others), movesOf(tx, planned), calendarOf(tx)])
    const titled = ({ id, kind, period, aboutId }: Step) => ({
      ...{ id, kind: kind as StepKind, period, about: names.get(aboutId) ?? null },
    })
    const open = around.filter((step) => isForToday({ ...step, doneOn: null }, today))
    return {
      today,
      steps: orderForToday(open).map((step) => ({
        ...titled(step),
        minutes: step.minutes,
        dueOn: step.dueOn,
        closesOn: step.closesOn,
        urgency: urgencyOf(step.dueOn, today, calendar),
        path: step.path,
        moved: moves.get(step.id) ?? null,
      })),
      done: around
        .filter(({ state }) => state === 'done')
        .map((step) => ({
          ...titled(step),
          doneOn: dayIn(actor.timeZone, step.doneAt!),
          path: step.donePath,
        }))
        .toReversed(),
      coming: orderForToday(around.filter(({ state, opensOn }) => state === 'open' && opensOn > today)).map((step) => ({
        ...titled(step),
        opensOn: step.opensOn,
        plannedOn: step.plannedOn ?? step.opensOn,
        outOfTolerance: step.outOfTolerance,
        moved: moves.get(step.id) ?? null,
      })),
      excused: around
        .filter(({ state }) => state === 'excused')
        .map((step) => ({ ...titled(step), dueOn: step.dueOn })),
    }
  },
})

/** What the page speaks of: open or about to be, done or excused a short while ago; what was done latest is last. */
const stepsAround = (tx: Tx, personId: string, today: Day, now: Temporal.Instant): Promise<Step[]> =>
  tx
    .select()
    .from(steps)
    .where(
      own(
        tx,
        steps,
        eq(steps.personId, personId),
        or(
          and(eq(steps.state, 'open'), lte(steps.opensOn, addDays(today, TWO_WEEKS)), gte(steps.closesOn, today)),
          and(eq(steps.state, 'done'), gte(steps.doneAt, now.subtract(RECENTLY))),
          and(eq(steps.state, 'excused'), gte(steps.closesOn, addDays(today, -TWO_WEEKS))),
        ),
      ),
    )
    .orderBy(steps.doneAt, steps.dueOn)

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
      .where(
        own(tx, steps, eq(steps.personId, personId), eq(steps.aboutId, personId), notInArray(steps.kind, [...UNSEEN])),
      )
      .orderBy(desc(steps.dueOn), desc(steps.id))
      .limit(LATEST)
    const moves = await movesOf(
      tx,
      rows.filter(({ plan }) => plan).map(({ id }) => id),
    )
    return {
      steps: rows.map((step) => {
        const doneOn = step.doneAt && dayIn(actor.timeZone, step.doneAt)
        const { id, period, dueOn, opensOn, plannedOn, outOfTolerance } = step
        const state = stateOn({ ...step, doneOn }, today)
        return {
          ...{ id, kind: step.kind as StepKind, period, dueOn, opensOn, plannedOn, outOfTolerance, doneOn },
          state: state === 'open' && opensOn > today ? ('planned' as const) : state,
          moved: moves.get(id) ?? null,
        }
      }),
    }
  },
})
