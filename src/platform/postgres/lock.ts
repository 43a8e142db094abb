import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, readlinkSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '#/platform/start-problem.ts'
import { birthOf } from './processes.ts'

const BEAT = 5_000
const SILENCE = 20_000

interface Holder {
  pid: number
  born: string | undefined
  host: string
  /** Changes with every boot of the machine. */
  boot: string
  /** Process numbers mean something only among processes of one space; containers have their own. */
  space: string
  token: string
}

/**
 * Lets one process at a time work with a data folder: writes the file `lock` there and returns what gives it back.
 * A holder that is gone loses the lock at once. One in another container or on another machine cannot be looked up: it
 * touches the file every five seconds and counts as gone after twenty silent ones.
 * @throws StartProblem when another process works with the folder; the message names the folder and the process
 */
export async function takeLock(folder: string): Promise<() => void> {
  const path = join(folder, 'lock')
  const me = whoAmI()
  await claim(path, me, folder)
  const beat = setInterval(() => touch(path, me), BEAT).unref()
  const release = () => {
    clearInterval(beat)
    process.off('exit', release)
    if (holderOf(path)?.token === me.token) rmSync(path, { force: true })
  }
  process.once('exit', release)
  return release
}

async function claim(path: string, me: Holder, folder: string): Promise<void> {
  const draft = `${path}.${me.token}`
  writeFileSync(draft, JSON.stringify(me), { mode: 0o600 })
  try {
    for (;;) {
      if (linked(draft, path)) {
        // Someone who judged an older lock at the same moment may have moved ours away, and puts it back.
        await sleep(40)
        if (holderOf(path)?.token === me.token) return
      }
      const holder = holderOf(path)
      const state = holder ? judge(holder, path) : 'gone'
      if (state === 'here') throw inUse(folder, holder)
      if (state === 'gone') setAside(path, holder?.token, draft)
      else await untilSilent(path, holder, folder)
    }
  } finally {
    rmSync(draft, { force: true })
  }
}

function judge(holder: Holder, path: string): 'here' | 'gone' | 'elsewhere' {
  const me = whoAmI()
  if (holder.host === me.host && holder.boot !== me.boot) return 'gone'
  if (holder.host === me.host && holder.space === me.space) {
    const born = birthOf(holder.pid)
    return born !== undefined && born === holder.born ? 'here' : 'gone'
  }
  return silentFor(path) > SILENCE ? 'gone' : 'elsewhere'
}

async function untilSilent(path: string, holder: Holder | undefined, folder: string): Promise<void> {
  const before = beatOf(path)
  while (beatOf(path) === before && silentFor(path) <= SILENCE) await sleep(500)
  if (beatOf(path) > before) throw inUse(folder, holder)
}

function setAside(path: string, judged: string | undefined, draft: string): void {
  const aside = `${draft}.old`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (holderOf(aside)?.token !== judged) linked(aside, path)
  rmSync(aside, { force: true })
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function inUse(folder: string, holder: Holder | undefined): StartProblem {
  const where = holder && holder.host !== hostname() ? ` on ${holder.host}` : ''
  return new StartProblem(
    `The data folder ${folder} is in use by another Banso (process ${holder?.pid}${where}). ` +
      'Stop that one first, or give this one a folder of its own with DATA_DIR.',
  )
}

function holderOf(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function touch(path: string, me: Holder): void {
  if (holderOf(path)?.token !== me.token) return
  const now = new Date()
  utimesSync(path, now, now)
}

function beatOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

function silentFor(path: string): number {
  return Date.now() - beatOf(path)
}

function whoAmI(): Holder {
  return {
    pid: process.pid,
    born: birthOf(process.pid),
    host: hostname(),
    boot: orNothing(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    space: orNothing(() => readlinkSync('/proc/self/ns/pid')),
    token: randomUUID(),
  }
}

function orNothing(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
