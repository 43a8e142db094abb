import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Day } from '#/platform/day.ts'
import { dayOfCell } from '#/platform/spreadsheet/day.ts'
import { beAway, hire, move, onDay, support } from '../../record/rules.ts'
import type { PersonRecord } from '../../record/schema.ts'
import { UNIT_SEPARATOR } from '../../units/rules.ts'
import type { UnitHistory } from '../../units/schema.ts'
import { previewOf, readPeopleRows, templateRows } from '../rules.ts'
import { type ColumnKey, Fault, ImportPreview } from '../schema.ts'
import en from '../words.en.ts'
import ja from '../words.ja.ts'
import { type Known, type KnownPerson, planImport } from './rules.ts'

const TODAY: Day = '2026-11-20'
const hired = '2026-04-01'
let ids = 0
const newId = () => `id-${ids++}`

const read = (...rows: string[][]) =>
  readPeopleRows(
    { rows: rows.map((cells, index) => ({ line: index + 1, cells })) },
    { languages: [ja, en], dayOf: dayOfCell },
  )
/** A file of these people; each is a row of column and cell, besides what is always needed. */
const file = (...people: Partial<Record<ColumnKey, string>>[]) => {
  const keys = [...new Set(['number', 'familyName', 'hiredOn', ...people.flatMap(Object.keys)])] as ColumnKey[]
  const standing: Partial<Record<ColumnKey, string>> = { familyName: '若葉', hiredOn: hired }
  return read(
    keys.map((key) => ja.columns[key]),
    ...people.map((person) => keys.map((key) => person[key] ?? standing[key] ?? '')),
  )
}

const unit = (id: string, name: string, parentId: string | null = null, startsOn: Day = '2000-01-01'): UnitHistory => ({
  id,
  code: id.toUpperCase(),
  closedOn: null,
  successorId: null,
  versions: [{ startsOn, name, parentId }],
})
const units: UnitHistory[] = [
  unit('make', '製造本部'),
  {
    ...unit('one', '第一製造部', 'make'),
    versions: [
      { startsOn: '2000-01-01', name: '第一製造部', parentId: 'make' },
      { startsOn: '2027-04-01', name: '精密製造部', parentId: 'make' },
    ],
  },
  unit('two', '第二製造部', 'make'),
  unit('next', '新規事業部', null, '2027-04-01'),
]

const someone = (
  number: string,
  more: Partial<KnownPerson['person']> = {},
  activatedAt: unknown = null,
): KnownPerson => {
  const blank: PersonRecord = {
    id: `p${number}`,
    person: {
      ...{ familyName: '若葉', givenName: '', reading: '', otherName: '', chosenName: '', phone: '', locale: 'ja' },
      ...{ email: `${number}@aoba.example`, privateEmail: null, ...more },
    },
    ...{ employments: [], assignments: [], absences: [], supports: [], offices: [] },
  }
  const employed = hire(blank, { id: newId(), number, kind: 'new-graduate', hiredOn: hired, endsOn: null })
  const at = move(employed, { id: newId(), unitId: 'one', position: '', startsOn: hired })
  return { ...at, activatedAt }
}
const beside = (record: KnownPerson, supporterId: string, startsOn: Day = hired): KnownPerson => ({
  ...support(record, {
    ...{ id: newId(), supporterId, kind: 'trainer', type: '', everyMin: null, everyMax: null },
    ...{ startsOn, endsOn: null, toldOn: null, supporterToldOn: null },
  }),
  activatedAt: record.activatedAt,
})
const seven = beside(beside(someone('7', {}, 'yes'), 'p8'), 'p9')
const company = [seven, someone('8'), someone('9'), someone('1')]

const known = (people: readonly KnownPerson[] = company, more: Partial<Known> = {}): Known => ({
  people,
  numbers: new Map(),
  units,
  kinds: [],
  holders: [],
  locale: 'ja',
  ...more,
})
const hr = { today: TODAY, importer: { personId: 'p1', hr: true, admin: false }, newId }
const plan = (sheet: ReturnType<typeof file>, who = known(), planner = hr) => planImport(sheet, who, planner)
const reasons = (faults: Fault[]) => faults.map(({ cell, reason, value }) => [cell, reason, value])

