import { createHash } from 'node:crypto'
import { and, desc, eq, inArray } from 'drizzle-orm'
import { organizations } from '#/features/people/organization/tables.ts'
import { own, type Tx } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import { NotFound } from '#/platform/errors.ts'
import { entrance } from '#/platform/session/entrance.ts'
import type { World } from '#/platform/world.ts'
import { DEMO } from './rules.ts'
import { DemoState, Nothing } from './schema.ts'
import { works } from './tables.ts'

/** The same things of a demo have the same id whenever it is made: the id follows from what it is. */
export function idOf(...parts: string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
export const personIdOf = (key: string): string => idOf('person', key)

/** A transaction of Banso itself inside the demo. */
export const inDemo = <T>({ identity }: World, work: (tx: Tx) => Promise<T>): Promise<T> =>
  identity.inOrganization(DEMO, work)

/** Where nothing is invented, none of this exists. */
export async function onlyInDemo({ world }: { world: World }): Promise<void> {
  if (!world.standing.demo) throw new NotFound()
}

const latestWork = async (tx: Tx) =>
  (await tx.select().from(works).where(own(tx, works)).orderBy(desc(works.startedAt), desc(works.id)).limit(1))[0]

/** The making that has come to its end; its last day is the day the company was invented for. */
export const finishedMaking = async (tx: Tx) =>
  (
    await tx
      .select()
      .from(works)
      .where(own(tx, works, eq(works.kind, 'making'), eq(works.state, 'done')))
  )[0]

/** Whoever died on the way has been taken over or is given up after this long. */
const LONGEST = { minutes: 15 }

/** What is under way, if anything. */
export async function underWay(tx: Tx, wall: Temporal.Instant) {
  const [row] = await tx
    .select()
    .from(works)
    .where(own(tx, works, inArray(works.state, ['waiting', 'running'])))
    .orderBy(desc(works.startedAt))
    .limit(1)
  return row && Temporal.Instant.compare(row.startedAt.add(LONGEST), wall) > 0 ? row : undefined
}

export const state = entrance({
  input: Nothing,
  output: DemoState,
  admit: onlyInDemo,
  run: ({ world }) =>
    inDemo(world, async (tx) => {
      const [organization] = await tx.select().from(organizations).where(own(tx, organizations))
      const [made, work] = [await finishedMaking(tx), await latestWork(tx)]
      return {
        made: made !== undefined,
        company: organization?.name ?? null,
        today: organization ? dayIn(organization.timeZone, world.clock.now()) : null,
        work: work ?? null,
      }
    }),
})

/** Sets what is known of a work. */
export const note = (world: World, id: string, values: Partial<typeof works.$inferInsert>) =>
  inDemo(world, (tx) =>
    tx
      .update(works)
      .set(values)
      .where(and(own(tx, works), eq(works.id, id))),
  )
