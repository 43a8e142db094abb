import type { Day } from '#/platform/day.ts'
import { found } from '#/platform/errors.ts'
import { query } from '#/platform/use-case.ts'
import { mayKeep, mayList, type Placed } from '../../access.ts'
import { recordOf } from '../../record/queries.ts'
import { folded } from '../../rules.ts'
import { unitHistories } from '../../units/queries.ts'
import { unitsOn } from '../../units/rules.ts'
import { loadsOf, unitNow, unitsKept } from '../load/queries.ts'
import { type Candidate, Candidates, CandidateWish } from '../load/schema.ts'
import { awayIn } from '../queries.ts'
import { placeOf } from '../rules.ts'

/** So many are offered; more letters find the others. */
const MOST = 20

type Row = {
  id: string
  displayName: string
  number: string
  unitId: string | null
  /** Whether the reader may know what is planned about them. */
  known: boolean
  awayFrom: Day | null
  awayUntil: Day | null
  already: boolean
}

/** Who can be chosen as a supporter from a day on, with what they carry (B-08); never oneself, nor the person. */
export const supporterCandidates = query({
  input: CandidateWish,
  output: Candidates,
  reveals: [],
  async subject({ tx, today }, { personId }): Promise<Placed | undefined> {
    if (!personId) return undefined
    return { unitIds: placeOf(found(await recordOf(tx, personId)), await unitHistories(tx), today) }
  },
  may: (actor, place) => (place ? mayKeep(actor, place) : mayList(actor)),
  async run({ tx, actor, today }, { search, personId, kind, on }) {
    const text = folded(search)
    if (text === '') return { people: [] }
    const like = `%${text.replace(/[%_\\]/g, '\\$&')}%`
    const not = [actor.personId, ...(personId ? [personId] : [])]
    // Who will stand beside oneself is not to be found out here.
    const other = personId === actor.personId ? null : personId
    const histories = await unitHistories(tx)
    const [now, then] = [unitsOn(histories, today), unitsOn(histories, on)]
    const kept = unitsKept(actor, now) ?? null
    const values = [tx.organizationId, today, on, like, not, other ?? null, kind ?? null, MOST, kept]
    const { rows } = await tx.ask<Row>(CANDIDATES, values)
    const loadOf = await loadsOf(
      tx,
      rows.map(({ id }) => id),
      [today, on],
    )
    return {
      people: rows.map(
        ({ unitId, known, awayFrom, awayUntil, ...row }): Candidate => ({
          ...row,
          unit: (unitId && (known ? then : now).get(unitId)?.path) || null,
          load: loadOf(row.id, today),
          later: loadOf(row.id, on),
          away: awayIn(awayFrom, awayUntil),
        }),
      ),
    }
  },
})

// Of people in other units, HR of a unit learn what everybody knows: how it is today.
const CANDIDATES = `
select p.id, p.display_name as "displayName", case when d.known then e.number else '' end as number, d.known,
  (select a.unit_id from app.people_assignments a
   where a.organization_id = $1 and a.person_id = p.id
     and a.starts_on <= d.day and (a.ends_on is null or a.ends_on >= d.day) limit 1) as "unitId",
  b.starts_on::text as "awayFrom", b.ends_on::text as "awayUntil",
  exists (
    select from app.people_supports s
    where s.organization_id = $1 and s.person_id = $6::uuid and s.supporter_id = p.id and s.kind = $7::text
      and (s.ends_on is null or s.ends_on >= $3::date)) as already
from app.people_persons p
join lateral (
  select one.known, case when one.known then $3::date else $2::date end as day
  from (select $9::uuid[] is null or coalesce(${unitNow('p.id')} = any($9::uuid[]), false) as known) one
) d on true
join app.people_employments e on e.organization_id = $1 and e.person_id = p.id
  and e.hired_on <= d.day and (e.ends_on is null or e.ends_on >= d.day)
left join lateral (
  select starts_on, ends_on from app.people_absences b
  where b.organization_id = $1 and b.person_id = p.id
    and b.starts_on <= d.day and (b.ends_on is null or b.ends_on >= d.day) limit 1) b on true
where p.organization_id = $1 and p.search_text like $4 and p.id <> all($5::uuid[])
order by p.sort_key, p.id
limit $8`
