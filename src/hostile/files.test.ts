import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { settle } from '../../fixtures/aoba.ts'
import { openTestBanso } from '../../fixtures/banso.ts'
import { SheetProblem } from '../platform/spreadsheet/schema.ts'
import { readSheet } from '../platform/spreadsheet/sheet.ts'
import { writeSheet } from '../platform/spreadsheet/write.ts'
import { unzip, zipped } from '../platform/spreadsheet/zip.ts'

/** Files made to keep a reader busy for ever, to reach beyond themselves, or to be something else as well. */
const HANGING_MS = 10_000
const LONG = 1_000_000

const banso = await openTestBanso()
const { id, cookie } = await settle(banso)
const dot = await sharp({ create: { width: 60, height: 60, channels: 3, background: 'teal' } })
  .png()
  .toBuffer()
const honest = await unzip(Buffer.from(await writeSheet([['番号'], ['007']], 'xlsx', { sheetName: 'a' })), () => true)
/** An honest workbook with some of its parts replaced. */
const workbook = (parts: Record<string, string | ((part: string) => string)>) => {
  const files = new Map(honest)
  for (const [name, part] of Object.entries(parts)) {
    const text = typeof part === 'string' ? part : part(String(files.get(name)))
    files.set(name, Buffer.from(text))
  }
  return zipped(files)
}
const again = (part: string) => part.repeat(Math.ceil(LONG / part.length))
const inSheet = (cells: string) => (sheet: string) => sheet.replace('</sheetData>', `${cells}</sheetData>`)
const LAUGHS = `<!DOCTYPE x [<!ENTITY a "${'lol'.repeat(100)}">${'bcdefgh'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefg'[i]};`.repeat(10)}">`)
  .join('')}]>`
const texts = (head: string, text: string) => (part: string) =>
  part.replace(/<sst/, `${head}<sst`).replace(/<t([^>]*)>007</, `<t$1>${text}<`)

const ENDLESS: Record<string, Buffer> = {
  'a list of sheets that never closes': workbook({ 'xl/workbook.xml': again('<sheet ') }),
  'a sheet with a name that never ends': workbook({ 'xl/workbook.xml': `<sheet ${'a'.repeat(LONG)}>` }),
  'relations that never close': workbook({ 'xl/_rels/workbook.xml.rels': again('<Relationship ') }),
  'formats that never close': workbook({ 'xl/styles.xml': again('<numFmt ') }),
  'lists of formats that never close': workbook({ 'xl/styles.xml': again('<cellXfs ') }),
  'a format of one letter': workbook({
    'xl/styles.xml': `<numFmt numFmtId="1" formatCode="${'g'.repeat(LONG)}"/><cellXfs><xf numFmtId="1"/></cellXfs>`,
  }),
  'many formats of one letter': workbook({
    'xl/styles.xml': `${`<numFmt numFmtId="1" formatCode="${'g'.repeat(9000)}"/>`.repeat(100)}<cellXfs>${'<xf numFmtId="1"/>'.repeat(100)}</cellXfs>`,
  }),
  'properties that never close': workbook({ 'xl/workbook.xml': (part) => part + again('<workbookPr ') }),
  'cells whose quotes never close': workbook({ 'xl/worksheets/sheet1.xml': inSheet(again('<c a="')) }),
  'cells within cells': workbook({ 'xl/worksheets/sheet1.xml': inSheet(again('<c r="A1"><f ')) }),
  'rows within rows': workbook({ 'xl/worksheets/sheet1.xml': inSheet(again('<row>')) }),
  'entities of entities': workbook({ 'xl/sharedStrings.xml': texts(LAUGHS, '&h;') }),
  'a text of spaces': Buffer.from(`a,b\n${' '.repeat(LONG)}x,1`),
  'quotes of quotes': Buffer.from(`a,b\n${'"'.repeat(LONG + 1)}`),
  'brackets that never close': Buffer.from(`${'（('.repeat(9000)},b\n1,2`),
}

for (const [what, file] of Object.entries(ENDLESS)) {
  test(`${what} comes to an end`, async () => {
    const began = performance.now()
    const outcome = await readSheet(file, 'a.xlsx').catch((problem: unknown) => problem)
    assert.ok(performance.now() - began < HANGING_MS, 'it hung')
    assert.ok(!(outcome instanceof Error) || outcome instanceof SheetProblem, String(outcome))
    assert.doesNotMatch(JSON.stringify(outcome), /(lol){50}/)
  })
}

test('a workbook names no file of the server, and no other', async () => {
  const entity = (place: string) => `<!DOCTYPE x [<!ENTITY e SYSTEM "${place}">]>`
  for (const place of ['file:///etc/passwd', 'http://127.0.0.1:9/x']) {
    const file = workbook({ 'xl/sharedStrings.xml': texts(entity(place), '[&e;]') })
    const read = await readSheet(file, 'a.xlsx').catch((problem: unknown) => problem)
    assert.doesNotMatch(JSON.stringify(read), /root:/)
  }
  const relation = (target: string) => (part: string) => part.replace(/Target="worksheets[^"]*"/, `Target="${target}"`)
  for (const target of ['../../../etc/passwd', '/etc/passwd', 'file:///etc/passwd', '\\\\evil\\share'])
    await assert.rejects(readSheet(workbook({ 'xl/_rels/workbook.xml.rels': relation(target) }), 'a.xlsx'), {
      name: 'SheetProblem',
    })
})

test('ten thousand files in one', async () => {
  const files = new Map(honest)
  for (let i = 0; i < 10_000; i++) files.set(`../../xl/${i}.xml`, Buffer.alloc(0))
  assert.deepEqual(
    (await readSheet(zipped(files), 'a.xlsx')).rows.map(({ cells }) => cells),
    [['番号'], ['007']],
  )
})

/** A PNG of which only the head is there. */
function png(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 6, 0, 0, 0], 8)
  const dots = deflateSync(Buffer.alloc(1_000_000))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', dots),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const setPhoto = (bytes: Buffer) => banso.call(cookie.ren, 'people.setPhoto', { base64: bytes.toString('base64') })
const script = '<script>alert(1)</script>'
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000" onload="alert(1)">${script}</svg>`
for (const [what, bytes, reason] of [
  ['30,000 by 30,000 dots', png(30_000, 30_000), 'picture-too-large'],
  ['more dots than can be counted', png(2 ** 31 - 1, 2 ** 31 - 1), /picture-(too-large|damaged)/],
  ['no dots', png(0, 0), /picture-damaged/],
  ['a drawing with a script', Buffer.from(svg), 'not-a-picture'],
  ['a drawing after a mark', Buffer.concat([Buffer.from('\ufeff'), Buffer.from(svg)]), 'not-a-picture'],
  ['a page that begins like a GIF', Buffer.from(`GIF89a/*${script}*/=1`), /picture-(damaged|too-large)/],
  ['a WebP that is none', Buffer.from(`RIFF\xff\xff\xff\xffWEBPVP8X${script}`, 'latin1'), 'picture-damaged'],
] as const) {
  test(`as a portrait, ${what}: refused in words`, async () => {
    const { status, body } = await setPhoto(bytes)
    assert.equal(status, 409, JSON.stringify(body))
    assert.match(body.reason, new RegExp(reason))
  })
}

test('what is a picture and something else as well is kept as a picture alone', async () => {
  assert.equal((await setPhoto(Buffer.concat([dot, Buffer.from(script), zipped(honest)]))).status, 200)
  const { body } = await banso.call(cookie.aki, 'people.photo', { personId: id.ren })
  const kept = Buffer.from(JSON.stringify(body).match(/"([A-Za-z0-9+/=]{100,})"/)![1]!, 'base64')
  assert.equal((await sharp(kept).metadata()).format, 'webp')
  assert.ok(!kept.includes('script') && !kept.includes('PK'))
})
