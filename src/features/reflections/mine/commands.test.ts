import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout } from 'node:timers/promises'
import { v7 } from 'uuid'
import { hireAnswers } from '../../../../fixtures/answers.ts'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { openReflection } from '../../../../fixtures/reflection.ts'
import { wholeLoop } from '../../../../fixtures/whole-loop.ts'
import { LETTER } from '../door/rules.ts'

const CANARY = 'canary-mine-77'
const banso = await openTestBanso()
const company = await settle(banso)
const loop = await wholeLoop(banso, company, {
  handedIn: CANARY,
  answered: `${CANARY}-answer`,
  drafted: `${CANARY}-draft`,
})
const { owner } = banso.world
const by = (person: string, procedure: string, input: object = {}) =>
  banso.call(company.cookie[person], `reflections.${procedure}`, input)
const answer = ({ status, body }: { status: number; body: { reason?: string } }) => body.reason ?? status
type Own = {
  what: string
  subjectId: string
  readers: { persons: string[]; offices: string[] }
  readSoFar: { displayName: string }[]
  keptUntil: string
  answers: object
  texts: string[]
  withdrawn: boolean
  about: string | null
}
const everything = async (person: string) => (await by(person, 'everything')).body.own as Own[]
const find = async (person: string, what: string, subjectId = loop.reflectionId) =>
  (await everything(person)).find((one) => one.what === what && one.subjectId === subjectId)
const readingsLogged = async () => (await owner.query('select count(*)::int from app.readings')).rows[0].count as number

test('one sees each word one wrote, who may read it, who did, and until when it is kept; nothing is noted as read', async () => {
  const before = await readingsLogged()
  const own = (await find('ren', 'reflection'))!
  assert.ok(JSON.stringify(own.answers).includes(CANARY))
  assert.deepEqual(own.readers.persons.toSorted(), ['森誠', '田中亜希'].toSorted())
  assert.deepEqual(
    own.readSoFar.map(({ displayName }) => displayName),
    ['田中亜希'],
  )
  assert.equal(own.keptUntil, '2029-11-20')
  const answered = (await find('aki', 'answer'))!
  assert.equal(answered.about, '髙橋蓮')
  assert.ok(answered.readers.offices.includes('hr') && answered.readers.persons.includes('髙橋蓮'))
  const draft = (await find('phuong', 'draft', loop.draftedId))!
  assert.deepEqual([draft.readers, draft.keptUntil], [{ persons: [], offices: [] }, '2027-05-20'])
  assert.ok(JSON.stringify(draft.answers).includes(`${CANARY}-draft`))
  assert.equal(await readingsLogged(), before)
})

test('nobody else’s words are in it, not even those one may read', async () => {
  for (const person of ['aki', 'mori', 'hana', 'ito', 'sora'])
    assert.ok(!JSON.stringify(await everything(person)).includes(`${CANARY}"`), person)
  assert.deepEqual((await everything('mori')).length, 0)
})

test('what others wrote to one is told without being opened, with those who stood beside one over time', async () => {
  const before = await readingsLogged()
  const { body } = await by('ren', 'aroundMe')
  const [other] = (body.fromOthers as { what: string; by: string; subjectId: string }[]).filter(
    ({ what }) => what === 'answer',
  )
  assert.deepEqual([other!.by, other!.subjectId], ['田中亜希', loop.reflectionId])
  assert.deepEqual(
    (body.beside as { displayName: string; endsOn: string | null }[])
      .map(({ displayName, endsOn }) => `${displayName} ${endsOn}`)
      .toSorted(),
    ['中村徹 2026-09-30', '森誠 null', '田中亜希 null'].toSorted(),
  )
  assert.deepEqual(
    ((await by('hana', 'aroundMe')).body.fromOthers as { what: string }[]).filter(({ what }) => what === 'answer'),
    [],
    'what is meant for the office is not to her',
  )
  assert.equal(await readingsLogged(), before)
})

