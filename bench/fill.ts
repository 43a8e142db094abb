import pg from 'pg'
import { v7 } from 'uuid'
import { dailyJobs } from '#/app.ts'
import { hireForm, trainerForm } from '#/features/forms/library/rules.ts'
import type { Key } from '#/platform/key.ts'
import { BENCH_PEOPLE, fillPeople, UNITS } from './people.ts'

/** How much there is; every organisation has the same number of people and of participants. */
export type Size = { organizations: number; people: number; participants: number; history: number }
export type Open = { organizationId: string; reflectionId: string; personId: string; token: string }
export type Filled = { organizationId: string; unitId: string; hrToken: string; open: Open[] }

/** Fills a migrated database as a year of use would: people, sessions, reflections of past months, and open ones. */
export async function fill(connection: pg.PoolConfig, size: Size, key: Key): Promise<Filled> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(BENCH_PEOPLE)
    for (let place = 0; place < size.organizations; place += 1) await fillOrganization(client, place, size)
    await client.query('analyze bench_people')
    for (const statement of statements(size)) await client.query(statement)
    await fillHistory(client, size, key)
    await client.query('vacuum analyze')
    await client.query('checkpoint')
    return await whatThereIs(client)
  } finally {
    await client.end()
  }
}

async function fillOrganization(client: pg.Client, place: number, { people }: Size) {
  const organizationId = v7()
  const [programme, hire, trainer, hireVersion, trainerVersion] = [v7(), v7(), v7(), v7(), v7()]
  await fillPeople(client, { organizationId, name: `会社 ${place + 1}`, count: people })
  await client.query(
    `insert into app.forms_forms (organization_id, id, side, created_at, changed_at)
     values ($1, $2, 'hire', now(), now()), ($1, $3, 'trainer', now(), now())`,
    [organizationId, hire, trainer],
  )
  await client.query(
    `insert into app.forms_versions (organization_id, id, form_id, version, content, created_at, answered_at)
     values ($1, $2, $3, 1, $6, now(), now()), ($1, $4, $5, 1, $7, now(), now())`,
    [organizationId, hireVersion, hire, trainerVersion, trainer, JSON.stringify(hireForm), JSON.stringify(trainerForm)],
  )
  await client.query(
    `insert into app.reflections_programmes (organization_id, id, name, cadence, starts_on, ends_on, opens_before, due_after,
       closes_after, started_at)
     values ($1, $2, '月次の振り返り', 'monthly', '2026-01-01', '2099-12-31', 10, 5, 9, now())`,
    [organizationId, programme],
  )
  await client.query(
    `insert into app.reflections_stages (organization_id, programme_id, from_months, hire_form_id, trainer_form_id)
     values ($1, $2, 0, $3, $4)`,
    [organizationId, programme, hire, trainer],
  )
  await client.query(
    `insert into app.ledger (organization_id, job, day, ran_at)
     select $1, job, current_date + day, now() from unnest($2::text[]) job, generate_series(0, 1) day`,
    [organizationId, dailyJobs.map(({ name }) => name)],
  )
}

/** Supporters sit at the first places of an organisation, participants at the last. */
const TRAINERS = 60
const MANAGERS = 40

/** The versions a participant's programme asks. */
const ASKED = `
   join app.reflections_stages s on s.organization_id = p.organization_id and s.programme_id = p.programme_id
   join app.forms_versions h on h.organization_id = p.organization_id and h.form_id = s.hire_form_id
   join app.forms_versions t on t.organization_id = p.organization_id and t.form_id = s.trainer_form_id`

const statements = ({ people, participants }: Size) => [
  `insert into app.people_employments (organization_id, id, person_id, number, kind, hired_on)
   select organization_id, uuidv7(), id, number, case when place < ${people - participants} then 'mid-career' else 'new-graduate' end, '2026-04-01'
   from bench_people`,
  `insert into app.people_assignments (organization_id, id, person_id, unit_id, starts_on)
   select p.organization_id, uuidv7(), p.id, u.id, '2026-04-01' from bench_people p
   join app.people_units u on u.organization_id = p.organization_id and u.code = p.unit`,
  ...[
    ['trainer', `2 + p.place % ${TRAINERS}`],
    ['manager', `${2 + TRAINERS} + p.place % ${MANAGERS}`],
  ].map(
    ([
      kind,
      supporter,
    ]) => `insert into app.people_supports (organization_id, id, person_id, supporter_id, kind, starts_on)
     select p.organization_id, uuidv7(), p.id, s.id, '${kind}', '2026-04-01' from bench_people p
     join bench_people s on s.organization_id = p.organization_id and s.place = ${supporter}
     where p.place >= ${people - participants}`,
  ),
  `insert into identity.users (id, name, email, email_verified, created_at, updated_at)
   select id, number, number || '@' || organization_id, true, now(), now() from bench_people`,
  `insert into identity.memberships (user_id, organization_id, person_id, created_at)
   select id, organization_id, id, now() from bench_people`,
  `insert into identity.sessions (id, user_id, token, expires_at, created_at, updated_at)
   select uuidv7(), id, replace(gen_random_uuid()::text, '-', ''), now() + interval '30 days', now(), now()
   from bench_people where place < 2 or place >= ${people - participants}`,
  `insert into app.reflections_participants (organization_id, programme_id, person_id)
   select p.organization_id, r.id, p.id from bench_people p
   join app.reflections_programmes r on r.organization_id = p.organization_id where p.place >= ${people - participants}`,
  `insert into app.reflections_reflections (organization_id, id, programme_id, person_id, unit_id, period, hire_form_id,
     trainer_form_id, state, opens_on, due_on, closes_on)
   select p.organization_id, uuidv7(), p.programme_id, p.person_id, a.unit_id, to_char(now(), 'YYYY-MM'), h.id, t.id, 'open',
     current_date - 3, current_date + 2, current_date + 9
   from app.reflections_participants p ${ASKED}
   join app.people_assignments a on a.organization_id = p.organization_id and a.person_id = p.person_id`,
  `insert into app.tasks_steps (organization_id, id, kind, person_id, about_id, subject_id, period, minutes, path, done_path, opens_on, due_on, closes_on)
   select organization_id, uuidv7(), 'reflections.write', person_id, person_id, id, period, 5, '/reflections/' || id || '/write',
     '/reflections/' || id, opens_on, due_on, closes_on from app.reflections_reflections`,
  `insert into app.reflections_counts (organization_id, programme_id, period, unit_id, shard, asked)
   select organization_id, programme_id, period, unit_id, 0, count(*) from app.reflections_reflections group by 1, 2, 3, 4`,
]

