import { spawnSync } from 'node:child_process'
import { chownSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { StartProblem } from '#/platform/start-problem.ts'
import type { Address } from './address.ts'
import { type Binaries, bareEnvironment } from './binaries.ts'
import { type Place, requireSpace } from './place.ts'

const VERSION = '18'
const MEGABYTES_NEEDED = 200

const CREATE = [
  ['--username=banso', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
  ['--data-checksums', '--auth=trust', '--no-instructions'],
].flat()

/**
 * Makes the database if there is none: in a folder beside its own, which gets the final name only when all is done, so
 * that a half-made database is never taken for a whole one.
 * @throws StartProblem when the disk is too full, or when the folder holds another version's database
 */
export function initialise(place: Place, binaries: Binaries, address: Address, log: (line: string) => void) {
  const made = versionIn(place.database)
  if (made === VERSION) return
  if (made !== undefined) throw otherVersion(place.database, made)
  const parent = dirname(place.database)
  requireSpace(parent, MEGABYTES_NEEDED)
  removeDrafts(place.database)
  log(`Making a new database in ${place.database}`)
  const draft = `${place.database}.new-${process.pid}`
  mkdirSync(draft, { mode: 0o700 })
  try {
    if (place.account) chownSync(draft, place.account.uid, place.account.gid)
    const secret = address.password ? `ALTER ROLE banso PASSWORD '${address.password}'\n` : ''
    const first = `CREATE DATABASE banso\n${secret}`
    run(place, binaries.initdb, [...CREATE, '-D', draft])
    run(place, binaries.postgres, ['--single', '-D', draft, 'template1'], first)
    writeFileSync(join(draft, 'pg_hba.conf'), whoMayConnect())
    renameSync(draft, place.database)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function versionIn(database: string): string | undefined {
  try {
    return readFileSync(join(database, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return undefined
    throw new StartProblem(
      `The database in ${database} cannot be read by the user who starts Banso (${code}). ` +
        'Start Banso as the user who made it, or change the owner of the data folder.',
    )
  }
}

function otherVersion(database: string, version: string): StartProblem {
  return new StartProblem(
    `The database in ${database} was made by PostgreSQL ${version}, and this Banso carries PostgreSQL ${VERSION}. ` +
      'Start the Banso that made it, back it up there with "npm run backup", and restore that here with another DATA_DIR.',
  )
}

function run(place: Place, program: string, args: string[], input = ''): void {
  const outcome = spawnSync(program, args, {
    ...place.account,
    cwd: '/',
    env: bareEnvironment(),
    encoding: 'utf8',
    input,
  })
  // A single-user server reports a failed statement on stderr and still ends well.
  if (outcome.status === 0 && !/\b(ERROR|FATAL|PANIC):/.test(outcome.stderr)) return
  const reason = outcome.error?.message ?? outcome.stderr.trim().split('\n').slice(-3).join(' ')
  throw new StartProblem(
    `A database could not be made in ${place.database} (${reason || `${basename(program)} ended with ${outcome.status ?? outcome.signal}`}). ` +
      'Nothing was left behind: mend the cause and start again.',
  )
}

function whoMayConnect(): string {
  const entry = process.platform === 'win32' ? 'host all all 127.0.0.1/32 scram-sha-256' : 'local all all trust'
  return `# Only this machine, and only who may open the private socket (or, on Windows, knows the password).\n${entry}\n`
}

function removeDrafts(database: string): void {
  const parent = dirname(database)
  for (const name of readdirSync(parent)) {
    if (name.startsWith(`${basename(database)}.new-`)) rmSync(join(parent, name), { recursive: true, force: true })
  }
}
