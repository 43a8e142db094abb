import { readFileSync, statSync } from 'node:fs'
import { dirname, parse } from 'node:path'

/** A user of this machine that PostgreSQL runs as; undefined: whoever runs Banso. */
export type Account = { uid: number; gid: number } | undefined

/**
 * PostgreSQL refuses to run as root. A root process lends it the owner of a database that is already there, else
 * `nobody`. Every other user runs it as themselves.
 */
export function accountFor(database: string): Account {
  if (process.getuid?.() !== 0) return undefined
  const there = statSync(database, { throwIfNoEntry: false })
  return there && there.uid !== 0 ? { uid: there.uid, gid: there.gid } : nobody()
}

/** The first folder on the way to `path`, itself included, that the account may not pass through. */
export function closedFolder(path: string, account: Account): string | undefined {
  if (!account) return undefined
  const way = [path]
  while (way[0] !== parse(path).root) way.unshift(dirname(way[0]!))
  return way.find((folder) => !mayPass(folder, account))
}

function mayPass(folder: string, account: { uid: number; gid: number }): boolean {
  const there = statSync(folder, { throwIfNoEntry: false })
  if (!there) return true
  const bit = there.uid === account.uid ? 0o100 : there.gid === account.gid ? 0o010 : 0o001
  return (there.mode & bit) !== 0
}

function nobody(): { uid: number; gid: number } {
  const line = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m)
  return { uid: Number(line?.[1] ?? 65534), gid: Number(line?.[2] ?? 65534) }
}
