import { and, eq } from 'drizzle-orm'
import { calendarOf } from '#/features/people/organization/api.ts'
import { isHere } from '#/features/people/supporters/api.ts'
import { ask, close, finish } from '#/features/tasks/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { found, Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import { addWorkingDays } from '#/platform/working-days.ts'
import { activityOf } from '../../activities/rules.ts'
import { staff } from '../../tables.ts'
import { mayConfirm, mayLearn, mayName } from '../access.ts'
import { confirmationOf, MOST_TRIES } from '../asking/commands.ts'
import { phaseFor } from '../queries.ts'
import { takesSupporter } from '../rules.ts'
import { NameSupporter, PhaseRef, PlanRef } from '../schema.ts'
import { confirmations, type Plan, plans } from '../tables.ts'
import { confirmationById, supporterOf, triesOf } from './queries.ts'
import { Confirm, Confirmed } from './schema.ts'

/** In working days: when an answer is wanted, and until when it is taken. */
const DUE_AFTER = 5
const CLOSES_AFTER = 20

/** Asks whoever stands beside the learner whether it happened; nobody there: the learner may name somebody, and ask again. */
export async function askToConfirm(
  { tx, today }: Pick<Scene, 'tx' | 'today'>,
  plan: Plan,
  number: number,
): Promise<void> {
  const last = (await triesOf(tx, plan.id, [number])).get(number)
  const attempt = last ? last.attempt + 1 : 0
  const supporterId = await supporterOf(tx, plan, today)
  if (!supporterId || attempt === MOST_TRIES) return
  const id = confirmationOf(plan.id, number, attempt)
  const { personId } = plan
  await tx
    .insert(confirmations)
    .values({ id, personId, supporterId, activity: activityOf(number).key, state: 'asked', askedOn: today })
  await askSupporter(tx, { id, personId, supporterId }, today)
}

/** The step shows neither the training nor anything of its plan. */
export async function askSupporter(
  tx: Tx,
  { id, personId, supporterId }: { id: string; personId: string; supporterId: string },
  today: Day,
): Promise<void> {
  const calendar = await calendarOf(tx)
  await ask(tx, [
    {
      ...{ kind: 'trainings.confirm', subjectId: id, personId: supporterId, aboutId: personId, period: null },
      ...{ minutes: 1, path: `/confirm/${id}`, donePath: `/confirm/${id}`, opensOn: today },
      dueOn: addWorkingDays(today, DUE_AFTER, calendar),
      closesOn: addWorkingDays(today, CLOSES_AFTER, calendar),
    },
  ])
}

/** It happened, or has not yet: then the learner is told, and may ask again. A no may become a yes, never the other way. */
export const confirm = command({
  input: Confirm,
  output: Confirmed,
  event: 'trainings.confirmed',
  eventSubject: ({ confirmationId }) => confirmationId,
  subject: ({ tx }, { confirmationId }) => confirmationById(tx, confirmationId, true),
  may: mayConfirm,
  async run({ tx, actor, today, now }, { confirmationId, answer }, { personId, state }) {
    const done = { confirmationId, state: answer }
    if (state === answer) return done
    if (state === 'withdrawn') throw new Refused('withdrawn')
    if (state === 'confirmed') throw new Refused('confirmed')
    await tx
      .update(confirmations)
      .set({ state: answer, answeredOn: today })
      .where(own(tx, confirmations, eq(confirmations.id, confirmationId)))
    await finish(tx, { kind: 'trainings.confirm', subjectId: confirmationId }, actor.personId, now)
    if (answer === 'not-yet') await tellNotYet(tx, { id: confirmationId, personId }, today)
    else await close(tx, { kind: 'trainings.phase', subjectId: confirmationId })
    return done
  },
})

/** Leads to all that the learner keeps: whoever answers does not know which plan it is. */
async function tellNotYet(tx: Tx, { id, personId }: { id: string; personId: string }, today: Day): Promise<void> {
  const calendar = await calendarOf(tx)
  const dueOn = addWorkingDays(today, DUE_AFTER, calendar)
  await ask(tx, [
    {
      ...{ kind: 'trainings.phase', subjectId: id, personId, aboutId: personId, period: null, minutes: 3 },
      ...{ path: '/learning', donePath: '/learning', opensOn: today, dueOn, closesOn: dueOn },
    },
  ])
}

/** Asks once more, or for the first time where nobody was there: after a no, or where whoever was asked is gone. */
export const askAgain = command({
  input: PhaseRef,
  output: PhaseRef,
  event: 'trainings.asked-again',
  eventSubject: ({ planId }) => planId,
  subject: (scene, { planId, number }) => phaseFor(scene, planId, number, true),
  may: (actor, { plan }) => mayLearn(actor, plan),
  async run(scene, { planId, number }, { plan, phase }) {
    if (phase.state !== 'done' || !takesSupporter(number)) throw new Refused('not-done')
    const last = (await triesOf(scene.tx, planId, [number])).get(number)
    if (last?.state === 'asked' || last?.state === 'confirmed') return { planId, number }
    if (last && last.attempt + 1 === MOST_TRIES) throw new Refused('too-often')
    if (!(await supporterOf(scene.tx, plan, scene.today))) throw new Refused('nobody')
    if (last) await finish(scene.tx, { kind: 'trainings.phase', subjectId: last.id }, plan.personId, scene.now)
    await askToConfirm(scene, plan, number)
    return { planId, number }
  },
})

/** Says who stands beside the learner from now on; nobody: whoever supports them that day. */
export const nameSupporter = command({
  input: NameSupporter,
  output: PlanRef,
  event: 'trainings.supporter-named',
  eventSubject: ({ planId }) => planId,
  async subject({ tx }, { planId }) {
    const [plan] = await tx
      .select()
      .from(plans)
      .where(own(tx, plans, eq(plans.id, planId)))
    const { id, personId, sessionId } = found(plan)
    const owners = await tx
      .select({ personId: staff.personId })
      .from(staff)
      .where(and(own(tx, staff, eq(staff.sessionId, sessionId), eq(staff.as, 'owner'))))
    return { id, personId, ownerIds: owners.map(({ personId }) => personId) }
  },
  may: mayName,
  async run({ tx, today }, { planId, supporterId }, { personId }) {
    if (supporterId === personId) throw new Refused('oneself')
    if (supporterId && !(await isHere(tx, supporterId, today))) throw new Refused('not-here')
    await tx
      .update(plans)
      .set({ supporterId })
      .where(own(tx, plans, eq(plans.id, planId)))
    return { planId }
  },
})
