import { eq, isNull, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Tx } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import type { Key } from '#/platform/key.ts'
import { StartProblem } from '#/platform/start-problem.ts'
import { newSecret, secretHash } from './enrolment.ts'
import { installation } from './tables.ts'

/** What this process knows of the installation it serves; in a demo it changes while the process runs. */
export type Standing = { demo: boolean; secondsAhead: number }

export async function installationRow(pool: pg.Pool) {
  const [row] = await drizzle(pool).select().from(installation)
  return row
}

type Options = { keyFile: string; demo: boolean; keyLost: boolean }

/**
 * Makes the installation's one row at the first start and checks it at every other: the same key file, and never a
 * real organisation turned into a demo. Once a demo, it stays one without being asked. Gives the claim token, anew at
 * each start, while nobody has claimed; a demo needs none.
 */
export async function openInstallation(pool: pg.Pool, key: Key, options: Options) {
  const db = drizzle(pool)
  const token = newSecret()
  const claimTokenHash = secretHash(token)
  const fresh = { one: 1, keyCheck: key.check, claimTokenHash, demo: false }
  await db.insert(installation).values(fresh).onConflictDoNothing()
  if (options.demo) {
    const asDemo = { demo: true, claimedAt: sql`now()` }
    await db.update(installation).set(asDemo).where(isNull(installation.claimedAt))
  }
  const row = (await installationRow(pool))!
  if (options.demo && !row.demo) throw new StartProblem(NO_DEMO)
  if (row.keyCheck !== key.check) {
    if (!options.keyLost) throw new StartProblem(keyProblem(options.keyFile))
    await db.update(installation).set({ keyCheck: key.check })
  }
  const standing: Standing = { demo: row.demo, secondsAhead: row.secondsAhead }
  if (row.claimedAt) return { claimToken: undefined, standing }
  await db.update(installation).set({ claimTokenHash }).where(isNull(installation.claimedAt))
  return { claimToken: token, standing }
}

/** Takes an installation into use that nobody has claimed, inside a transaction of whoever holds its token. */
export async function claimInstallation(tx: Tx, token: string, claimedAt: Temporal.Instant, demo: boolean) {
  const [free] = await tx.select().from(installation).where(isNull(installation.claimedAt)).for('update')
  if (!free) throw new Refused('already-claimed')
  if (free.claimTokenHash !== secretHash(token.trim())) throw new Refused('unknown-token')
  await tx.update(installation).set({ claimedAt: new Date(claimedAt.epochMilliseconds), demo })
}

/**
 * What another process may have changed meanwhile: whether this is a demo, and what time it is there. Says whether
 * somebody has claimed it by now.
 */
export async function refreshStanding(pool: pg.Pool, standing: Standing): Promise<boolean> {
  const before = standing.secondsAhead
  const row = await installationRow(pool)
  if (!row) return false
  standing.demo = row.demo
  // Whoever travelled while this was read knows better.
  if (standing.secondsAhead === before) standing.secondsAhead = row.secondsAhead
  return row.claimedAt !== null
}

type Demo = { standing: Standing; identity: { pool: pg.Pool }; wall: { now(): Temporal.Instant } }

/** Sets a demo's clock to a moment; from there it runs on. */
export async function travelTo({ standing, identity, wall }: Demo, moment: Temporal.Instant): Promise<void> {
  if (!standing.demo) throw new Error('only a demo has a time machine')
  const secondsAhead = Math.round(moment.since(wall.now()).total('seconds'))
  const { rowCount } = await drizzle(identity.pool)
    .update(installation)
    .set({ secondsAhead })
    .where(eq(installation.demo, true))
  if (rowCount === 0) throw new Error('only a demo has a time machine')
  standing.secondsAhead = secondsAhead
}

const keyProblem = (keyFile: string) =>
  `The key file ${keyFile} is not the one this database was written with, so what people wrote could not be read. ` +
  'Put the right key file there, or name its place in BANSO_KEY_FILE. If it is lost for good, start once with ' +
  'BANSO_KEY_LOST=yes: Banso goes on with the new key, and everything written in confidence until now stays unreadable.'

const NO_DEMO =
  'This database holds a real organisation and cannot become a demo: leave BANSO_DEMO out, or choose another DATA_DIR or DATABASE_URL.'
