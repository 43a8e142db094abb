import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { readSheet } from '#/platform/spreadsheet/sheet.ts'
import { writeSheet } from '#/platform/spreadsheet/write.ts'
import { settle } from '../../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../../fixtures/banso.ts'
import { shareOf, sumOf } from '../months/rules.ts'
import type { MonthLine } from '../schema.ts'

const banso = await openTestBanso()
const { cookie, organizationId } = await settle(banso)
const elsewhere = await settle(banso, undefined, '株式会社となり')
const call = (name: string, input: object = {}, by = cookie.hana) => banso.call(by, `reflections.${name}`, input)
const table = async (by = cookie.hana) => (await call('responses', {}, by)).body

/** Reflections of the fiscal year 2020 as they were published: month, new hires, OJT trainers. */
const PUBLISHED: [month: string, hires: number, trainers: number, share: number][] = [
  ['2020-05', 248, 204, 82.3],
  ['2020-06', 308, 257, 83.4],
  ['2020-07', 851, 587, 69.0],
  ['2020-08', 1124, 699, 62.2],
  ['2020-09', 1013, 738, 72.9],
  ['2020-10', 1230, 860, 69.9],
  ['2020-11', 1221, 854, 69.9],
  ['2020-12', 1099, 691, 62.9],
  ['2021-01', 1288, 783, 60.8],
  ['2021-02', 1081, 762, 70.5],
  ['2021-03', 1045, 737, 70.5],
]
const HEADINGS = ['月', '新入社員', 'OJTトレーナー']
const fileOf = async (rows: string[][], format: 'csv' | 'xlsx' = 'xlsx') => ({
  fileName: `回答数.${format}`,
  base64: Buffer.from(await writeSheet(rows, format, { sheetName: '回答数' })).toString('base64'),
})
const published = await fileOf([
  ['2020年度 月次振り返りの回答数'],
  HEADINGS,
  ...PUBLISHED.map(([month, hires, trainers], index) => {
    const [year, number] = month.split('-').map(Number) as [number, number]
    const written = [month, `${year}年${number}月`, `${year}/${number}`, `令和${year - 2018}年${number}月`][index % 4]!
    return [written, index % 2 ? hires.toLocaleString('en') : String(hires), String(trainers)]
  }),
  ['合計', '10,508', '7,172'],
])

test('the published year is taken in and found again, figure by figure, with its sums and shares', async () => {
  const importId = v7()
  const preview = await call('previewHistory', published)
  assert.deepEqual([preview.status, preview.body.faultCount, preview.body.months.length], [200, 0, 11])
  assert.deepEqual((await table()).months, [], 'looking does nothing')

  const twice = await Promise.all([
    call('importHistory', { ...published, importId }),
    call('importHistory', { ...published, importId }),
  ])
  assert.deepEqual(twice.map(({ status, body }) => [status, body.months]), [[200, 11], [200, 11]]) // biome-ignore format: short

  const { fiscalMonth, months, imports } = await table()
  assert.equal(fiscalMonth, 4)
  assert.deepEqual(
    (months as (MonthLine & { imported: boolean })[]).map((line) => [
      ...[line.month, line.submitted, line.answered, shareOf(line)],
    ]),
    PUBLISHED,
  )
  assert.ok((months as { imported: boolean }[]).every(({ imported }) => imported))
  const sum = sumOf(months)
  assert.deepEqual([sum.submitted, sum.answered, shareOf(sum)], [10_508, 7_172, 68.3])
  assert.deepEqual(imports, [{ importId, importedOn: '2026-11-20', months: 11, from: '2020-05', until: '2021-03' }])
  assert.deepEqual((await table(elsewhere.cookie.hana)).months, [], 'it is nobody else’s')
})

test('what is saved for Excel is the same table, and can be taken in as it is', async () => {
  const saved = (await call('exportResponses', { format: 'xlsx' })).body
  assert.equal(saved.fileName, '振り返りの回答数-2026-11-20.xlsx')
  const { rows } = await readSheet(Buffer.from(saved.base64, 'base64'), saved.fileName)
  assert.deepEqual(
    rows.map(({ cells }) => cells.slice(0, 5)),
    [
      ['月', '対象', '提出', '返事', '提出に対する返事（%）'],
      ...PUBLISHED.map(([month, hires, trainers, share]) => [
        month,
        '',
        String(hires),
        String(trainers),
        String(share),
      ]),
      ['合計', '', '10508', '7172', '68.3'],
    ],
  )
  const again = await call('previewHistory', saved, elsewhere.cookie.hana)
  assert.deepEqual(
    [again.body.faultCount, (again.body.months as MonthLine[]).map(({ submitted }) => submitted)],
    [0, PUBLISHED.map(([, hires]) => hires)],
  )
  const csv = await call('exportResponses', { format: 'csv' }, elsewhere.cookie.hana)
  assert.match(Buffer.from(csv.body.base64, 'base64').toString(), /月,対象,提出,返事/)
})

