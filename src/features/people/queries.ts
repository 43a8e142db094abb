import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import { cursorIn, cursorOf, SortKey } from '#/platform/cursor.ts'
import { own, type Tx } from '#/platform/database.ts'
import { type Day, firstDayOf, lastDayOf } from '#/platform/day.ts'
import { found } from '#/platform/errors.ts'
import { query } from '#/platform/use-case.ts'
import { anyone, mayKeepPeople, mayList } from './access.ts'
import { Me } from './entering/schema.ts'
import { mapsOf } from './maps/queries.ts'
import { lookedForDays, mapOf, missing } from './maps/rules.ts'
import { kindsOf } from './organization/queries.ts'
import { organizations } from './organization/tables.ts'
import { photos } from './profile/tables.ts'
import { BUILT_IN_KINDS, type MapEntry, type SupportKind } from './record/schema.ts'
import { accountState } from './rules.ts'
import { type Included, ListPeople, PeoplePage, type PersonLine, Units } from './schema.ts'
import { searchFor } from './search/rules.ts'
import { standingOf } from './seen/queries.ts'
import { isHere } from './supporters/queries.ts'
import { persons } from './tables.ts'
import { unitHistories, unitsOfDay } from './units/queries.ts'
import { subtreeOf, type UnitOnDay, unitsOn } from './units/rules.ts'
import type { UnitHistory } from './units/schema.ts'

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
      .select({
        person: persons,
        name: organizations.name,
        photoAt: photos.changedAt,
        languages: organizations.languages,
      })
      .from(persons)
      .innerJoin(organizations, eq(organizations.organizationId, persons.organizationId))
      .leftJoin(photos, and(eq(photos.organizationId, persons.organizationId), eq(photos.personId, persons.id)))
      .where(own(tx, persons, eq(persons.id, actor.personId)))
    return found(row)
  },
  may: anyone,
  async run({ tx, actor, today, demo }, _, { person, name, languages, photoAt }) {
    return {
      person: {
        ...{ id: person.id, displayName: person.displayName, email: person.email, locale: person.locale },
        photoAt: photoAt?.toString() ?? null,
      },
      organization: { id: actor.organizationId, name, timeZone: actor.timeZone, languages },
      here: await isHere(tx, person.id, today),
      ...(await standingOf(tx, person.id, today)),
      roles: [...actor.roles],
      demo,
      today,
    }
  },
})

export const unitList = query({
  input: z.object({}),
  output: Units,
  reveals: [],
  subject: async () => undefined,
  may: mayList,
  async run({ tx, today }) {
    return { units: [...(await unitsOfDay(tx, today)).values()].map(({ id, path }) => ({ id, path })) }
  },
})

type Row = {
  id: string
  display_name: string
  reading: string
  email: string | null
  locale: PersonLine['locale']
  roles: PersonLine['roles'] | null
  sort_key: string
  number: string
  kind: PersonLine['kind']
  hired_on: Day
  ends_on: Day | null
  unit_id: string | null
  away: { until: Day | null } | null
  supporters: PersonLine['supporters'] | null
  activated: boolean
  invited: boolean
  expired: boolean
}

/** Fifty people by reading, found and filtered in one statement whose cost grows neither with the page nor the list. */
export const list = query({
  input: ListPeople,
  output: PeoplePage,
  reveals: [],
  subject: async () => undefined,
  may: mayList,
  async run({ tx, actor, today, now }, wish) {
    const values: unknown[] = [tx.organizationId, today, now.toString(), INVITATION_DAYS, PAGE + 1]
    const [histories, expected] = [await unitHistories(tx), await expectedSupports(tx)]
    const units = unitsOn(histories, today)
    const given = (value: unknown) => `$${values.push(value)}`
    const whole = mayKeepPeople(actor) ? undefined : actor.officeUnits.flatMap((id) => subtreeOf(units, id))
    const text = listOf(wish.include, foundOf(wish, given), conditionsOf(wish, { units, whole, expected, given }))
    const { rows } = await tx.ask<Row>(text, values)
    const page = rows.slice(0, PAGE)
    const last = page.at(-1)
    const more = rows.length > PAGE && last
    return {
      people: page.map((row) => lineOf(row, { pathOf: pathIn(histories, units, today), expected, today })),
      next: more ? cursorOf(last.sort_key, last.id) : null,
    }
  },
})

