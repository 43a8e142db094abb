import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { hireAnswers } from '../../../../fixtures/answers.ts'
import { AOBA, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { openReflection } from '../../../../fixtures/reflection.ts'

/** A few words more, to the trainers of the day on which they are added. */

const banso = await openTestBanso()
const company = await settle(banso, { ...AOBA, ren: { ...AOBA.ren!, trainers: ['aki', 'toru'] } })
const { id, cookie } = company
const call = (person: string, procedure: string, input: unknown = {}) => banso.call(cookie[person], procedure, input)
const asked = async (person: string) =>
  ((await call(person, 'tasks.today')).body.steps as { kind: string }[]).filter(({ kind }) => kind.endsWith('.read'))
    .length

const reflectionId = await openReflection(banso, company, 'ren')
const addition = (text: string, rest = {}) => ({
  ...{ reflectionId, additionId: v7(), answers: { words: text }, alsoToManager: false },
  ...rest,
})
const seen = async (person: string) =>
  ((await call(person, 'reflections.reading', { reflectionId })).body.additions as { text: string }[])?.map(
    ({ text }) => text,
  )

test('nothing is added to what is not handed in', async () => {
  const early = await call('ren', 'reflections.addWords', addition('早すぎる'))
  assert.deepEqual([early.status, early.body.reason], [409, 'not-submitted'])
  assert.equal((await call('ren', 'reflections.adding', { reflectionId })).body.locked, 'not-submitted')
  const handIn = { reflectionId, answers: hireAnswers(), alsoToManager: false }
  assert.equal((await call('ren', 'reflections.submit', handIn)).status, 200)
})

test('a draft of it is kept, and its readers are those of that day', async () => {
  // Toru is a trainer no longer from the 21st on.
  await banso.world.owner.query(
    `update app.people_supports set ends_on = '2026-11-20' where person_id = $1 and supporter_id = $2`,
    [id.ren, id.toru],
  )
  banso.setNow('2026-11-24T09:00:00+09:00')
  const draft = { reflectionId, answers: { words: '書きかけ' }, alsoToManager: false, revision: 0 }
  assert.equal((await call('ren', 'reflections.keepAddition', draft)).body.revision, 1)
  const page = (await call('ren', 'reflections.adding', { reflectionId })).body
  assert.equal(page.answers.words, '書きかけ')
  assert.deepEqual(
    page.readers.map(({ personId, as }: { personId: string; as: string }) => [personId, as]),
    [
      [id.aki, 'trainer'],
      [id.mori, 'manager'],
      [null, 'hr'],
    ],
  )
  const unseen = await call('ren', 'reflections.addWords', addition('だれへ', { shownReaders: [id.aki, id.toru] }))
  assert.deepEqual([unseen.status, unseen.body.reason], [409, 'readers-changed'])
})

test('it is read by those shown, once asked each, and by nobody else', async () => {
  const wish = addition('翌日、お礼の電話がありました。', { shownReaders: [id.aki] })
  const both = await Promise.all([1, 2].map(() => call('ren', 'reflections.addWords', wish)))
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  )
  const other = await call('ren', 'reflections.addWords', { ...wish, answers: { words: '別の言葉' } })
  assert.deepEqual([other.status, other.body.reason], [409, 'added'])
  assert.equal((await call('ren', 'reflections.adding', { reflectionId })).body.revision, 0, 'the draft is gone')
  assert.deepEqual([await asked('aki'), await asked('toru'), await asked('mori')], [1, 0, 0])
  const text = '翌日、お礼の電話がありました。'
  assert.deepEqual(
    [await seen('ren'), await seen('aki'), await seen('toru'), await seen('mori')],
    [[text], [text], [], []],
  )
})

test('reading it ends the step, and adding more asks again', async () => {
  assert.equal((await call('aki', 'reflections.noteRead', { reflectionId })).status, 200)
  assert.equal(await asked('aki'), 0)
  assert.equal((await call('ren', 'reflections.addWords', addition('もうひとつ', { alsoToManager: true }))).status, 200)
  assert.deepEqual([await asked('aki'), await asked('mori')], [1, 1])
  assert.equal((await call('mori', 'reflections.noteRead', { reflectionId })).status, 200)
  assert.deepEqual([await asked('aki'), await asked('mori')], [1, 0], 'each reads for themselves')
  assert.deepEqual(await seen('mori'), ['もうひとつ'])
})