test('pages of ten, each line once', async () => {
  const ids = Array.from({ length: 23 }, () => v7())
  for (const letterId of ids)
    assert.equal((await by('sora', 'keepLetterDraft', { letterId, to: null, text: 'x', revision: 0 })).status, 200)
  const seen: string[] = []
  for (let after: string | null | undefined; after !== null; ) {
    const { body }: { body: { own: Own[]; next: string | null } } = await by(
      'sora',
      'everything',
      after ? { after } : {},
    )
    seen.push(...body.own.filter(({ what }) => what === 'letter-draft').map(({ subjectId }) => subjectId))
    after = body.next
  }
  assert.deepEqual(seen.toSorted(), ids.toSorted())
  assert.equal((await by('sora', 'everything', { after: 'x' })).status, 400)
})

test('the file holds what one wrote and what was answered, of nobody else anything', async () => {
  const { body } = await by('ren', 'myFile')
  const text = JSON.stringify(body)
  assert.ok(text.includes(CANARY) && text.includes(`${CANARY}-answer`))
  assert.deepEqual([body.version, body.judgements, body.person.displayName], [1, [], '髙橋蓮'])
  assert.ok(body.received.every(({ what }: { what: string }) => ['answer', 'letter'].includes(what)))
  for (const person of ['mori', 'hana', 'ito', 'sora', 'phuong'])
    assert.ok(!JSON.stringify((await by(person, 'myFile')).body).includes(`${CANARY}"`), person)
  const ofTrainer = JSON.stringify((await by('aki', 'myFile')).body)
  assert.ok(ofTrainer.includes(`${CANARY}-answer`) && !ofTrainer.includes(`${CANARY}"`))
})

test('a letter that somebody received stays out of their file, the answer is in that of its author', async () => {
  const letterId = v7()
  assert.equal(
    answer(await by('phuong', 'sendLetter', { letterId, to: { personId: company.id.hana }, text: `${CANARY}-letter` })),
    200,
  )
  assert.equal(answer(await by('hana', 'replyToLetter', { letterId, turnId: v7(), text: `${CANARY}-reply` })), 200)
  const [ofHana, ofPhuong] = [
    JSON.stringify((await by('hana', 'myFile')).body),
    JSON.stringify((await by('phuong', 'myFile')).body),
  ]
  assert.deepEqual([ofHana.includes(`${CANARY}-letter`), ofHana.includes(`${CANARY}-reply`)], [false, true])
  assert.deepEqual([ofPhuong.includes(`${CANARY}-letter`), ofPhuong.includes(`${CANARY}-reply`)], [true, true])
})

test('withdrawing takes one’s own words from everybody and nobody else’s; who had read them stays known', async () => {
  const wordsOf = async (person: string) =>
    JSON.stringify((await by(person, 'reading', { reflectionId: loop.reflectionId })).body)
  assert.ok((await wordsOf('aki')).includes(`${CANARY}"`))
  for (const person of ['mori', 'hana', 'ito', 'sora', 'aki'])
    assert.equal(
      answer(await by(person, 'withdraw', { what: 'reflection', subjectId: loop.reflectionId })),
      'not-found',
      person,
    )
  assert.ok((await wordsOf('aki')).includes(`${CANARY}"`), 'nobody else took them away')
  assert.equal(answer(await by('ren', 'withdraw', { what: 'reflection', subjectId: loop.reflectionId })), 200)
  assert.equal(
    answer(await by('ren', 'withdraw', { what: 'reflection', subjectId: loop.reflectionId })),
    200,
    'twice is once',
  )
  for (const person of ['ren', 'aki', 'mori']) assert.ok(!(await wordsOf(person)).includes(`${CANARY}"`), person)
  assert.ok((await wordsOf('ren')).includes(`${CANARY}-answer`), 'the answer is not theirs to take')
  const own = (await find('ren', 'reflection'))!
  assert.deepEqual(
    [own.withdrawn, own.answers, own.readSoFar.map(({ displayName }) => displayName)],
    [true, {}, ['田中亜希']],
  )
  const { rows } = await owner.query('select withdrawn_at, state from app.reflections_reflections where id = $1', [
    loop.reflectionId,
  ])
  assert.ok(rows[0].withdrawn_at)
  assert.equal(rows[0].state, 'answered', 'that it was handed in stays counted')

  assert.equal(answer(await by('aki', 'withdraw', { what: 'answer', subjectId: loop.reflectionId })), 200)
  assert.ok(!(await wordsOf('ren')).includes(`${CANARY}-answer`))
  assert.equal((await find('aki', 'answer'))!.withdrawn, true)
})

