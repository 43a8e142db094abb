import { calendarOf } from '#/features/people/organization/api.ts'
import type { Tx } from '#/platform/database.ts'
import { daily } from '#/platform/jobs.ts'
import { excuse } from '../excusing/commands.ts'
import { type Moving, move } from './commands.ts'
import { type Ahead, leavesOf, recordsOf, stepsAhead } from './queries.ts'
import { anchorBy, placeOf, type Surroundings, whyMoved } from './rules.ts'

/**
 * Before anything opens: excuses whoever was away or has left, and places what lies ahead anew, with the records, leaves
 * and days off of today. What is open or was told never moves.
 */
export const planSteps = daily('tasks.plan', '04:30', async ({ tx, today, now }) => {
  await excuse(tx, today)
  const calendar = await calendarOf(tx)
  for await (const steps of stepsAhead(tx, today)) {
    const people = steps.flatMap(({ personId, plan }) => (plan.withId ? [personId, plan.withId] : [personId]))
    const isAway = await leavesOf(tx, people, today)
    await move(tx, await movingOf(tx, steps, { calendar, isAway, today }), now)
  }
})

async function movingOf(tx: Tx, steps: Ahead[], surroundings: Surroundings): Promise<Moving[]> {
  const anchored = steps.filter(({ plan }) => plan.anchor.kind !== 'day')
  const records = await recordsOf(
    tx,
    anchored.map(({ personId }) => personId),
  )
  return steps.flatMap((step) => {
    const { personId } = step
    const record = records.get(personId)
    const anchor = record ? anchorBy(step.plan.anchor, record, surroundings.today) : step.plan.anchor
    const plan = { ...step.plan, anchor }
    const to = { plan, ...placeOf(personId, plan, surroundings) }
    return isSame(step, to) ? [] : [{ step, to, why: whyMoved(step, anchor, surroundings) }]
  })
}

const isSame = (step: Ahead, to: Moving['to']) =>
  step.opensOn === to.opensOn &&
  step.dueOn === to.dueOn &&
  step.closesOn === to.closesOn &&
  step.plannedOn === to.plannedOn &&
  step.outOfTolerance === to.outOfTolerance
