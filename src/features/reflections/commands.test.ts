import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hireForm } from '#/features/forms/library/rules.ts'
import { hireAnswers, trainerAnswers } from '../../../fixtures/answers.ts'
import { AOBA, settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { openReflection } from '../../../fixtures/reflection.ts'
import { connected, enter } from '../../../fixtures/standing.ts'

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const alone = { ...AOBA.sora!, givenName: '一人', trainers: [], managers: ['kudo'] }
const company = await settle(banso, { ...AOBA, alone })
const { id, cookie, organizationId } = company
const call = (person: string, procedure: string, input: unknown = {}) => banso.call(cookie[person], procedure, input)

const mails = async (kind: string) =>
  (
    await banso.world.owner.query('select person_id from app.mails where kind = $1 order by created_at', [kind])
  ).rows.map((row) => row.person_id)
const counted = async () =>
  (
    await banso.world.owner.query(
      'select sum(submitted)::int as submitted, sum(answered)::int as answered from app.reflections_counts',
    )
  ).rows[0]

test('the whole loop: open, draft, hand in, answer', async () => {
  const reflectionId = await openReflection(banso, company, 'ren')
  const writing = await banso.call(cookie.ren, 'reflections.write', { reflectionId })
  assert.deepEqual(writing.body.readers, [
    { personId: id.aki, displayName: '田中亜希', as: 'trainer' },
    { personId: id.mori, displayName: '森誠', as: 'manager' },
    { personId: null, displayName: '', as: 'hr' },
  ])
  const draft = { reflectionId, answers: { happened: '今週' }, alsoToManager: false, revision: 0 }
  assert.equal((await banso.call(cookie.ren, 'reflections.keepDraft', draft)).body.revision, 1)
  const second = await banso.call(cookie.ren, 'reflections.keepDraft', draft)
  assert.deepEqual([second.status, second.body.reason], [409, 'draft-changed'])

  const faulty = await banso.call(cookie.ren, 'reflections.submit', { reflectionId, answers: {}, alsoToManager: false })
  assert.equal(faulty.status, 400)
  assert.ok((faulty.body.issues as { field: string }[]).some(({ field }) => field === 'answers.growth'))

  const handIn = { reflectionId, answers: hireAnswers(), alsoToManager: false, shownReaders: [id.mori, id.aki] }
  for (const shownReaders of [[id.toru, id.mori], [id.mori], [id.mori, id.aki, 'hr']]) {
    const otherwise = await banso.call(cookie.ren, 'reflections.submit', { ...handIn, shownReaders })
    assert.deepEqual([otherwise.status, otherwise.body.reason], [409, 'readers-changed'])
  }
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
  assert.deepEqual(back.answers[0].read.others, ['manager', 'hr'])
  assert.deepEqual(
    (back.readSoFar as { displayName: string }[]).map(({ displayName }) => displayName).toSorted(),
    ['森誠', '田中亜希'].toSorted(),
  )

  const office = (await banso.call(cookie.hana, 'reflections.reading', { reflectionId })).body
  assert.equal(office.written, null)
  assert.equal(office.answers[0].read.answers.condition, 'going-well')
  assert.equal('comment' in office.answers[0].read.answers, false)
  assert.equal('confidence' in office.answers[0].read.answers, false)

  assert.deepEqual(await counted(), { submitted: 1, answered: 1 })
})

test('an office that reads answers must have been shown', async () => {
  const toOffice = { hire: 'hidden', trainer: 'answers', manager: 'hidden', hr: 'answers' } as const
  const questions = hireForm.questions.map((question) => ({ ...question, readers: toOffice }))
  const reflectionId = await openReflection(banso, company, 'sora', { hireForm: { ...hireForm, questions } })
  const handIn = { reflectionId, answers: hireAnswers(), alsoToManager: false }
  const unseen = await call('sora', 'reflections.submit', { ...handIn, shownReaders: [id.toru] })
  assert.deepEqual([unseen.status, unseen.body.reason], [409, 'readers-changed'])
  assert.equal((await call('sora', 'reflections.submit', { ...handIn, shownReaders: [id.toru, 'hr'] })).status, 200)
})

test('without a trainer the managers are asked to see to it, whatever the programme tells them', async () => {
  const reflectionId = await openReflection(banso, company, 'alone', { tellsManagers: false })
  const handIn = { reflectionId, answers: hireAnswers(), alsoToManager: false }
  assert.equal((await call('alone', 'reflections.submit', handIn)).status, 200)
  assert.deepEqual(await mails('reflections.to-see-to'), [id.kudo])
  const unasked = await openReflection(banso, company, 'alone', { trainerForm: null, period: '2026-10' })
  assert.equal((await call('alone', 'reflections.submit', { ...handIn, reflectionId: unasked })).status, 200)
  assert.deepEqual(await mails('reflections.to-see-to'), [id.kudo], 'nobody was to answer anyway')
})

/** One that Phuong has handed in, to Aki and, by choice, to Mori. */
async function handedIn(period: '2026-07' | '2026-08' | '2026-09' | '2026-10' | '2026-11') {
  const reflectionId = await openReflection(banso, company, 'phuong', { period })
  const handIn = { reflectionId, answers: hireAnswers('taken back'), alsoToManager: true }
  assert.equal((await call('phuong', 'reflections.submit', handIn)).status, 200)
  return { reflectionId, handIn }
}
const takeBack = (by: string, reflectionId: string) => call(by, 'reflections.takeBack', { reflectionId })
const steps = async (person: string) =>
  ((await call(person, 'tasks.today')).body.steps as { path: string; kind: string }[]).map(
    ({ kind, path }) => `${kind} ${path}`,
  )

test('taken back: a draft again, read by nobody, and handed in once more', async () => {
  const { reflectionId, handIn } = await handedIn('2026-07')
  const before = await counted()
  const toAnswer = `reflections.answer /reflections/${reflectionId}/answer`
  assert.ok((await steps('aki')).includes(toAnswer))
  const added = { reflectionId, additionId: reflectionId, answers: { words: 'one more' }, alsoToManager: false }
  assert.equal((await call('phuong', 'reflections.addWords', added)).status, 200)
  assert.equal((await call('phuong', 'reflections.reading', { reflectionId })).body.mayTakeBack, true)
  assert.equal((await takeBack('aki', reflectionId)).status, 404)

  const both = await Promise.all([1, 2].map(() => takeBack('phuong', reflectionId)))
  assert.deepEqual(
    both.map(({ status, body }) => [status, body.state]),
    [
      [200, 'draft'],
      [200, 'draft'],
    ],
  )
  assert.deepEqual(await counted(), { ...before, submitted: before.submitted - 1 })
  for (const person of ['aki', 'mori']) {
    assert.equal((await call(person, 'reflections.reading', { reflectionId })).status, 404)
    assert.ok(!(await steps(person)).some((step) => step.includes(reflectionId)), person)
  }
  const { answers, alsoToManager, locked, revision } = (await call('phuong', 'reflections.write', { reflectionId }))
    .body
  assert.deepEqual([answers.lesson, alsoToManager, locked, revision], ['taken back', true, null, 1])
  assert.ok((await steps('phuong')).includes(`reflections.write /reflections/${reflectionId}/write`))

  assert.equal((await call('phuong', 'reflections.submit', handIn)).status, 200)
  assert.deepEqual(await counted(), before)
  assert.ok((await steps('aki')).includes(toAnswer), 'asked again')
  assert.equal((await call('phuong', 'reflections.adding', { reflectionId })).body.answers.words, 'one more')
})

test('what somebody has read, or whose window has passed, stays handed in', async () => {
  const { reflectionId } = await handedIn('2026-08')
  assert.equal((await call('mori', 'reflections.reading', { reflectionId })).status, 200)
  const read = await takeBack('phuong', reflectionId)
  assert.deepEqual([read.status, read.body.reason], [409, 'read-already'])
  assert.equal((await call('phuong', 'reflections.reading', { reflectionId })).body.mayTakeBack, false)
  assert.equal((await call('aki', 'reflections.reading', { reflectionId })).status, 200, 'its readers keep it')

  const late = await handedIn('2026-09')
  banso.setNow('2026-12-07T09:00:00+09:00')
  const closed = await takeBack('phuong', late.reflectionId)
  assert.deepEqual([closed.status, closed.body.reason], [409, 'closed'])
  banso.setNow('2026-11-20T09:00:00+09:00')
})

const IDS = `select id from app.entrusted where subject_id = $1 and kind = 'reflections.written'`

/** Something of another connection, not yet committed, while the other side acts. */
const meanwhile = (person: string, work: Parameters<typeof connected>[2], then: () => Promise<unknown>) =>
  connected(banso.connection, 'banso_app', async (client) => {
    await client.query('begin')
    await enter(client, { organizationId, personId: id[person]! })
    await work(client)
    const other = then()
    const first = await Promise.race([
      other.then(() => 'went on'),
      new Promise((done) => setTimeout(done, 300, 'waits')),
    ])
    await client.query('commit')
    return { first, answer: (await other) as Awaited<ReturnType<typeof call>> }
  })

test('who reads in the moment in which it is taken back has read it: it stays', async () => {
  const { reflectionId } = await handedIn('2026-10')
  const { rows } = await banso.world.owner.query<{ id: string }>(IDS, [reflectionId])
  const ids = rows.map((row) => row.id)
  const { first, answer } = await meanwhile(
    'aki',
    (client) => client.query('select id from app.reveal($1)', [ids]),
    () => takeBack('phuong', reflectionId),
  )
  assert.deepEqual([first, answer.status, answer.body.reason], ['waits', 409, 'read-already'])
  assert.equal((await call('aki', 'reflections.reading', { reflectionId })).status, 200)
})

test('who opens it a moment after it was taken back reads nothing', async () => {
  const { reflectionId } = await handedIn('2026-11')
  const { first, answer } = await meanwhile(
    'phuong',
    (client) => client.query(`select app.take_back('reflections.written', $1)`, [reflectionId]),
    () => call('aki', 'reflections.reading', { reflectionId }),
  )
  assert.equal(first, 'waits')
  assert.ok(!JSON.stringify(answer.body).includes('taken back'))
})
