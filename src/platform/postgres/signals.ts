import { type ChildProcess, spawnSync } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, bareEnvironment } from './binaries.ts'
import type { Place } from './place.ts'

const PATIENCE = 8_000

/** Ends the server: connections are cut and all is written down; after eight seconds without that, at once. */
export async function halt(server: ChildProcess, binaries: Binaries, place: Place): Promise<void> {
  const gone = new Promise<true>((resolve) => {
    if (isGone(server)) resolve(true)
    else server.once('exit', () => resolve(true))
  })
  for (const [signal, patience] of [
    ['SIGINT', PATIENCE],
    ['SIGQUIT', 2_000],
    ['SIGKILL', 2_000],
  ] as const) {
    send(server, signal, binaries, place)
    if (await Promise.race([gone, sleep(patience, false, { ref: false })])) return
  }
}

/** SIGINT is PostgreSQL's fast shutdown, SIGQUIT its immediate one; Windows has no signals, and pg_ctl stands in. */
export function send(server: ChildProcess, signal: NodeJS.Signals, binaries: Binaries, place: Place): void {
  if (isGone(server)) return
  if (process.platform !== 'win32' || signal === 'SIGKILL') server.kill(signal)
  else {
    const mode = signal === 'SIGINT' ? 'fast' : 'immediate'
    spawnSync(binaries.pgCtl, ['stop', '-W', '-m', mode, '-D', place.database], { env: bareEnvironment() })
  }
}

function isGone(server: ChildProcess): boolean {
  return server.pid === undefined || server.exitCode !== null || server.signalCode !== null
}