/** Those known, as they would be afterwards; units too. */
function afterwards(who: Known, result: ReturnType<typeof plan>): Known {
  const written = [...result.added, ...result.changed, ...result.unseen]
  const records = written.map(({ after }) => ({ ...after, activatedAt: null }))
  const others = who.people.filter(({ id }) => !records.some((record) => record.id === id))
  const made = result.units.map(({ id, name, parentId, startsOn }) => unit(id, name, parentId, startsOn))
  return { ...who, people: [...others, ...records], units: [...who.units, ...made] }
}
const nothing = (who: Known, sheet: ReturnType<typeof file>, planner = hr) => {
  const again = plan(sheet, who, planner)
  assert.deepEqual([again.faults, again.added, again.changed, again.unseen, again.units], [[], [], [], [], []])
}

test('the same file again changes nothing, on this day and on later ones', () => {
  const template = templateRows(ja).map((cells, index) => (index === 0 ? cells : cells.with(0, '1000')))
  const rest = ['A2019014', 'A2021007', 'A2008003'].map((number) => {
    const cells = template[0]!.map(() => '')
    return cells.with(0, number).with(1, '青山').with(12, hired)
  })
  const sheets = [
    read(...template, ...rest),
    file({ number: '20', hiredOn: '2027-04-01', unit: '総務部', trainer: '7', role: '人事' }),
    file(
      { number: '21', hiredOn: '2020-04-01', leftOn: '2025-03-31', unit: '総務部 ＞ 総務課', trainer: '22' },
      { number: '22' },
    ),
    file({ number: '7', assignedOn: '2027-04-01', unit: '製造本部＞第二製造部', trainer: '9', position: '係長' }),
    file({ number: '7', awayFrom: '2026-12-01', awayKind: '育児' }),
  ]
  for (const sheet of sheets) {
    const first = plan(sheet)
    assert.deepEqual(first.faults, [])
    assert.ok(first.added.length + first.changed.length > 0)
    const after = afterwards(known(), first)
    nothing(after, sheet)
    nothing(after, sheet, { ...hr, today: '2027-01-10' })
  }
})

test('a transfer entered today for 1 April stands as planned, by the name the unit will have', () => {
  const sheet = file({ number: '7', unit: '製造本部 ＞ 第二製造部', assignedOn: '2027-04-01', trainer: '9' })
  const [{ after, fields } = assert.fail()] = plan(sheet).changed
  assert.deepEqual(fields, [
    { key: 'unit', from: '製造本部 ＞ 精密製造部', to: '製造本部 ＞ 第二製造部', day: '2027-04-01', hidden: false },
    { key: 'trainer', from: ['8', '9'], to: ['9'], day: '2027-04-01', hidden: false },
  ])
  assert.equal(onDay(after, '2027-03-31').assignment?.unitId, 'one')
  assert.equal(onDay(after, '2027-04-01').assignment?.unitId, 'two')
  assert.equal(onDay(after, '2027-03-31').supports.length, 2)
  assert.equal(onDay(after, '2027-04-01').supports.length, 1)
  nothing(afterwards(known(), plan(sheet)), sheet)
  const renamed = file({ number: '7', unit: '製造本部 ＞ 精密製造部', assignedOn: '2027-04-01' })
  assert.equal(plan(renamed).unchanged, 1)
})

test('an old file turns no history back', () => {
  const moved = {
    ...move(seven, { id: newId(), unitId: 'two', position: '', startsOn: '2026-10-01' }),
    activatedAt: null,
  }
  const old = file({ number: '7', unit: '製造本部 ＞ 第一製造部', assignedOn: '2026-05-11' })
  nothing(known([moved]), old)
  const undated = file({ number: '7', unit: '製造本部 ＞ 第一製造部' })
  assert.equal(plan(undated, known([moved])).changed[0]?.fields[0]?.day, TODAY)
})

