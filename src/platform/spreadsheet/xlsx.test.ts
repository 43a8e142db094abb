import assert from 'node:assert/strict'
import { test } from 'node:test'
import writeExcelFile from 'write-excel-file/node'
import type { SheetReason } from './schema.ts'
import { readSheet } from './sheet.ts'
import { unzip, zipped } from './zip.ts'

const april = new Date(Date.UTC(2026, 3, 1))

test('cells are what a person sees', async () => {
  const shown: [cell: object, text: string][] = [
    [{ value: 1001, type: Number }, '1001'],
    [{ value: 7, type: Number, format: '0000' }, '0007'],
    [{ value: 7, type: Number, format: '"A"0000' }, 'A0007'],
    [{ value: 7, type: Number, format: '\\A\\-000' }, 'A-007'],
    [{ value: 1.5, type: Number, format: '0.00' }, '1.5'],
    [{ value: '007', type: String }, '007'],
    [{ value: true, type: Boolean }, 'TRUE'],
    [{ value: april, type: Date, format: 'yyyy/m/d' }, '2026-04-01'],
    [{ value: april, type: Date, format: 'yyyy"年"m"月"d"日"' }, '2026-04-01'],
    [{ value: april, type: Date, format: '[$-411]ggge"年"m"月"d"日"' }, '2026-04-01'],
    [{ value: new Date(Date.UTC(2026, 3, 1, 9, 30)), type: Date, format: 'yyyy/m/d h:mm' }, '2026-04-01 09:30:00'],
    [{ value: new Date(Date.UTC(2024, 1, 29)), type: Date, format: 'yyyy/m/d' }, '2024-02-29'],
    [{ value: '上\n下', type: String }, '上\n下'],
  ]
  const file = await writeExcelFile([shown.map(([cell]) => cell)] as never).toBuffer()
  const { rows } = await readSheet(file, 'a.xlsx')
  assert.deepEqual(
    rows[0]?.cells,
    shown.map(([, text]) => text),
  )
})

test('blank rows count, and the first visible sheet is read', async () => {
  const file = await writeExcelFile([
    { data: [['hidden']], sheet: 'list' },
    { data: [['title'], [null], [null, 'header']], sheet: 'people' },
  ]).toBuffer()
  const files = await unzip(file, () => true)
  const workbook = String(files.get('xl/workbook.xml')).replace('<sheet ', '<sheet state="hidden" ')
  const { rows } = await readSheet(zipped(files.set('xl/workbook.xml', Buffer.from(workbook))), 'a.xlsx')
  assert.deepEqual(rows, [
    { line: 1, cells: ['title', ''] },
    { line: 3, cells: ['', 'header'] },
  ])
})

test('a day counted from 1904, as Excel for Macintosh did, is the same day', async () => {
  const file = await writeExcelFile([[{ value: april, type: Date, format: '[$-411]ge.m.d' }]]).toBuffer()
  const files = await unzip(file, () => true)
  const workbook = String(files.get('xl/workbook.xml')).replace('<workbookPr/>', '<workbookPr date1904="1"/>')
  files.set('xl/workbook.xml', Buffer.from(workbook))
  const { rows } = await readSheet(zipped(files), 'a.xlsx')
  assert.deepEqual(rows[0]?.cells, ['2030-04-02'])
})

const sheets: [what: string, data: string, outcome: SheetReason | string[][]][] = [
  ['a phonetic guide is not part of the name', '<row r="1"><c r="A1" t="s"><v>0</v></c></row>', [['髙橋']]],
  ['styled empty cells far out are nothing', '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="0"/></row>', [['1']]],
  ['styled empty rows far out are nothing', '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"/>', [['1']]],
  ['a formula is its last result', '<row r="1"><c r="A1" t="str"><f>1&amp;2</f><v>12</v></c></row>', [['12']]],
  ['a cell in the last row', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', 'too-many-rows'],
  ['a cell in the last column', '<row r="1"><c r="XFD1"><v>1</v></c></row>', 'too-many-columns'],
  ['a row number in disguise', '<row r="1e9"><c r="A1"><v>1</v></c></row>', 'damaged'],
  ['a cell address in disguise', '<row r="1"><c r="&#65;1"><v>1</v></c></row>', 'damaged'],
  ['an attribute that hides another', '<row a=">" r="1e9"><c r="A1"><v>1</v></c></row>', 'damaged'],
  ['an attribute nobody expects', '<row 行="1" r="1048577"><c r="A1"><v>1</v></c></row>', 'damaged'],
  ['no rows', '', 'empty-file'],
]
for (const [what, data, outcome] of sheets) {
  test(`a worksheet: ${what}`, async () => {
    const files = await unzip(await writeExcelFile([['a']]).toBuffer(), () => true)
    files.set('xl/worksheets/sheet1.xml', Buffer.from(`<worksheet><sheetData>${data}</sheetData></worksheet>`))
    const guided = '<sst><si><t>髙橋</t><rPh sb="0" eb="2"><t>タカハシ</t></rPh></si></sst>'
    files.set('xl/sharedStrings.xml', Buffer.from(guided))
    const reading = readSheet(zipped(files), 'a.xlsx')
    if (typeof outcome === 'string') await assert.rejects(reading, { reason: outcome })
    else
      assert.deepEqual(
        (await reading).rows.map((row) => row.cells),
        outcome,
      )
  })
}
