import { inArray, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { own, type Tx } from '#/platform/database.ts'
import { found } from '#/platform/errors.ts'
import { absences, assignments, employments, offices, type Person, persons, supports } from '../tables.ts'
import type { PersonRecord } from './schema.ts'

/** A record and what is kept beside it: how it stands with their way in, and which change of it this is. */
export type Kept = PersonRecord & Pick<Person, 'revision' | 'invitedAt' | 'activatedAt' | 'erasedOn' | 'displayName'>

/** So many ids travel in one statement. */
const MOST_IDS = 5000

/** Whole records of these people, in six statements however many they are; who does not exist is left out. */
export async function recordsOf(tx: Tx, personIds: readonly string[]): Promise<Kept[]> {
  const ids = [...new Set(personIds)]
  const records: Kept[] = []
  for (let start = 0; start < ids.length; start += MOST_IDS)
    records.push(...(await recordsBatch(tx, ids.slice(start, start + MOST_IDS))))
  return records
}

/** The record of one person, or the same answer as if there were none. */
export async function recordOf(tx: Tx, personId: string): Promise<Kept> {
  const [record] = await recordsOf(tx, [personId])
  return found(record)
}

async function recordsBatch(tx: Tx, ids: string[]): Promise<Kept[]> {
  const of = (table: { organizationId: PgColumn }, column: PgColumn): SQL => own(tx, table, inArray(column, ids))
  const people = await tx.select().from(persons).where(of(persons, persons.id))
  const partsOf = async <T extends PgTable & { organizationId: PgColumn; personId: PgColumn }>(
    table: T,
    order: PgColumn,
  ) => {
    const rows = (await tx
      .select()
      .from(table as PgTable)
      .where(of(table, table.personId))
      .orderBy(order)) as (T['$inferSelect'] & { personId: string; organizationId: string })[]
    return Map.groupBy(rows, ({ personId }) => personId)
  }
  const employed = await partsOf(employments, employments.hiredOn)
  const assigned = await partsOf(assignments, assignments.startsOn)
  const away = await partsOf(absences, absences.startsOn)
  const supported = await partsOf(supports, supports.startsOn)
  const holding = await partsOf(offices, offices.startsOn)
  return people.map(({ id, revision, invitedAt, activatedAt, erasedOn, displayName, ...person }) => ({
    id,
    person: fieldsOf(person),
    employments: (employed.get(id) ?? []).map(bare),
    assignments: (assigned.get(id) ?? []).map(bare),
    absences: (away.get(id) ?? []).map(bare),
    supports: (supported.get(id) ?? []).map(bare),
    offices: (holding.get(id) ?? []).map(bare),
    revision,
    invitedAt,
    activatedAt,
    erasedOn,
    displayName,
  }))
}

const bare = <T extends { organizationId: string; personId: string }>({ organizationId, personId, ...part }: T) => part

const fieldsOf = (
  person: Omit<Person, 'id' | 'revision' | 'invitedAt' | 'activatedAt' | 'erasedOn' | 'displayName'>,
) => ({
  familyName: person.familyName,
  givenName: person.givenName,
  reading: person.reading,
  otherName: person.otherName,
  chosenName: person.chosenName,
  email: person.email,
  privateEmail: person.privateEmail,
  phone: person.phone,
  locale: person.locale,
})
