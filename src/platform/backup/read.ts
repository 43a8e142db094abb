import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, constants, stat } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { type Entry, extract } from 'tar-stream'
import { StartProblem } from '#/platform/start-problem.ts'
import { FORMAT_VERSION, MANIFEST, Manifest, PART_BYTES, partName, type TableEntry } from './manifest.ts'

export type Backup = {
  manifest: Manifest
  /** Hands over the rows of each table in turn; each must be read to its end. Once only. */
  each(take: (table: TableEntry, rows: AsyncIterable<Buffer>) => Promise<void>): Promise<void>
  close(): void
}

/** No manifest is longer than this, and a file that unfolds to more than it says is not read on. */
const LONGEST_MANIFEST = 2_000_000
/** A header and its padding, for each entry. */
const BESIDES = 1024

/** @throws StartProblem when it is no backup, or one of a newer Banso; the words say which */
export async function openBackup(path: string): Promise<Backup> {
  await reachable(path)
  const allowance = { left: LONGEST_MANIFEST }
  const file = createReadStream(path)
  const tar = extract()
  const unfolded = pipeline(file, createGunzip(), within(allowance), tar)
  unfolded.catch(() => {})
  const entries = tar[Symbol.asyncIterator]()
  const close = () => {
    file.destroy()
    tar.destroy()
  }
  try {
    const manifest = await manifestIn(entries, path)
    allowance.left += manifest.tables.reduce((sum, { bytes, parts }) => sum + bytes + (parts + 1) * BESIDES, 0)
    const each: Backup['each'] = async (take) => {
      try {
        for (const table of manifest.tables) await checked(table, entries, path, take)
        const more = await entries.next().catch(() => undefined)
        if (!more?.done) throw damaged(path)
        await unfolded.catch(() => Promise.reject(damaged(path)))
      } finally {
        close()
      }
    }
    return { manifest, each, close }
  } catch (error) {
    close()
    throw error
  }
}

/** Reads a whole file and holds it against its own checksums. */
export async function checkBackup(path: string): Promise<Manifest> {
  const backup = await openBackup(path)
  await backup.each(async (_, rows) => {
    for await (const _chunk of rows);
  })
  return backup.manifest
}

async function checked(
  table: TableEntry,
  entries: AsyncIterator<Entry>,
  path: string,
  take: (table: TableEntry, rows: AsyncIterable<Buffer>) => Promise<void>,
) {
  const hash = createHash('sha256')
  let bytes = 0
  async function* rows() {
    try {
      for (let part = 0; part < table.parts; part++) {
        const { value: entry, done } = await entries.next()
        if (done || entry.header.name !== partName(table.name, part)) throw damaged(path)
        for await (const chunk of entry) {
          hash.update(chunk)
          bytes += chunk.length
          yield chunk as Buffer
        }
      }
    } catch {
      throw damaged(path)
    }
  }
  await take(table, rows())
  if (bytes !== table.bytes || hash.digest('hex') !== table.sha256) throw damaged(path)
}

async function manifestIn(entries: AsyncIterator<Entry>, path: string): Promise<Manifest> {
  const content = await firstOf(entries).catch(() => undefined)
  const { format, formatVersion } = (content ?? {}) as { format?: unknown; formatVersion?: unknown }
  if (format !== 'banso-backup' || typeof formatVersion !== 'number') throw foreign(path)
  if (formatVersion > FORMAT_VERSION) throw newer(path)
  const read = Manifest.safeParse(content)
  if (!read.success) throw foreign(path)
  return read.data
}

async function firstOf(entries: AsyncIterator<Entry>): Promise<unknown> {
  const { value: entry, done } = await entries.next()
  if (done || entry.header.name !== MANIFEST || entry.header.size! > LONGEST_MANIFEST) return undefined
  return JSON.parse((await buffer(entry)).toString('utf8'))
}

const within = (allowance: { left: number }) =>
  new Transform({
    transform(chunk, _, done) {
      allowance.left -= chunk.length
      // What is under way when the manifest is read may already be some of what follows.
      done(allowance.left < -PART_BYTES ? new Error('more than it says') : null, chunk)
    },
  })

async function reachable(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK)
    if ((await stat(path)).isFile()) return
  } catch {
    // Told below, whatever the reason.
  }
  throw new StartProblem(`There is no file to be read at ${path}. Name the backup to be restored.`)
}

const foreign = (path: string) =>
  new StartProblem(`${path} is not a backup of Banso, or its beginning is damaged. Nothing was changed.`)
const damaged = (path: string) =>
  new StartProblem(
    `The backup ${path} is damaged or incomplete: what is in it is not what its own checksums say. ` +
      'Nothing was changed. Take another backup, or copy this one again from where it came from.',
  )
export const newer = (path: string) =>
  new StartProblem(`The backup ${path} was written by a newer Banso. Nothing was changed. Restore it with that one.`)