/** Reflections of earlier months, handed in and answered, with everything that comes with one. */
async function fillHistory(client: pg.Client, { organizations, participants, history }: Size, key: Key) {
  const months = Math.ceil(history / (organizations * participants))
  if (months === 0) return
  await client.query(`
    create temp table bench_past as
    select p.organization_id, uuidv7() as id, p.programme_id, p.person_id, a.unit_id, past.n,
      h.id as hire_form_id, t.id as trainer_form_id,
      to_char(now() - make_interval(months => past.n), 'YYYY-MM') as period, now() - make_interval(months => past.n) as at,
      beside.supporter_id as trainer_id, m.supporter_id as manager_id
    from generate_series(${months}, 1, -1) as past (n)
    cross join app.reflections_participants p ${ASKED}
    join app.people_assignments a on a.organization_id = p.organization_id and a.person_id = p.person_id
    join app.people_supports beside on beside.organization_id = p.organization_id and beside.person_id = p.person_id
      and beside.kind = 'trainer'
    join app.people_supports m on m.organization_id = p.organization_id and m.person_id = p.person_id and m.kind = 'manager'
    limit ${history}`)
  await client.query(`
    insert into app.reflections_reflections (organization_id, id, programme_id, person_id, unit_id, period, hire_form_id,
      trainer_form_id, state, opens_on, due_on, closes_on, submitted_at, answered_at, answered_by)
    select organization_id, id, programme_id, person_id, unit_id, period, hire_form_id, trainer_form_id, 'answered', at::date, at::date + 7, at::date + 14,
      at + interval '3 days', at + interval '4 days', trainer_id from bench_past`)
  await client.query(`
    insert into app.reflections_recipients (organization_id, reflection_id, person_id, kind)
    select organization_id, id, trainer_id, 'trainer' from bench_past
    union all select organization_id, id, manager_id, 'manager' from bench_past`)
  await client.query(
    `insert into app.entrusted (organization_id, id, author_id, about_id, kind, slot, subject_id, person_readers, body, marks,
       written_at)
     select organization_id, uuidv7(), case when own then person_id else trainer_id end, person_id, kind, slot, id,
       case when own then array[trainer_id, manager_id] else array[manager_id] end, $1, '{"growth": 3}', at
     from bench_past, (values ('reflections.written', 'trainer+manager', true), ('reflections.written', 'trainer', true),
       ('reflections.answered', 'hire', false), ('reflections.answered', 'manager+hr', false), ('reflections.answered', '', false))
       as part (kind, slot, own)`,
    [key.seal('段取りを先に確かめることを覚えました。'.repeat(6), 'bench')],
  )
  await client.query(`
    insert into app.tasks_steps (organization_id, id, kind, person_id, about_id, subject_id, period, minutes, path, done_path,
      opens_on, due_on, closes_on, state, done_at)
    select organization_id, uuidv7(), kind, case kind when 'reflections.write' then person_id else trainer_id end, person_id,
      id, period, 5, '/reflections/' || id, '/reflections/' || id, at::date, at::date, at::date, 'done', at
    from bench_past, unnest(array['reflections.write', 'reflections.answer']) kind`)
  await client.query(`
    insert into app.events (organization_id, id, name, subject_id, actor_id, at)
    select organization_id, uuidv7(), name, id, person_id, at
    from bench_past, unnest(array['reflections.submitted', 'reflections.answered']) name`)
}

async function whatThereIs(client: pg.Client): Promise<Filled> {
  const { rows: open } = await client.query<Open>(
    `select r.organization_id as "organizationId", r.id as "reflectionId", r.person_id as "personId", s.token
     from app.reflections_reflections r join identity.sessions s on s.user_id = r.person_id
     where r.state = 'open' order by md5(r.id::text)`,
  )
  const { rows } = await client.query<Omit<Filled, 'open'>>(
    `select p.organization_id as "organizationId", u.id as "unitId", s.token as "hrToken"
     from bench_people p join identity.sessions s on s.user_id = p.id
     join app.people_units u on u.organization_id = p.organization_id and u.code = $1
     where p.place = 0 order by p.organization_id offset 50 limit 1`,
    [UNITS[0]],
  )
  return { ...rows[0]!, open }
}
