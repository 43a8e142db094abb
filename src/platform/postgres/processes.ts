import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

const onLinux = process.platform === 'linux'

/**
 * Tells one process from a later one with the same number: on Linux the clock tick it started at, elsewhere only
 * 'alive'. Undefined: there is no such process. A zombie that nobody has reaped yet counts as gone.
 */
export function birthOf(pid: number): string | undefined {
  if (!onLinux) return isThere(pid) ? 'alive' : undefined
  const stat = contentOf(`/proc/${pid}/stat`)
  const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return !state || state === 'Z' || state === 'X' ? undefined : rest[18]
}

/** Every PostgreSQL process, postmaster or child, that works on this data folder (an absolute path without links). */
export function postgresIn(folder: string): number[] {
  const pids = onLinux ? readdirSync('/proc').map(Number).filter(Number.isInteger) : [postmasterPid(folder) ?? 0]
  return pids.filter((pid) => pid > 0 && (onLinux ? worksIn(pid, folder) : commandOf(pid).includes(folder)))
}

/** The number in the first line of `postmaster.pid`. Whether that process still lives is another question. */
export function postmasterPid(folder: string): number | undefined {
  return Number.parseInt(postmasterFile(folder)[0] ?? '', 10) || undefined
}

/** The last line of `postmaster.pid` says whether the server takes connections yet. */
export function isReady(folder: string, pid: number | undefined): boolean {
  const lines = postmasterFile(folder)
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

/** Where a running server is reached, as it says itself; undefined: none runs on this folder. */
export function addressIn(folder: string): { host: string; port: number } | undefined {
  const [, , , port, socket] = postmasterFile(folder)
  const pid = postmasterPid(folder)
  if (!pid || birthOf(pid) === undefined || !isReady(folder, pid)) return undefined
  return { host: socket || '127.0.0.1', port: Number(port) }
}

function postmasterFile(folder: string): string[] {
  return contentOf(`${folder}/postmaster.pid`).split('\n')
}

// Every PostgreSQL process stands in its data folder, which tells it from all others, whatever number it has.
function worksIn(pid: number, folder: string): boolean {
  try {
    const place = readlinkSync(`/proc/${pid}/cwd`)
    return (place === folder || place === `${folder} (deleted)`) && contentOf(`/proc/${pid}/comm`).trim() === 'postgres'
  } catch {
    return false
  }
}

function commandOf(pid: number): string {
  if (process.platform === 'win32' || !isThere(pid)) return ''
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
