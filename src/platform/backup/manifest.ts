import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'
import { z } from 'zod'

/** What stands at the head of a backup: where it is from, and what is in it. */
export const Manifest = z.object({
  format: z.literal('banso-backup'),
  formatVersion: z.int(),
  /** The Banso that wrote it. */
  version: z.string(),
  /** The migrations its database had, by their moments in `migrations/meta/_journal.json`. */
  migrations: z.array(z.int()),
  at: z.iso.datetime(),
  from: z.enum(['bundled', 'server']),
  /** Tells whether a key file is the one that the words in it were sealed with. */
  keyCheck: z.string().nullable(),
  tables: z.array(
    z.object({
      name: z.string().regex(/^(app|identity)\.[a-z0-9_]+$/),
      columns: z.array(z.string()).min(1),
      rows: z.int().min(0),
      bytes: z.int().min(0),
      parts: z.int().min(0),
      sha256: z.string(),
    }),
  ),
})
export type Manifest = z.infer<typeof Manifest>
export type TableEntry = Manifest['tables'][number]

export const rowsOf = ({ tables }: Manifest): number => tables.reduce((sum, { rows }) => sum + rows, 0)

/** Changes when an older Banso could not read the file any more. */
export const FORMAT_VERSION = 1

export const MANIFEST = 'manifest.json'

/** A table is cut into entries of this size, since an entry must say its size before its content. */
export const PART_BYTES = 4 * 1024 * 1024

export const partName = (table: string, part: number) => `tables/${table}/${String(part).padStart(6, '0')}`

/** Room for every number in the manifest to grow to its longest. */
export const roomFor = (manifest: Manifest): number =>
  JSON.stringify(manifest, null, 1).length + manifest.tables.length * 128

/**
 * The manifest as a gzip stream of its own, whose length depends on `room` alone: it is written as a placeholder first
 * and put in its place at the end, when it is known. Several gzip streams in a row are one file.
 */
export async function sealedManifest(manifest: Manifest, room: number): Promise<Buffer> {
  const text = JSON.stringify(manifest, null, 1)
  const tar = pack()
  tar.entry({ name: MANIFEST, mtime: new Date(manifest.at) }, text.padEnd(room))
  tar.finalize()
  const written = await buffer(tar)
  return gzipSync(written.subarray(0, -END_OF_TAR), { level: 0 })
}

/** What closes a tar stream; here more entries follow. */
const END_OF_TAR = 1024
