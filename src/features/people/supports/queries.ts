import { z } from 'zod'
import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import { anyone } from '../access.ts'
import type { SupportKind } from '../record/schema.ts'
import { unitsOfDay } from '../units/queries.ts'
import { type Away, type Companion, MySupporters } from './schema.ts'

/** Who supports me today and whom I support, as what, since when, how often, and how to reach them; nothing planned. */
export const mySupporters = query({
  input: z.object({}),
  output: MySupporters,
  reveals: [],
  subject: ({ tx, actor, today }) =>
    Promise.all([
      companionsOf(tx, actor.personId, today, 'supporter'),
      companionsOf(tx, actor.personId, today, 'person'),
    ]),
  may: anyone,
  run: async (_, __, [supporters, supported]) => ({ supporters, supported }),
})

type Row = Omit<Companion, 'unit' | 'away'> & { unitId: string | null; awayFrom: Day | null; awayUntil: Day | null }

/** The other side of each pair somebody is in that day. */
async function companionsOf(tx: Tx, id: string, day: Day, other: 'supporter' | 'person'): Promise<Companion[]> {
  const [{ rows }, units] = [
    await tx.ask<Row>(other === 'supporter' ? SUPPORTERS : SUPPORTED, [tx.organizationId, day, id]),
    await unitsOfDay(tx, day),
  ]
  return rows.map(({ unitId, awayFrom, awayUntil, ...row }) => ({
    ...row,
    unit: (unitId && units.get(unitId)?.path) || null,
    away: awayIn(awayFrom, awayUntil),
  }))
}

export const awayIn = (from: Day | null, until: Day | null): Away | null => from && { from, until }

/** Both are employed on the day of the second parameter. */
export const bothHere = ['s.person_id', 's.supporter_id']
  .map(
    (who) => `exists (
    select from app.people_employments e where e.organization_id = $1 and e.person_id = ${who}
      and e.hired_on <= $2::date and (e.ends_on is null or e.ends_on >= $2::date))`,
  )
  .join(' and ')
export const inForce = 's.starts_on <= $2::date and (s.ends_on is null or s.ends_on >= $2::date)'

const pairs = (mine: string, theirs: string, isNew: string) => `
select s.id as "supportId", s.kind, s.type, s.every_min as "everyMin", s.every_max as "everyMax",
  s.starts_on::text as since, ${isNew} as "isNew",
  q.id as "personId", q.display_name as "displayName", q.email, q.phone,
  (select a.unit_id from app.people_assignments a
   where a.organization_id = $1 and a.person_id = q.id
     and a.starts_on <= $2::date and (a.ends_on is null or a.ends_on >= $2::date) limit 1) as "unitId",
  b.starts_on::text as "awayFrom", b.ends_on::text as "awayUntil"
from app.people_supports s
join app.people_persons q on q.organization_id = $1 and q.id = s.${theirs}
left join lateral (
  select starts_on, ends_on from app.people_absences b
  where b.organization_id = $1 and b.person_id = q.id
    and b.starts_on <= $2::date and (b.ends_on is null or b.ends_on >= $2::date) limit 1) b on true
where s.organization_id = $1 and s.${mine} = $3 and ${inForce} and ${bothHere}
order by s.starts_on, q.sort_key, q.id`
const SUPPORTERS = pairs('person_id', 'supporter_id', 's.told_on is null')
// The person is told whatever happens; for the supporter it is news for two weeks, and then everyday life.
const SUPPORTED = pairs('supporter_id', 'person_id', 's.supporter_told_on is null and s.starts_on > $2::date - 14')

/** A supporter of whom their person has not been told yet. */
export type NewSupporter = { id: string; personId: string; kind: SupportKind; displayName: string }

/** All of them that day whose person a mail can reach. */
export async function newSupporters(tx: Tx, day: Day): Promise<NewSupporter[]> {
  const { rows } = await tx.ask<NewSupporter>(NEW, [tx.organizationId, day])
  return rows
}

const NEW = `
select s.id, s.person_id as "personId", s.kind, q.display_name as "displayName"
from app.people_supports s
join app.people_persons q on q.organization_id = $1 and q.id = s.supporter_id
join app.people_persons p on p.organization_id = $1 and p.id = s.person_id
where s.organization_id = $1 and s.told_on is null and p.activated_at is not null and p.email is not null and ${inForce} and ${bothHere}
order by s.starts_on, q.sort_key, q.id`

/** Of these supports, those there are; a planned one is there for nobody who is part of it. */
export async function mySupports(tx: Tx, ids: readonly string[], personId: string, day: Day): Promise<string[]> {
  const { rows } = await tx.ask<{ id: string }>(MINE, [tx.organizationId, day, personId, ids])
  return rows.map(({ id }) => id)
}

const MINE = `
select s.id from app.people_supports s
where s.organization_id = $1 and s.id = any($4::uuid[]) and s.starts_on <= $2::date and $3 in (s.person_id, s.supporter_id)`

/** The person whose support has this id, if there is one. */
export async function supportedAs(tx: Tx, supportId: string): Promise<string | undefined> {
  const { rows } = await tx.ask<{ personId: string }>(
    'select person_id as "personId" from app.people_supports where organization_id = $1 and id = $2',
    [tx.organizationId, supportId],
  )
  return rows[0]?.personId
}
