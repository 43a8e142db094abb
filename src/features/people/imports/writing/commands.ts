import { and, eq, gte, inArray, isNull } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { v7 } from 'uuid'
import { own, type Tx } from '#/platform/database.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { searchText, sortKey } from '../../rules.ts'
import { absences, assignments, employments, persons, supports, units } from '../../tables.ts'
import { type Known, UNIT_SEPARATOR } from '../queries.ts'
import type { ImportPlan } from '../rules.ts'
import type { Person } from '../schema.ts'

/** Rows in one statement: well below the parameters PostgreSQL takes. */
const BATCH = 1000

/** Writes a plan without faults: who is new in bulk, who changes one by one. */
export async function takeIn(tx: Tx, plan: ImportPlan, known: Known[], today: Day): Promise<void> {
  const unitIds = await unitsFor(tx, [...plan.added, ...plan.changed.map(({ person }) => person)])
  const newcomers = plan.added.map((person) => ({ ...person, id: v7() }))
  const idOf = new Map([...known, ...newcomers].map(({ number, id }) => [number, id]))

  // An address may pass from one to another within a file: all are let go of before any is given.
  const moving = plan.changed
    .filter(({ fields }) => fields.some(({ key }) => key === 'email'))
    .map(({ number }) => idOf.get(number)!)
  if (moving.length > 0)
    await tx
      .update(persons)
      .set({ email: null })
      .where(own(tx, persons, inArray(persons.id, moving)))
  await insertAll(
    tx,
    persons,
    newcomers.map((person) => ({ id: person.id, ...rowOf(person) })),
  )
  await insertAll(
    tx,
    employments,
    newcomers.map(({ id, number, kind, hiredOn, leftOn }) => ({
      id: v7(),
      personId: id,
      number,
      kind: kind ?? 'other',
      hiredOn,
      endsOn: leftOn,
    })),
  )
  await insertAll(
    tx,
    assignments,
    newcomers.flatMap((person) => placeOf(person, unitIds, person.hiredOn)),
  )
  await insertAll(tx, absences, newcomers.flatMap(leaveOf))
  await insertAll(
    tx,
    supports,
    newcomers.flatMap((person) => supportsOf(person, idOf, person.assignedOn ?? person.hiredOn)),
  )

  const before = new Map(known.map((person) => [person.number, person]))
  for (const { number, person } of plan.changed) await change(tx, before.get(number)!, person, { unitIds, idOf, today })
}

type Context = { unitIds: Map<string, string>; idOf: Map<string, string>; today: Day }

async function change(tx: Tx, before: Known, person: Person, { unitIds, idOf, today }: Context) {
  const { id } = before
  await tx
    .update(persons)
    .set(rowOf(person))
    .where(own(tx, persons, eq(persons.id, id)))
  await tx
    .update(employments)
    .set({ kind: person.kind ?? 'other', hiredOn: person.hiredOn, endsOn: person.leftOn })
    .where(own(tx, employments, eq(employments.id, before.employmentId)))
  if (pathOf(before) !== pathOf(person) || before.assignedOn !== person.assignedOn) {
    const [place] = placeOf(
      { ...person, id, assignedOn: person.assignedOn === before.assignedOn ? null : person.assignedOn },
      unitIds,
      today,
    )
    if (place) {
      const open = own(tx, assignments, eq(assignments.personId, id), isNull(assignments.endsOn))
      await tx.delete(assignments).where(and(open, gte(assignments.startsOn, place.startsOn)))
      await tx
        .update(assignments)
        .set({ endsOn: addDays(place.startsOn, -1) })
        .where(open)
      await tx.insert(assignments).values(place)
    }
  }
  if (before.awayFrom !== person.awayFrom || before.awayUntil !== person.awayUntil) {
    if (before.awayFrom) {
      await tx
        .delete(absences)
        .where(own(tx, absences, eq(absences.personId, id), eq(absences.startsOn, before.awayFrom)))
    }
    await insertAll(tx, absences, leaveOf({ ...person, id }))
  }
  for (const kind of ['trainer', 'manager'] as const) {
    const gone = before[kind].filter((number) => !person[kind].includes(number)).map((number) => idOf.get(number)!)
    const come = person[kind].filter((number) => !before[kind].includes(number))
    if (gone.length > 0) {
      const ended = own(
        tx,
        supports,
        eq(supports.personId, id),
        eq(supports.kind, kind),
        inArray(supports.supporterId, gone),
        isNull(supports.endsOn),
      )
      await tx.delete(supports).where(and(ended, gte(supports.startsOn, today)))
      await tx
        .update(supports)
        .set({ endsOn: addDays(today, -1) })
        .where(ended)
    }
    await insertAll(tx, supports, supportsOf({ id, trainer: [], manager: [], [kind]: come }, idOf, today))
  }
}

const pathOf = ({ unit }: Person) => unit.join(UNIT_SEPARATOR)

const rowOf = (person: Person) => ({
  familyName: person.familyName,
  givenName: person.givenName,
  reading: person.reading,
  email: person.email,
  locale: person.locale ?? ('ja' as const),
  roles: person.role,
  searchText: searchText({ ...person, unit: pathOf(person) }),
  sortKey: sortKey(person),
})

const placeOf = (person: Person & { id: string }, unitIds: Map<string, string>, from: Day) =>
  person.unit.length === 0
    ? []
    : [{ id: v7(), personId: person.id, unitId: unitIds.get(pathOf(person))!, startsOn: person.assignedOn ?? from }]

const leaveOf = ({ id, awayFrom, awayUntil }: Person & { id: string }) =>
  awayFrom ? [{ id: v7(), personId: id, startsOn: awayFrom, endsOn: awayUntil }] : []

const supportsOf = (
  person: { id: string; trainer: string[]; manager: string[] },
  idOf: Map<string, string>,
  startsOn: Day,
) =>
  (['trainer', 'manager'] as const).flatMap((kind) =>
    person[kind].map((number) => ({
      id: v7(),
      personId: person.id,
      supporterId: idOf.get(number)!,
      kind,
      startsOn,
    })),
  )

/** Ids of the units named, by path; those that do not exist yet are made, parents first. */
async function unitsFor(tx: Tx, people: Person[]): Promise<Map<string, string>> {
  const rows = await tx.select({ id: units.id, path: units.path }).from(units).where(own(tx, units))
  const ids = new Map(rows.map(({ id, path }) => [path, id]))
  const made: (typeof units.$inferInsert & { id: string })[] = []
  for (const { unit } of people) {
    unit.forEach((name, depth) => {
      const path = unit.slice(0, depth + 1).join(UNIT_SEPARATOR)
      if (ids.has(path)) return
      const parentId = ids.get(unit.slice(0, depth).join(UNIT_SEPARATOR)) ?? null
      const id = v7()
      ids.set(path, id)
      made.push({ id, path, name, parentId })
    })
  }
  await insertAll(tx, units, made)
  return ids
}

async function insertAll<T extends PgTable>(tx: Tx, table: T, rows: T['$inferInsert'][]) {
  for (let start = 0; start < rows.length; start += BATCH) {
    await tx.insert(table).values(rows.slice(start, start + BATCH))
  }
}
