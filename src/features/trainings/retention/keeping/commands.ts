import type { Tx } from '#/platform/database.ts'
import { addDays, type Day } from '#/platform/day.ts'
import type { Calendar } from '#/platform/working-days.ts'
import { askSupporter } from '../confirming/commands.ts'
import { supporterOf } from '../confirming/queries.ts'
import { endPlans, type Moment, resumePlans } from '../planning/commands.ts'
import { calendarKept } from './queries.ts'

/** Whoever has left is followed no more; whoever is back, or had not left after all, goes on. */
export async function followPeople(tx: Tx, moment: Moment): Promise<void> {
  const values = [tx.organizationId, moment.today]
  const [left, back] = await Promise.all([tx.ask<{ id: string }>(LEFT, values), tx.ask<{ id: string }>(BACK, values)])
  const ids = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id)
  await endPlans(tx, ids(left), moment)
  await resumePlans(tx, ids(back), moment, moment.today)
}

const employed = (here: string) => `exists (
  select from app.people_employments e
  where e.organization_id = $1 and e.person_id = p.person_id and (e.ends_on is null or e.ends_on >= $2) ${here})`

const LEFT = `
select p.id from app.trainings_plans p
where p.organization_id = $1 and p.state = 'running' and not ${employed('')}`

// Only who was stopped by leaving: whoever was taken off, or whose training was cancelled, stays out.
const BACK = `
select p.id from app.trainings_plans p
join app.trainings_sessions s on s.organization_id = $1 and s.id = p.session_id and s.state in ('started', 'judged')
join app.trainings_participants t
  on t.organization_id = $1 and t.session_id = p.session_id and t.person_id = p.person_id
where p.organization_id = $1 and p.state = 'stopped' and ${employed('and e.hired_on <= $2')}`

/** So far beyond the last phase days are remembered. */
const BEYOND = 60

/** Remembers the days without work ahead; gives them, and those that have become working days since. */
export async function keepCalendar(tx: Tx, today: Day, calendar: Calendar): Promise<{ free: Day[]; working: Day[] }> {
  const { free: before, untilOn, lastOn } = await calendarKept(tx, today)
  if (!lastOn) return { free: [], working: [] }
  const until = addDays(lastOn, BEYOND)
  const free: Day[] = []
  for (let day = today; day <= until; day = addDays(day, 1)) if (!calendar.isWorkingDay(day)) free.push(day)
  const now = new Set(free)
  const working = (before ?? []).filter(
    (day) => day >= today && day <= (untilOn ?? '') && day <= until && !now.has(day),
  )
  await tx.ask(KEEP, [tx.organizationId, JSON.stringify(free), today, until])
  return { free, working }
}

const KEEP = `
insert into app.trainings_calendars (organization_id, free, from_on, until_on) values ($1, $2, $3, $4)
on conflict (organization_id) do update set free = excluded.free, from_on = excluded.from_on, until_on = excluded.until_on`

/** Plans of which everything was done or missed are over; what was missed may still be done. */
export async function closePlans(tx: Tx, today: Day): Promise<void> {
  await tx.ask(CLOSE, [tx.organizationId, today])
}

const CLOSE = `
update app.trainings_plans p set state = 'over'
from app.trainings_phases f
where p.organization_id = $1 and p.state = 'running' and f.organization_id = $1 and f.plan_id = p.id and f.number = 28
  and (f.state = 'done' or f.state = 'open' and greatest(f.until_on, f.opens_on) < $2)
  and not exists (
    select from app.trainings_phases o
    where o.organization_id = $1 and o.plan_id = p.id
      and (o.state = 'ahead' or o.state = 'open' and greatest(o.until_on, o.opens_on) >= $2))`

/** Where whoever was to confirm has left, another is asked; what nobody asks any more is withdrawn. */
export async function followConfirmations(tx: Tx, today: Day): Promise<void> {
  const values = [tx.organizationId, today]
  const { rows } = await tx.ask<{ id: string; personId: string }>(ORPHANED, values)
  for (const { id, personId } of rows) {
    const supporterId = await supporterOf(tx, { personId, supporterId: null }, today)
    if (!supporterId) continue
    await tx.ask('update app.trainings_confirmations set supporter_id = $3 where organization_id = $1 and id = $2', [
      tx.organizationId,
      id,
      supporterId,
    ])
    await askSupporter(tx, { id, personId, supporterId }, today)
  }
  await tx.ask(WITHDRAW, values)
}

const ORPHANED = `
select c.id, c.person_id as "personId" from app.trainings_confirmations c
where c.organization_id = $1 and c.state = 'asked'
  and not exists (
    select from app.people_employments e
    where e.organization_id = $1 and e.person_id = c.supporter_id and (e.ends_on is null or e.ends_on >= $2))
  and exists (
    select from app.tasks_steps s
    where s.organization_id = $1 and s.subject_id = c.id and s.state = 'excused' and s.excuse = 'left')`

const WITHDRAW = `
update app.trainings_confirmations c set state = 'withdrawn'
where c.organization_id = $1 and c.state = 'asked' and not exists (
  select from app.tasks_steps s
  where s.organization_id = $1 and s.kind = 'trainings.confirm' and s.subject_id = c.id
    and s.person_id = c.supporter_id and s.state in ('open', 'excused') and s.closes_on >= $2)`
