import { setTimeout as sleep } from 'node:timers/promises'
import { type Engine, launch, type Running } from './server.ts'
import { halt, send } from './signals.ts'

const LONGEST_PAUSE = 30_000
const STEADY = 60_000

/**
 * Starts the server and keeps it running: whenever it ends without being asked to, it is started again, at first at
 * once and then with growing pauses. Returns what stops it for good.
 * @throws StartProblem when the first start fails
 */
export async function supervise(engine: Engine): Promise<() => Promise<void>> {
  const ending = new AbortController()
  let running = await launch(engine, ending.signal)
  const atExit = () => send(running.process, 'SIGINT', engine.binaries, engine.place)
  process.once('exit', atExit)
  const watching = (async () => {
    for (let pause = 0; ; ) {
      const since = Date.now()
      const reason = await running.ended
      if (ending.signal.aborted) return
      engine.log(`PostgreSQL ended unexpectedly (${reason}); starting it again.`)
      pause = Date.now() - since > STEADY ? 0 : longer(pause)
      const next = await again(engine, ending.signal, pause)
      if (!next) return
      running = next
      engine.log('PostgreSQL is back.')
    }
  })()
  return async () => {
    process.off('exit', atExit)
    ending.abort()
    await halt(running.process, engine.binaries, engine.place)
    await watching
  }
}

async function again(engine: Engine, signal: AbortSignal, first: number): Promise<Running | undefined> {
  for (let pause = first; ; pause = longer(pause)) {
    try {
      await sleep(pause, undefined, { signal })
      return await launch(engine, signal)
    } catch (error) {
      if (signal.aborted) return undefined
      engine.log(`${(error as Error).message} The next attempt follows in ${longer(pause) / 1000} s.`)
    }
  }
}

function longer(pause: number): number {
  return Math.min(LONGEST_PAUSE, pause * 2 || 500)
}
