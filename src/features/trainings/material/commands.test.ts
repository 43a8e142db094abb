import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { readSheet } from '#/platform/spreadsheet/sheet.ts'
import { writeSheet } from '#/platform/spreadsheet/write.ts'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { trainingOf } from '../../../../fixtures/training.ts'
import type { MaterialLine } from './schema.ts'

const banso = await openTestBanso()
const company = await settle(banso)
const { cookie } = company
const call = (name: string, input: object, by = 'hana') => banso.call(cookie[by], `trainings.${name}`, input)
const { programmeId } = await trainingOf(banso, company, {
  days: ['2026-11-16'],
  people: ['ren'],
  instructors: ['aki'],
})
const listed = async (by = 'hana') =>
  ((await call('material', { programmeId }, by)).body.material ?? []) as MaterialLine[]
const headings = async () => (await listed()).map(({ texts }) => texts.ja.heading)
const wish = (heading: string, more: object = {}) => ({
  ...{ programmeId, materialId: v7(), kind: 'term', revision: 0, texts: { ja: { heading } } },
  ...more,
})
const fileOf = async (rows: string[][], format: 'csv' | 'xlsx' = 'xlsx') => ({
  programmeId,
  fileName: `教材.${format}`,
  base64: Buffer.from(await writeSheet(rows, format, { sheetName: '教材' })).toString('base64'),
})

test('kept by the office and by whoever teaches; learners and others are told of nothing', async () => {
  assert.equal((await call('saveMaterial', wish('暗号'), 'aki')).status, 200)
  for (const by of ['ren', 'mori'])
    for (const [name, input] of [
      ['material', { programmeId }],
      ['saveMaterial', wish('x')],
      ['orderMaterial', { programmeId, kind: 'term', materialIds: [] }],
      ['removeMaterial', { programmeId, materialId: v7() }],
      ['materialFile', { programmeId, format: 'csv', template: true }],
    ] as const)
      assert.equal((await call(name, input, by)).status, 404, `${by} ${name}`)
})

test('sent twice it is there once; whoever saves over another is told', async () => {
  const one = wish('署名')
  const twice = await Promise.all([call('saveMaterial', one), call('saveMaterial', one)])
  assert.deepEqual(
    twice.map(({ status, body }) => [status, body.revision]),
    [
      [200, 1],
      [200, 1],
    ],
  )
  assert.deepEqual(await headings(), ['暗号', '署名'])
  const changed = { ...one, texts: { ja: { heading: '電子署名' } }, revision: 1 }
  assert.equal((await call('saveMaterial', changed)).body.revision, 2)
  const stale = await call('saveMaterial', { ...one, texts: { ja: { heading: '印' } }, revision: 1 })
  assert.deepEqual([stale.status, stale.body.reason], [409, 'material-changed'])
})

test('ordered and taken out', async () => {
  const ids = (await listed()).map(({ materialId }) => materialId)
  assert.equal((await call('orderMaterial', { programmeId, kind: 'term', materialIds: ids.toReversed() })).status, 200)
  assert.deepEqual(await headings(), ['電子署名', '暗号'])
  for (let times = 0; times < 2; times++)
    assert.equal((await call('removeMaterial', { programmeId, materialId: ids[1] })).status, 200)
  assert.deepEqual(await headings(), ['暗号'])
})

test('a table is taken in with its languages; again it changes nothing, and what it does not say stays', async () => {
  const file = await fileOf([
    ['セキュリティ研修の教材'],
    ['種類', '見出し', '意味・内容', '関連する言葉', '見出し（英語）', '意味 (vi)', '見出し (vi)', '備考'],
    ['用語', '暗号《あんごう》', '読めない形にすること', '鍵、復号', 'Encryption', 'nghĩa', 'Mã hóa', '重要'],
    ['内容', '知らせる', '窓口へ', '', '', '', '', ''],
  ])
  const preview = await call('previewMaterial', file)
  assert.deepEqual(
    [
      preview.body.faultCount,
      preview.body.rows.map(({ change, languages }: { change: string; languages: string[] }) => [change, languages]),
    ],
    [
      0,
      [
        ['changed', ['ja', 'en', 'vi']],
        ['new', ['ja']],
      ],
    ],
  )
  assert.deepEqual(await headings(), ['暗号'], 'looking does nothing')
  for (let times = 0; times < 2; times++) assert.equal((await call('importMaterial', file)).body.rows, 2)
  const [term, content] = await listed()
  assert.deepEqual(term!.texts.ja.related, ['鍵', '復号'])
  assert.deepEqual(
    [term!.texts.others.vi?.heading, content!.kind, content!.texts.ja.meaning],
    ['Mã hóa', 'content', '窓口へ'],
  )
  const short = await fileOf(
    [
      ['Heading', 'Example'],
      ['暗号', '暗号を使う'],
    ],
    'csv',
  )
  assert.equal((await call('importMaterial', short)).status, 200)
  const [after] = await listed()
  assert.deepEqual(
    [after!.texts.ja.meaning, after!.texts.ja.example, after!.texts.others.en?.heading],
    ['読めない形にすること', '暗号を使う', 'Encryption'],
  )
})

test('a faulty file is refused whole, every row with its reason', async () => {
  const file = await fileOf([
    ['種類', '見出し', '意味', '見出し（ベトナム語）', '意味（en）'],
    ['手順', '甲', '', '', ''],
    ['用語', '', '意味だけ', '', ''],
    ['用語', '乙', '漢字《かんじ', '', ''],
    ['用語', '丙', '', '', 'meaning alone'],
    ['用語', '丁', '', '', ''],
    ['用語', '丁《てい》', '', '', ''],
    ['用語', '長'.repeat(301), '', '', ''],
  ])
  const before = await listed()
  const refused = await call('importMaterial', file)
  assert.equal(refused.body.reason, 'faulty-rows')
  assert.deepEqual(
    refused.body.details.faults.map(({ cell, line, reason }: { cell: string | null; line: number; reason: string }) => [
      cell ?? line,
      reason,
    ]),
    [
      ['D1', 'unknown-language'],
      ['A2', 'unknown-kind'],
      ['B3', 'no-heading'],
      ['C4', 'ruby-broken'],
      [5, 'no-heading'],
      ['B7', 'twice'],
      ['B8', 'too-long'],
    ],
  )
  assert.deepEqual(await listed(), before)
  const none = await call('previewMaterial', await fileOf([['語'], ['甲']]))
  assert.deepEqual(
    none.body.faults.map(({ reason }: { reason: string }) => reason),
    ['heading-missing'],
  )
})

test('what is saved can be taken in as it is, and the template brings no rows', async () => {
  const saved = (await call('materialFile', { programmeId, format: 'xlsx', template: false })).body
  const { rows } = await readSheet(Buffer.from(saved.base64, 'base64'), saved.fileName)
  assert.equal(rows.length, 3)
  const again = (await call('previewMaterial', { programmeId, ...saved })).body
  assert.deepEqual(
    [again.faultCount, again.rows.map(({ change }: { change: string }) => change)],
    [0, ['same', 'same']],
  )
  const template = (await call('materialFile', { programmeId, format: 'csv', template: true })).body
  const empty = (await call('previewMaterial', { programmeId, ...template })).body
  assert.deepEqual([empty.faultCount, empty.rows], [0, []])
})
