import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { hireAnswers, trainerAnswers } from '../../../fixtures/answers.ts'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const { id, cookie } = await settle(banso)

const programme = {
  programmeId: v7(),
  name: '新入社員 月次の振り返り',
  startsMonth: '2026-11',
  endsMonth: '2027-03',
  opensBeforeMonthEnd: 10,
  dueAfter: 5,
  closesAfter: 9,
  personIds: [id.ren, id.phuong, id.sora, id.yui],
}
const mails = async (kind: string) =>
  (await banso.world.owner.query('select person_id from app.mails where kind = $1', [kind])).rows.map(
    (row) => row.person_id,
  )

test('the whole loop: open, draft, hand in, answer', async () => {
  const started = await banso.call(cookie.hana, 'reflections.startProgramme', programme)
  assert.equal(started.status, 200, JSON.stringify(started.body))
  assert.equal((await banso.call(cookie.hana, 'reflections.startProgramme', programme)).status, 200)

  const today = await banso.call(cookie.ren, 'tasks.today')
  const [step] = today.body.steps as { path: string }[]
  const reflectionId = step!.path.split('/')[2]!
  assert.equal((await banso.call(cookie.yui, 'tasks.today')).body.steps.length, 0, 'nobody on leave is asked')

  const writing = await banso.call(cookie.ren, 'reflections.write', { reflectionId })
  assert.deepEqual(writing.body.readers, [
    { personId: id.aki, displayName: '田中亜希', as: 'trainer', reads: 'all' },
    { personId: id.mori, displayName: '森誠', as: 'manager', reads: 'numbers' },
  ])
  const draft = { reflectionId, answers: { happened: '今週' }, alsoToManager: false, revision: 0 }
  assert.equal((await banso.call(cookie.ren, 'reflections.keepDraft', draft)).body.revision, 1)
  const second = await banso.call(cookie.ren, 'reflections.keepDraft', draft)
  assert.deepEqual([second.status, second.body.reason], [409, 'draft-changed'])

  const faulty = await banso.call(cookie.ren, 'reflections.submit', { reflectionId, answers: {}, alsoToManager: false })
  assert.equal(faulty.status, 400)
  assert.ok((faulty.body.issues as { field: string }[]).some(({ field }) => field === 'answers.growth'))

  const handIn = { reflectionId, answers: hireAnswers(), alsoToManager: false, shownReaders: [id.mori, id.aki] }
  const otherwise = await banso.call(cookie.ren, 'reflections.submit', { ...handIn, shownReaders: [id.toru, id.mori] })
  assert.deepEqual([otherwise.status, otherwise.body.reason], [409, 'readers-changed'])
  assert.deepEqual(await mails('reflections.to-answer'), [])
  const both = await Promise.all([1, 2].map(() => banso.call(cookie.ren, 'reflections.submit', handIn)))
  assert.deepEqual(
    both.map(({ status, body }) => [status, body.state]),
    [
      [200, 'submitted'],
      [200, 'submitted'],
    ],
  )
  const other = await banso.call(cookie.ren, 'reflections.submit', { ...handIn, answers: hireAnswers('別の文') })
  assert.deepEqual([other.status, other.body.reason], [409, 'submitted'])
  assert.deepEqual(await mails('reflections.to-answer'), [id.aki])
  assert.deepEqual(await mails('reflections.to-know'), [id.mori])

  const asTrainer = await banso.call(cookie.aki, 'reflections.reading', { reflectionId })
  assert.equal(asTrainer.body.written.answers.lesson, '段取りを先に確かめることを覚えました。')
  const asManager = await banso.call(cookie.mori, 'reflections.reading', { reflectionId })
  assert.equal(asManager.body.written.answers.growth, 3)
  assert.equal('lesson' in asManager.body.written.answers, false)
  assert.equal((await banso.call(cookie.hana, 'reflections.reading', { reflectionId })).status, 404)

  const answer = { reflectionId, answers: trainerAnswers() }
  assert.equal((await banso.call(cookie.aki, 'reflections.answer', answer)).status, 200)
  assert.equal((await banso.call(cookie.aki, 'reflections.answer', answer)).status, 200)
  assert.deepEqual(await mails('reflections.answered'), [id.ren])

  const back = (await banso.call(cookie.ren, 'reflections.reading', { reflectionId })).body
  assert.equal(back.answers[0].read.answers.comment, '落ち着いて確認できていましたね。')
  assert.deepEqual(Object.keys(back.answers[0].read.answers), ['comment'])
  assert.deepEqual(
    (back.readSoFar as { displayName: string }[]).map(({ displayName }) => displayName).toSorted(),
    ['森誠', '田中亜希'].toSorted(),
  )

  const office = (await banso.call(cookie.hana, 'reflections.reading', { reflectionId })).body
  assert.equal(office.written, null)
  assert.equal(office.answers[0].read.answers.condition, 'going-well')
  assert.equal('comment' in office.answers[0].read.answers, false)
  assert.equal('confidence' in office.answers[0].read.answers, false)

  const round = (
    await banso.call(cookie.hana, 'reflections.round', { programmeId: programme.programmeId, month: '2026-11' })
  ).body
  assert.deepEqual(
    (round.units as { unit: string; asked: number; submitted: number; answered: number }[]).map(
      ({ unit, asked, submitted, answered }) => [unit, asked, submitted, answered],
    ),
    [
      ['営業部', 1, 0, 0],
      ['製造本部 ＞ 第一製造部', 2, 1, 1],
    ],
  )
})
