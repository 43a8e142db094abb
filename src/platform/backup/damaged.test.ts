import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { after, describe, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { extract, pack } from 'tar-stream'
import { sumsOf, using } from '../../../fixtures/backups.ts'
import { openTestBanso, testDatabase } from '../../../fixtures/banso.ts'
import { makeBackupAt } from './making.ts'
import type { Manifest } from './manifest.ts'
import { checkBackup } from './read.ts'
import { restoreBackup } from './restore.ts'

/** Whatever becomes of a file: it is restored as it was, or refused in words. */

const folder = mkdtempSync(join(tmpdir(), 'banso-damaged-'))
after(() => rmSync(folder, { recursive: true }))
const banso = await openTestBanso()
await banso.world.owner.query(
  `insert into identity.users (id, name, email, created_at, updated_at)
   select md5(i::text)::uuid, '', md5(i::text), now(), now() from generate_series(1, 20000) i`,
)
const whole = join(folder, 'whole.tar.gz')
await makeBackupAt(whole, { connection: banso.connection, from: 'server', at: Temporal.Now.instant() })
const bytes = readFileSync(whole)
const entries = await unpacked(bytes)

type Entry = { name: string; content: Buffer }
async function unpacked(file: Buffer): Promise<Entry[]> {
  const tar = extract()
  tar.end(gunzipSync(file))
  const found: Entry[] = []
  for await (const entry of tar) found.push({ name: entry.header.name, content: await buffer(entry) })
  return found
}
async function packed(all: Entry[]): Promise<Buffer> {
  const tar = pack()
  for (const { name, content } of all) tar.entry({ name }, content)
  tar.finalize()
  return gzipSync(await buffer(tar))
}
const withManifest = (change: (manifest: Manifest) => unknown) => {
  const [first, ...rest] = entries
  const manifest = JSON.parse(first!.content.toString())
  change(manifest)
  return packed([{ name: first!.name, content: Buffer.from(JSON.stringify(manifest)) }, ...rest])
}

function written(content: Buffer): string {
  const path = join(folder, 'changed.tar.gz')
  writeFileSync(path, content)
  return path
}
const refused = (content: Buffer, said: RegExp) =>
  assert.rejects(checkBackup(written(content)), { name: 'StartProblem', message: said })

const DAMAGED = /is damaged or incomplete|is not a backup of Banso/

test('taken apart and put together again it is the same to us', async () => {
  const again = await packed(entries)
  assert.deepEqual(await checkBackup(written(again)), await checkBackup(whole))
})

test('a flipped byte, wherever it is, is noticed or without meaning', async () => {
  const sound = JSON.stringify(await checkBackup(whole))
  for (let place = 0; place < bytes.length; place += Math.ceil(bytes.length / 150)) {
    const flipped = Buffer.from(bytes)
    flipped[place]! ^= 0x10
    await checkBackup(written(flipped)).then(
      (manifest) => assert.equal(JSON.stringify(manifest), sound, `byte ${place}`),
      ({ message }) => assert.match(message, DAMAGED, `byte ${place}`),
    )
  }
})

test('cut off anywhere, it is refused', async () => {
  for (const part of [0, 0.001, 0.05, 0.2, 0.5, 0.8, 0.95, 0.999])
    await refused(bytes.subarray(0, Math.floor(bytes.length * part)), DAMAGED)
  await refused(bytes.subarray(0, -1), DAMAGED)
})

describe('put together otherwise', () => {
  const cases: [string, () => Promise<Buffer> | Buffer, RegExp][] = [
    ['something else', () => Buffer.from('PK\u0003\u0004 a letter'), /is not a backup of Banso/],
    ['another archive', () => packed([{ name: 'a.txt', content: Buffer.from('a') }]), /is not a backup of Banso/],
    ['no manifest', () => packed(entries.slice(1)), /is not a backup of Banso/],
    ['a part is missing', () => packed(entries.slice(0, -1)), /is damaged/],
    ['a part too many', () => packed([...entries, { name: 'more', content: Buffer.from('x') }]), /is damaged/],
    ['in another order', () => packed([entries[0]!, ...entries.slice(1).reverse()]), /is damaged/],
    ['a row changed', () => packed(entries.map(oneChanged)), /is damaged/],
    ['a later format', () => withManifest((manifest) => (manifest.formatVersion = 2)), /written by a newer Banso/],
    [
      'a table of nobody',
      () => withManifest(({ tables }) => (tables[0]!.name = 'pg_catalog.pg_authid')),
      /not a backup/,
    ],
    [
      'a manifest without end',
      () => packed([{ name: 'manifest.json', content: Buffer.alloc(9e6, ' ') }]),
      /not a backup/,
    ],
    [
      'more than it says',
      () => packed([...entries.slice(0, 2), { name: 'bomb', content: Buffer.alloc(1e8) }]),
      /is damaged/,
    ],
  ]
  for (const [name, made, said] of cases) test(name, async () => refused(await made(), said))

  test('a long name that unfolds to far more than the file says is not read to its end', async () => {
    const header = Buffer.from((await packed([{ name: 'a', content: Buffer.alloc(0) }])).subarray(0))
    const tar = gunzipSync(header).subarray(0, 512)
    const long = Buffer.from(tar)
    long.write('777777777777', 124, 'latin1')
    long.write('L', 156, 'latin1')
    long.fill(' ', 148, 156)
    long.write(
      `${long
        .reduce((sum, byte) => sum + byte, 0)
        .toString(8)
        .padStart(6, '0')}\0 `,
      148,
      'latin1',
    )
    const before = process.memoryUsage().rss
    await refused(gzipSync(Buffer.concat([long, Buffer.alloc(1e8)])), /is not a backup of Banso/)
    assert.ok(process.memoryUsage().rss - before < 4e8)
  })
})

const oneChanged = ({ name, content }: Entry): Entry => ({
  name,
  content: name.includes('users') ? Buffer.from(content.toString().replace('\tf\t', '\tt\t')) : content,
})

test('one of a newer Banso is refused by name, and the database is left alone', async () => {
  const target = await testDatabase('template0')
  const path = written(await withManifest(({ migrations }) => migrations.push(4_000_000_000_000)))
  const wish = { path, waiting: {}, replace: false }
  await assert.rejects(restoreBackup(target, wish), { name: 'StartProblem', message: /written by a newer Banso/ })
})

test('rows that do not fit, under a checksum that does: nothing stays of them', async () => {
  const target = await testDatabase()
  const before = await sumsOf(target)
  const first = await withManifest(({ tables }) => {
    tables.find(({ name }) => name === 'identity.users')!.columns.reverse()
  })
  await assert.rejects(
    restoreBackup(target, { path: written(first), waiting: {}, replace: false }),
    /is not as this Banso knows it/,
  )
  assert.deepEqual(await sumsOf(target), before)
  const { rows } = await using(target, (client) => client.query('select count(*)::int as n from app.people_persons'))
  assert.deepEqual(rows, [{ n: 0 }])
})
