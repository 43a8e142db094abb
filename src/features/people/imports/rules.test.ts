import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { dayOfCell } from '#/platform/spreadsheet/day.ts'
import { readSheet } from '#/platform/spreadsheet/sheet.ts'
import { writeSheet } from '#/platform/spreadsheet/write.ts'
import { headingsOf } from './header/rules.ts'
import { readPeopleRows, templateRows } from './rules.ts'
import type { Fault } from './schema.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

const reading = { languages: [ja, en], dayOf: dayOfCell }
const read = (...rows: string[][]) =>
  readPeopleRows({ rows: rows.map((cells, index) => ({ line: index + 1, cells })) }, reading)
const readFile = async (bytes: Uint8Array, name: string) => readPeopleRows(await readSheet(bytes, name), reading)
const reasons = (faults: Fault[]) => faults.map(({ cell, reason, value }) => [cell, reason, value])

const header = ['社員番号', '姓', '名', '入社日']
const hired = '2026/4/1'
const row = (key: keyof typeof ja.columns, value: string) =>
  read([...header, ja.columns[key]], ['7', '若葉', '葵', hired, value])

const thirty = Array.from({ length: 30 }, (_, index) => [
  String(index + 1).padStart(3, '0'),
  '髙橋',
  `子${index}`,
  hired,
])

test('a Shift_JIS file with 30 rows of which two are faulty names exactly these two cells', async () => {
  const rows = thirty.map((cells) => [...cells])
  rows[6]![3] = '2026/2/30'
  rows[20]![0] = '001'
  const text = [header, ...rows].map((cells) => cells.join(',')).join('\r\n')
  const { people, faults } = await readFile(iconv.encode(text, 'cp932'), '名簿.csv')
  assert.equal(people.length, 28)
  assert.deepEqual(faults, [
    { line: 8, column: 'hiredOn', cell: 'D8', value: '2026/2/30', reason: 'not-a-date', otherLine: null },
    { line: 22, column: 'number', cell: 'A22', value: '001', reason: 'duplicate-number', otherLine: 2 },
  ])
})

test('names stay letter by letter; only white space around them goes', async () => {
  const names = ['髙橋', '𠮷田', '濵﨑', '神', 'Nguyễn Thị Phương', 'Nguyễn'.normalize('NFD'), '呉', 'ﾃｽﾄ', 'Ｏ’Neil']
  const rows = [header, ...names.map((name, index) => [String(index), `　${name} \u200b`, '', hired])]
  for (const format of ['csv', 'xlsx'] as const) {
    const { people, notices } = await readFile(await writeSheet(rows, format, { sheetName: 'x' }), `x.${format}`)
    assert.deepEqual(
      people.map((person) => person.familyName),
      names,
    )
    assert.deepEqual(notices, [])
  }
  const old = iconv.encode('社員番号,姓,入社日\r\n1,濵﨑,2026/4/1\r\n', 'cp932')
  assert.equal((await readFile(old, 'x.csv')).people[0]?.familyName, '濵﨑')
})

test('a letter that Shift_JIS lost is pointed out', () => {
  const { people, notices } = read(header, ['1', '?田', '葵', hired])
  assert.deepEqual(notices, [{ kind: 'lost-letter', cell: 'B2', value: '?田' }])
  assert.equal(people.length, 1)
})

test('the header is found below titles, in any order, width and language; the rest is asked about', () => {
  const { people, notices, faults, headings } = read(
    ['2026年度 社員番号つき名簿', '', ''],
    ['入社日', '入社日', '入社日', '入社日', '入社日', '入社日', '入社日', '入社日'],
    [],
    ['備考', ' 入 社 日＊', 'ｅ－ｍａｉｌ', 'Employee Number (required)', '名', '社員番号', 'OJTトレーナー社員番号'],
    ['', '　', ''],
    ['x', '令和８年４月１日', 'ＡＯＩ＠Aoba.example', '００７', '葵', '8', '７、8；９'],
  )
  assert.deepEqual(notices, [{ kind: 'duplicate-column', cell: 'F4', value: '社員番号' }])
  assert.deepEqual(faults, [])
  assert.partialDeepStrictEqual(people, [
    { line: 6, number: '007', givenName: '葵', familyName: '', email: 'aoi@aoba.example', hiredOn: '2026-04-01' },
  ])
  assert.deepEqual(people[0]?.trainer, ['7', '8', '9'])
  assert.deepEqual(
    headings.map(({ cell, column, known }) => [cell, column, known]),
    [
      ['A4', null, false],
      ['B4', 'hiredOn', true],
      ['C4', 'email', true],
      ['D4', 'number', true],
      ['E4', 'givenName', true],
      ['F4', null, true],
      ['G4', 'trainer', true],
    ],
  )
  assert.deepEqual(headings[0]?.sample, ['x'])
})

