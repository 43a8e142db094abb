import { v5 } from 'uuid'
import { ask, closeAll, reopen } from '#/features/tasks/api.ts'
import type { Tx } from '#/platform/database.ts'
import { type Day, laterOf } from '#/platform/day.ts'
import { activityOf } from '../../activities/rules.ts'
import { takesSupporter } from '../rules.ts'

/** What the step of a phase, and what is written in it, is kept under. */
export const phaseSubject = (planId: string, number: number): string => v5(`phase ${number}`, planId)

/** How often somebody may be asked whether a phase has happened. */
export const MOST_TRIES = 5
/** The id of a confirmation follows from its phase, which nobody can read from it. */
export const confirmationOf = (planId: string, number: number, attempt: number): string =>
  v5(`confirmation ${number} ${attempt}`, planId)

/** Asks what opens today of everybody who is here; whoever is away is asked when back. */
export async function askPhases(tx: Tx, today: Day): Promise<void> {
  const { rows } = await tx.ask<Opening>(OPEN, [tx.organizationId, today])
  const wishes = rows.map(({ planId, number, personId, untilOn }) => {
    const path = `/learning/${planId}/${number}`
    const closesOn = laterOf(untilOn, today)
    return {
      ...{ kind: 'trainings.phase' as const, subjectId: phaseSubject(planId, number), personId, aboutId: personId },
      ...{ period: null, minutes: activityOf(number).minutes, path, donePath: path },
      ...{ opensOn: today, dueOn: closesOn, closesOn },
    }
  })
  await ask(tx, wishes)
  await askAnew(tx, wishes)
}

type Opening = { planId: string; number: number; personId: string; untilOn: Day }

const OPEN = `
update app.trainings_phases f set state = 'open'
from app.trainings_plans p
where f.organization_id = $1 and p.organization_id = $1 and p.id = f.plan_id and p.state = 'running'
  and f.state = 'ahead' and f.opens_on = $2 and not exists (
    select from app.people_absences a
    where a.organization_id = $1 and a.person_id = f.person_id
      and a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $2))
returning f.plan_id as "planId", f.number, f.person_id as "personId", f.until_on::text as "untilOn"`

type Asked = { subjectId: string; personId: string; opensOn: Day; dueOn: Day; closesOn: Day }

/** A plan that was stopped and goes on asks once more what it had asked then. */
async function askAnew(tx: Tx, wishes: Asked[]): Promise<void> {
  const closed = new Set(
    await subjectsOf(
      tx,
      'closed',
      wishes.map(({ subjectId }) => subjectId),
    ),
  )
  for (const { subjectId, personId, ...days } of wishes)
    if (closed.has(subjectId)) await reopen(tx, { kind: 'trainings.phase', subjectId }, personId, days)
}

async function subjectsOf(tx: Tx, state: 'closed', subjectIds: string[]): Promise<string[]> {
  if (subjectIds.length === 0) return []
  const { rows } = await tx.ask<{ id: string }>(SUBJECTS, [tx.organizationId, state, subjectIds])
  return rows.map(({ id }) => id)
}

const SUBJECTS = `
select subject_id as id from app.tasks_steps
where organization_id = $1 and state = $2 and kind in ('trainings.phase', 'trainings.confirm') and subject_id = any($3)`

/** Whatever was asked of these plans and is not done is wanted no more; so is what others were to confirm. */
export async function closeSteps(tx: Tx, planIds: string[]): Promise<void> {
  const { rows } = await tx.ask<{ planId: string; number: number; state: string }>(ASKED, [tx.organizationId, planIds])
  const open = rows.filter(({ state }) => state === 'open')
  const confirming = rows.filter(({ state, number }) => state === 'done' && takesSupporter(number))
  const tries = confirming.flatMap(({ planId, number }) =>
    Array.from({ length: MOST_TRIES }, (_, attempt) => confirmationOf(planId, number, attempt)),
  )
  const asked = open.map(({ planId, number }) => phaseSubject(planId, number))
  // A no waits for the learner as a phase under the id of the confirmation.
  await closeAll(tx, { kind: 'trainings.phase', subjectIds: [...asked, ...tries] })
  await closeAll(tx, { kind: 'trainings.confirm', subjectIds: tries })
}

const ASKED = `
select plan_id as "planId", number, state from app.trainings_phases
where organization_id = $1 and plan_id = any($2) and state in ('open', 'done')`
