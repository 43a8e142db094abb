import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { type Pack, pack } from 'tar-stream'
import { migrationsOf } from '#/platform/migrate.ts'
import manifestOfPackage from '../../../package.json' with { type: 'json' }
import { FORMAT_VERSION, type Manifest, PART_BYTES, partName, roomFor, sealedManifest } from './manifest.ts'
import { copyOut, inSnapshot, type Table } from './snapshot.ts'

type Wanted = { path: string; from: Manifest['from']; at: Temporal.Instant; signal?: AbortSignal }

/** Most of it is sealed and does not get smaller; a higher level only takes longer. */
const LEVEL = 3

/**
 * Copies the database into one file: as it is at one moment, in memory that does not grow with it. The file has its name
 * once it is whole and on the disk; until then it ends in `.part`.
 */
export async function writeBackup(client: pg.ClientBase, { path, from, at, signal }: Wanted): Promise<Manifest> {
  const part = `${path}.part`
  // Never into what somebody else has put there.
  await rm(part, { force: true })
  const file = await open(part, 'wx', 0o600)
  try {
    const manifest = await inSnapshot(client, async (tables) => {
      const blank = await blankManifest(client, tables, from, at)
      return fill(client, file, blank, tables, signal)
    })
    await file.sync()
    await file.close()
    await rename(part, path)
    await syncFolder(dirname(path))
    return manifest
  } catch (error) {
    await file.close().catch(() => {})
    await rm(part, { force: true })
    throw error
  }
}

async function blankManifest(client: pg.ClientBase, tables: Table[], from: Manifest['from'], at: Temporal.Instant) {
  const installation = await client.query('select key_check from identity.installation')
  return {
    format: 'banso-backup' as const,
    formatVersion: FORMAT_VERSION,
    version: manifestOfPackage.version,
    migrations: await migrationsOf(client),
    at: at.toString(),
    from,
    keyCheck: (installation.rows[0]?.key_check as string | undefined) ?? null,
    tables: tables.map(({ name, columns }) => ({ name, columns, rows: 0, bytes: 0, parts: 0, sha256: '0'.repeat(64) })),
  }
}

async function fill(client: pg.ClientBase, file: FileHandle, blank: Manifest, tables: Table[], signal?: AbortSignal) {
  const room = roomFor(blank)
  const head = await sealedManifest(blank, room)
  const tar = pack()
  const entries: Manifest['tables'] = []
  const fillTar = async () => {
    for (const [index, table] of tables.entries())
      entries.push({ ...blank.tables[index]!, ...(await addTable(client, tar, table, new Date(blank.at), signal)) })
    tar.finalize()
  }
  const onDisk = pipeline(
    tar,
    createGzip({ level: LEVEL }),
    (chunks: AsyncIterable<Buffer>) => writeFrom(file, head.length, chunks),
    { signal },
  )
  // Whichever breaks first ends the other: a full disk, or a database that went away.
  await Promise.all([
    fillTar().catch((error) => {
      tar.destroy(error)
      throw error
    }),
    onDisk,
  ])
  const manifest = { ...blank, tables: entries }
  const sealed = await sealedManifest(manifest, room)
  if (sealed.length !== head.length) throw new Error('the manifest did not fit its place')
  await writeFrom(file, 0, [sealed])
  return manifest
}

async function writeFrom(file: FileHandle, start: number, chunks: AsyncIterable<Buffer> | Buffer[]): Promise<void> {
  let place = start
  for await (const chunk of chunks) {
    for (let written = 0; written < chunk.length; ) {
      const { bytesWritten } = await file.write(chunk, written, chunk.length - written, place)
      written += bytesWritten
      place += bytesWritten
    }
  }
}

async function addTable(client: pg.ClientBase, tar: Pack, table: Table, mtime: Date, signal?: AbortSignal) {
  let waiting: Buffer[] = []
  let size = 0
  let parts = 0
  const flush = async () => {
    const content = Buffer.concat(waiting)
    await addEntry(tar, { name: partName(table.name, parts++), size, mtime }, content)
    waiting = []
    size = 0
  }
  const sum = await copyOut(client, table, async (chunk) => {
    signal?.throwIfAborted()
    waiting.push(chunk)
    size += chunk.length
    if (size >= PART_BYTES) await flush()
  })
  if (size > 0) await flush()
  return { ...sum, parts }
}

const addEntry = (tar: Pack, header: { name: string; size: number; mtime: Date }, content: Buffer) =>
  new Promise<void>((resolve, reject) => {
    tar.entry(header, (error) => (error ? reject(error) : resolve())).end(content)
  })

/** The name is on the disk once its folder is; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
