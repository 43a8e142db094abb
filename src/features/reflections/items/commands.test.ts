import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { hireAnswers } from '../../../../fixtures/answers.ts'
import { AOBA, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import type { Item } from './schema.ts'

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const people = { ...AOBA, yui: { ...AOBA.yui!, away: ['2026-11-01', '2026-12-02'] as ['2026-11-01', '2026-12-02'] } }
const { id, cookie } = await settle(banso, people)
const { owner } = banso.world

const hidden = { hire: 'hidden', trainer: 'hidden', manager: 'hidden', hr: 'hidden' } as const
const item = (key: string, more: Partial<Item> = {}): Item =>
  ({
    key,
    kind: 'text',
    title: { ja: '最近うれしかったこと', en: 'Something that pleased you lately' },
    required: false,
    readers: { ...hidden, trainer: 'answers' },
    ...(more.kind === 'choice' ? {} : { maxLength: 500 }),
    ...more,
  }) as Item
const where = item('item-202612-1', {
  kind: 'choice',
  readers: { ...hidden, trainer: 'summary', hr: 'summary' },
  options: [
    { key: 'o1', label: { ja: '職場', en: 'At the workplace' } },
    { key: 'o2', label: { ja: '自宅', en: 'At home' } },
  ],
} as Partial<Item>)
const glad = item('item-202612-2')
const graduates = { kinds: ['new-graduate'], unitIds: [], hiredFrom: null, hiredUntil: null }
const set = { month: '2026-12', questions: [where, glad], audience: graduates }

const keep = (input: object, as = 'hana') => banso.call(cookie[as], 'reflections.keepItems', input)
const look = async (month: string) => (await banso.call(cookie.hana, 'reflections.items', { month })).body
const day = async (on: string) => {
  banso.setNow(`${on}T09:00:00+09:00`)
  await banso.runDailyJobs()
}
const asked = async () =>
  (
    await owner.query(
      `select r.person_id, p.kind, r.period, r.opens_on::text, r.closes_on::text, r.trainer_form_id, v.extended,
         jsonb_path_query_array(v.content, '$.questions[*].key') as keys, r.id
       from app.reflections_reflections r
       join app.reflections_programmes p on p.id = r.programme_id
       join app.forms_versions v on v.id = r.hire_form_id order by r.opens_on, r.person_id`,
    )
  ).rows
const of = async (person: string, period = '2026-12') =>
  (await asked()).find((row) => row.person_id === id[person] && row.period === period)
const mails = async () => Number((await owner.query('select count(*) from app.mails')).rows[0].count)
const stepsOf = async (person: string) =>
  ((await banso.call(cookie[person], 'tasks.today')).body.steps as { kind: string }[]).map(({ kind }) => kind)

test('HR alone keeps them, and nobody keeps over another', async () => {
  for (const who of ['ren', 'aki', 'mori', 'ito']) assert.equal((await keep({ ...set, revision: 0 }, who)).status, 404)
  assert.equal((await keep({ ...set, revision: 0 })).body.revision, 1)
  assert.equal((await keep({ ...set, revision: 0 })).body.revision, 1, 'sent again')
  const other = { ...set, questions: [where] }
  assert.deepEqual((await keep({ ...other, revision: 0 })).body.reason, 'changed-meanwhile')
  assert.equal((await keep({ ...set, month: '2026-10', questions: [], revision: 0 })).body.reason, 'month-over')
  const page = await look('2026-12')
  assert.deepEqual([page.questions, page.revision, page.asked, page.over], [set.questions, 1, false, false])
  assert.deepEqual(page.alone, { opensOn: '2026-12-01', closesOn: '2026-12-07' })
  assert.deepEqual((await look('2027-01')).earlier, { month: '2026-12', questions: set.questions })
})

test('on their own they are asked of those meant who have no reflection in the month, as soon as they are here', async () => {
  const programme = {
    ...{ programmeId: v7(), name: '月次の振り返り', cadence: 'monthly', startsOn: '2026-12-01', endsOn: '2027-03-31' },
    ...{ opensBefore: 10, dueAfter: 5, closesAfter: 9, personIds: [id.ren, id.phuong] },
  }
  assert.equal((await banso.call(cookie.hana, 'reflections.startProgramme', programme)).status, 200)
  await day('2026-11-30')
  assert.deepEqual(await asked(), [])
  await day('2026-12-01')
  await day('2026-12-02')
  assert.deepEqual(
    (await asked()).map((row) => row.person_id),
    [id.sora],
  )
  const { kind, opens_on, closes_on, trainer_form_id, extended, keys } = await of('sora')
  assert.deepEqual(
    [kind, opens_on, closes_on, trainer_form_id, extended],
    ['items', '2026-12-01', '2026-12-07', null, true],
  )
  assert.deepEqual(keys, ['growth', where.key, glad.key])
  await day('2026-12-03')
  await day('2026-12-05')
  assert.deepEqual(
    (await asked()).map((row) => row.person_id).toSorted(),
    [id.sora, id.yui].toSorted(),
    'back from leave',
  )
  assert.ok((await stepsOf('yui')).includes('reflections.write'))
  await day('2026-12-08')
  assert.equal((await asked()).length, 2, 'after five working days nobody is asked')
})

test('handed in, those who read it find it among the things of their day, and no mail leaves at once', async () => {
  banso.setNow('2026-12-04T09:00:00+09:00')
  const before = await mails()
  const { id: reflectionId } = await of('sora')
  const answers = { growth: 4, [where.key]: 'o2', [glad.key]: 'うれしかった' }
  const { status, body } = await banso.call(cookie.sora, 'reflections.submit', {
    reflectionId,
    answers,
    alsoToManager: false,
  })
  assert.equal(status, 200, JSON.stringify(body))
  assert.equal(await mails(), before)
  assert.ok((await stepsOf('toru')).includes('reflections.read'))
  const reading = await banso.call(cookie.toru, 'reflections.reading', { reflectionId })
  assert.deepEqual(
    reading.body.written.answers,
    { growth: 4, [glad.key]: 'うれしかった' },
    'of a choice a summary alone',
  )
  assert.equal((await banso.call(cookie.hana, 'reflections.reading', { reflectionId })).status, 404)
})

test('who was asked freezes what the questions mean, not how they are worded', async () => {
  assert.equal((await look('2026-12')).asked, true)
  const refused = [
    [where, glad, item('item-202612-3')],
    [where, { ...glad, readers: { ...hidden, hr: 'answers' as const } }],
  ]
  for (const questions of refused)
    assert.equal((await keep({ ...set, questions, revision: 1 })).body.reason, 'already-asked')
  const reworded = { ...where, title: { ja: 'どこで働きましたか', en: 'Where did you work?' } }
  assert.equal((await keep({ ...set, questions: [reworded, glad], revision: 1 })).body.revision, 2)
})

test('in a reflection they come last, for whom they are meant, and growth is asked once', async () => {
  await day('2026-12-18')
  const [ren, phuong] = [await of('ren'), await of('phuong')]
  assert.deepEqual([ren.kind, ren.extended, phuong.extended], ['reflections', true, false])
  assert.deepEqual(ren.keys.slice(-2), [where.key, glad.key])
  assert.equal(ren.keys.filter((key: string) => key === 'growth').length, 1)
  const answers = { ...hireAnswers(), [where.key]: 'o1' }
  const submitted = await banso.call(cookie.ren, 'reflections.submit', {
    reflectionId: ren.id,
    answers,
    alsoToManager: false,
  })
  assert.equal(submitted.status, 200, JSON.stringify(submitted.body))
})

test('one version for all who are asked the same', async () => {
  const { rows } = await owner.query(
    "select content->>'version' as version, form_id from app.forms_versions where extended",
  )
  assert.equal(rows.length, 2, 'alone, and after the reflection')
})

test('the next month asks again, and only what was written for it', async () => {
  const january = { month: '2027-01', questions: [{ ...glad, key: 'item-202701-1' }], audience: graduates }
  assert.equal((await keep({ ...january, revision: 0 })).status, 200)
  await day('2027-01-04')
  assert.deepEqual((await of('yui', '2027-01')).keys, ['growth', 'item-202701-1'])
  await day('2027-02-01')
  assert.equal(await of('yui', '2027-02'), undefined, 'nothing was written for February')
  const { rows } = await owner.query(`select count(*)::int from app.reflections_programmes where kind = 'items'`)
  assert.equal(rows[0].count, 1)
})
