import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { Period } from '#/platform/period.ts'
import type { Happened, Happening } from '../schema.ts'

/** Something that waits for somebody who is at work, with the reflection it is about. */
export type Waiting = {
  kind: string
  personId: string
  aboutId: string
  subjectId: string
  path: string
  opensOn: Day
  closesOn: Day
  reflection: {
    programme: string
    period: Period
    opensOn: Day
    dueOn: Day
    closesOn: Day
    handedInOn: Day | null
    hireFormId: string
    trainerFormId: string | null
  } | null
}

/** What waits on a day, of some kinds, for everybody who is neither away nor gone. */
export async function waitingOn(tx: Tx, day: Day, timeZone: string, kinds: string[]): Promise<Waiting[]> {
  const { rows } = await tx.ask<Waiting>(WAITING, [tx.organizationId, day, timeZone, kinds])
  return rows
}

const holds = (row: string, from: string) => `${row}.${from} <= $2 and (${row}.ends_on is null or ${row}.ends_on >= $2)`

const WAITING = `
select s.kind, s.person_id as "personId", s.about_id as "aboutId", s.subject_id as "subjectId", s.path,
  s.opens_on::text as "opensOn", s.closes_on::text as "closesOn",
  case when r.id is not null then jsonb_build_object(
    'programme', p.name, 'period', r.period, 'opensOn', r.opens_on, 'dueOn', r.due_on, 'closesOn', r.closes_on,
    'handedInOn', (r.submitted_at at time zone $3)::date, 'hireFormId', r.hire_form_id,
    'trainerFormId', r.trainer_form_id) end as reflection
from app.tasks_steps s
left join app.reflections_reflections r on r.organization_id = $1 and r.id = s.subject_id
left join app.reflections_programmes p on p.organization_id = $1 and p.id = r.programme_id
where s.organization_id = $1 and s.state = 'open' and s.opens_on <= $2 and s.closes_on >= $2 and s.kind = any($4)
  and exists (
    select from app.people_employments e
    where e.organization_id = $1 and e.person_id = s.person_id and ${holds('e', 'hired_on')})
  and not exists (
    select from app.people_absences b
    where b.organization_id = $1 and b.person_id = s.person_id and ${holds('b', 'starts_on')})
order by s.opens_on, s.id`

/** The latest of their reflections that somebody has handed in and can add to. */
export async function latestHandedIn(tx: Tx, personId: string): Promise<string | undefined> {
  const { rows } = await tx.ask<{ id: string }>(LATEST, [tx.organizationId, personId])
  return rows[0]?.id
}

const LATEST = `
select id from app.reflections_reflections
where organization_id = $1 and person_id = $2 and submitted_at is not null and withdrawn_at is null
order by submitted_at desc limit 1`

type Span = { after: Temporal.Instant; until: Temporal.Instant; from: Day; to: Day }

/** What happened after one moment and until another, as counts. */
export async function happenedIn(tx: Tx, { after, until, from, to }: Span): Promise<Happened> {
  const values = [tx.organizationId, after.toString(), until.toString(), from, to]
  const { rows } = await tx.ask<{ what: Happening; times: number }>(HAPPENED, values)
  return Object.fromEntries(rows.filter(({ times }) => times > 0).map(({ what, times }) => [what, times]))
}

const HAPPENED = `
select what, count(*)::int as times from (
  select case name
    when 'reflections.opened' then 'opened' when 'reflections.submitted' then 'handedIn'
    when 'reflections.answered' then 'answered' when 'reflections.added-to' then 'added'
    when 'reflections.letter-sent' then 'letters' when 'reflections.letter-replied' then 'letters'
    when 'reflections.help-asked' then 'helped' end as what
  from app.events where organization_id = $1 and at > $2 and at <= $3) events
where what is not null group by what
union all
select 'mails', count(*)::int from app.mails where organization_id = $1 and created_at > $2 and created_at <= $3
union all
select 'reminded', count(*)::int from app.tasks_steps where organization_id = $1 and reminded_on > $4 and reminded_on <= $5
union all
select 'published', count(distinct (programme_id, period, form_id))::int from app.reflections_cells
where organization_id = $1 and published_at > $2 and published_at <= $3
union all
select 'joined', count(*)::int from app.people_employments where organization_id = $1 and hired_on > $4 and hired_on <= $5
union all
select 'left', count(*)::int from app.people_employments where organization_id = $1 and ends_on >= $4 and ends_on < $5`
