import type { Tx } from '#/platform/database.ts'

/** What finds a person, and where lists have them. */
export type Findable = { personId: string; sortKey: string; terms: readonly string[] }

const PEOPLE_AT_ONCE = 1000

/** From now on these people are found by this alone, and whoever has no terms not at all. */
export async function findBy(tx: Tx, people: readonly Findable[]): Promise<void> {
  for (let start = 0; start < people.length; start += PEOPLE_AT_ONCE) {
    const batch = people.slice(start, start + PEOPLE_AT_ONCE)
    const rows = batch.flatMap(({ personId, sortKey, terms }) => terms.map((term) => [personId, term, sortKey]))
    const column = (place: number) => rows.map((row) => row[place])
    await tx.ask(FORGET, [tx.organizationId, batch.map(({ personId }) => personId)])
    await tx.ask(REMEMBER, [tx.organizationId, column(0), column(1), column(2)])
  }
}

const FORGET = 'delete from app.people_search where organization_id = $1 and person_id = any($2::uuid[])'

const REMEMBER = `insert into app.people_search (organization_id, person_id, term, sort_key)
select $1, person_id, term, sort_key
from unnest($2::uuid[], $3::text[], $4::text[]) as found (person_id, term, sort_key)`