type On = { pathOf: (id: string) => string | null; expected: Expected; today: Day }

function lineOf(row: Row, { pathOf, expected, today }: On): PersonLine {
  const supporters = row.supporters ?? {}
  const inForce = (Object.keys(supporters) as SupportKind[]).map((kind) => ({ kind }))
  return {
    id: row.id,
    displayName: row.display_name,
    reading: row.reading,
    number: row.number,
    unit: row.unit_id && pathOf(row.unit_id),
    kind: row.kind,
    hiredOn: row.hired_on,
    leftOn: row.ends_on,
    away: row.away !== null,
    awayUntil: row.away?.until ?? null,
    email: row.email,
    locale: row.locale,
    roles: row.roles ?? [],
    supporters,
    missing: row.supporters ? missing(expected.get(row.kind) ?? [], inForce, row.hired_on, today) : [],
    account: accountState(row),
  }
}

/** How a unit is called today, or was on its last day. */
const pathIn = (histories: UnitHistory[], units: Map<string, UnitOnDay>, today: Day) => (id: string) => {
  const closedOn = histories.find((unit) => unit.id === id)?.closedOn ?? today
  return (units.get(id) ?? unitsOn(histories, closedOn).get(id))?.path ?? null
}

type Given = (value: unknown) => string
type Around = {
  units: Map<string, UnitOnDay>
  /** The units of whoever keeps no others. */
  whole: string[] | undefined
  expected: Expected
  given: Given
}

/** Where the list begins: with everybody in order, or with those found by a term, in the same order. */
function foundOf({ search }: ListPeople, given: Given): Source {
  const wanted = searchFor(search)
  if (!wanted) return { from: 'app.people_persons p', organization: 'p', key: 'p.sort_key', id: 'p.id', and: [] }
  return {
    from: 'app.people_search f join app.people_persons p on p.organization_id = $1 and p.id = f.person_id',
    organization: 'f',
    key: 'f.sort_key',
    id: 'f.person_id',
    and: [
      `f.term = ${given(wanted.term)}`,
      ...(wanted.whole ? [`p.search_text like ${given(`%${wanted.whole.replace(/[%_\\]/g, '\\$&')}%`)}`] : []),
    ],
  }
}
type Source = { from: string; organization: string; key: string; id: string; and: string[] }

/** Only what is asked for stands in the statement, so that each way of asking is planned for itself. */
function conditionsOf(wish: ListPeople, { units, whole, expected, given }: Around): Condition[] {
  const { unitId, kind, hiredIn, locale, account, include } = wish
  const [key, id] = cursorIn(wish.after, z.tuple([SortKey, z.uuid()])) ?? []
  return [
    whole && inUnits(given(whole), include),
    unitId && inUnits(given(subtreeOf(units, unitId)), include),
    kind && `e.kind = ${given(kind)}`,
    hiredIn && `e.hired_on between ${given(firstDayOf(hiredIn))}::date and ${given(lastDayOf(hiredIn))}::date`,
    wish.missing && lacking(expecting(expected, wish.missing, given), given(wish.missing)),
    locale && `p.locale = ${given(locale)}`,
    account &&
      `${given(account)} = case
      when p.activated_at is not null then 'active'
      when p.invited_at is null then 'none'
      when p.invited_at + make_interval(days => $4) < $3::timestamptz then 'expired'
      else 'invited' end`,
    key !== undefined && id !== undefined && { after: [given(key), `${given(id)}::uuid`] },
  ].filter((one): one is Condition => Boolean(one))
}
type Condition = string | { after: string[] }

const holds = (row: string) => `${row}.starts_on <= $2::date and (${row}.ends_on is null or ${row}.ends_on >= $2::date)`

/** The employment somebody is listed by. */
const EMPLOYED: Record<Included, string> = {
  present: 'e.hired_on <= $2::date and (e.ends_on is null or e.ends_on >= $2::date)',
  coming: `e.hired_on > $2::date and not exists (
      select from app.people_employments o where o.organization_id = $1 and o.person_id = e.person_id
        and o.hired_on < e.hired_on and (o.ends_on is null or o.ends_on >= $2::date))`,
  left: `e.ends_on < $2::date and p.erased_on is null and not exists (
      select from app.people_employments o
      where o.organization_id = $1 and o.person_id = e.person_id and o.hired_on > e.hired_on)`,
}

