import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hireAnswers, trainerAnswers } from '../../../../fixtures/answers.ts'
import { AOBA, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { openReflection } from '../../../../fixtures/reflection.ts'

/** Several trainers: one answer is enough, and the others may add theirs. */

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const company = await settle(banso, { ...AOBA, ren: { ...AOBA.ren!, trainers: ['aki', 'toru'] } })
const { id, cookie } = company
const call = (person: string, procedure: string, input: unknown = {}) => banso.call(cookie[person], procedure, input)
const sql = async (text: string, values: unknown[]) => (await banso.world.owner.query(text, values)).rows
const open = async (person: string, kind: string) =>
  ((await call(person, 'tasks.today')).body.steps as { kind: string }[]).filter((step) => step.kind === kind).length

const reflectionId = await openReflection(banso, company, 'ren')
const handIn = { reflectionId, answers: hireAnswers(), alsoToManager: false }
assert.equal((await call('ren', 'reflections.submit', handIn)).status, 200)
const state = () => sql('select state, answered_by from app.reflections_reflections where id = $1', [reflectionId])
const counted = () =>
  sql('select sum(submitted)::int as submitted, sum(answered)::int as answered from app.reflections_counts', [])

test('both are asked; the first answer ends it for both, and is counted with its working days', async () => {
  assert.deepEqual([await open('aki', 'reflections.answer'), await open('toru', 'reflections.answer')], [1, 1])
  banso.setNow('2026-11-25T09:00:00+09:00')
  const first = await call('aki', 'reflections.answer', { reflectionId, answers: trainerAnswers('先に書きました。') })
  assert.equal(first.status, 200)
  assert.deepEqual([await open('aki', 'reflections.answer'), await open('toru', 'reflections.answer')], [0, 0])
  assert.deepEqual(await state(), [{ state: 'answered', answered_by: id.aki }])
  assert.deepEqual(await counted(), [{ submitted: 1, answered: 1 }])
  // From Friday the 20th to Wednesday the 25th, with a holiday on Monday.
  assert.deepEqual(await sql('select days, times from app.reflections_answer_times', []), [{ days: 2, times: 1 }])
})

test('who has answered is named to the others, who may add their own', async () => {
  const { toAnswer, earlier } = (await call('toru', 'reflections.waiting')).body
  assert.deepEqual([toAnswer.length, earlier[0].answeredBy], [0, '田中亜希'])
  assert.equal((await call('aki', 'reflections.waiting')).body.earlier[0].answeredBy, null)
  const page = (await call('toru', 'reflections.answering', { reflectionId })).body
  assert.deepEqual([page.locked, page.answeredBy], [null, '田中亜希'])
  assert.equal((await call('aki', 'reflections.answering', { reflectionId })).body.locked, 'answered')
  const kept = { reflectionId, answers: { comment: '書きかけ' }, revision: 0 }
  assert.equal((await call('toru', 'reflections.keepAnswerDraft', kept)).status, 200)
  assert.deepEqual((await call('aki', 'reflections.keepAnswerDraft', kept)).body.reason, 'answered')
})

test('a further answer stands beside the first, changes no count and waits for the mail of the day', async () => {
  const further = { reflectionId, answers: trainerAnswers('わたしからも。') }
  const both = await Promise.all([1, 2].map(() => call('toru', 'reflections.answer', further)))
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  )
  const other = await call('toru', 'reflections.answer', { reflectionId, answers: trainerAnswers('別の言葉') })
  assert.deepEqual([other.status, other.body.reason], [409, 'answered'])
  assert.deepEqual(await state(), [{ state: 'answered', answered_by: id.aki }])
  assert.deepEqual(await counted(), [{ submitted: 1, answered: 1 }])
  assert.deepEqual(await sql('select sum(times)::int as times from app.reflections_answer_times', []), [{ times: 1 }])
  assert.equal((await sql(`select id from app.mails where kind = 'reflections.answered'`, [])).length, 1)
  assert.equal(await open('ren', 'reflections.read'), 1)

  const read = (await call('ren', 'reflections.reading', { reflectionId })).body
  assert.deepEqual(
    read.answers.map(({ by, read }: { by: string; read: { answers: { comment: string } } }) => [
      by,
      read.answers.comment,
    ]),
    [
      ['田中亜希', '先に書きました。'],
      ['中村徹', 'わたしからも。'],
    ],
  )
  assert.equal(read.news, true)
  assert.equal((await call('ren', 'reflections.noteRead', { reflectionId })).status, 200)
  assert.equal(await open('ren', 'reflections.read'), 0)
  assert.equal((await call('ren', 'reflections.reading', { reflectionId })).body.news, false)
})
