import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { cursorIn, cursorOf, SortKey } from '#/platform/cursor.ts'
import { own } from '#/platform/database.ts'
import { found } from '#/platform/errors.ts'
import { query } from '#/platform/use-case.ts'
import { anyone, mayKeepPeople } from './access.ts'
import { Me } from './entering/schema.ts'
import { accountState, displayName, folded } from './rules.ts'
import { ListPeople, PeoplePage, type PersonLine, Units } from './schema.ts'
import { organizations, persons, units } from './tables.ts'

const PAGE = 50
/** An invitation is good for so many days. */
export const INVITATION_DAYS = 14

/** The reader themselves; the first thing that every page asks. */
export const me = query({
  input: z.object({}),
  output: Me,
  reveals: [],
  async subject({ tx, actor }) {
    const [row] = await tx
      .select({ person: persons, name: organizations.name })
      .from(persons)
      .innerJoin(organizations, eq(organizations.organizationId, persons.organizationId))
      .where(own(tx, persons, eq(persons.id, actor.personId)))
    return found(row)
  },
  may: anyone,
  async run({ actor, today }, _, { person, name }) {
    return {
      person: { id: person.id, displayName: displayName(person), email: person.email, locale: person.locale },
      organization: { id: actor.organizationId, name, timeZone: actor.timeZone },
      roles: [...actor.roles],
      today,
    }
  },
})

export const unitList = query({
  input: z.object({}),
  output: Units,
  reveals: [],
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ tx }) {
    const rows = await tx
      .select({ id: units.id, path: units.path })
      .from(units)
      .where(own(tx, units))
      .orderBy(units.path)
    return { units: rows }
  },
})

type Row = {
  id: string
  family_name: string
  given_name: string
  reading: string
  email: string | null
  roles: PersonLine['roles']
  sort_key: string
  number: string
  kind: PersonLine['kind']
  hired_on: PersonLine['hiredOn']
  ends_on: PersonLine['hiredOn'] | null
  unit: string | null
  away_until: PersonLine['hiredOn'] | null
  supporters: { kind: 'trainer' | 'manager'; familyName: string; givenName: string }[] | null
  activated: boolean
  invited: boolean
  expired: boolean
}

/** Fifty people by reading, found and filtered in one statement whose cost does not grow with the page. */
export const list = query({
  input: ListPeople,
  output: PeoplePage,
  reveals: [],
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ tx, today, now }, wish) {
    const values: unknown[] = [tx.organizationId, today, now.toString(), INVITATION_DAYS, PAGE + 1]
    const text = listOf(conditionsOf(wish, (value) => `$${values.push(value)}`))
    const { rows } = await tx.client.query<Row>({ text, values })
    const page = rows.slice(0, PAGE)
    const last = page.at(-1)
    const more = rows.length > PAGE && last
    return {
      people: page.map(lineOf),
      next: more ? cursorOf(last.sort_key, last.id) : null,
    }
  },
})

const lineOf = (row: Row): PersonLine => ({
  id: row.id,
  displayName: displayName({ familyName: row.family_name, givenName: row.given_name }),
  reading: row.reading,
  number: row.number,
  unit: row.unit,
  kind: row.kind,
  hiredOn: row.hired_on,
  leftOn: row.ends_on,
  awayUntil: row.away_until,
  email: row.email,
  roles: row.roles,
  trainers: supportersAs('trainer', row),
  managers: supportersAs('manager', row),
  account: accountState(row),
})

const supportersAs = (kind: 'trainer' | 'manager', { supporters }: Row): string[] =>
  (supporters ?? []).filter((supporter) => supporter.kind === kind).map(displayName)

/** Only what is asked for stands in the statement, so that each way of asking is planned for itself. */
function conditionsOf(wish: z.infer<typeof ListPeople>, given: (value: string) => string): string {
  const { search, unitId, kind, account, include } = wish
  const [key, id] = cursorIn(wish.after, z.tuple([SortKey, z.uuid()])) ?? []
  const conditions = [
    include === 'left' ? 'e.ends_on < $2::date' : '(e.ends_on is null or e.ends_on >= $2::date)',
    search && `p.search_text like ${given(`%${folded(search).replace(/[%_\\]/g, '\\$&')}%`)}`,
    kind && `e.kind = ${given(kind)}`,
    unitId &&
      `exists (
      select from app.people_assignments a
      where a.organization_id = $1 and a.person_id = p.id and a.unit_id = ${given(unitId)}
        and a.starts_on <= $2::date and (a.ends_on is null or a.ends_on >= $2::date))`,
    account &&
      `${given(account)} = case
      when p.activated_at is not null then 'active'
      when p.invited_at is null then 'none'
      when p.invited_at + make_interval(days => $4) < $3::timestamptz then 'expired'
      else 'invited' end`,
    key !== undefined && id !== undefined && `(p.sort_key, p.id) > (${given(key)}, ${given(id)}::uuid)`,
  ]
  return conditions
    .filter(Boolean)
    .map((condition) => `and ${condition}`)
    .join('\n    ')
}

// The page is cut before names of supporters are looked up: fifty rows, not ten thousand.
const listOf = (conditions: string) => `
with page as (
  select p.*, e.number, e.kind, e.hired_on::text, e.ends_on::text
  from app.people_persons p
  join lateral (
    select number, kind, hired_on, ends_on from app.people_employments e
    where e.organization_id = $1 and e.person_id = p.id order by hired_on desc limit 1
  ) e on true
  where p.organization_id = $1
    ${conditions}
  order by p.sort_key, p.id
  limit $5
)
select p.id, p.family_name, p.given_name, p.reading, p.email, p.roles, p.sort_key, p.number, p.kind, p.hired_on, p.ends_on,
  (select u.path from app.people_assignments a
   join app.people_units u on u.organization_id = $1 and u.id = a.unit_id
   where a.organization_id = $1 and a.person_id = p.id
     and a.starts_on <= $2::date and (a.ends_on is null or a.ends_on >= $2::date)
   order by a.starts_on desc limit 1) as unit,
  (select b.ends_on::text from app.people_absences b
   where b.organization_id = $1 and b.person_id = p.id
     and b.starts_on <= $2::date and (b.ends_on is null or b.ends_on >= $2::date) limit 1) as away_until,
  (select json_agg(json_build_object('kind', s.kind, 'familyName', q.family_name, 'givenName', q.given_name)
     order by q.sort_key)
   from app.people_supports s
   join app.people_persons q on q.organization_id = $1 and q.id = s.supporter_id
   where s.organization_id = $1 and s.person_id = p.id
     and s.starts_on <= $2::date and (s.ends_on is null or s.ends_on >= $2::date)) as supporters,
  p.activated_at is not null as activated,
  p.invited_at is not null as invited,
  coalesce(p.invited_at + make_interval(days => $4) < $3::timestamptz, false) as expired
from page p
order by p.sort_key, p.id`
