import { and, eq, exists, gte, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { own, places, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { Addressee } from '#/platform/mail/posting.ts'
import type { SupportKind } from '../record/schema.ts'
import { absences, assignments, employments, type Person, persons, supports } from '../tables.ts'
import { unitHistories } from '../units/queries.ts'
import { unitsOn } from '../units/rules.ts'

export type Supporter<Kind extends SupportKind = SupportKind> = {
  personId: string
  supporterId: string
  kind: Kind
  displayName: string
  /** Undefined where no mail can reach them. */
  addressee: Addressee | undefined
}

type Span = { startsOn: PgColumn; endsOn: PgColumn }

/** The row's days hold that day, both ends included. */
const holds = (span: Span, day: Day): SQL =>
  and(lte(span.startsOn, day), or(isNull(span.endsOn), gte(span.endsOn, day)))!

/** Has not left by that day; whoever is hired later is not gone. */
const notGone = (tx: Tx, personId: typeof persons.id | typeof supports.supporterId, day: Day): SQL =>
  exists(
    tx
      .select({ id: employments.id })
      .from(employments)
      .where(
        own(
          tx,
          employments,
          eq(employments.personId, personId),
          or(isNull(employments.endsOn), gte(employments.endsOn, day)),
        ),
      ),
  )

/** Who supports these people on that day, as one of these kinds; nobody does who is not employed, or for whom is not. */
export async function supportersOn<Kind extends SupportKind>(
  tx: Tx,
  personIds: string[],
  day: Day,
  kinds: readonly Kind[],
): Promise<Supporter<Kind>[]> {
  if (personIds.length === 0) return []
  const values = [tx.organizationId, day, kinds, ...personIds]
  const { rows } = await tx.ask<Supporting<Kind>>(supporting(places(personIds, 4)), values)
  return rows.map(({ personId, supporterId, kind, displayName, ...person }) => ({
    personId,
    supporterId,
    kind,
    displayName,
    addressee: addresseeIn({ id: supporterId, ...person }),
  }))
}

type Supporting<Kind> = { personId: string; supporterId: string; kind: Kind; activatedAt: Date | null } & Pick<
  Person,
  'displayName' | 'email' | 'locale'
>

const supporting = (people: string) => `
select s.person_id as "personId", s.supporter_id as "supporterId", s.kind,
  p.display_name as "displayName", p.email, p.locale, p.activated_at as "activatedAt"
from app.people_supports s
join app.people_persons p on p.organization_id = s.organization_id and p.id = s.supporter_id
where s.organization_id = $1 and s.person_id in (${people}) and s.kind = any($3)
  and s.starts_on <= $2 and (s.ends_on is null or s.ends_on >= $2)
  and exists (
    select from app.people_employments e
    where e.organization_id = $1 and e.person_id = s.supporter_id
      and e.hired_on <= $2 and (e.ends_on is null or e.ends_on >= $2))
  and exists (
    select from app.people_employments e
    where e.organization_id = $1 and e.person_id = s.person_id
      and e.hired_on <= $2 and (e.ends_on is null or e.ends_on >= $2))
order by s.kind, p.sort_key, p.id`

/** Does the person carry anybody on that day, as one of these kinds? */
export async function carriesAnybody(
  tx: Tx,
  supporterId: string,
  day: Day,
  kinds: readonly SupportKind[],
): Promise<boolean> {
  const [row] = await tx
    .select({ id: supports.id })
    .from(supports)
    .where(
      own(tx, supports, eq(supports.supporterId, supporterId), inArray(supports.kind, kinds), holds(supports, day)),
    )
    .limit(1)
  return row !== undefined
}

/** Names by id. */
export async function namesOf(tx: Tx, personIds: string[]): Promise<Map<string, string>> {
  if (personIds.length === 0) return new Map()
  const ids = [...new Set(personIds)]
  const { rows } = await tx.ask<Pick<Person, 'id' | 'displayName'>>(named(places(ids, 2)), [tx.organizationId, ...ids])
  return new Map(rows.map((row) => [row.id, row.displayName]))
}

const named = (people: string) => `
select id, display_name as "displayName" from app.people_persons
where organization_id = $1 and id in (${people})`

/** Whom a mail can reach: people with an address who have come in and not left. */
export async function addresseesOf(tx: Tx, personIds: string[], day: Day): Promise<Addressee[]> {
  if (personIds.length === 0) return []
  const { id, email, locale, activatedAt } = persons
  const rows = await tx
    .select({ id, email, locale, activatedAt })
    .from(persons)
    .where(own(tx, persons, inArray(persons.id, personIds), notGone(tx, persons.id, day)))
  return rows.flatMap((row) => addresseeIn(row) ?? [])
}

type Reachable = Pick<Person, 'id' | 'email' | 'locale'> & { activatedAt: unknown }
const addresseeIn = ({ id, email, locale, activatedAt }: Reachable) =>
  email && activatedAt ? { personId: id, address: email, locale } : undefined

/** Whether somebody is employed on that day. */
export async function isHere(tx: Tx, personId: string, day: Day): Promise<boolean> {
  const { rowCount } = await tx.ask(
    `select from app.people_employments
     where organization_id = $1 and person_id = $2 and hired_on <= $3 and (ends_on is null or ends_on >= $3)`,
    [tx.organizationId, personId, day],
  )
  return rowCount !== 0
}

/** Of these people, those who have not left by that day. */
export async function notGoneOn(tx: Tx, personIds: string[], day: Day): Promise<string[]> {
  const rows = await tx
    .select({ id: persons.id })
    .from(persons)
    .where(own(tx, persons, inArray(persons.id, personIds), notGone(tx, persons.id, day)))
  return rows.map(({ id }) => id)
}

/** Of these people, those who are here on that day: employed and not on leave; with the unit they work in. */
export async function presentOn(tx: Tx, personIds: string[], day: Day) {
  if (personIds.length === 0) return []
  const away = tx
    .select({ id: absences.id })
    .from(absences)
    .where(own(tx, absences, eq(absences.personId, persons.id), holds(absences, day)))
  const rows = await tx
    .selectDistinctOn([persons.id], {
      id: persons.id,
      unitId: assignments.unitId,
      away: exists(away).mapWith(Boolean).as('away'),
    })
    .from(persons)
    .innerJoin(
      employments,
      and(
        eq(employments.organizationId, persons.organizationId),
        eq(employments.personId, persons.id),
        lte(employments.hiredOn, day),
        or(isNull(employments.endsOn), gte(employments.endsOn, day)),
      ),
    )
    .leftJoin(
      assignments,
      and(
        eq(assignments.organizationId, persons.organizationId),
        eq(assignments.personId, persons.id),
        holds(assignments, day),
      ),
    )
    .where(own(tx, persons, inArray(persons.id, personIds)))
    .orderBy(persons.id)
  return rows.filter((row) => !row.away).map(({ id, unitId }) => ({ id, unitId }))
}

/** Paths of units by id, as they are called on that day, or were on their last. */
export async function unitPaths(tx: Tx, unitIds: string[], day: Day): Promise<Map<string, string>> {
  if (unitIds.length === 0) return new Map()
  const histories = await unitHistories(tx)
  const named = new Set(unitIds)
  const today = unitsOn(histories, day)
  const paths = histories
    .filter(({ id }) => named.has(id))
    .map(
      ({ id, closedOn }) => [id, (today.get(id) ?? unitsOn(histories, closedOn ?? day).get(id))?.path ?? ''] as const,
    )
  return new Map(paths)
}
