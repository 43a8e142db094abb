import { and, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { calendarOf } from '#/features/people/organization/api.ts'
import { namesOf } from '#/features/people/supporters/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { type Day, dayIn, laterOf } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import { activityOf } from '../../activities/rules.ts'
import { placeAll } from '../../schedule/rules.ts'
import { staff } from '../../tables.ts'
import { mayLearn, mayLook } from '../access.ts'
import { supporterOf, triesOf } from '../confirming/queries.ts'
import { absencesIn, takenBy } from '../planning/queries.ts'
import { ownPlan, ownPlans, phasesOfPlan } from '../queries.ts'
import { standingOf, takesSupporter } from '../rules.ts'
import { PlanRef } from '../schema.ts'
import { changes, type Phase, type Plan, phases } from '../tables.ts'
import { Learning, PlanOut } from './schema.ts'

const numbersWithSupporter = (those: readonly Phase[]) =>
  those.filter(({ state, number }) => state === 'done' && takesSupporter(number)).map(({ number }) => number)

/** Everything the reader keeps: their own, the latest first. */
export const learning = query({
  input: z.object({}),
  output: Learning,
  reveals: [],
  subject: ownPlans,
  may: mayLook,
  async run({ tx, today }, _, all) {
    const those = await phasesOf(
      tx,
      all.map(({ plan }) => plan.id),
    )
    const tries = await Promise.all(
      all.map(({ plan }) => triesOf(tx, plan.id, numbersWithSupporter(those.get(plan.id) ?? []))),
    )
    return {
      plans: all.map(({ plan: { id, dayZero, state }, session }, place) => {
        const own = those.get(id) ?? []
        const stands = (...as: string[]) => own.filter((phase) => as.includes(standingOf(phase, today)))
        const next = state === 'running' ? stands('ahead')[0] : undefined
        return {
          ...{ planId: id, training: { title: session.title, titleEn: session.titleEn }, dayZero, state },
          done: stands('done', 'done-out-of-window').length,
          missed: stands('missed').length,
          open: (state === 'running' ? stands('open') : []).map(({ number, untilOn, opensOn }) => {
            const { title, minutes } = activityOf(number)
            return { number, title, minutes, untilOn: laterOf(untilOn, opensOn) }
          }),
          next: next ? { number: next.number, opensOn: next.opensOn } : null,
          notYet: [...tries[place]!].filter(([, { state }]) => state === 'not-yet').map(([number]) => number),
        }
      }),
    }
  },
})

async function phasesOf(tx: Tx, planIds: string[]): Promise<Map<string, Phase[]>> {
  if (planIds.length === 0) return new Map()
  const rows = await tx
    .select()
    .from(phases)
    .where(own(tx, phases, inArray(phases.planId, planIds)))
    .orderBy(phases.number)
  return Map.groupBy(rows, ({ planId }) => planId)
}

/** One plan with its 28 phases, why it changed, and who stands beside the reader. */
export const plan = query({
  input: PlanRef,
  output: PlanOut,
  reveals: [],
  subject: (scene, { planId }) => ownPlan(scene, planId),
  may: (actor, { plan }) => mayLearn(actor, plan),
  async run({ tx, actor, today }, { planId }, { plan, session }) {
    const [those, told, answering, supporterId, calendar] = await Promise.all([
      phasesOfPlan(tx, planId),
      tx
        .select()
        .from(changes)
        .where(own(tx, changes, eq(changes.planId, planId)))
        .orderBy(desc(changes.changedAt), desc(changes.id)),
      tx
        .select({ id: staff.personId })
        .from(staff)
        .where(and(own(tx, staff, eq(staff.sessionId, plan.sessionId), eq(staff.as, 'owner')))),
      supporterOf(tx, plan, today),
      calendarOf(tx),
    ])
    const ownerIds = answering.map(({ id }) => id)
    const [tries, names, nearest] = await Promise.all([
      triesOf(tx, planId, numbersWithSupporter(those)),
      namesOf(tx, [...ownerIds, ...(supporterId ? [supporterId] : [])]),
      nearestOf(tx, { plan, those, today }, calendar.isWorkingDay),
    ])
    const named = (id: string) => ({ id, displayName: names.get(id) ?? '' })
    const { sessionId, dayZero, state, final } = plan
    return {
      ...{ planId, sessionId, training: { title: session.title, titleEn: session.titleEn } },
      ...{ dayZero, state, final, today },
      phases: those.map((phase) => {
        const { number, plannedOn, fromOn, untilOn, opensOn, outOfTolerance, doneOn, result } = phase
        const { title, minutes } = activityOf(number)
        return {
          ...{ number, title, minutes, plannedOn, fromOn, untilOn, opensOn, outOfTolerance, doneOn, result },
          ...{ state: standingOf(phase, today), nearest: nearest.get(number) ?? [] },
          ...{ takesSupporter: takesSupporter(number), confirmation: tries.get(number)?.state ?? null },
        }
      }),
      changes: told.map(({ id, change, changedAt }) => ({ id, change, changedOn: dayIn(actor.timeZone, changedAt) })),
      supporter: supporterId ? { ...named(supporterId), named: plan.supporterId === supporterId } : null,
      owners: ownerIds.map(named),
    }
  },
})

type Ahead = { plan: Plan; those: readonly Phase[]; today: Day }

/** For phases that no day of their window will hold: the two nearest, of which the plan has taken one (B-01). */
async function nearestOf(tx: Tx, { plan, those, today }: Ahead, isWorkingDay: (day: Day) => boolean) {
  const flagged = those.filter(({ outOfTolerance, state }) => outOfTolerance && state === 'ahead')
  if (flagged.length === 0) return new Map<number, Day[]>()
  const { isAway } = absencesIn(plan.placedAround)
  const others = (await takenBy(tx, [plan.personId], today)).get(plan.personId) ?? new Map<string, Day[]>()
  const taken = new Set([...others].flatMap(([id, days]) => (id === plan.id ? [] : days)))
  const canBe = (day: Day) => day >= today && isWorkingDay(day) && !isAway(day)
  return new Map(
    flagged.map((phase) => {
      const after = those[phase.number - 2]?.opensOn ?? plan.dayZero
      return [phase.number, placeAll([phase], { canBe, after, taken })[0]!.nearest]
    }),
  )
}
