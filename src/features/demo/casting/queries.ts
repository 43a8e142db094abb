import { and, asc, eq, gte, inArray, isNotNull, isNull, like, lte, or, type SQL } from 'drizzle-orm'
import { organizationOf } from '#/features/people/organization/api.ts'
import { folded } from '#/features/people/rules.ts'
import { unitPaths } from '#/features/people/supporters/api.ts'
import { assignments, persons } from '#/features/people/tables.ts'
import { own, type Tx } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import { entrance } from '#/platform/session/entrance.ts'
import type { World } from '#/platform/world.ts'
import { companyOn } from '../company/rules.ts'
import { finishedMaking, inDemo, onlyInDemo, personIdOf } from '../queries.ts'
import { CastOut, FindPlayers, Nothing, Players } from '../schema.ts'

const MOST_FOUND = 8

/** Those with a story; whoever is no longer in the company is left out. */
export const cast = entrance({
  input: Nothing,
  output: CastOut,
  admit: onlyInDemo,
  run: ({ world }) =>
    inDemo(world, async (tx) => {
      const made = await finishedMaking(tx)
      if (!made) return { people: [] }
      const { cast } = companyOn(made.until)
      const rows = await named(
        world,
        tx,
        inArray(
          persons.id,
          cast.map(({ key }) => personIdOf(key)),
        ),
        cast.length,
      )
      const known = new Map(rows.map((row) => [row.personId, row]))
      const people = cast.flatMap(({ key, part, story }) => {
        const person = known.get(personIdOf(key))
        return person ? [{ ...person, part, story }] : []
      })
      return { people }
    }),
})

/** A few people by a piece of their name. */
export const players = entrance({
  input: FindPlayers,
  output: Players,
  admit: onlyInDemo,
  run: ({ world }, { text }) =>
    inDemo(world, async (tx) => {
      const piece = folded(text)
      if (piece === '') return { people: [] }
      const pattern = `%${piece.replace(/[%_\\]/g, '\\$&')}%`
      return { people: await named(world, tx, like(persons.searchText, pattern), MOST_FOUND) }
    }),
})

/** People with the unit of today, in the order of names. */
async function named(world: World, tx: Tx, which: SQL, most: number) {
  const { timeZone } = await organizationOf(tx)
  const today = dayIn(timeZone, world.clock.now())
  const rows = await tx
    .select({
      personId: persons.id,
      displayName: persons.displayName,
      otherName: persons.otherName,
      unitId: assignments.unitId,
      position: assignments.position,
    })
    .from(persons)
    .leftJoin(
      assignments,
      and(
        eq(assignments.organizationId, persons.organizationId),
        eq(assignments.personId, persons.id),
        lte(assignments.startsOn, today),
        or(isNull(assignments.endsOn), gte(assignments.endsOn, today)),
      ),
    )
    .where(own(tx, persons, which, isNull(persons.erasedOn), isNotNull(persons.activatedAt)))
    .orderBy(asc(persons.sortKey), asc(persons.id))
    .limit(most)
  const paths = await unitPaths(
    tx,
    rows.flatMap(({ unitId }) => unitId ?? []),
    today,
  )
  return rows.map(({ unitId, position, ...person }) => ({
    ...person,
    unit: (unitId && paths.get(unitId)) ?? null,
    position: position ?? '',
  }))
}
