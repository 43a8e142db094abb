import { isNull } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/node-postgres'
import type pg from 'pg'
import type { Key } from '#/platform/key.ts'
import { StartProblem } from '#/platform/start-problem.ts'
import { newSecret, secretHash } from './enrolment.ts'
import { installation } from './tables.ts'

export async function installationRow(pool: pg.Pool) {
  const [row] = await drizzle(pool).select().from(installation)
  return row
}

type Options = { keyFile: string; demo: boolean; keyLost: boolean }

/**
 * Makes the installation's one row at the first start and checks it at every other: the same key file, and never a
 * demo turned into a real organisation or back. Gives the claim token, anew at each start, while nobody has claimed.
 */
export async function openInstallation(pool: pg.Pool, key: Key, options: Options): Promise<string | undefined> {
  const db = drizzle(pool)
  const token = newSecret()
  const claimTokenHash = secretHash(token)
  const fresh = { one: 1, keyCheck: key.check, claimTokenHash, demo: options.demo }
  await db.insert(installation).values(fresh).onConflictDoNothing()
  const row = (await installationRow(pool))!
  if (row.demo !== options.demo) throw new StartProblem(demoProblem(row.demo))
  if (row.keyCheck !== key.check) {
    if (!options.keyLost) throw new StartProblem(keyProblem(options.keyFile))
    await db.update(installation).set({ keyCheck: key.check })
  }
  if (row.claimedAt) return undefined
  await db.update(installation).set({ claimTokenHash }).where(isNull(installation.claimedAt))
  return token
}

const keyProblem = (keyFile: string) =>
  `The key file ${keyFile} is not the one this database was written with, so what people wrote could not be read. ` +
  'Put the right key file there, or name its place in BANSO_KEY_FILE. If it is lost for good, start once with ' +
  'BANSO_KEY_LOST=yes: Banso goes on with the new key, and everything written in confidence until now stays unreadable.'

const demoProblem = (demo: boolean) =>
  demo
    ? 'This database holds the demo: start with BANSO_DEMO=1, or choose another DATA_DIR or DATABASE_URL.'
    : 'This database holds a real organisation and cannot become a demo: leave BANSO_DEMO out, or choose another DATA_DIR or DATABASE_URL.'
