import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'

/**
 * Nothing is wanted of somebody who was on leave on the day asked for, or who has left. Back while it can still be done,
 * they find it open again; a leaver's calendar link ends. It follows from how things are today, so that a record that is corrected corrects this too.
 */
export async function excuse(tx: Tx, today: Day): Promise<void> {
  const values = [tx.organizationId, today]
  await tx.ask(BACK, values)
  await tx.ask(LEFT, values)
  await tx.ask(AWAY, values)
  await tx.ask(FEEDS, values)
}

const onLeave = (day: string) => `exists (
  select from app.people_absences b where b.organization_id = $1 and b.person_id = s.person_id
    and b.starts_on <= ${day} and (b.ends_on is null or b.ends_on >= ${day}))`

const BACK = `
update app.tasks_steps s set state = 'open', excuse = null
where s.organization_id = $1 and s.state = 'excused' and s.closes_on >= $2
  and exists (
    select from app.people_employments e
    where e.organization_id = $1 and e.person_id = s.person_id and (e.ends_on is null or e.ends_on >= $2))
  and (s.excuse = 'left' or not ${onLeave('$2::date')} or not ${onLeave('s.due_on')})`

// What somebody else still has open is theirs alone from now on. What was over before the last day was missed.
const LEFT = `
with leavers as (
  select person_id, max(ends_on) as last_on from app.people_employments
  where organization_id = $1 group by person_id having bool_and(ends_on is not null and ends_on < $2)),
ending as (
  select s.id, exists (
    select from app.tasks_steps o
    where o.organization_id = $1 and o.subject_id = s.subject_id and o.kind = s.kind and o.person_id <> s.person_id
      and o.state = 'open' and o.person_id not in (select person_id from leavers)) as shared
  from leavers l join app.tasks_steps s on s.organization_id = $1 and s.person_id = l.person_id
  where s.state = 'open' and s.closes_on > l.last_on)
update app.tasks_steps s set
  state = case when e.shared then 'closed' else 'excused' end, excuse = case when not e.shared then 'left' end
from ending e where s.organization_id = $1 and s.id = e.id`

const AWAY = `
update app.tasks_steps s set state = 'excused', excuse = 'away'
from app.people_absences a
where s.organization_id = $1 and a.organization_id = $1 and a.person_id = s.person_id and s.state = 'open'
  and s.due_on <= $2 and s.due_on >= a.starts_on and (a.ends_on is null or s.due_on <= a.ends_on)
  and (s.closes_on < $2 or ${onLeave('$2::date')})`

const FEEDS = `
delete from app.tasks_feeds f
where f.organization_id = $1 and not exists (
  select from app.people_employments e
  where e.organization_id = $1 and e.person_id = f.person_id and (e.ends_on is null or e.ends_on >= $2))`
