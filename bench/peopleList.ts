import pg from 'pg'
import { v7 } from 'uuid'
import { BENCH_PEOPLE, fillPeople } from './people.ts'

/** HR of an organisation and a unit of it. */
export type Listed = { hrToken: string; unitId: string; after: string }

/** Two organisations that differ in size alone: whatever is asked of one has as many answers, by share, in the other. */
export async function fillLists(connection: pg.PoolConfig, counts: readonly number[]): Promise<Listed[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query(BENCH_PEOPLE)
    const listed: Listed[] = []
    for (const count of counts) {
      const organizationId = v7()
      await fillPeople(client, { organizationId, name: `会社 ${count}`, count })
      await client.query('analyze bench_people')
      for (const statement of statements(count)) await client.query(statement, [organizationId])
      listed.push(await whoAsks(client, organizationId))
    }
    await client.query('vacuum analyze')
    return listed
  } finally {
    await client.end()
  }
}

const RARE = '稀野'

/** What is asked of the list, each as somebody in HR would. */
export const wishes = ({ unitId, after }: Listed): Record<string, object> => ({
  'first page': {},
  'further on': { after },
  'a common name': { search: 'わたなべ' },
  'a rare name': { search: RARE },
  'a number': { search: '00777' },
  'a unit': { unitId },
  'a missing trainer': { missing: 'trainer' },
  'hired in a month': { hiredIn: '2026-04' },
})

/** One in three is a new graduate; of those, one in ten has no trainer. One person has a rare name; some have left. */
const statements = (count: number) => [
  `insert into app.people_employments (organization_id, id, person_id, number, kind, hired_on, ends_on)
   select organization_id, uuidv7(), id, number, case when place % 3 = 2 then 'new-graduate' else 'mid-career' end,
     case when place % 3 = 2 then '2026-04-01' else date '2010-04-01' + place % 5000 end,
     case when place > 1 and place % 13 = 0 then date '2026-05-31' end
   from bench_people where organization_id = $1`,
  `insert into app.people_assignments (organization_id, id, person_id, unit_id, starts_on)
   select p.organization_id, uuidv7(), p.id, u.id, '2026-04-01' from bench_people p
   join app.people_units u on u.organization_id = p.organization_id and u.code = p.unit where p.organization_id = $1`,
  `insert into app.people_supports (organization_id, id, person_id, supporter_id, kind, starts_on)
   select p.organization_id, uuidv7(), p.id, s.id, 'trainer', '2026-04-01' from bench_people p
   join bench_people s on s.organization_id = p.organization_id and s.place = p.place - 1
   where p.organization_id = $1 and p.place % 3 = 2 and p.place % 10 <> 0`,
  `update app.people_persons set family_name = '${RARE}' where organization_id = $1
   and id = (select id from bench_people where organization_id = $1 and place = ${count / 2})`,
  `insert into app.people_search (organization_id, person_id, term, sort_key)
   select organization_id, id, '${RARE}', sort_key from app.people_persons
   where organization_id = $1 and family_name = '${RARE}'`,
  `insert into identity.users (id, name, email, email_verified, created_at, updated_at)
   select id, number, number || '@' || organization_id, true, now(), now() from bench_people where organization_id = $1 and place = 0`,
  `insert into identity.memberships (user_id, organization_id, person_id, created_at)
   select id, organization_id, id, now() from bench_people where organization_id = $1 and place = 0`,
  `insert into identity.sessions (id, user_id, token, expires_at, created_at, updated_at)
   select uuidv7(), id, replace(gen_random_uuid()::text, '-', ''), now() + interval '30 days', now(), now()
   from bench_people where organization_id = $1 and place = 0`,
]

async function whoAsks(client: pg.Client, organizationId: string): Promise<Listed> {
  const { rows } = await client.query<{ hrToken: string; unitId: string; sortKey: string; id: string }>(
    `select s.token as "hrToken", u.id as "unitId", q.sort_key as "sortKey", q.id
     from bench_people p join identity.sessions s on s.user_id = p.id
     join app.people_units u on u.organization_id = p.organization_id and u.code = p.unit,
     lateral (select sort_key, id from app.people_persons where organization_id = $1 order by sort_key, id offset 100 limit 1) q
     where p.organization_id = $1 and p.place = 0`,
    [organizationId],
  )
  const { sortKey, id, ...asking } = rows[0]!
  return { ...asking, after: Buffer.from(JSON.stringify([sortKey, id])).toString('base64url') }
}
