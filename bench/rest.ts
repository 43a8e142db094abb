import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { answering, start } from './processes.ts'

export type Rest = { coldMs: number; warmMs: number; megabytes: Record<string, number> | undefined }

const SETTLED = 5000

/** `npm start` on an empty folder, then again; after a while of nothing, the memory of everything it started. */
export async function startAndRest(folder: string, port: number): Promise<Rest> {
  const begin = async () => {
    const log = join(folder, 'start.log')
    const before = performance.now()
    const one = start(['scripts/start.mjs'], { DATA_DIR: join(folder, 'fresh'), PORT: String(port) }, log)
    await answering(`http://127.0.0.1:${port}/readyz`, one, log)
    return { one, ms: performance.now() - before }
  }
  const cold = await begin()
  await cold.one.stop()
  const warm = await begin()
  await pause(SETTLED)
  const megabytes = process.platform === 'linux' ? memoryBelow(warm.one.child.pid!) : undefined
  await warm.one.stop()
  return { coldMs: cold.ms, warmMs: warm.ms, megabytes }
}

/** The most memory a process and all below it take while something goes on, in MB; measured on Linux only. */
export async function peakMemory(pid: number, work: () => Promise<void>): Promise<number | undefined> {
  let most = 0
  const look = () => {
    most = Math.max(
      most,
      Object.values(memoryBelow(pid)).reduce((a, b) => a + b, 0),
    )
  }
  const timer = process.platform === 'linux' ? setInterval(look, 500) : undefined
  try {
    await work()
  } finally {
    clearInterval(timer)
  }
  return most || undefined
}

/** Proportional set sizes of a process and all below it, MB by kind; pages that processes share count once. */
function memoryBelow(top: number): Record<string, number> {
  const megabytes: Record<string, number> = {}
  for (const pid of familyOf(top)) {
    const kind =
      pid === top ? 'launcher' : readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' ? 'postgres' : 'server'
    const kilobytes = Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1])
    megabytes[kind] = (megabytes[kind] ?? 0) + kilobytes / 1024
  }
  return megabytes
}

function familyOf(top: number): number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)]),
  )
  const family = [top]
  for (const member of family) for (const [pid, parent] of parents) if (parent === member) family.push(pid)
  return family
}

function parentOf(pid: string): number {
  try {
    // The second field is a name in brackets and may hold anything.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[1])
  } catch {
    return 0
  }
}