const understood: [key: keyof typeof ja.columns, cell: string, value: unknown][] = [
  ['kind', '新卒', 'new-graduate'],
  ['kind', 'New Graduate', 'new-graduate'],
  ['kind', 'new-graduate', 'new-graduate'],
  ['kind', '中途', 'mid-career'],
  ['kind', '', null],
  ['role', '人事', ['hr']],
  ['role', 'ＨＲ、管理者', ['hr', 'admin']],
  ['role', '', []],
  ['locale', 'EN', 'en'],
  ['locale', 'English', 'en'],
  ['locale', '日本語', 'ja'],
  ['kind', 'パート', 'part-time'],
  ['role', '役員', ['executive']],
  ['unit', '製造本部 ＞ 第一製造部', '製造本部 ＞ 第一製造部'],
  ['awayKind', '育児', 'parental'],
  ['privateEmail', 'Ａ@home.example', 'a@home.example'],
  ['phone', '０３－１２３４－５６７８', '03-1234-5678'],
  ['manager', '001; 002,001\n３', ['001', '002', '3']],
  ['leftOn', hired, '2026-04-01'],
  ['assignedOn', '46113', '2026-04-01'],
  ['assignedOn', '2028/2/29', '2028-02-29'],
]
for (const [key, cell, value] of understood) {
  test(`${key} "${cell}" is understood`, () => {
    const { people, faults } = row(key, cell)
    assert.deepEqual(faults, [])
    assert.deepEqual(people[0]?.[key], value)
  })
}

const faulty: [key: keyof typeof ja.columns, cell: string, reason: string][] = [
  ['assignedOn', '2027/2/29', 'not-a-date'],
  ['leftOn', '9999/12/31', 'not-a-date'],
  ['email', 'aoi', 'not-an-email'],
  ['email', 'a@aoba.example、b@aoba.example', 'not-an-email'],
  ['email', `${'a'.repeat(250)}@aoba.example`, 'too-long'],
  ['reading', 'あ'.repeat(101), 'too-long'],
  ['kind', '見習い', 'unknown-kind'],
  ['role', '社長', 'unknown-role'],
  ['locale', 'fr', 'unknown-locale'],
  ['awayKind', '旅行', 'unknown-away-kind'],
  ['phone', '0'.repeat(41), 'too-long'],
  ['leftOn', '2026/3/31', 'left-before-hired'],
]
for (const [key, cell, reason] of faulty) {
  test(`${key} "${cell.slice(0, 20)}" is refused: ${reason}`, () => {
    const { people, faults } = row(key, cell)
    assert.deepEqual(people, [])
    assert.deepEqual(
      faults.map((fault) => [fault.cell, fault.column, fault.reason]),
      [['E2', key, reason]],
    )
  })
}

test('what is needed is asked for, every fault of a row at once', () => {
  const { faults } = read([...header, '休業開始日', '休業終了日'], ['', '', '　', '', '2026/6/1', '2026/5/31'])
  assert.deepEqual(reasons(faults), [
    ['A2', 'missing-required', ''],
    ['B2', 'missing-required', ''],
    ['D2', 'missing-required', ''],
    ['F2', 'away-ends-before-it-begins', '2026-05-31'],
  ])
})

test('missing columns, a missing header and missing rows are each named', () => {
  assert.deepEqual(
    read(['社員番号', '名'], ['1', '葵']).faults.map(({ column, reason }) => [column, reason]),
    [['hiredOn', 'header-missing']],
  )
  assert.deepEqual(
    read(['1', '葵', hired]).faults.map(({ column }) => column),
    ['number', 'familyName', 'hiredOn'],
  )
  assert.deepEqual(reasons(read(header).faults), [[null, 'no-rows', '']])
  assert.deepEqual(reasons(readPeopleRows({ rows: [] }, reading).faults)[0], [null, 'header-missing', ''])
})

