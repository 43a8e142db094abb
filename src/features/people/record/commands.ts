import { getTableColumns, getTableName, inArray } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { add, own, type Tx } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { displayName, searchText, sortKey } from '../rules.ts'
import { findBy } from '../search/commands.ts'
import { termsOf } from '../search/rules.ts'
import { absences, assignments, employments, offices, persons, supports } from '../tables.ts'
import type { Kept } from './queries.ts'
import type { PersonRecord } from './schema.ts'

/** One change of a record: from nothing (new), to nothing (taken back), or from how it was to how it is now. */
export type Change = { before: Kept | null; after: PersonRecord | null }

const PARTS = { employments, assignments, absences, supports, offices } as const
const DELETED_AT_ONCE = 5000

/**
 * Writes changes of records, all of them together in a few statements however many they are: only parts that differ
 * are touched. `expected`: the revision the writer has seen. Refused `changed-meanwhile` if there is a newer one than
 * that, or than `before`: of two that were loaded at the same moment one is written.
 */
export async function save(tx: Tx, changes: readonly Change[], expected?: number): Promise<void> {
  await unchanged(
    tx,
    changes.flatMap(({ before }) => before ?? []),
    expected,
  )
  const kept = changes.flatMap(({ before, after }) => (after ? [{ before, after }] : []))
  const addressed = kept.filter(
    ({ before, after }) => before?.person.email && before.person.email !== after.person.email,
  )
  // An address may pass from one to another: all are let go of before any is given.
  await inBatches(addressed, (batch) =>
    tx
      .update(persons)
      .set({ email: null })
      .where(
        own(
          tx,
          persons,
          inArray(
            persons.id,
            batch.map(({ after }) => after.id),
          ),
        ),
      ),
  )
  await upsert(
    tx,
    persons,
    kept.map(({ before, after }) => personRow(after, before)),
  )
  for (const [part, table] of Object.entries(PARTS) as [keyof typeof PARTS, PartTable][]) {
    const { gone, written } = partsOf(changes, part)
    await inBatches(gone, (batch) => tx.delete(table).where(own(tx, table, inArray(table.id, batch))))
    await upsert(tx, table, written)
  }
  await findBy(tx, changes.flatMap(foundAnew))
  const removed = changes.flatMap(({ before, after }) => (before && !after ? [before.id] : []))
  await inBatches(removed, (batch) => tx.delete(persons).where(own(tx, persons, inArray(persons.id, batch))))
}

/** Holds the records until the commit, and makes sure that they are what they were when they were loaded. */
async function unchanged(tx: Tx, records: readonly Kept[], expected: number | undefined): Promise<void> {
  await inBatches([...records], async (batch) => {
    const ids = batch.map(({ id }) => id)
    const { rows } = await tx.ask<{ id: string; revision: number }>(HOLD, [tx.organizationId, ids])
    const revisions = new Map(rows.map(({ id, revision }) => [id, revision]))
    for (const { id, revision } of batch)
      if (revisions.get(id) !== (expected ?? revision) || revision !== (expected ?? revision))
        throw new Refused('changed-meanwhile')
  })
}

const HOLD = `select id, revision from app.people_persons
where organization_id = $1 and id = any($2::uuid[]) order by id for no key update`

type PartTable = PgTable & { organizationId: PgColumn; id: PgColumn }
type Row = Record<string, unknown>

function personRow({ id, person, employments }: PersonRecord, before: Kept | null) {
  const numbers = employments.map(({ number }) => number)
  return {
    id,
    ...person,
    displayName: displayName(person),
    searchText: searchText({ ...person, numbers }),
    sortKey: sortKey(person),
    revision: (before?.revision ?? -1) + 1,
  }
}

/** How whoever changes is found from now on; nothing where that stays as it was. */
function foundAnew({ before, after }: Change) {
  const was = before && findable(before)
  const now = after ? findable(after) : { personId: before!.id, sortKey: '', terms: [] }
  const same = was?.sortKey === now.sortKey && was.terms.join('\n') === now.terms.join('\n')
  return same ? [] : [now]
}

const findable = ({ id, person, employments }: PersonRecord) => ({
  personId: id,
  sortKey: sortKey(person),
  terms: termsOf({ ...person, numbers: employments.map(({ number }) => number) }),
})

/** Parts that are no more, and those that are new or say something else than before. */
function partsOf(changes: readonly Change[], part: keyof typeof PARTS) {
  const gone: string[] = []
  const written: Row[] = []
  for (const { before, after } of changes) {
    const known = new Map<string, Row>((before?.[part] ?? []).map((one) => [one.id, one]))
    for (const one of after?.[part] ?? []) {
      const was = known.get(one.id)
      known.delete(one.id)
      if (!was || !same(was, one)) written.push({ personId: after!.id, ...one })
    }
    gone.push(...known.keys())
  }
  return { gone, written }
}

const same = (a: Row, b: Row) => Object.keys(b).every((key) => (a[key] ?? null) === (b[key] ?? null))

async function upsert(tx: Tx, table: PgTable, rows: Row[]): Promise<void> {
  if (rows.length === 0) return
  const columns: Record<string, PgColumn> = getTableColumns(table)
  const set = Object.keys(rows[0]!)
    .filter((key) => key !== 'id')
    .map((key) => `${columns[key]!.name} = excluded.${columns[key]!.name}`)
  // An id of another person's part, by mistake or on purpose, takes nothing over.
  const own = columns.personId ? `where ${getTableName(table)}.person_id = excluded.person_id` : ''
  const conflict = `on conflict (organization_id, id) do update set ${set.join(', ')} ${own}`
  const written = await add(tx, table, rows as never, conflict).catch((problem) => {
    // Somebody else got the number or the address at the same moment.
    throw codeOf(problem) === TAKEN ? new Refused('changed-meanwhile') : problem
  })
  if (written < rows.length) throw new Refused('changed-meanwhile')
}

const TAKEN = '23505'
/** What the database says went wrong. */
export const codeOf = (problem: unknown): unknown => {
  const { code, cause } = Object(problem) as { code?: unknown; cause?: unknown }
  return code ?? (cause && codeOf(cause))
}

async function inBatches<T>(all: T[], work: (batch: T[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < all.length; start += DELETED_AT_ONCE)
    await work(all.slice(start, start + DELETED_AT_ONCE))
}
