import { unitHistories } from '#/features/people/supporters/api.ts'
import type { Tx } from '#/platform/database.ts'
import { addDays, type Day } from '#/platform/day.ts'
import type { Audited } from '../../membership/rules.ts'
import type { Beside, Candidate } from '../rules.ts'

type Row = Omit<Candidate, 'beside' | 'account'> & { email: string | null; activated: boolean; beside: Beside[] | null }

/** Everybody who is or will be here between two days and might take part, with all that is known of them, by reading. */
export async function candidatesOf(tx: Tx, audited: Audited, from: Day, until: Day): Promise<Candidate[]> {
  const ids = audited.audience ? null : [...audited.named]
  if (ids?.length === 0) return []
  const { rows } = await tx.ask<Row>(CANDIDATES, [tx.organizationId, from, until, ids])
  return rows.map(({ email, activated, beside, ...person }) => ({
    ...person,
    beside: beside ?? [],
    account: !email ? 'no-address' : activated ? 'reached' : 'not-invited',
  }))
}

/** The days on which units change, for an audience that names some. */
export async function unitChangesOf(tx: Tx, unitIds: readonly string[] | undefined): Promise<Day[]> {
  if (!unitIds || unitIds.length === 0) return []
  const histories = await unitHistories(tx)
  const days = histories.flatMap(({ closedOn, versions }) => [
    ...versions.map(({ startsOn }) => startsOn),
    ...(closedOn ? [addDays(closedOn, 1)] : []),
  ])
  return [...new Set(days)].toSorted()
}

// Who supports somebody does so on the days on which both are here.
const CANDIDATES = `
with here as (
  select distinct e.person_id from app.people_employments e
  where e.organization_id = $1 and e.hired_on <= $3 and (e.ends_on is null or e.ends_on >= $2)
    and ($4::uuid[] is null or e.person_id = any($4))
), employed as (
  select e.person_id, json_agg(json_build_object('kind', e.kind, 'hiredOn', e.hired_on, 'endsOn', e.ends_on)
    order by e.hired_on) as employments
  from app.people_employments e where e.organization_id = $1 and e.person_id in (select person_id from here)
  group by e.person_id
), assigned as (
  select a.person_id, json_agg(json_build_object('unitId', a.unit_id, 'startsOn', a.starts_on, 'endsOn', a.ends_on)
    order by a.starts_on) as assignments
  from app.people_assignments a where a.organization_id = $1 and a.person_id in (select person_id from here)
  group by a.person_id
), away as (
  select a.person_id, json_agg(json_build_object('startsOn', a.starts_on, 'endsOn', a.ends_on)) as absences
  from app.people_absences a where a.organization_id = $1 and (a.ends_on is null or a.ends_on >= $2)
  group by a.person_id
), supported as (
  select s.person_id, json_agg(json_build_object('supporterId', s.supporter_id, 'as', s.kind,
    'startsOn', greatest(s.starts_on, e.hired_on), 'endsOn', least(s.ends_on, e.ends_on),
    'reached', p.email is not null and p.activated_at is not null)) as beside
  from app.people_supports s
  join app.people_employments e on e.organization_id = $1 and e.person_id = s.supporter_id
    and e.hired_on <= coalesce(s.ends_on, e.hired_on) and (e.ends_on is null or e.ends_on >= s.starts_on)
  join app.people_persons p on p.organization_id = $1 and p.id = s.supporter_id
  where s.organization_id = $1 and s.kind in ('trainer', 'manager') and (s.ends_on is null or s.ends_on >= $2)
  group by s.person_id
)
select p.id as "personId", p.display_name as "displayName", p.email, p.activated_at is not null as activated,
  e.employments, coalesce(a.assignments, '[]') as assignments, coalesce(w.absences, '[]') as absences, s.beside
from here h
join app.people_persons p on p.organization_id = $1 and p.id = h.person_id
join employed e on e.person_id = h.person_id
left join assigned a on a.person_id = h.person_id
left join away w on w.person_id = h.person_id
left join supported s on s.person_id = h.person_id
order by p.sort_key, p.id`