const cells: [key: ColumnKey, cell: string, fields: [ColumnKey, from: unknown, to: unknown][]][] = [
  ['reading', '', []],
  ['unit', '', []],
  ['unit', 'ONE', []],
  ['unit', '製造本部/第一製造部', []],
  ['email', '７@Aoba.example', []],
  ['trainer', '9、8', []],
  ['trainer', '9', [['trainer', ['8', '9'], ['9']]]],
  ['trainer', '1', [['trainer', ['8', '9'], ['1']]]],
  ['mentor', '8', [['mentor', [], ['8']]]],
  ['kind', '中途', [['kind', 'new-graduate', 'mid-career']]],
  ['unit', 'two', [['unit', '製造本部 ＞ 第一製造部', '製造本部 ＞ 第二製造部']]],
  ['unit', '営業部', [['unit', '製造本部 ＞ 第一製造部', '営業部']]],
  ['position', '係長', [['position', '', '係長']]],
  ['leftOn', '2027/3/31', [['leftOn', null, '2027-03-31']]],
  ['awayFrom', '2026/12/1', [['awayFrom', null, '2026-12-01']]],
  ['role', '人事', [['role', [], ['hr']]]],
  ['privateEmail', 'a@home.example', [['privateEmail', null, 'a@home.example']]],
]
for (const [key, cell, expected] of cells)
  test(`${key} "${cell}" changes ${expected.length ? 'that alone' : 'nothing'}`, () => {
    const importer = { ...hr, importer: { personId: 'nobody', hr: true, admin: false } }
    const { changed, unchanged, faults } = plan(file({ number: '7', [key]: cell }), known(), importer)
    assert.deepEqual(faults, [])
    assert.deepEqual(
      changed.flatMap(({ fields }) => fields.map(({ key, from, to }) => [key, from, to])),
      expected,
    )
    assert.equal(unchanged, expected.length ? 0 : 1)
  })

const faulty: [what: string, sheet: ReturnType<typeof file>, expected: string[]][] = [
  ['an address of somebody activated', file({ number: '7', email: 'x@aoba.example' }), ['email-of-activated-person']],
  ['an address in use', file({ number: '8', email: '9@AOBA.example' }), ['email-in-use']],
  ['a supporter nobody knows', file({ number: '7', manager: '8,404' }), ['supporter-unknown']],
  ['oneself as a supporter', file({ number: '7', manager: '７' }), ['supports-oneself']],
  ['the importer as a supporter', file({ number: '7', manager: '1' }), ['appoints-oneself']],
  ['an office for the importer', file({ number: '1', role: '人事' }), ['office-for-oneself']],
  ['an administrator, by HR', file({ number: '7', role: '管理者' }), ['administrator-needed']],
  ['a leave without its first day', file({ number: '7', awayUntil: '2027/6/1' }), ['missing-required']],
  [
    'an assignment after the last day',
    file({ number: '7', leftOn: '2026/12/31', assignedOn: '2027/1/1' }),
    ['assigned-after-leaving'],
  ],
  ['a name deeper down', file({ number: '7', unit: '第一製造部' }), ['unit-ambiguous']],
  ['a unit that opens later', file({ number: '7', unit: '新規事業部' }), ['unit-opens-later']],
  ['a position without a unit', file({ number: '50', position: '係長' }), ['position-without-unit']],
  ['a former number nobody had', file({ number: '50', formerNumber: '404' }), ['former-number-unknown']],
  ['a former number of another', file({ number: '7', formerNumber: '8' }), ['former-number-of-another']],
  ['a return before they left', file({ number: '50', formerNumber: '7', hiredOn: '2027/4/1' }), ['employed-already']],
]
for (const [what, sheet, expected] of faulty)
  test(`at fault: ${what}`, () => {
    const { faults } = plan(sheet)
    assert.deepEqual(
      faults.map(({ reason }) => reason),
      expected,
    )
    for (const fault of faults) Fault.parse(fault)
  })

test('the last HR cannot be dismissed, nor leave, by a file', () => {
  const office = {
    id: newId(),
    office: 'hr' as const,
    unitId: null,
    startsOn: hired as Day,
    endsOn: null,
    givenBy: null,
  }
  const last = known([{ ...seven, offices: [office] }, someone('8')], { holders: [{ office: 'hr', personId: 'p7' }] })
  for (const row of [{ role: '役員' }, { leftOn: '2026-11-19' }])
    assert.deepEqual(
      plan(file({ number: '7', ...row }), last).faults.map(({ reason }) => reason),
      ['last-of-office'],
    )
  const successor = file({ number: '7', role: '役員' }, { number: '8', role: '人事' })
  assert.deepEqual(plan(successor, last).faults, [])
})

test('who comes back keeps their record under a new number, whoever’s file names both', () => {
  const left = file({ number: '7', leftOn: '2026-06-30' })
  const gone = afterwards(known(), plan(left))
  const back = file({ number: '70', formerNumber: '7', hiredOn: '2026-10-01', unit: 'TWO', trainer: '9' })
  const [{ after, fields } = assert.fail()] = plan(back, gone).changed
  assert.deepEqual([after.id, after.employments.map(({ number }) => number)], ['p7', ['7', '70']])
  assert.deepEqual(fields[0], { key: 'number', from: '7', to: '70', day: '2026-10-01', hidden: false })
  assert.equal(onDay(after, '2026-08-01').assignment, null)
  nothing(afterwards(gone, plan(back, gone)), back)
  const both = file({ number: 'b', formerNumber: 'a', hiredOn: '2026-10-01' }, { number: 'a', leftOn: '2026-06-30' })
  assert.deepEqual(
    plan(both).added.map(({ after }) => after.employments.map(({ number }) => number)),
    [['a', 'b']],
  )
  nothing(afterwards(known(), plan(both)), both)
})

