import { eq } from 'drizzle-orm'
import { unitHistories } from '#/features/people/supporters/api.ts'
import { type UnitOnDay, unitsOn } from '#/features/people/units/rules.ts'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { type Programme, participants } from '../../tables.ts'
import type { PeopleWish } from '../schema.ts'
import { type Audited, type Standing, takesPart } from './rules.ts'

/** Whom a programme is for, as it is kept. */
export async function auditedOf(tx: Tx, { id, audience }: Pick<Programme, 'id' | 'audience'>): Promise<Audited> {
  const rows = await tx
    .select({ id: participants.personId, takesPart: participants.takesPart })
    .from(participants)
    .where(own(tx, participants, eq(participants.programmeId, id)))
  const those = (wanted: boolean) => new Set(rows.flatMap((row) => (row.takesPart === wanted ? row.id : [])))
  return { audience, named: those(true), excepted: those(false) }
}

/** Whom a programme would be for, as it is wished. */
export const auditedIn = ({ audience, personIds, exceptIds }: PeopleWish): Audited => ({
  audience,
  named: new Set(personIds),
  excepted: new Set(exceptIds),
})

/** The units of an audience with what hangs below them, by day; null: all. */
export async function unitsByDay(
  tx: Tx,
  unitIds: readonly string[] | undefined,
): Promise<(day: Day) => ReadonlySet<string> | null> {
  if (!unitIds || unitIds.length === 0) return () => null
  const wanted = new Set(unitIds)
  const histories = await unitHistories(tx)
  const known = new Map<Day, ReadonlySet<string>>()
  const below = (units: Iterable<UnitOnDay>) =>
    new Set([...units].filter(({ above }) => above.some((id) => wanted.has(id))).map(({ id }) => id))
  return (day) => known.getOrInsertComputed(day, () => below(unitsOn(histories, day).values()))
}

/** Everybody who takes part on that day, on leave or not, in one statement however many they are. */
export async function membersOn(tx: Tx, audited: Audited, day: Day): Promise<Standing[]> {
  const units = (await unitsByDay(tx, audited.audience?.unitIds))(day)
  const candidates = audited.audience ? null : [...audited.named]
  if (candidates?.length === 0) return []
  const { rows } = await tx.ask<Standing>(STANDINGS, [tx.organizationId, day, candidates])
  return rows.filter((standing) => takesPart(audited, standing, units))
}

/** The same as `standingOn` of everybody's history; a test holds them together. */
const STANDINGS = `
select e.person_id as "personId", e.kind, e.hired_on::text as "hiredOn",
  case when count(a.id) > 0 then greatest(min(a.starts_on), e.hired_on) end::text as "assignedOn",
  (array_agg(a.unit_id) filter (where a.starts_on <= $2 and (a.ends_on is null or a.ends_on >= $2)))[1] as "unitId",
  e.person_id in (
    select person_id from app.people_absences
    where organization_id = $1 and starts_on <= $2 and (ends_on is null or ends_on >= $2)) as away
from app.people_employments e
left join app.people_assignments a on a.organization_id = $1 and a.person_id = e.person_id
  and (a.ends_on is null or a.ends_on >= e.hired_on) and (e.ends_on is null or a.starts_on <= e.ends_on)
where e.organization_id = $1 and e.hired_on <= $2 and (e.ends_on is null or e.ends_on >= $2)
  and ($3::uuid[] is null or e.person_id = any($3))
group by e.organization_id, e.id
order by e.person_id`