/** The day on which it is asked where somebody works. */
const PLACED: Record<Included, string> = { present: '$2::date', coming: 'e.hired_on', left: 'e.ends_on' }

/** Where somebody works that day, or will work next. */
const unitOf = (include: Included) => `(
    select a.unit_id from app.people_assignments a
    where a.organization_id = $1 and a.person_id = p.id and (a.ends_on is null or a.ends_on >= ${PLACED[include]})
    order by a.starts_on limit 1)`

// The first condition alone may use an index; the second is right.
const inUnits = (units: string, include: Included) => `p.id in (
      select a.person_id from app.people_assignments a
      where a.organization_id = $1 and a.unit_id = any(${units}::uuid[]))
    and ${unitOf(include)} = any(${units}::uuid[])`

/** Of kinds whose map expects such a support: for some, as long as somebody is new. */
function expecting(expected: Expected, support: SupportKind, given: Given): string {
  const kinds = [...expected].flatMap(([code, entries]) => {
    const entry = entries.find(({ kind, expected }) => kind === support && expected)
    return entry ? [`(e.kind = ${given(code)} and e.hired_on + ${given(lookedForDays(entry))}::int >= $2::date)`] : []
  })
  return `(${kinds.join(' or ') || 'false'})`
}

/** Those whom nobody supports so today. */
const lacking = (expected: string, support: string) => `${expected} and not exists (
      select from app.people_supports s
      join app.people_employments o on o.organization_id = $1 and o.person_id = s.supporter_id
        and o.hired_on <= $2::date and (o.ends_on is null or o.ends_on >= $2::date)
      where s.organization_id = $1 and s.person_id = p.id and s.kind = ${support} and ${holds('s')})`

// The page is cut before anything else is looked up: fifty rows, not ten thousand.
const listOf = (include: Included, { from, organization, key, id, and }: Source, conditions: Condition[]) => `
with page as (
  select ${id}, ${key}, e.number, e.kind, e.hired_on, e.ends_on, ${unitOf(include)} as unit_id
  from ${from}
  join app.people_employments e on e.organization_id = $1 and e.person_id = p.id and ${EMPLOYED[include]}
  where ${organization}.organization_id = $1
    ${[...and, ...conditions]
      .map((one) => (typeof one === 'string' ? one : `(${key}, ${id}) > (${one.after.join()})`))
      .map((one) => `and ${one}`)
      .join('\n    ')}
  order by ${key}, ${id}
  limit $5
)
select p.id, p.display_name, p.reading, p.email, p.locale, p.sort_key, n.number, n.kind, n.hired_on::text, n.ends_on::text, n.unit_id,
  (select array_agg(distinct h.office) from app.people_offices h
   where h.organization_id = $1 and h.person_id = p.id and h.office <> 'head' and ${holds('h')}) as roles,
  (select json_build_object('until', b.ends_on) from app.people_absences b
   where b.organization_id = $1 and b.person_id = p.id and ${holds('b')} limit 1) as away,
  ${include === 'present' ? SUPPORTERS : 'null'} as supporters,
  p.activated_at is not null as activated,
  p.invited_at is not null as invited,
  coalesce(p.invited_at + make_interval(days => $4) < $3::timestamptz, false) as expired
from page n
join app.people_persons p on p.organization_id = $1 and p.id = n.${id.slice(2)}
order by p.sort_key, p.id`

const SUPPORTERS = `(
    select coalesce(json_object_agg(kind, names), '{}') from (
      select s.kind, json_agg(q.display_name order by q.sort_key) as names
      from app.people_supports s
      join app.people_persons q on q.organization_id = $1 and q.id = s.supporter_id
      join app.people_employments o on o.organization_id = $1 and o.person_id = s.supporter_id
        and o.hired_on <= $2::date and (o.ends_on is null or o.ends_on >= $2::date)
      where s.organization_id = $1 and s.person_id = p.id and ${holds('s')}
      group by s.kind) supporting)`

type Expected = ReadonlyMap<string, readonly MapEntry[]>

/** The map of every kind there is. */
async function expectedSupports(tx: Tx): Promise<Expected> {
  const [rows, own] = [await mapsOf(tx), await kindsOf(tx)]
  return new Map([...BUILT_IN_KINDS, ...own.map(({ code }) => code)].map((kind) => [kind, mapOf(kind, rows)]))
}
