import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import type { Day } from '#/platform/day.ts'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { trainingOf } from '../../../fixtures/training.ts'
import { paperRows } from '../../../fixtures/training-rows.ts'

const banso = await openTestBanso()
const company = await settle(banso)
const { id, cookie } = company
const [TODAY, LATER, PAST]: [Day, Day, Day] = ['2026-11-20', '2026-12-03', '2026-11-19']

const call = (by: string, procedure: string, input: object = {}) =>
  banso.call(cookie[by], `trainings.${procedure}`, input)
const done = async (by: string, procedure: string, input: object = {}) => {
  const { status, body } = await call(by, procedure, input)
  assert.equal(status, 200, `${procedure}: ${JSON.stringify(body)}`)
  return body
}
const refusal = async (by: string, procedure: string, input: object) => {
  const { status, body } = await call(by, procedure, input)
  return `${status} ${body.issues ? `${body.issues[0].field} ${body.issues[0].reason}` : body.reason}`
}
const titles = { title: '情報セキュリティ研修', titleEn: 'Security' }
const words = { objective: '社内の情報を守れる', level: '手順を説明できる' }

async function planned(days: Day[] = [LATER], programmeId = v7(), like: string | null = null) {
  await done('hana', 'createProgramme', { programmeId, ...titles, description: '' })
  const sessionId = v7()
  await done('hana', 'createSession', { sessionId, programmeId, ...titles, days, like })
  return { sessionId, programmeId }
}
const asking = (sessionId: string, programmeId: string, endsOn: Day) =>
  banso.world.identity.inOrganization(company.organizationId, (tx) =>
    paperRows({ tx, sessionId, programmeId, endsOn, people: [], at: banso.world.clock.now() }),
  )
const complete = async (days: Day[] = [LATER]) => {
  const ids = await planned(days)
  const { sessionId } = ids
  const design = { ...titles, ...words, days, minutes: 360 }
  await done('hana', 'changeSession', { sessionId, revision: 0, design })
  for (const kind of ['evaluation', 'retention'])
    await done('hana', 'chooseMethod', { sessionId, kind, method: 'standard' })
  await done('hana', 'addParticipants', { sessionId, personIds: [id.ren, id.sora] })
  await asking(ids.sessionId, ids.programmeId, days.at(-1)!)
  return { ...ids, design }
}

test('whoever makes a session answers for it, and it begins once the five are there (T-10)', async () => {
  const { sessionId } = await planned([LATER, LATER])
  const fresh = await done('hana', 'session', { sessionId })
  assert.deepEqual([fresh.as, fresh.days, fresh.state], ['owner', [LATER], 'design'])
  assert.deepEqual(fresh.lacks, ['objective', 'level', 'evaluation', 'participants', 'retention'])
  const { status, body } = await call('hana', 'startSession', { sessionId })
  assert.deepEqual([status, body.reason, body.details.missing.length], [409, 'not-ready', 5])

  const whole = await complete()
  assert.deepEqual((await done('hana', 'session', { sessionId: whole.sessionId })).lacks, [])
  await done('hana', 'startSession', { sessionId: whole.sessionId })
  await done('hana', 'startSession', { sessionId: whole.sessionId })
  assert.equal((await done('hana', 'session', { sessionId: whole.sessionId })).state, 'started')
  assert.deepEqual(await done('ren', 'place'), { trains: false, learns: true })
})

test('made again with the same id there is one, and for another programme it is refused', async () => {
  const { sessionId, programmeId } = await planned()
  const wish = { sessionId, ...titles, days: [LATER], like: null }
  await done('hana', 'createSession', { ...wish, programmeId })
  const other = await planned()
  assert.equal(await refusal('hana', 'createSession', { ...wish, programmeId: other.programmeId }), '409 other-content')
  const far = { ...wish, sessionId: v7(), programmeId, days: ['9999-12-31'] }
  assert.equal(await refusal('hana', 'createSession', far), '400 days.0 day-too-far')
  const again = { programmeId, title: '別の名前', titleEn: '', description: '' }
  assert.equal(await refusal('hana', 'createProgramme', again), '409 other-content')
})

