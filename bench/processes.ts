import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'

export type Running = { child: ChildProcess; stop(): Promise<void> }

const running = new Set<Running>()
process.on('exit', () => {
  for (const { child } of running) child.kill()
})

/** Starts a Node process whose output goes to a file, as it would under a service manager. */
export function start(args: string[], env: Record<string, string>, logFile: string): Running {
  const log = openSync(logFile, 'a')
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', log, log] })
  const gone = once(child, 'exit')
  const one: Running = {
    child,
    async stop() {
      running.delete(one)
      child.kill('SIGTERM')
      await gone
    },
  }
  running.add(one)
  return one
}

export const stopAll = () => Promise.all([...running].map((one) => one.stop()))

/** Waits until an address answers 2xx; says what the process wrote when it ends before. */
export async function answering(url: string, { child }: Running, logFile: string): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`A process ended early:\n${readFileSync(logFile, 'utf8')}`)
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 15))
  }
}
