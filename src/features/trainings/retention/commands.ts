import { and, eq } from 'drizzle-orm'
import { finish } from '#/features/tasks/api.ts'
import { own } from '#/platform/database.ts'
import { addDays } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import type { Scene } from '#/platform/use-case.ts'
import { PHASES, placeIn } from '../schedule/rules.ts'
import { PHASES_AN_ASPECT } from '../schedule/schema.ts'
import { phaseSubject } from './asking/commands.ts'
import { askToConfirm } from './confirming/commands.ts'
import { rearrange } from './planning/moving/commands.ts'
import { phaseFor } from './queries.ts'
import { lastOn, takesSupporter } from './rules.ts'
import { phases } from './tables.ts'

/** What a learner did: `result` is the share of what could be scored, in percent. */
export type Completion = { planId: string; number: number; result: number | null }

/**
 * The phase is done: ends its step, asks the supporter where one takes part, and lets the next aspect follow. Done before:
 * nothing changes, and the first result stays. Refused: `not-open` before its day or after the plan was stopped.
 */
export async function completePhase(scene: Scene, { planId, number, result }: Completion): Promise<void> {
  const { tx, today, now } = scene
  const { plan, phase } = await phaseFor(scene, planId, number, true)
  if (phase.state === 'done') return
  if (phase.state !== 'open' || plan.state === 'stopped') throw new Refused('not-open')
  await tx
    .update(phases)
    .set({ state: 'done', doneOn: today, result })
    .where(and(own(tx, phases, eq(phases.planId, planId), eq(phases.number, number))))
  await finish(tx, { kind: 'trainings.phase', subjectId: phaseSubject(planId, number) }, plan.personId, now)
  if (takesSupporter(number)) await askToConfirm(scene, plan, number)
  const endsAspect = placeIn(number) === PHASES_AN_ASPECT && number < PHASES
  if (endsAspect && today <= lastOn(phase))
    await rearrange(tx, new Map([[planId, 'anchor']]), { today, now, floor: addDays(today, 1) })
}
