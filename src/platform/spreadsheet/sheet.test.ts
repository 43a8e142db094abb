import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateRawSync } from 'node:zlib'
import iconv from 'iconv-lite'
import type { SheetReason } from './schema.ts'
import { readSheet } from './sheet.ts'
import { writeSheet } from './write.ts'
import { unzip, zipped } from './zip.ts'

const cellsOf = async (bytes: Uint8Array, name = 'people.csv') =>
  (await readSheet(bytes, name)).rows.map((row) => row.cells)

const names = '社員番号,姓\n007,髙橋\n008,濵﨑\n'
const encodings: [name: string, bytes: Buffer][] = [
  ['UTF-8', Buffer.from(names)],
  ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${names}`)],
  ['Shift_JIS', iconv.encode(names, 'cp932')],
  ['Shift_JIS with the end-of-file mark of old systems', Buffer.concat([iconv.encode(names, 'cp932'), Buffer.of(26)])],
  ['UTF-16 little-endian', iconv.encode(names, 'utf-16le', { addBOM: true })],
  ['UTF-16 big-endian', iconv.encode(names, 'utf-16be', { addBOM: true })],
  ['semicolons', Buffer.from(names.replaceAll(',', ';'))],
  ['tabs', Buffer.from(names.replaceAll(',', '\t'))],
  ['an announced separator', Buffer.from(`sep=;\r\n${names.replaceAll(',', ';')}`)],
  ['old Macintosh line ends', Buffer.from(names.replaceAll('\n', '\r'))],
  ['mixed line ends', Buffer.from(names.replace('\n', '\r\n'))],
]
for (const [name, bytes] of encodings) {
  test(`a text is read: ${name}`, async () => {
    assert.deepEqual(await cellsOf(bytes), [
      ['社員番号', '姓'],
      ['007', '髙橋'],
      ['008', '濵﨑'],
    ])
  })
}

test('names outside Shift_JIS arrive as they are', async () => {
  const rows = [['𠮷田'], ['Nguyễn Thị Phương'], ['髙橋'], ['O’Neil "Bo"']]
  assert.deepEqual(await cellsOf(await writeSheet(rows, 'csv', { sheetName: '社員' })), rows)
  assert.deepEqual(await cellsOf(await writeSheet(rows, 'xlsx', { sheetName: '社員' }), 'people.xlsx'), rows)
})

test('lines are counted as Excel counts rows: blank ones count, breaks within quotes do not', async () => {
  const sheet = await readSheet(Buffer.from('番号,メモ\r\n\r\n1,"上\r\n下"\r\n,\r\n2,x'), 'a.csv')
  assert.deepEqual(sheet.rows, [
    { line: 1, cells: ['番号', 'メモ'] },
    { line: 3, cells: ['1', '上\r\n下'] },
    { line: 5, cells: ['2', 'x'] },
  ])
})

test('a separator within a quoted cell does not decide', async () => {
  assert.deepEqual(await cellsOf(Buffer.from('番号;"a,b,c,d"\n1;"1,2,3"\n')), [
    ['番号', 'a,b,c,d'],
    ['1', '1,2,3'],
  ])
})

test('a stray quote does not lose the file', async () => {
  assert.deepEqual(await cellsOf(Buffer.from('a,b\n1,5" disk\n')), [
    ['a', 'b'],
    ['1', '5" disk'],
  ])
})

/** A zip as others write it: compressed, and free to lie about the size of what it holds. */
function deflated(name: string, data: Buffer, announced = data.length): Buffer {
  const packed = deflateRawSync(data)
  const stored = zipped(new Map([[name, packed]]))
  const list = stored.readUInt32LE(stored.length - 6)
  for (const at of [4, list + 6]) {
    stored.writeUInt16LE(8, at + 4)
    stored.writeUInt32LE(crc32(data), at + 10)
    stored.writeUInt32LE(announced, at + 18)
  }
  return stored
}

const ole = (content: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(content, 'utf16le')])
const workbook = await writeSheet([['a']], 'xlsx', { sheetName: 'a' })

const refused: [what: string, bytes: Uint8Array, name: string, reason: SheetReason][] = [
  ['nothing', Buffer.alloc(0), 'a.csv', 'empty-file'],
  ['only a byte order mark', Buffer.from('\ufeff'), 'a.csv', 'empty-file'],
  ['only blank rows', Buffer.from('\r\n,,\r\n　\r\n'), 'a.csv', 'empty-file'],
  ['40 MB', Buffer.alloc(40 * 1024 * 1024, 'a'), 'a.csv', 'too-large'],
  ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'a.csv', 'not-a-table'],
  ['French in an encoding of its own', Buffer.from('nom\nRen\xe9\n', 'latin1'), 'a.csv', 'not-a-table'],
  ['rubbish called a workbook', Buffer.from('ff00fe01', 'hex'), 'a.xlsx', 'damaged'],
  ['an old workbook', ole('Workbook'), 'a.xls', 'old-excel'],
  ['an old workbook renamed', ole('Workbook'), 'a.xlsx', 'old-excel'],
  ['a workbook with a password', ole('EncryptedPackage'), 'a.xlsx', 'protected'],
  ['a web page called a workbook', Buffer.from('\r\n<html><table><tr><td>1'), 'a.xls', 'html-table'],
  ['a bare table of a web page', Buffer.from('<TABLE border=1><tr>'), 'a.xls', 'html-table'],
  ['a zip of something else', zipped(new Map([['word/document.xml', Buffer.from('<a/>')]])), 'a.xlsx', 'not-a-table'],
  ['a workbook cut off', workbook.subarray(0, workbook.length - 40), 'a.xlsx', 'damaged'],
  ['a workbook with a flipped byte', flipped(workbook), 'a.xlsx', 'damaged'],
  ['a zip bomb', deflated('xl/workbook.xml', Buffer.alloc(101 * 1024 * 1024)), 'a.xlsx', 'zip-bomb'],
  ['a small zip bomb', deflated('xl/workbook.xml', Buffer.alloc(20 * 1024 * 1024)), 'a.xlsx', 'zip-bomb'],
  ['a zip bomb that lies', deflated('xl/workbook.xml', Buffer.alloc(20 * 1024 * 1024), 100), 'a.xlsx', 'zip-bomb'],
  ['a quote that never closes', Buffer.from(`a\n"${'b\n'.repeat(20_000)}`), 'a.csv', 'damaged'],
  ['10,101 rows', Buffer.from('a\n'.repeat(10_101)), 'a.csv', 'too-many-rows'],
  ['257 columns', Buffer.from(','.repeat(256).replaceAll(',', 'a,')), 'a.csv', 'too-many-columns'],
]
for (const [what, bytes, name, reason] of refused) {
  test(`${what} is refused: ${reason}`, async () => {
    await assert.rejects(readSheet(bytes, name), { name: 'SheetProblem', reason })
  })
}

function flipped(bytes: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes)
  const at = 70
  copy[at] = (copy[at] ?? 0) ^ 0xff
  return copy
}

test('10,000 rows are read', async () => {
  const { rows } = await readSheet(Buffer.from('a,b\n'.repeat(10_000)), 'a.csv')
  assert.equal(rows.length, 10_000)
  assert.equal(rows.at(-1)?.line, 10_000)
})

test('a written zip is read back by its own reader', async () => {
  const files = new Map([['xl/日本.xml', Buffer.from('日本')]])
  assert.deepEqual(await unzip(zipped(files), () => true), files)
})
