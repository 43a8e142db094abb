import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '#/platform/start-problem.ts'
import { postgresIn, postmasterPid } from './processes.ts'

/**
 * Makes sure that no PostgreSQL works on this data folder any more. A server whose Banso was killed goes on running
 * without it: it is stopped in good order, and the new one starts from clean files. Whoever calls holds the folder's
 * lock, so nobody else can be using that server.
 * @throws StartProblem when a process of somebody else works there
 */
export async function vacate(database: string, runFolder: string, log: (line: string) => void): Promise<void> {
  const left = postgresIn(database)
  const postmaster = left.find((pid) => pid === postmasterPid(database))
  if (postmaster) log(`Stopping the PostgreSQL (process ${postmaster}) that an earlier Banso left behind.`)
  // Without their postmaster the others end by themselves.
  signal(postmaster ? [postmaster] : [], 'SIGINT', database)
  if (await empty(database, 8_000)) return forget(database, runFolder)
  signal(postgresIn(database), 'SIGQUIT', database)
  if (await empty(database, 2_000)) return forget(database, runFolder)
  signal(postgresIn(database), 'SIGKILL', database)
  if (await empty(database, 3_000)) return forget(database, runFolder)
  throw new StartProblem(
    `PostgreSQL processes (${postgresIn(database).join(', ')}) still work on ${database} and cannot be ended. ` +
      'End them by hand, or restart the machine.',
  )
}

// A killed server leaves its number in these files. It may belong to another process by now, or to one that is dead and
// only waits to be reaped; PostgreSQL would take either for a running server.
function forget(database: string, runFolder: string): void {
  if (process.platform !== 'linux') return
  for (const file of [join(database, 'postmaster.pid'), join(runFolder, '.s.PGSQL.5432.lock')])
    rmSync(file, { force: true })
}

async function empty(database: string, patience: number): Promise<boolean> {
  for (let waited = 0; postgresIn(database).length > 0; waited += 50) {
    if (waited >= patience) return false
    await sleep(50)
  }
  return true
}

function signal(pids: number[], name: NodeJS.Signals, database: string): void {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EPERM') continue
      throw new StartProblem(
        `The database in ${database} is in use by process ${pid} of another user. ` +
          'Stop that one first, or name another data folder with DATA_DIR.',
      )
    }
  }
}
