import { calendarOf, organizationOf } from '#/features/people/organization/api.ts'
import { ask } from '#/features/tasks/api.ts'
import type { Tx } from '#/platform/database.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { daily } from '#/platform/jobs.ts'
import type { Period } from '#/platform/period.ts'
import { addWorkingDays } from '#/platform/working-days.ts'
import { helpIsDue } from './rules.ts'

const DUE_AFTER_WORKING_DAYS = 5
const CLOSES_AFTER_WORKING_DAYS = 10

/** Where trainers have not answered for long, the managers who were told are asked to help, each once. */
export const askForHelp = daily('reflections.ask-for-help', '05:30', async ({ tx, today, record }) => {
  const calendar = await calendarOf(tx)
  if (!calendar.isWorkingDay(today)) return
  const { timeZone } = await organizationOf(tx)
  const wanted = await unanswered(tx, today, helpIsDue(today, calendar), timeZone)
  await ask(
    tx,
    wanted.map(({ reflectionId, personId, managerId, period }) => ({
      ...{ kind: 'reflections.help', personId: managerId, aboutId: personId, subjectId: reflectionId, period },
      ...{ minutes: 2, path: `/reflections/${reflectionId}`, donePath: `/reflections/${reflectionId}` },
      opensOn: today,
      dueOn: addWorkingDays(today, DUE_AFTER_WORKING_DAYS, calendar),
      closesOn: addWorkingDays(today, CLOSES_AFTER_WORKING_DAYS, calendar),
    })),
  )
  await record('reflections.help-asked', [...new Set(wanted.map(({ reflectionId }) => reflectionId))])
})

type Unanswered = { reflectionId: string; personId: string; managerId: string; period: Period }

/** By the steps of trainers that are open, or were excused since: there are few, however many reflections there are. */
async function unanswered(tx: Tx, today: Day, { from, until }: { from: Day; until: Day }, timeZone: string) {
  const submittedBefore = Temporal.PlainDate.from(addDays(until, 1)).toZonedDateTime(timeZone).toInstant().toString()
  const { rows } = await tx.ask<Unanswered>(UNANSWERED, [tx.organizationId, today, from, until, submittedBefore])
  return rows
}

const UNANSWERED = `
select distinct r.id as "reflectionId", r.person_id as "personId", told.person_id as "managerId", r.period
from app.tasks_steps s
join app.reflections_reflections r on r.organization_id = $1 and r.id = s.subject_id
join app.reflections_recipients told on told.organization_id = $1 and told.reflection_id = r.id and told.kind = 'manager'
join app.people_supports m on m.organization_id = $1 and m.person_id = r.person_id
  and m.supporter_id = told.person_id and m.kind = 'manager' and m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2)
where s.organization_id = $1 and s.state in ('open', 'excused') and s.opens_on between $3 and $4
  and s.kind = 'reflections.answer'
  and r.state = 'submitted' and r.withdrawn_at is null and r.trainer_form_id is not null and r.submitted_at < $5
  and not exists (
    select from app.tasks_steps h where h.organization_id = $1 and h.subject_id = r.id
      and h.kind = 'reflections.help' and h.person_id = told.person_id)
  and exists (
    select from app.people_employments e where e.organization_id = $1 and e.person_id = told.person_id
      and e.hired_on <= $2 and (e.ends_on is null or e.ends_on >= $2))
  and exists (
    select from app.people_employments e where e.organization_id = $1 and e.person_id = r.person_id
      and e.hired_on <= $2 and (e.ends_on is null or e.ends_on >= $2))
  and not exists (
    select from app.people_absences b where b.organization_id = $1 and b.person_id = told.person_id
      and b.starts_on <= $2 and (b.ends_on is null or b.ends_on >= $2))`
