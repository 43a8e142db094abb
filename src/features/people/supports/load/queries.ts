import { z } from 'zod'
import { cursorIn, cursorOf, SortKey } from '#/platform/cursor.ts'
import type { Tx } from '#/platform/database.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { type Actor, query } from '#/platform/use-case.ts'
import { mayKeepPeople, mayList } from '../../access.ts'
import type { SupportKind } from '../../record/schema.ts'
import { unitsOfDay } from '../../units/queries.ts'
import { subtreeOf, type UnitOnDay } from '../../units/rules.ts'
import { awayIn, inForce } from '../queries.ts'
import type { Load } from '../schema.ts'
import { Loads, LoadWish, type SupporterLine, SupportersPage, SupportersWish } from './schema.ts'

const PAGE = 50
/** Whoever will be away or gone within so many days needs somebody to follow them. */
const SOON = 60

/** How many people each of these carries today, and on a day to come. */
export const supporterLoad = query({
  input: LoadWish,
  output: Loads,
  reveals: [],
  subject: async () => undefined,
  may: mayList,
  async run({ tx, actor, today }, { supporterIds, on }) {
    const ids = [...new Set(supporterIds)]
    const loadOf = await loadsOf(tx, ids, on ? [today, on] : [today])
    return {
      loads: ids.map((supporterId) => ({
        supporterId,
        today: loadOf(supporterId, today),
        // Whom one is going to support is for others to know until its day.
        later: on ? loadOf(supporterId, supporterId === actor.personId ? today : on) : null,
      })),
    }
  },
})

/** What these people carry on these days, counted in one statement. */
export async function loadsOf(
  tx: Tx,
  ids: readonly string[],
  days: readonly Day[],
): Promise<(id: string, day: Day) => Load> {
  const { rows } = await tx.ask<{ id: string; day: Day; kind: SupportKind | null; people: number }>(LOADS, [
    tx.organizationId,
    ids,
    [...new Set(days)],
  ])
  const loads = Map.groupBy(rows, ({ id, day }) => `${id} ${day}`)
  return (id, day) => {
    const counted = loads.get(`${id} ${day}`) ?? []
    return {
      people: counted.find(({ kind }) => kind === null)?.people ?? 0,
      kinds: counted.flatMap(({ kind, people }) => (kind ? [{ kind, people }] : [])),
    }
  }
}

const LOADS = `
select s.supporter_id as id, d.day::text as day, s.kind, count(distinct s.person_id)::int as people
from unnest($3::date[]) d (day)
join app.people_supports s on s.starts_on <= d.day and (s.ends_on is null or s.ends_on >= d.day)
where s.organization_id = $1 and s.supporter_id = any($2::uuid[]) and exists (
  select from app.people_employments e where e.organization_id = $1 and e.person_id = s.person_id
    and e.hired_on <= d.day and (e.ends_on is null or e.ends_on >= d.day))
group by grouping sets ((s.supporter_id, d.day, s.kind), (s.supporter_id, d.day))
order by people desc, s.kind`

/** The units whose people somebody keeps; nothing where they keep everybody. */
export const unitsKept = (actor: Actor, units: ReadonlyMap<string, UnitOnDay>): string[] | undefined =>
  mayKeepPeople(actor) ? undefined : actor.officeUnits.flatMap((id) => subtreeOf(units, id))

type Row = {
  id: string
  displayName: string
  sortKey: string
  unitId: string | null
  people: number
  awayFrom: Day | null
  awayUntil: Day | null
  lastDay: Day | null
  alone: number
}