test('a session after the last one begins with its design, not with its people', async () => {
  const { sessionId, programmeId } = await complete()
  const next = v7()
  await done('hana', 'createSession', { sessionId: next, programmeId, ...titles, days: [LATER], like: sessionId })
  const { design, lacks, people } = await done('hana', 'session', { sessionId: next })
  assert.deepEqual([design.objective, design.minutes, people], [words.objective, 360, 0])
  assert.ok(!lacks.includes('objective') && lacks.includes('participants'))
  const foreign = { sessionId: v7(), programmeId: (await planned()).programmeId, ...titles, days: [LATER] }
  assert.equal(await refusal('hana', 'createSession', { ...foreign, like: sessionId }), '404 not-found')
  await banso.world.owner.query('delete from app.trainings_staff where session_id = $1', [sessionId])
  const unseen = { sessionId: v7(), programmeId, ...titles, days: [LATER], like: sessionId }
  assert.equal(await refusal('hana', 'createSession', unseen), '404 not-found', 'a design one may not see')
})

test('what is measured stays once it has begun, days move until the last is over (T-52)', async () => {
  const { sessionId, design } = await complete([TODAY])
  await done('hana', 'startSession', { sessionId })
  const { revision } = await done('hana', 'session', { sessionId })
  const changed = (more: object, at = revision) => ({ sessionId, revision: at, design: { ...design, ...more } })
  assert.equal(await refusal('hana', 'changeSession', changed({ level: '別の水準' })), '409 started')
  assert.equal(await refusal('hana', 'changeSession', changed({ days: [PAST] })), '409 over')
  assert.equal(await refusal('hana', 'changeSession', changed({ minutes: 300 }, 0)), '409 changed-meanwhile')
  await done('hana', 'changeSession', changed({ days: [LATER] }))
  assert.equal((await done('hana', 'session', { sessionId })).endsOn, LATER)
  const method = { sessionId, kind: 'evaluation', method: 'standard' }
  await done('hana', 'chooseMethod', method)
  assert.equal(await refusal('hana', 'chooseMethod', { ...method, method: v7() }), '404 not-found')
})

test('a training whose last day is over cannot begin', async () => {
  const { sessionId } = await complete([PAST])
  assert.equal(await refusal('hana', 'startSession', { sessionId }), '409 over')
})

test('what is cancelled can be taken back until people were asked', async () => {
  const { sessionId } = await complete()
  await done('hana', 'cancelSession', { sessionId })
  assert.equal(await refusal('hana', 'addParticipants', { sessionId, personIds: [id.aki] }), '409 cancelled')
  await done('hana', 'resumeSession', { sessionId })
  await done('hana', 'startSession', { sessionId })
  await done('hana', 'cancelSession', { sessionId })
  assert.equal(await refusal('hana', 'resumeSession', { sessionId }), '409 not-resumable')
})

test('the office sees when and for how many, whoever teaches who takes part, others nothing', async () => {
  const { sessionId } = await complete()
  await done('hana', 'nameStaff', { sessionId, personId: id.aki, as: 'instructor' })
  const { people } = await done('aki', 'participants', { sessionId })
  assert.deepEqual(people.map((one: { id: string }) => one.id).toSorted(), [id.ren, id.sora].toSorted())
  assert.equal((await done('aki', 'session', { sessionId })).design.level, words.level)
  assert.deepEqual(await done('aki', 'place'), { trains: true, learns: false })
  assert.deepEqual(
    (await done('aki', 'list')).sessions.map((one: { sessionId: string; as: string }) => [one.sessionId, one.as]),
    [[sessionId, 'instructor']],
  )
  for (const by of ['ren', 'mori', 'toru']) {
    assert.equal(await refusal(by, 'session', { sessionId }), '404 not-found')
    assert.deepEqual((await done(by, 'list')).sessions, [])
  }
})

test('somebody always answers for it, and the office takes over only what nobody owns', async () => {
  const { sessionId } = await planned()
  const me = { sessionId, personId: id.hana, as: 'owner' }
  assert.equal(await refusal('hana', 'dismissStaff', me), '409 last-owner')
  assert.equal(await refusal('hana', 'nameStaff', { ...me, personId: id.goro }), '409 gone')
  await done('hana', 'nameStaff', { ...me, personId: id.toru })
  await done('hana', 'dismissStaff', me)
  assert.equal((await done('hana', 'session', { sessionId })).as, 'office')
  assert.equal(await refusal('hana', 'takeOver', { sessionId }), '409 still-owned')

  const left = await trainingOf(banso, company, { days: [LATER], owners: ['goro'], people: ['ren'] })
  const seen = await done('hana', 'session', left)
  assert.deepEqual([seen.as, seen.orphaned, seen.design, seen.people], ['office', true, null, 1])
  await done('hana', 'takeOver', left)
  assert.equal((await done('hana', 'session', left)).as, 'owner')
})
