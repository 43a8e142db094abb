import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readSheet } from './sheet.ts'
import { writeSheet } from './write.ts'
import { unzip } from './zip.ts'

const cells: [cell: string, written: string][] = [
  ['=1+1', "'=1+1"],
  ['=HYPERLINK("https://example.com","x")', `'=HYPERLINK("https://example.com","x")`],
  ['+81-3-0000-0000', "'+81-3-0000-0000"],
  ['-あり', "'-あり"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['\r=1', "'\r=1"],
  ['＝1+1', "'＝1+1"],
  ['＋1', "'＋1"],
  ['－1', "'－1"],
  ['＠名前', "'＠名前"],
  ['\0=1', "'=1"],
  ['-5', '-5'],
  ['+3.14', '+3.14'],
  ['-5-3', "'-5-3"],
  ['007', '007'],
  ["O'Neil", "O'Neil"],
  ['a=b', 'a=b'],
]

test('a CSV opens in Excel as it is: mark, CRLF, quotes, no formulas', async () => {
  const rows = [['番号', 'メモ'], ...cells.map(([cell], index) => [String(index), cell])]
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeSheet(rows, 'csv', { sheetName: 'x' }))
  const quoted = (cell: string) => (/[",\t\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
  const lines = cells.map(([, written], index) => `${index},${quoted(written)}\r\n`)
  assert.equal(text, `\ufeff番号,メモ\r\n${lines.join('')}`)
})

for (const format of ['csv', 'xlsx'] as const) {
  test(`${format}: what was written is read back`, async () => {
    const rows = cells.map(([cell], index) => [String(index), cell.replace('\0', '')])
    const file = await writeSheet(rows, format, { sheetName: 'x' })
    const back = (await readSheet(file, `x.${format}`)).rows.map((row) => row.cells)
    const endOfLine = (cell: string) => cell.replaceAll('\r', format === 'xlsx' ? '\n' : '\r')
    assert.deepEqual(
      back.map((row) => row.map(endOfLine)),
      rows.map((row) => row.map(endOfLine)),
    )
  })
}

test('an XLSX holds texts only: no formula, no number', async () => {
  const file = await writeSheet([['a'], ['=1+1'], ['-5'], ['007']], 'xlsx', { sheetName: '社員[2026]/春:*?' })
  const files = await unzip(Buffer.from(file), () => true)
  const sheet = String(files.get('xl/worksheets/sheet1.xml'))
  assert.doesNotMatch(sheet, /<f[ >]/)
  assert.equal(sheet.match(/<c [^>]*t="s"/g)?.length, 4)
  assert.match(String(files.get('xl/workbook.xml')), /name="社員 2026 {2}春"/)
})

test('a number given as one can be summed in Excel, and is read back', async () => {
  const file = await writeSheet(
    [
      ['月', '提出'],
      ['2020-05', 248],
      ['2020-06', -3.5],
    ],
    'xlsx',
    { sheetName: 'x' },
  )
  const sheet = String((await unzip(Buffer.from(file), () => true)).get('xl/worksheets/sheet1.xml'))
  assert.match(sheet, /<v>248<\/v>/)
  assert.deepEqual((await readSheet(file, 'x.xlsx')).rows[1]?.cells, ['2020-05', '248'])
  const csv = await writeSheet(
    [
      ['月', '提出'],
      ['2020-05', 248],
    ],
    'csv',
    { sheetName: 'x' },
  )
  assert.match(new TextDecoder().decode(csv), /2020-05,248\r\n$/)
})