test('two people may hand an address on within one file; who has come in keeps theirs', () => {
  const swap = (first: string) => file({ number: '8', email: first }, { number: '9', email: '8@aoba.example' })
  assert.deepEqual(reasons(plan(swap('new@aoba.example')).faults), [])
  assert.deepEqual(reasons(plan(swap('')).faults), [['D3', 'email-in-use', '8@aoba.example']])
})

test('what is planned about oneself is not shown, and what is for the office alone not to others', () => {
  const own = move(someone('1'), { id: newId(), unitId: 'two', position: '', startsOn: '2027-04-01' })
  const secret = file({ number: '1', unit: '製造本部 ＞ 精密製造部', assignedOn: '2027-04-01' })
  const result = plan(secret, known([{ ...own, activatedAt: null }]))
  assert.deepEqual([result.changed, result.unchanged, result.unseen.length], [[], 1, 1])
  const admin = { ...hr, importer: { personId: 'p8', hr: false, admin: true } }
  const home = known([someone('7', { privateEmail: 'old@home.example' })])
  const [{ fields } = assert.fail()] = plan(file({ number: '7', privateEmail: 'x@home.example' }), home, admin).changed
  assert.deepEqual(fields, [{ key: 'privateEmail', from: null, to: 'x@home.example', day: null, hidden: true }])
})

test('what somebody who may not know says of why another is away is a change, right or wrong', () => {
  const absence = { id: newId(), kind: 'parental', startsOn: '2026-11-01', endsOn: null } as const
  const away = { ...beAway(someone('7'), absence), activatedAt: null }
  const told = (who: KnownPerson, importer: { personId: string; hr: boolean; admin: boolean }) =>
    ['育児', '介護'].map((awayKind) => {
      const sheet = file({ number: '7', awayFrom: '2026-11-01', awayKind })
      return plan(sheet, known([who]), { ...hr, importer }).changed.map(({ fields }) => fields.map(({ from }) => from))
    })
  assert.deepEqual(told(away, hr.importer), [[], [['parental']]])
  assert.deepEqual(told(away, { personId: 'p8', hr: false, admin: true }), [[[null]], [[null]]])
  assert.deepEqual(
    told(beside(away, 'p1', '2027-04-01'), hr.importer),
    [[[null]], [[null]]],
    'who is going to support them',
  )
})

test('a unit not known yet is named once, its parents with it, and opens no later than today', () => {
  const sheet = file(
    { number: '50', unit: '営業本部 ＞ 東日本営業部', hiredOn: '2027-04-01' },
    { number: '51', unit: '営業本部/東日本営業部' },
    { number: '52', unit: '製造本部＞第三製造部' },
  )
  const result = plan(sheet)
  assert.deepEqual(
    result.units.map(({ path, startsOn }) => [path, startsOn]),
    [
      ['営業本部', hired],
      [`営業本部${UNIT_SEPARATOR}東日本営業部`, hired],
      [`製造本部${UNIT_SEPARATOR}第三製造部`, hired],
    ],
  )
  assert.equal(result.units.at(-1)?.parentId, 'make')
  nothing(afterwards(known(), result), sheet)
})

test('10,000 rows with three bad ones: these three, and a preview of bounded size', () => {
  const people = Array.from({ length: 9_999 }, (_, index) => ({ number: `n${index}`, hiredOn: hired, manager: '' }))
  people[0]!.hiredOn = '2026/4/31'
  people[5_000]!.manager = 'nobody'
  people[9_998]!.number = 'n3'
  const sheet = file(...people)
  const result = plan(sheet)
  assert.deepEqual(reasons(result.faults), [
    ['C2', 'not-a-date', '2026/4/31'],
    ['D5002', 'supporter-unknown', 'nobody'],
    ['A10000', 'duplicate-number', 'n3'],
  ])
  const preview = ImportPreview.parse(previewOf(sheet, result))
  assert.deepEqual([preview.added, preview.faultCount], [9_996, 3])
})
