import { and, asc, desc, eq } from 'drizzle-orm'
import { namesOf } from '#/features/people/supporters/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { found } from '#/platform/errors.ts'
import type { Scene } from '#/platform/use-case.ts'
import { type Session, sessions } from '../tables.ts'
import { supporterOf } from './confirming/queries.ts'
import { type Phase, type Plan, phases, plans } from './tables.ts'

/** A phase of the reader's own plan, however it stands (`phase.state`). Somebody else's: 404. */
export type OwnPhase = { plan: Plan; phase: Phase; session: Session; supporter: { id: string; name: string } | null }

/** A plan of the reader's own with its training; somebody else's, even where its owner could see it: 404. */
export async function ownPlan(
  { tx, actor }: Pick<Scene, 'tx' | 'actor'>,
  planId: string,
  hold = false,
): Promise<{ plan: Plan; session: Session }> {
  const mine = own(tx, plans, eq(plans.id, planId), eq(plans.personId, actor.personId))
  if (hold) await tx.select({ id: plans.id }).from(plans).where(mine).for('no key update')
  const [row] = await tx
    .select({ plan: plans, session: sessions })
    .from(plans)
    .innerJoin(sessions, and(own(tx, sessions), eq(sessions.id, plans.sessionId)))
    .where(mine)
  return found(row)
}

/** The learner's own phase, with what it belongs to; `subject` of use-cases about it. `hold` keeps others from the plan. */
export async function phaseFor(scene: Scene, planId: string, number: number, hold = false): Promise<OwnPhase> {
  const { plan, session } = await ownPlan(scene, planId, hold)
  const phase = (await phasesOfPlan(scene.tx, planId)).find((one) => one.number === number)
  const supporterId = await supporterOf(scene.tx, plan, scene.today)
  const name = supporterId && (await namesOf(scene.tx, [supporterId])).get(supporterId)
  return { plan, session, phase: found(phase), supporter: supporterId && name ? { id: supporterId, name } : null }
}

export const phasesOfPlan = (tx: Tx, planId: string): Promise<Phase[]> =>
  tx
    .select()
    .from(phases)
    .where(own(tx, phases, eq(phases.planId, planId)))
    .orderBy(asc(phases.number))

/** Everything the reader keeps or has kept, the latest training first. */
export const ownPlans = async ({ tx, actor }: Pick<Scene, 'tx' | 'actor'>) =>
  tx
    .select({ plan: plans, session: sessions })
    .from(plans)
    .innerJoin(sessions, and(own(tx, sessions), eq(sessions.id, plans.sessionId)))
    .where(own(tx, plans, eq(plans.personId, actor.personId)))
    .orderBy(desc(plans.dayZero), desc(plans.id))
