import assert from 'node:assert/strict'
import { test } from 'node:test'
import iconv from 'iconv-lite'
import { dayOfCell } from '#/platform/spreadsheet/day.ts'
import { readSheet } from '#/platform/spreadsheet/sheet.ts'
import { writeSheet } from '#/platform/spreadsheet/write.ts'
import { planImport, previewOf, readPeopleRows, templateRows } from './rules.ts'
import { Fault, ImportPreview, type KnownPerson, Person } from './schema.ts'
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

test('the header is found below titles, in any order, width and language; the rest is reported', () => {
  const { people, notices, faults } = read(
    ['2026年度 社員番号つき名簿', '', ''],
    ['入社日', '入社日', '入社日', '入社日', '入社日', '入社日', '入社日', '入社日'],
    [],
    ['備考', ' 入 社 日＊', 'ｅ－ｍａｉｌ', 'Employee Number (required)', '名', '社員番号', 'OJTトレーナー社員番号'],
    ['', '　', ''],
    ['x', '令和８年４月１日', 'ＡＯＩ＠Aoba.example', '００７', '葵', '8', '７、8；９'],
  )
  assert.deepEqual(notices, [
    { kind: 'unknown-column', cell: 'A4', value: '備考' },
    { kind: 'duplicate-column', cell: 'F4', value: '社員番号' },
  ])
  assert.deepEqual(faults, [])
  assert.partialDeepStrictEqual(people, [
    { line: 6, number: '007', givenName: '葵', familyName: '', email: 'aoi@aoba.example', hiredOn: '2026-04-01' },
  ])
  assert.deepEqual(people[0]?.trainer, ['7', '8', '9'])
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
  ['unit', '製造本部 ＞ 第一製造部', ['製造本部', '第一製造部']],
  ['unit', '製造本部／第一製造部', ['製造本部', '第一製造部']],
  ['unit', 'Manufacturing > Plant 1/Line ２', ['Manufacturing', 'Plant 1', 'Line ２']],
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
  ['trainer', '７', 'supports-oneself'],
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

const known: KnownPerson = {
  number: '7',
  familyName: '若葉',
  givenName: '葵',
  reading: 'わかば あおい',
  email: 'Aoi@aoba.example',
  unit: ['製造本部'],
  kind: 'new-graduate',
  hiredOn: '2026-04-01',
  leftOn: null,
  assignedOn: '2026-05-11',
  role: ['hr', 'admin'],
  trainer: ['8', '9'],
  manager: [],
  awayFrom: null,
  awayUntil: null,
  locale: 'ja',
  activated: true,
}
const others = ['8', '9'].map((number) => ({ ...known, number, email: `${number}@aoba.example`, trainer: [] }))
const plan = (key: keyof typeof ja.columns, value: string, before: Partial<KnownPerson> = {}) =>
  planImport(row(key, value), [{ ...known, ...before }, ...others])

test('the same file again changes nothing', () => {
  const everything = templateRows(ja).map((cells, index) => (index === 0 ? cells : cells.with(0, '1')))
  const file = read(
    ...everything,
    ...['A2019014', 'A2021007', 'A2008003'].map((n) => [n, '青山', '', '', '', '', '', hired]),
  )
  const first = planImport(file, [])
  assert.deepEqual([first.added.length, first.changed, first.faults], [4, [], []])
  assert.deepEqual([first.added[1]?.kind, first.added[1]?.locale], ['other', 'ja'])
  const again = planImport(
    file,
    first.added.map((person) => ({ ...Person.parse(person), activated: true })),
  )
  assert.deepEqual(again, { added: [], changed: [], unchanged: 4, faults: [] })
})

const plans: [key: keyof typeof ja.columns, cell: string, fields: { from: unknown; to: unknown }[]][] = [
  ['reading', '', []],
  ['unit', '', []],
  ['trainer', '', []],
  ['role', '', []],
  ['email', 'ＡＯＩ@aoba.example', []],
  ['trainer', '9、8', []],
  ['trainer', '9', [{ from: ['8', '9'], to: ['9'] }]],
  ['role', '人事', [{ from: ['hr', 'admin'], to: ['hr'] }]],
  ['unit', '製造本部＞第一製造部', [{ from: ['製造本部'], to: ['製造本部', '第一製造部'] }]],
  ['leftOn', '2027/3/31', [{ from: null, to: '2027-03-31' }]],
]
for (const [key, cell, fields] of plans) {
  test(`${key} "${cell}" changes ${fields.length ? 'that alone' : 'nothing'}`, () => {
    const { changed, unchanged, faults } = plan(key, cell)
    assert.deepEqual(faults, [])
    assert.deepEqual(
      changed.flatMap((change) => change.fields),
      fields.map((field) => ({ key, ...field })),
    )
    assert.equal(unchanged, fields.length ? 0 : 1)
    if (changed[0]) assert.equal(changed[0].person.reading, known.reading)
  })
}

const planFaults: [what: string, faults: Fault[], reason: string[]][] = [
  ['an address of someone activated', plan('email', 'new@aoba.example').faults, ['email-of-activated-person']],
  ['an address of someone invited', plan('email', 'new@aoba.example', { activated: false }).faults, []],
  ['an address in use', plan('email', '8@AOBA.example', { activated: false }).faults, ['email-in-use']],
  ['a supporter nobody knows', plan('manager', '8,404').faults, ['supporter-unknown']],
  ['a leave with no end', plan('awayFrom', '2026/6/1').faults, ['missing-required']],
  ['a leave with its end known', plan('awayFrom', '2026/6/1', { awayUntil: '2026-07-01' }).faults, []],
  [
    'a leave after its known end',
    plan('awayFrom', '2026/8/1', { awayUntil: '2026-07-01' }).faults,
    ['away-ends-before-it-begins'],
  ],
  [
    'a known last day before the hire date',
    plan('reading', 'x', { leftOn: '2026-03-01' }).faults,
    ['left-before-hired'],
  ],
]
for (const [what, faults, expected] of planFaults) {
  test(`compared with what is known: ${what}`, () => {
    assert.deepEqual(
      faults.map((fault) => fault.reason),
      expected,
    )
    for (const fault of faults) Fault.parse(fault)
  })
}

test('two people may hand an address on within one file', () => {
  const invited = others.map((person) => ({ ...person, activated: false }))
  const swap = (first: string) =>
    read([...header, 'メールアドレス'], ['8', '若葉', '葵', hired, first], ['9', '若葉', '葵', hired, '8@aoba.example'])
  assert.deepEqual(reasons(planImport(swap('new@aoba.example'), invited).faults), [])
  assert.deepEqual(reasons(planImport(swap(''), invited).faults), [['E3', 'email-in-use', '8@aoba.example']])
})

test('the address of someone activated is not free, whatever the file says', () => {
  const { faults } = planImport(
    read(
      [...header, 'メールアドレス'],
      ['8', '若葉', '', hired, 'x@aoba.example'],
      ['1', '青山', '', hired, '8@aoba.example'],
    ),
    others,
  )
  assert.deepEqual(reasons(faults), [
    ['E2', 'email-of-activated-person', 'x@aoba.example'],
    ['E3', 'email-in-use', '8@aoba.example'],
  ])
})

test('days in the wrong order within a row are named once', () => {
  const { faults } = plan('leftOn', '2026/3/31')
  assert.deepEqual(reasons(faults), [['E2', 'left-before-hired', '2026-03-31']])
})

test('cells right of Z are named as Excel does', () => {
  const unknown = Array.from({ length: 26 }, () => 'x')
  const { faults } = read([...header, ...unknown, '退職日'], ['1', '若葉', '', hired, ...unknown, 'y'])
  assert.deepEqual(reasons(faults), [['AE2', 'not-a-date', 'y']])
})

test('a supporter whose own row is faulty is not called unknown', () => {
  const file = read([...header, '上長社員番号'], ['1', '若葉', '', hired, '2'], ['2', '青山', '', 'あした', ''])
  assert.deepEqual(reasons(planImport(file, []).faults), [['D3', 'not-a-date', 'あした']])
})

test('10,000 rows with three bad ones: these three, and a preview of bounded size', async () => {
  const rows = Array.from({ length: 9_999 }, (_, index) => [String(index), '若葉', '葵', hired, ''])
  rows[0]![3] = '2026/4/31'
  rows[5_000]![4] = 'nobody'
  rows[9_998]![0] = '3'
  const file = await writeSheet([[...header, '上長社員番号'], ...rows], 'csv', { sheetName: 'x' })
  const sheet = await readFile(file, 'x.csv')
  const result = planImport(sheet, [])
  assert.deepEqual(reasons(result.faults), [
    ['D2', 'not-a-date', '2026/4/31'],
    ['E5002', 'supporter-unknown', 'nobody'],
    ['A10000', 'duplicate-number', '3'],
  ])
  const preview = ImportPreview.parse(previewOf(sheet, result))
  assert.deepEqual([preview.added, preview.faultCount], [9_996, 3])
  const allFaulty = read(header, ...rows.map((cells) => cells.with(3, 'x')))
  const worst = ImportPreview.parse(previewOf(allFaulty, planImport(allFaulty, [])))
  assert.deepEqual([worst.faults.length, worst.faultCount], [200, 10_000])
})

test('cells that could pass for formulas come in as text and go out harmless', async () => {
  const formula = '=HYPERLINK("https://example.com")'
  const { people } = read(header, ['1', formula, '葵', hired])
  assert.equal(people[0]?.familyName, formula)
  const out = String(Buffer.from(await writeSheet([[people[0].familyName]], 'csv', { sheetName: 'x' })))
  assert.match(out, /^\ufeff"'=HYPERLINK/)
})
