import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { systemClock } from '#/platform/clock.ts'
import { type Config, readConfig } from '#/platform/config.ts'
import { readKeyFile } from '#/platform/key.ts'
import { StartProblem } from '#/platform/start-problem.ts'
import { makeBackup, makeBackupAt } from './making.ts'
import { type Manifest, rowsOf } from './manifest.ts'
import { type Reached, reachToRead, reachToWrite } from './reach.ts'
import { openBackup } from './read.ts'
import { isInUse, restoreBackup, type Waiting } from './restore.ts'
import { nameAt } from './shelf.ts'

/** Paths are meant from where the command was typed; npm runs it from the top of the project. */
const fromHere = (path: string) => resolve(process.env.INIT_CWD ?? '.', path)

/** `npm run backup [-- --to file]` */
export async function backupCommand(args: string[]): Promise<void> {
  const { values } = understood(() => parseArgs({ args, options: { to: { type: 'string' } } }), USAGE_BACKUP)
  const config = readConfig(process.env)
  const at = systemClock.now()
  const path = values.to === undefined ? undefined : targetAt(fromHere(values.to), at)
  await reaching(
    () => reachToRead(config),
    async (connection, signal) => {
      const shelf = { connection, from: config.databaseUrl ? 'server' : 'bundled', at, signal } as const
      const made = path ? await makeBackupAt(path, shelf) : await makeBackup(config.backup, shelf)
      const megabytes = (statSync(made!.path).size / 1_000_000).toFixed(1)
      console.log(`\nBacked up ${contentOf(made!.manifest)} into ${made!.path} (${megabytes} MB).`)
      console.log(
        `\nWhat people wrote in it can be read with the key file alone, and that is not in it.\nKeep a copy of ${config.keyFile} at another place: whoever has both can read everything,\nand without the key nobody can.\n`,
      )
    },
  )
}

function targetAt(path: string, at: Temporal.Instant): string {
  const target = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? join(path, nameAt(at)) : path
  if (existsSync(target)) throw new StartProblem(`${target} is there already, and is left as it is. Name another file.`)
  return target
}

/** `npm run restore -- file [--replace] [--without-key]`; `waiting` is what is to be put in the queue again. */
export async function restoreCommand(args: string[], waiting: Waiting): Promise<void> {
  const options = {
    replace: { type: 'boolean' },
    yes: { type: 'boolean' },
    'without-key': { type: 'boolean' },
  } as const
  const { values, positionals } = understood(() => parseArgs({ args, options, allowPositionals: true }), USAGE_RESTORE)
  const [file, ...more] = positionals
  if (!file || more.length > 0) throw new StartProblem(USAGE_RESTORE)
  const path = fromHere(file)
  const config = readConfig(process.env)
  const backup = await openBackup(path)
  backup.close()
  await checkKey(config, backup.manifest, values['without-key'] === true)
  await reaching(
    () => reachToWrite(config),
    async (connection, signal) => {
      const replace = values.replace === true
      if (replace && (await holdsData(connection)) && !values.yes) await confirmed(signal)
      console.log(`Restoring ${contentOf(backup.manifest)} as they were at ${backup.manifest.at}.`)
      await restoreBackup(connection, { path, waiting, replace, signal })
      console.log('Every table was read back and is as it was. Start Banso again with "npm start".')
      console.log('Everybody signs in again, and whoever was invited and has not come in yet needs a new invitation.')
    },
  )
}

async function checkKey({ keyFile }: Config, { keyCheck }: Manifest, withoutKey: boolean): Promise<void> {
  if (keyCheck === null) return
  const key = await readKeyFile(keyFile)
  if (key?.check === keyCheck) return
  const problem = key
    ? `The key file ${keyFile} is not the one that this backup was written with`
    : `There is no key file at ${keyFile}`
  const said = `${problem}, so what people wrote in it could not be read.`
  if (!withoutKey)
    throw new StartProblem(
      `${said} Nothing was changed. Put your copy of the key file there, or name its place in BANSO_KEY_FILE. ` +
        'To restore all the same, add --without-key.',
    )
  console.error(`${said} Going on, as you asked; Banso will ask for the right key file when it starts.`)
}

async function holdsData(connection: pg.PoolConfig): Promise<boolean> {
  const client = new pg.Client(connection)
  await client.connect()
  return isInUse(client).finally(() => client.end())
}

/** Asked of a person at a terminal; a script says --yes. */
async function confirmed(signal: AbortSignal): Promise<void> {
  const refused = new StartProblem(
    'Nothing was changed. To replace everything without being asked, add --replace --yes.',
  )
  if (!process.stdin.isTTY) throw refused
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  const question = 'Everything in this database gives way to the backup. Type "replace" to go on: '
  // Ctrl-C and Ctrl-D are a no.
  const answer = await asking.question(question, { signal }).catch(() => '')
  asking.close()
  if (answer.trim() !== 'replace') throw refused
}

/** However it ends, a server started for the time is ended too. */
async function reaching(
  reach: () => Promise<Reached>,
  work: (connection: pg.PoolConfig, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const ending = new AbortController()
  const interrupt = () => ending.abort(new StartProblem('Interrupted. Nothing was changed.'))
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupt)
  try {
    const { connection, close } = await reach()
    await work(connection, ending.signal).finally(close)
  } catch (error) {
    throw ending.signal.aborted ? ending.signal.reason : explained(error)
  }
}

const explained = (error: unknown): unknown =>
  error instanceof Error && 'code' in error && !(error instanceof StartProblem)
    ? new StartProblem(`The database did not let it happen: ${error.message || error.code}. Nothing was changed.`)
    : error

function understood<T>(parse: () => T, usage: string): T {
  try {
    return parse()
  } catch {
    throw new StartProblem(usage)
  }
}

const contentOf = (manifest: Manifest) => `${rowsOf(manifest)} rows of ${manifest.tables.length} tables`

const USAGE_BACKUP = 'Usage: npm run backup [-- --to FILE]'
const USAGE_RESTORE = 'Usage: npm run restore -- FILE [--replace [--yes]] [--without-key]'
