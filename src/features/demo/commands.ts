import { and, eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import { v7 } from 'uuid'
import { organizationOf } from '#/features/people/organization/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { addDays, dayIn } from '#/platform/day.ts'
import { NotFound, Refused } from '#/platform/errors.ts'
import { enqueue } from '#/platform/mail/posting.ts'
import { type Entry, entrance } from '#/platform/session/entrance.ts'
import { claimInstallation, refreshStanding } from '#/platform/session/installation.ts'
import { memberships, sessions } from '#/platform/session/tables.ts'
import { finishedMaking, inDemo, onlyInDemo, underWay } from './queries.ts'
import { DEMO } from './rules.ts'
import { Enter, Found, Nothing, Travel, Travelling } from './schema.ts'
import { works } from './tables.ts'

export const MAKE = 'make-demo'
export const TRAVEL = 'travel-demo'

/** Signs the caller in as somebody of the company, without more ado. */
export const enter = entrance({
  input: Enter,
  output: Nothing,
  admit: onlyInDemo,
  async run({ world, auth, throttle, address, setSession }, { personId }) {
    await throttle('entering', personId, address)
    const [member] = await drizzle(world.identity.pool)
      .select({ userId: memberships.userId })
      .from(memberships)
      .where(and(eq(memberships.organizationId, DEMO), eq(memberships.personId, personId)))
    // Nobody lives in a company that is only being made.
    if (!member || !(await inDemo(world, finishedMaking))) throw new NotFound()
    const { internalAdapter } = await auth.$context
    setSession((await internalAdapter.createSession(member.userId)).token)
    return {}
  },
})

/** Lets days pass. 409 `making` before there is a company, `travelling` while somebody's journey is under way. */
export const travel = entrance({
  input: Travel,
  output: Travelling,
  admit: onlyInDemo,
  async run(entry, { days, others }) {
    const { world } = entry
    const traveller = await personOf(entry)
    return inDemo(world, async (tx) => {
      const running = await alone(tx, world.wall.now())
      if (running?.kind === 'travel') throw new Refused('travelling')
      if (running || !(await finishedMaking(tx))) throw new Refused('making')
      const { timeZone } = await organizationOf(tx)
      const from = dayIn(timeZone, world.clock.now())
      const work = { id: v7(), kind: 'travel' as const, state: 'waiting' as const, from, until: addDays(from, days) }
      await tx.insert(works).values({ ...work, done: 0, total: days, happened: {}, startedAt: world.wall.now() })
      await enqueue(tx, TRAVEL, [{ workId: work.id, others, except: traveller ?? null }])
      return { workId: work.id }
    })
  },
})

/** Begins the demo anew, once, however often it is asked for; nothing of what was done in it stays. */
export const reset = entrance({
  input: Nothing,
  output: Nothing,
  admit: onlyInDemo,
  run: ({ world }) =>
    inDemo(world, async (tx) => {
      const running = await alone(tx, world.wall.now())
      if (running?.kind === 'travel') throw new Refused('travelling')
      if (running) return {}
      await tx
        .update(works)
        .set({ state: 'waiting', done: 0, reached: null, startedAt: world.wall.now() })
        .where(own(tx, works, eq(works.kind, 'making')))
      await enqueue(tx, MAKE, [{}])
      return {}
    }),
})

/** The other choice in an empty installation: whoever holds its token makes it a demo, for good. */
export const found = entrance({
  input: Found,
  output: Nothing,
  async run({ world, throttle, address }, { token }) {
    await throttle('token', token, address)
    await inDemo(world, async (tx) => {
      await claimInstallation(tx, token, world.wall.now(), true)
      await enqueue(tx, MAKE, [{}])
    })
    await refreshStanding(world.identity.pool, world.standing)
    return {}
  },
})

/** Nobody else begins anything until the commit; what is under way, if anything. */
async function alone(tx: Tx, wall: Temporal.Instant) {
  await tx.client.query('select pg_advisory_xact_lock($1)', [BEGINNING])
  return underWay(tx, wall)
}

/** Any number. */
const BEGINNING = 8_274_018

async function personOf({ world, token }: Entry): Promise<string | undefined> {
  if (!token) return undefined
  const [row] = await drizzle(world.identity.pool)
    .select({ personId: memberships.personId })
    .from(sessions)
    .innerJoin(memberships, and(eq(memberships.userId, sessions.userId), eq(memberships.organizationId, DEMO)))
    .where(eq(sessions.token, token))
  return row?.personId
}