test('a faulty file is refused whole, each row with its reason', async () => {
  const file = await fileOf([
    HEADINGS,
    ['2019-05', '1', '1'],
    ['5月', '1', '1'],
    ['2019-06', '多', '1'],
    ['2027-01', '1', '1'],
  ])
  const before = (await table()).months
  const refused = await call('importHistory', { ...file, importId: v7() })
  assert.deepEqual([refused.status, refused.body.reason], [409, 'faulty-rows'])
  assert.deepEqual(
    (refused.body.details.faults as { line: number; reason: string }[]).map(({ line, reason }) => [line, reason]),
    [
      [3, 'not-a-month'],
      [4, 'not-a-number'],
      [5, 'in-the-future'],
    ],
  )
  assert.deepEqual((await table()).months, before)
  const none = await call('previewHistory', {
    fileName: 'a.xls',
    base64: Buffer.from('d0cf11e0a1b11ae1', 'hex').toString('base64'),
  })
  assert.deepEqual([none.status, none.body.reason], [409, 'old-excel'])
})

test('months of an earlier file are replaced with their figures shown before, and a file can be taken back', async () => {
  const importId = v7()
  const file = await fileOf(
    [
      ['Month', 'Asked', 'Handed in', 'Answered'],
      ['2021-03', '1500', '1,046', '738'],
      ['2021-04', '', '12', '3'],
    ],
    'csv',
  )
  const preview = (await call('previewHistory', file)).body
  assert.deepEqual(
    (preview.months as { before: MonthLine | null }[]).map(({ before }) => before?.submitted ?? null),
    [1045, null],
  )
  assert.equal((await call('importHistory', { ...file, importId })).status, 200)
  const month = async (wanted: string) => ((await table()).months as MonthLine[]).find((line) => line.month === wanted)
  assert.deepEqual(await month('2021-03'), {
    month: '2021-03',
    asked: 1500,
    submitted: 1046,
    answered: 738,
    imported: true,
  })
  assert.deepEqual((await call('undoHistory', { importId })).body.months, 2)
  assert.deepEqual((await call('undoHistory', { importId })).body.months, 0)
  assert.equal(await month('2021-03'), undefined)
  assert.equal((await month('2021-02'))?.submitted, 1081)
})

test('months that Banso counted are shown beside, and no file may speak for them', async () => {
  const programmes = { weekly: v7(), monthly: v7(), milestones: v7(), items: v7() }
  await banso.world.identity.inOrganization(organizationId, async (tx) => {
    const add = (table: string, columns: string, values: string) =>
      tx.client.query(
        `insert into app.reflections_${table} (organization_id, ${columns}) values ('${organizationId}', ${values})`,
      )
    for (const [name, id] of Object.entries(programmes)) {
      await add(
        'programmes',
        'id, name, kind, cadence, starts_on, opens_before, due_after, closes_after, started_at',
        `'${id}', '${name}', '${name === 'items' ? 'items' : 'reflections'}', '${name === 'items' ? 'monthly' : name}', '2026-04-01', 5, 5, 9, '2026-04-01'`,
      )
    }
    const counted = (of: keyof typeof programmes, period: string, shard: number, figures: string) =>
      add(
        'counts',
        'programme_id, period, unit_id, shard, asked, submitted, answered',
        `'${programmes[of]}', '${period}', '${v7()}', ${shard}, ${figures}`,
      )
    await counted('monthly', '2026-10', 0, '5, 4, 3')
    await counted('monthly', '2026-10', 1, '2, 2, 1')
    await counted('weekly', '2026-09-28/P1W', 0, '3, 3, 3')
    await counted('weekly', '2026-10-05/P1W', 0, '3, 2, 1')
    await counted('milestones', 'P3M', 0, '9, 9, 9')
    await counted('items', '2026-10', 0, '9, 9, 9')
  })
  const { months } = await table()
  assert.deepEqual(
    (months as MonthLine[])
      .filter(({ month }) => month > '2026')
      .map((line) => [line.month, line.asked, line.submitted, line.answered]),
    [
      ['2026-09', 3, 3, 3],
      ['2026-10', 10, 8, 5],
    ],
  )
  const file = await fileOf([HEADINGS, ['2026-08', '1', '1'], ['2026-09', '1', '1']])
  const refused = await call('importHistory', { ...file, importId: v7() })
  assert.deepEqual(
    (refused.body.details.faults as { cell: string; reason: string }[]).map(({ cell, reason }) => [cell, reason]),
    [['A3', 'counted-here']],
  )
})
