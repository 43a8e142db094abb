import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '#/platform/start-problem.ts'
import type { Address } from './address.ts'
import { type Binaries, bareEnvironment } from './binaries.ts'
import type { Place } from './place.ts'
import { isReady } from './processes.ts'
import { halt } from './signals.ts'
import { vacate } from './vacate.ts'

/** All that is needed to start the server, once or again. */
export interface Engine {
  place: Place
  binaries: Binaries
  args: string[]
  address: Address
  log: (line: string) => void
}

/** A server that takes connections. */
export interface Running {
  process: ChildProcess
  /** Resolves with the reason when the process is gone. */
  ended: Promise<string>
}

/**
 * Starts the server and waits until it takes connections, however long recovery takes.
 * @throws StartProblem when it ends before that
 */
export async function launch(engine: Engine, signal: AbortSignal): Promise<Running> {
  const { place, binaries, args, address, log } = engine
  await vacate(place.database, address.host, log)
  signal.throwIfAborted()
  const server = spawn(binaries.postgres, args, {
    ...place.account,
    cwd: '/',
    env: bareEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    // A session of its own: Ctrl-C in the terminal must reach Banso alone, which then ends the server in good order.
    detached: true,
    windowsHide: true,
  })
  const lines = follow(server, log)
  const ended = goneOf(server, lines)
  const abort = () => void halt(server, binaries, place)
  signal.addEventListener('abort', abort)
  try {
    await untilReady(server, ended, place, log)
    return { process: server, ended }
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

async function untilReady(server: ChildProcess, ended: Promise<string>, place: Place, log: Engine['log']) {
  let reason: string | undefined
  ended.then((why) => {
    reason = why
  })
  for (let waited = 0; !isReady(place.database, server.pid); waited += 20) {
    if (reason !== undefined) throw new StartProblem(explain(reason, place))
    if (waited > 0 && waited % 10_000 === 0) log('PostgreSQL is still recovering.')
    await sleep(20)
  }
}

function explain(reason: string, place: Place): string {
  if (/No space left on device/.test(reason)) {
    return (
      `The disk that holds ${place.database} is full, so PostgreSQL cannot start. ` +
      'No data is lost. Free some space there.'
    )
  }
  return (
    `PostgreSQL could not start with the data folder ${place.database} (${reason}). ` +
    'Mend the cause and start again; the data was not changed.'
  )
}

async function goneOf(server: ChildProcess, lines: string[]): Promise<string> {
  try {
    const [code, signal] = await once(server, 'close')
    return lines.filter((line) => /ERROR|FATAL|PANIC/.test(line)).at(-1) ?? `it ended with ${signal ?? code}`
  } catch (error) {
    return (error as Error).message
  }
}

// Said of connections while the server comes up or goes down: true, expected, and no news for an operator.
const EXPECTED = /the database system is|terminating|administrator command|shutting down/

function follow(server: ChildProcess, log: Engine['log']): string[] {
  const lines: string[] = []
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n').filter(Boolean)) {
      lines.push(line)
      if (lines.length > 30) lines.shift()
      if (/FATAL|PANIC|WARNING/.test(line) && !EXPECTED.test(line)) log(`PostgreSQL says: ${line}`)
    }
  })
  return lines
}