test('what waits for an answer waits no more once it is withdrawn; a draft is thrown away by its author alone', async () => {
  const { rows } = await owner.query<{ id: string }>(
    `select id from app.reflections_reflections where person_id = $1`,
    [company.id.sora],
  )
  const reflectionId = rows[0]!.id
  assert.equal(answer(await by('sora', 'withdraw', { what: 'reflection', subjectId: reflectionId })), 200)
  assert.equal(
    (await owner.query('select withdrawn_at from app.reflections_reflections where id = $1', [reflectionId])).rows[0]
      .withdrawn_at,
    null,
    'nothing was handed in',
  )
  assert.equal(
    answer(await by('sora', 'submit', { reflectionId, answers: hireAnswers(CANARY), alsoToManager: false })),
    200,
  )
  const waiting = async () =>
    ((await banso.call(company.cookie.toru, 'tasks.today')).body.steps as { kind: string }[]).some(
      ({ kind }) => kind === 'reflections.answer',
    )
  assert.equal(await waiting(), true)
  assert.equal(answer(await by('sora', 'withdraw', { what: 'reflection', subjectId: reflectionId })), 200)
  assert.equal(await waiting(), false)

  for (const person of ['aki', 'mori', 'ren'])
    await by(person, 'withdraw', { what: 'draft', subjectId: loop.draftedId })
  assert.ok(await find('phuong', 'draft', loop.draftedId))
  assert.equal(answer(await by('phuong', 'withdraw', { what: 'draft', subjectId: loop.draftedId })), 200)
  assert.equal(await find('phuong', 'draft', loop.draftedId), undefined)
})

test('when the time is over words go for everybody, the note of who read them and the letter with them', async () => {
  const count = async (where: string, values: unknown[]) =>
    (await owner.query(`select count(*)::int from ${where}`, values)).rows[0].count as number
  const letterId = v7()
  banso.setNow('2026-11-25T23:30:00+09:00')
  await owner.query(`update identity.sessions set expires_at = '2031-01-01'`)
  assert.equal(answer(await by('ren', 'sendLetter', { letterId, to: { personId: company.id.hana }, text: 'x' })), 200)
  await by('hana', 'letter', { letterId })
  const handedIn = { reflectionId: loop.draftedId, answers: hireAnswers(), alsoToManager: false }
  assert.equal(answer(await by('phuong', 'submit', handedIn)), 200)
  const left = async () => [
    await count('app.entrusted where subject_id = $1 and kind = $2', [letterId, LETTER]),
    await count('app.readings where subject_id = $1', [letterId]),
    await count('app.reflections_letters where id = $1', [letterId]),
  ]
  banso.setNow('2028-11-25T09:00:00+09:00')
  await banso.runDailyJobs()
  assert.deepEqual(await left(), [1, 1, 1])
  banso.setNow('2028-11-26T09:00:00+09:00')
  await banso.runDailyJobs()
  assert.deepEqual(await left(), [0, 0, 0])
  assert.equal(await count(`app.tasks_steps where subject_id = $1 and state = 'open'`, [letterId]), 0)
  assert.equal(await count(`app.entrusted where kind like '%.draft'`, []), 0, 'drafts went long before')
  const written = () => count(`app.entrusted where subject_id = $1 and kind = 'reflections.written'`, [loop.draftedId])
  banso.setNow('2029-11-25T09:00:00+09:00')
  await banso.runDailyJobs()
  assert.ok((await written()) > 0)
  banso.setNow('2029-11-26T09:00:00+09:00')
  await banso.runDailyJobs()
  assert.equal(await written(), 0)
})