/** Fifty supporters, those who carry most first (B-08); with who of their people would be alone when they are not here. */
export const supporters = query({
  input: SupportersWish,
  output: SupportersPage,
  reveals: [],
  subject: async () => undefined,
  may: mayList,
  async run({ tx, actor, today }, wish) {
    const units = await unitsOfDay(tx, today)
    const [carried, key, id] = cursorIn(wish.after, z.tuple([z.string().regex(/^\d{1,9}$/), SortKey, z.uuid()])) ?? []
    const { rows } = await tx.ask<Row>(SUPPORTERS, [
      ...[tx.organizationId, today, addDays(today, SOON), PAGE + 1, unitsKept(actor, units) ?? null],
      ...[wish.unitId ? subtreeOf(units, wish.unitId) : null, wish.show === 'absent'],
      ...[carried ?? null, key ?? null, id ?? null],
    ])
    const page = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? page.at(-1) : undefined
    const loadOf = await loadsOf(
      tx,
      page.map((row) => row.id),
      [today],
    )
    return {
      supporters: page.map(
        (row): SupporterLine => ({
          id: row.id,
          displayName: row.displayName,
          unit: (row.unitId && units.get(row.unitId)?.path) || null,
          load: loadOf(row.id, today),
          away: awayIn(row.awayFrom, row.awayUntil),
          lastDay: row.lastDay,
          alone: row.alone,
        }),
      ),
      next: last ? cursorOf(String(last.people), last.sortKey, last.id) : null,
    }
  },
})

/** The unit somebody works in today, or first will. */
export const unitNow = (person: string) => `(
  select a.unit_id from app.people_assignments a
  where a.organization_id = $1 and a.person_id = ${person} and (a.ends_on is null or a.ends_on >= $2::date)
  order by a.starts_on limit 1)`

const employed = (person: string) => `exists (
    select from app.people_employments e where e.organization_id = $1 and e.person_id = ${person}
      and e.hired_on <= $2::date and (e.ends_on is null or e.ends_on >= $2::date))`

// Whom somebody leaves alone is looked up for the fifty of the page, and only for those who will not be here.
const SUPPORTERS = `
with carried as (
  select s.supporter_id as id, count(distinct s.person_id)::int as people
  from app.people_supports s
  where s.organization_id = $1 and ${inForce} and ${employed('s.person_id')}
  group by s.supporter_id
), page as (
  select p.id, p.display_name, p.sort_key, c.people, ${unitNow('p.id')} as unit_id, b.starts_on, b.ends_on,
    case when job.last <= $3::date then job.last end as last_day
  from carried c
  join app.people_persons p on p.organization_id = $1 and p.id = c.id
  left join lateral (
    select starts_on, ends_on from app.people_absences b
    where b.organization_id = $1 and b.person_id = p.id
      and b.starts_on <= $3::date and (b.ends_on is null or b.ends_on >= $2::date)
    order by b.starts_on limit 1) b on true
  left join lateral (
    select max(coalesce(e.ends_on, 'infinity')) as last from app.people_employments e
    where e.organization_id = $1 and e.person_id = p.id) job on true
  where ($5::uuid[] is null or ${unitNow('p.id')} = any($5::uuid[]) or exists (
      select from app.people_supports s where s.organization_id = $1 and s.supporter_id = p.id and ${inForce}
        and ${unitNow('s.person_id')} = any($5::uuid[])))
    and ($6::uuid[] is null or ${unitNow('p.id')} = any($6::uuid[]))
    and (not $7::boolean or b.starts_on is not null or job.last <= $3::date)
    and ($8::int is null or c.people < $8::int or (c.people = $8::int and (p.sort_key, p.id) > ($9::text, $10::uuid)))
  order by c.people desc, p.sort_key, p.id
  limit $4
)
select p.id, p.display_name as "displayName", p.sort_key as "sortKey", p.people, p.unit_id as "unitId",
  p.starts_on::text as "awayFrom", p.ends_on::text as "awayUntil", p.last_day::text as "lastDay",
  case when p.starts_on is null and p.last_day is null then 0 else (
    select count(distinct s.person_id)::int from app.people_supports s
    where s.organization_id = $1 and s.supporter_id = p.id and ${inForce} and ${employed('s.person_id')}
      and not exists (
        select from app.people_supports o
        where o.organization_id = $1 and o.person_id = s.person_id and o.kind = s.kind and o.supporter_id <> p.id
          and o.starts_on <= $2::date and (o.ends_on is null or o.ends_on >= $2::date)
          and ${employed('o.supporter_id')}
          and not exists (
            select from app.people_absences b where b.organization_id = $1 and b.person_id = o.supporter_id
              and b.starts_on <= $2::date and (b.ends_on is null or b.ends_on >= $2::date)))
  ) end as alone
from page p
order by p.people desc, p.sort_key, p.id`
