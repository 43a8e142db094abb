import { z } from 'zod'
import { cursorIn, cursorOf, SortKey } from '#/platform/cursor.ts'
import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { Day as DayIn } from '#/platform/schema.ts'
import { query } from '#/platform/use-case.ts'
import { mayList } from '../../access.ts'
import { mapsOf } from '../../maps/queries.ts'
import { lookedForDays, mapOf } from '../../maps/rules.ts'
import { kindsOf } from '../../organization/queries.ts'
import { holdsOn } from '../../record/rules.ts'
import { BUILT_IN_KINDS, type Cadence, type PersonRecord, type SupportKind } from '../../record/schema.ts'
import { unitsOfDay } from '../../units/queries.ts'
import { subtreeOf } from '../../units/rules.ts'
import { unitNow, unitsKept } from '../load/queries.ts'
import { type GapLine, GapsPage, GapsWish } from './schema.ts'

const PAGE = 50

/** The rhythm that the map of a person's kind of hire knows for a kind of supporter (K-06, K-07). */
export async function mapOfPerson(
  tx: Tx,
  { employments }: PersonRecord,
  day: Day,
  kind: SupportKind,
): Promise<Cadence> {
  const employment =
    employments.find(({ hiredOn, endsOn }) => holdsOn({ startsOn: hiredOn, endsOn }, day)) ?? employments.at(-1)
  const entry = employment && mapOf(employment.kind, await mapsOf(tx)).find((one) => one.kind === kind)
  return { everyMin: entry?.everyMin ?? null, everyMax: entry?.everyMax ?? null }
}

type Row = {
  id: string
  displayName: string
  sortKey: string
  revision: number
  kind: string
  hiredOn: Day
  unitId: string | null
  missing: SupportKind[]
}

/** Who has nobody beside them as the map of their kind expects, today or on their first day; who came last comes first. */
export const gaps = query({
  input: GapsWish,
  output: GapsPage,
  reveals: [],
  subject: async () => undefined,
  may: mayList,
  async run({ tx, actor, today }, wish) {
    const units = await unitsOfDay(tx, today)
    const expected = await expectations(tx, wish.kind)
    const [hired, key, id] = cursorIn(wish.after, z.tuple([DayIn, SortKey, z.uuid()])) ?? []
    const { rows } = await tx.ask<Row>(GAPS, [
      ...[tx.organizationId, today, PAGE + 1],
      ...[expected.map(({ of }) => of), expected.map(({ kind }) => kind), expected.map(({ until }) => until)],
      ...[unitsKept(actor, units) ?? null, wish.unitId ? subtreeOf(units, wish.unitId) : null],
      ...[hired ?? null, key ?? null, id ?? null],
    ])
    const page = rows.slice(0, PAGE)
    const last = rows.length > PAGE ? page.at(-1) : undefined
    return {
      people: page.map(
        ({ unitId, ...row }): GapLine => ({ ...row, unit: (unitId && units.get(unitId)?.path) || null }),
      ),
      next: last ? cursorOf(last.hiredOn, last.sortKey, last.id) : null,
    }
  },
})

/** What every kind of hire expects, line by line; `until`: for so many days after the hire date. */
async function expectations(tx: Tx, wanted: SupportKind | undefined) {
  const rows = await mapsOf(tx)
  const kinds = [...BUILT_IN_KINDS, ...(await kindsOf(tx)).map(({ code }) => code)]
  return kinds.flatMap((of) =>
    mapOf(of, rows)
      .filter(({ expected, kind }) => expected && (wanted === undefined || kind === wanted))
      .map((entry) => ({ of, kind: entry.kind, until: lookedForDays(entry) })),
  )
}

const GAPS = `
with expected as (
  select * from unnest($4::text[], $5::text[], $6::int[]) with ordinality as x (of, kind, until, place)
)
select p.id, p.display_name as "displayName", p.sort_key as "sortKey", p.revision, e.kind, e.hired_on::text as "hiredOn",
  ${unitNow('p.id')} as "unitId", lacks.kinds as missing
from app.people_persons p
join lateral (
  select kind, hired_on, greatest(hired_on, $2::date) as day from app.people_employments e
  where e.organization_id = $1 and e.person_id = p.id and (e.ends_on is null or e.ends_on >= $2::date)
  order by hired_on limit 1) e on true
join lateral (
  select array_agg(x.kind order by x.place) as kinds from expected x
  where x.of = e.kind and e.hired_on + x.until >= e.day and not exists (
    select from app.people_supports s
    join app.people_employments o on o.organization_id = $1 and o.person_id = s.supporter_id
      and o.hired_on <= e.day and (o.ends_on is null or o.ends_on >= e.day)
    where s.organization_id = $1 and s.person_id = p.id and s.kind = x.kind
      and s.starts_on <= e.day and (s.ends_on is null or s.ends_on >= e.day))
) lacks on lacks.kinds is not null
where p.organization_id = $1
  and ($7::uuid[] is null or ${unitNow('p.id')} = any($7::uuid[]))
  and ($8::uuid[] is null or ${unitNow('p.id')} = any($8::uuid[]))
  and ($9::date is null or e.hired_on < $9::date or (e.hired_on = $9::date and (p.sort_key, p.id) > ($10::text, $11::uuid)))
order by e.hired_on desc, p.sort_key, p.id
limit $3`
