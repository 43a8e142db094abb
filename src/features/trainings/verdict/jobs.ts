import { close } from '#/features/tasks/api.ts'
import type { Tx } from '#/platform/database.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { daily } from '#/platform/jobs.ts'
import { payOn } from '../costs/api.ts'
import { followVerdict } from './commands.ts'
import { figuresOf } from './queries.ts'
import { verdictOf } from './rules.ts'

/** A score corrected after the verdict may turn it: those who answer for the session are asked, or no longer. */
export const followVerdicts = daily('trainings.follow-verdicts', '04:50', async ({ tx, today }) => {
  const { rows } = await tx.ask<Waiting>(WAITING, [tx.organizationId, addDays(today, -FOLLOWED_FOR_DAYS)])
  const counted = await figuresOf(
    tx,
    rows.map(({ id }) => id),
  )
  for (const session of rows) {
    const figures = counted.get(session.id)!
    const pay = await payOn(tx, session.endsOn)
    if (!pay || figures.people === 0 || figures.minutes === 0) continue
    await followVerdict(tx, session, verdictOf(figures, pay).worth, today)
  }
  await closeOfFormer(tx)
})

/** Whoever answers for a session no longer is asked nothing about it either. */
async function closeOfFormer(tx: Tx) {
  const { rows } = await tx.ask<{ subjectId: string; personId: string }>(FORMER, [tx.organizationId])
  for (const { subjectId, personId } of rows) await close(tx, { kind: 'trainings.redesign', subjectId }, personId)
}

const FORMER = `
select t.subject_id as "subjectId", t.person_id as "personId" from app.tasks_steps t
where t.organization_id = $1 and t.kind = 'trainings.redesign' and t.state in ('open', 'excused')
  and not exists (
    select from app.trainings_staff o where o.organization_id = $1 and o.session_id = t.subject_id
      and o.person_id = t.person_id and o."as" = 'owner')`

type Waiting = { id: string; endsOn: Day; ownerIds: string[]; redesignedAt: null }

const FOLLOWED_FOR_DAYS = 400

/** Judged, and nobody has written down yet what to change. */
const WAITING = `
select s.id, s.ends_on::text as "endsOn", null as "redesignedAt",
  array(select o.person_id::text from app.trainings_staff o
    where o.organization_id = $1 and o.session_id = s.id and o."as" = 'owner') as "ownerIds"
from app.trainings_sessions s
where s.organization_id = $1 and s.state = 'judged' and s.redesigned_at is null
  and s.ends_on > $2`
