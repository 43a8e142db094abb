/** Fifty people of a unit with what the product's list shows of each: organisation, unit, day. */
export const LIST = `
select p.id, p.family_name, p.given_name, p.reading, p.email, r.roles, e.number, e.kind, e.hired_on::text, e.ends_on::text,
  u.code as unit, b.ends_on::text as away_until, s.trainers, s.managers,
  case when p.activated_at is not null then 'active' when p.invited_at is not null then 'invited' else 'none' end as account
from app.people_assignments a
join app.people_units u on u.organization_id = a.organization_id and u.id = a.unit_id
join app.people_persons p on p.organization_id = a.organization_id and p.id = a.person_id
join app.people_employments e on e.organization_id = p.organization_id and e.person_id = p.id and (e.ends_on is null or e.ends_on >= $3)
left join app.people_absences b on b.organization_id = p.organization_id and b.person_id = p.id
  and b.starts_on <= $3 and (b.ends_on is null or b.ends_on >= $3)
left join lateral (
  select json_agg(concat(q.family_name, q.given_name)) filter (where s.kind = 'trainer') as trainers,
    json_agg(concat(q.family_name, q.given_name)) filter (where s.kind = 'manager') as managers
  from app.people_supports s join app.people_persons q on q.organization_id = s.organization_id and q.id = s.supporter_id
  where s.organization_id = p.organization_id and s.person_id = p.id and s.starts_on <= $3 and (s.ends_on is null or s.ends_on >= $3)
) s on true
left join lateral (
  select array_agg(h.office) as roles from app.people_offices h
  where h.organization_id = p.organization_id and h.person_id = p.id and h.starts_on <= $3 and (h.ends_on is null or h.ends_on >= $3)
) r on true
where a.organization_id = $1 and a.unit_id = $2 and a.starts_on <= $3 and (a.ends_on is null or a.ends_on >= $3)
order by p.sort_key, p.id
limit 50`

export const TABLES = `
create schema thin;
create table thin.responses (
  organization_id uuid, id uuid, person_id uuid, answers jsonb, submitted_at timestamptz, primary key (organization_id, id));
create table thin.outbox (id bigint generated always as identity primary key, response_id uuid, kind text, created_at timestamptz);
insert into thin.responses
  select r.organization_id, r.id, r.person_id, $1::jsonb, r.submitted_at from app.reflections_reflections r where r.state = 'answered'`

export const SUBMIT = `
with response as (
  insert into thin.responses values ($1, $2, $3, $4, now()) returning id
)
insert into thin.outbox (response_id, kind, created_at) select id, 'submitted', now() from response`