test('a second address is a duplicate whatever its letters', () => {
  const { faults } = read(
    [...header, 'メールアドレス'],
    ['1', '若葉', '', hired, 'Aoi@aoba.example'],
    ['2', '青山', '', hired, 'ａoi@AOBA.example'],
  )
  assert.deepEqual(reasons(faults), [['E3', 'duplicate-email', 'aoi@aoba.example']])
  assert.equal(faults[0]?.otherLine, 2)
})

test('the template reads back in both languages, and its example is not a person', async () => {
  for (const words of [ja, en]) {
    const file = await writeSheet(templateRows(words), 'xlsx', { sheetName: words.template.sheetName })
    const { people, notices, faults } = await readFile(file, 'x.xlsx')
    assert.deepEqual([people, notices], [[], [{ kind: 'example-row', cell: 'A2', value: '' }]])
    assert.deepEqual(reasons(faults), [[null, 'no-rows', '']])
    const own = readPeopleRows(
      { rows: templateRows(words).map((cells, i) => ({ line: i + 1, cells: cells.with(0, i ? '1' : cells[0]!) })) },
      reading,
    )
    assert.deepEqual([own.faults, own.people.length], [[], 1])
  }
})

test('cells right of Z are named as Excel does', () => {
  const unknown = Array.from({ length: 26 }, () => 'x')
  const { faults } = read([...header, ...unknown, '退職日'], ['1', '若葉', '', hired, ...unknown, 'y'])
  assert.deepEqual(reasons(faults), [['AE2', 'not-a-date', 'y']])
})

test('cells that could pass for formulas come in as text and go out harmless', async () => {
  const formula = '=HYPERLINK("https://example.com")'
  const { people } = read(header, ['1', formula, '葵', hired])
  assert.equal(people[0]?.familyName, formula)
  const out = String(Buffer.from(await writeSheet([[people[0].familyName]], 'csv', { sheetName: 'x' })))
  assert.match(out, /^\ufeff"'=HYPERLINK/)
})

test('headings of the office’s own are taken as it says, and remembered ones go unasked', () => {
  const rows = [
    ['ID', 'Surname', 'Started', 'Blood'],
    ['7', '若葉', hired, 'A'],
  ]
  const sheet = { rows: rows.map((cells, index) => ({ line: index + 1, cells })) }
  const asked = readPeopleRows(sheet, reading)
  assert.deepEqual(
    asked.headings.map(({ heading, known }) => [heading, known]),
    rows[0]!.map((heading) => [heading, false]),
  )
  assert.deepEqual(
    asked.faults.map(({ reason }) => reason),
    Array(3).fill('header-missing'),
  )
  const headings = headingsOf([{ heading: 'id', columnKey: 'number' }], {
    ' Surname ': 'familyName',
    STARTED: 'hiredOn',
    Blood: null,
  })
  const told = readPeopleRows(sheet, { ...reading, headings })
  assert.deepEqual([told.faults, told.people[0]?.number, told.people[0]?.familyName], [[], '7', '若葉'])
  assert.ok(told.headings.every(({ known }) => known))
})

test('what the office says of a heading wins over what we would take it for', () => {
  const headings = headingsOf([], { 部署: 'position' })
  const rows = [
    [...header, '部署'],
    ['7', '若葉', '葵', hired, '係長'],
  ]
  const sheet = { rows: rows.map((cells, index) => ({ line: index + 1, cells })) }
  const { people } = readPeopleRows(sheet, { ...reading, headings })
  assert.deepEqual([people[0]?.unit, people[0]?.position], ['', '係長'])
})

test('kinds of employment of the organisation’s own are known by both names', () => {
  const kinds = [{ code: 'k-1', nameJa: '嘱託', nameEn: 'Senior', retired: false }]
  for (const cell of ['嘱託', 'senior', 'k-1']) {
    const rows = [
      [...header, '採用区分'],
      ['7', '若葉', '葵', hired, cell],
    ]
    const sheet = { rows: rows.map((cells, index) => ({ line: index + 1, cells })) }
    assert.equal(readPeopleRows(sheet, { ...reading, kinds }).people[0]?.kind, 'k-1')
  }
})