test('HR and administrators set how long; shorter says before what goes, and counts no letters', async () => {
  const periods = { reflections: 36, letters: 24, drafts: 6 }
  assert.deepEqual((await by('ren', 'keeping')).body, { periods, mayChange: false })
  for (const person of ['ren', 'aki', 'mori']) {
    assert.equal(
      answer(await by(person, 'changeKeeping', { seen: periods, wanted: { ...periods, drafts: 1 } })),
      'not-found',
    )
    assert.equal(answer(await by(person, 'keepingEffect', { wanted: periods })), 'not-found')
  }
  banso.setNow('2029-11-27T09:00:00+09:00')
  const wanted = { reflections: 12, letters: 12, drafts: 6 }
  const effect = (await by('hana', 'keepingEffect', { wanted })).body
  assert.deepEqual(effect.before, [
    { kind: 'reflections', day: '2028-11-27' },
    { kind: 'letters', day: '2028-11-27' },
  ])
  assert.equal(typeof effect.reflections, 'number')
  assert.equal(answer(await by('ito', 'changeKeeping', { seen: periods, wanted })), 200)
  assert.equal(
    answer(await by('hana', 'changeKeeping', { seen: periods, wanted: { ...wanted, letters: 9 } })),
    'changed-meanwhile',
  )
  for (const months of [0, 121, 1.5])
    assert.equal(
      answer(await by('hana', 'changeKeeping', { seen: wanted, wanted: { ...wanted, drafts: months } })),
      'invalid',
    )
  assert.deepEqual((await by('ren', 'keeping')).body.periods, wanted)
})

test('of somebody whose record was erased no letter leads anywhere', async () => {
  const letterId = v7()
  assert.equal(answer(await by('aki', 'sendLetter', { letterId, to: { personId: company.id.hana }, text: 'x' })), 200)
  assert.equal(answer(await by('aki', 'replyToLetter', { letterId, turnId: v7(), text: 'y' })), 200)
  const waiting = async () =>
    ((await banso.call(company.cookie.hana, 'tasks.today', {})).body.steps as { path: string }[]).filter(
      ({ path }) => path === `/letters/${letterId}`,
    ).length
  assert.equal(await waiting(), 2)
  await owner.query(`update app.people_persons set erased_on = '2029-11-19' where id = $1`, [company.id.aki])
  await owner.query(`delete from app.ledger where job = 'reflections.keep'`)
  await banso.runDailyJobs()
  assert.equal(answer(await by('hana', 'letter', { letterId })), 'not-found')
  assert.equal(await waiting(), 0)
})

test('a letter that bears the id of somebody’s reflection opens nothing of it', async () => {
  const letterId = loop.draftedId
  const kept = await by('hana', 'keepLetterDraft', { letterId, to: null, text: 'x', revision: 0 })
  assert.equal(kept.status, 200)
  for (const procedure of ['reading', 'noteRead', 'withdraw'])
    assert.equal(
      (await by('hana', procedure, { reflectionId: letterId, what: 'answer', subjectId: letterId })).status,
      404,
    )
  const { about, ...place } = (await find('hana', 'letter-draft', letterId)) as Own & { period: string | null }
  assert.deepEqual([about, place.period], [null, null])
  assert.equal((await by('hana', 'withdraw', { what: 'letter-draft', subjectId: letterId })).status, 200)
})

test('what is handed in while one withdraws it is withdrawn as well', async () => {
  banso.setNow('2026-11-26T09:00:00+09:00')
  const reflectionId = await openReflection(banso, company, 'sora')
  const client = await owner.connect()
  await client.query('begin')
  // Handing in stops here, with the reflection in its hands.
  await client.query('select from app.forms_versions for update')
  const submitted = by('sora', 'submit', { reflectionId, answers: hireAnswers(), alsoToManager: false })
  await setTimeout(300)
  const withdrawn = by('sora', 'withdraw', { what: 'reflection', subjectId: reflectionId })
  await setTimeout(300)
  await client.query('commit')
  client.release()
  assert.deepEqual([(await submitted).status, (await withdrawn).status], [200, 200])
  const { rowCount } = await owner.query('select from app.entrusted where subject_id = $1', [reflectionId])
  assert.equal(rowCount, 0)
})
