import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'

const banso = await openTestBanso()
const { id, cookie } = await settle(banso)

const wish = {
  ...{ name: '月次', cadence: 'monthly', startsOn: '2026-11-01', endsOn: null, tellsManagers: true },
  ...{ anchor: 'none', afterMonths: 0, forMonths: 12, opensBefore: 10, dueAfter: 5, closesAfter: 9, tolerance: 5 },
  ...{ audience: null, personIds: [id.ren!], exceptIds: [] as string[] },
  stages: [{ fromMonths: 0, hireForm: { library: 'new-graduate' }, trainerForm: { library: 'trainer' } }],
}
const call = (procedure: string, input: object = {}) => banso.call(cookie.hana, `reflections.${procedure}`, input)
const done = async (procedure: string, input: object = {}) => {
  const { status, body } = await call(procedure, input)
  assert.equal(status, 200, `${procedure}: ${JSON.stringify(body)}`)
  return body
}
const refusal = async (procedure: string, input: object) => {
  const { status, body } = await call(procedure, input)
  return `${status} ${body.issues ? body.issues[0].field : ''} ${body.issues?.[0].reason ?? body.reason}`
}
const started = async (changes: object = {}) => {
  const programmeId = v7()
  await done('startProgramme', { ...wish, ...changes, programmeId })
  return programmeId
}
const openedIn = async (programmeId: string) => {
  const { rows } = await banso.world.owner.query<{ person_id: string }>(
    'select person_id from app.reflections_reflections where programme_id = $1',
    [programmeId],
  )
  return rows.map((row) => Object.keys(id).find((key) => id[key] === row.person_id)).toSorted()
}
const plannedFor = async (person: string) => {
  const { rows } = await banso.world.owner.query<{ state: string; period: string; on: string }>(
    `select state, period, opens_on::text as on from app.tasks_steps
     where person_id = $1 and plan is not null order by opens_on`,
    [id[person]],
  )
  return rows.map(({ state, period, on }) => `${period} ${on} ${state}`)
}

test('started again with the same wish nothing happens; with another it is refused', async () => {
  const programmeId = await started()
  await done('startProgramme', { ...wish, programmeId })
  assert.deepEqual(await openedIn(programmeId), ['ren'])
  assert.equal(await refusal('startProgramme', { ...wish, programmeId, name: '別の名前' }), '409  another-programme')
})

const faults: [object, string][] = [
  [{ opensBefore: 0 }, '400 rhythm opens-outside-the-period'],
  [{ cadence: 'milestones' }, '400 anchor milestones-need-an-anchor'],
  [{ personIds: [] }, '400 people needs-people'],
  [{ stages: [wish.stages[0], wish.stages[0]] }, '400 stages stage-twice'],
  [{ stages: [{ ...wish.stages[0], fromMonths: 1 }] }, '400 stages starts-without-a-form'],
  [{ stages: [{ ...wish.stages[0], hireForm: { library: 'trainer' } }] }, '404  not-found'],
  [{ stages: [{ ...wish.stages[0], hireForm: { library: 'unheard-of' } }] }, '404  not-found'],
  [{ personIds: [v7()] }, '404  not-found'],
  [{ audience: { kinds: [], unitIds: [v7()], hiredFrom: null, hiredUntil: null } }, '404  not-found'],
]
for (const [changes, said] of faults) {
  test(`${JSON.stringify(changes).slice(0, 60)}: ${said}`, async () => {
    assert.equal(await refusal('startProgramme', { ...wish, ...changes, programmeId: v7() }), said)
    if (said.startsWith('400')) assert.equal(await refusal('previewProgramme', { ...wish, ...changes }), said)
  })
}

test('a change holds from now on, opens what it makes due, and nobody overwrites another', async () => {
  const programmeId = await started()
  const seen = (await done('programme', { programmeId })).wish
  assert.deepEqual(seen.personIds, [id.ren])
  const wanted = { ...seen, name: '月次(改)', personIds: [id.ren, id.sora], dueAfter: 6 }
  await done('changeProgramme', { programmeId, seen, wanted })
  assert.deepEqual(await openedIn(programmeId), ['ren', 'sora'])
  await done('changeProgramme', { programmeId, seen, wanted })
  const late = { ...seen, name: '月次(別)' }
  assert.equal(await refusal('changeProgramme', { programmeId, seen, wanted: late }), '409  changed-meanwhile')
  const now = (await done('programme', { programmeId })).wish
  assert.equal(
    await refusal('changeProgramme', { programmeId, seen: now, wanted: { ...now, cadence: 'weekly', opensBefore: 1 } }),
    '409  begun-already',
  )
})

test('switched off, nothing opens any more; on the same day it can be switched on again, later not', async () => {
  const programmeId = await started({ startsOn: '2026-12-01' })
  await done('endProgramme', { programmeId })
  await done('endProgramme', { programmeId })
  const ended = await done('programme', { programmeId })
  assert.deepEqual([ended.state, ended.ended], ['ended', { on: '2026-11-20', mayResume: true }])
  assert.equal(
    await refusal('changeProgramme', { programmeId, seen: ended.wish, wanted: { ...ended.wish, name: '別' } }),
    '409  programme-ended',
  )
  await done('resumeProgramme', { programmeId })
  assert.equal((await done('programme', { programmeId })).state, 'planned')
  await done('endProgramme', { programmeId })
  banso.setNow('2026-11-21T09:00:00+09:00')
  assert.equal(await refusal('resumeProgramme', { programmeId }), '409  programme-ended')
  banso.setNow('2026-11-20T09:00:00+09:00')
})

test('milestones are planned ahead, closed when they are wanted no more, and planned again', async () => {
  const changes = {
    ...{ cadence: 'milestones', anchor: 'hired', startsOn: '2026-11-20', personIds: [id.phuong!] },
    stages: [6, 8, 12].map((fromMonths) => ({ ...wish.stages[0], fromMonths })),
  }
  const programmeId = await started(changes)
  const ahead = ['P8M 2026-12-01 open', 'P12M 2027-04-01 open']
  assert.deepEqual(await plannedFor('phuong'), ahead, 'six months have passed')
  await done('endProgramme', { programmeId })
  const closed = ahead.map((line) => line.replace('open', 'closed'))
  assert.deepEqual(await plannedFor('phuong'), closed)
  await done('resumeProgramme', { programmeId })
  assert.deepEqual(await plannedFor('phuong'), ahead)
  const seen = (await done('programme', { programmeId })).wish
  await done('changeProgramme', { programmeId, seen, wanted: { ...seen, personIds: [id.sora] } })
  assert.deepEqual([await plannedFor('phuong'), await plannedFor('sora')], [closed, ahead])
  banso.setNow('2026-12-01T09:00:00+09:00')
  await banso.runDailyJobs()
  await banso.runDailyJobs()
  assert.deepEqual(await openedIn(programmeId), ['sora'])
  const { rows } = await banso.world.owner.query<{ path: string; id: string }>(
    `select s.path, r.id from app.tasks_steps s join app.reflections_reflections r on r.id = s.subject_id
     where r.programme_id = $1`,
    [programmeId],
  )
  assert.deepEqual([rows.length, rows[0]!.path], [1, `/reflections/${rows[0]!.id}/write`])
  banso.setNow('2026-11-20T09:00:00+09:00')
})

test('a set that Banso brings becomes the form of the organisation once', async () => {
  await started()
  await started()
  const { rows } = await banso.world.owner.query(
    'select library_key as key, count(*)::int from app.forms_forms group by 1',
  )
  assert.deepEqual(
    rows.map((row) => row.count),
    [1, 1],
  )
})

test('the list says how each stands', async () => {
  const planned = await started({ name: '来年度', startsOn: '2027-04-01', personIds: [id.ren, id.sora] })
  const { programmes } = await done('programmes')
  const { state, people, latest, nextOpensOn } = programmes.find((one: { id: string }) => one.id === planned)
  assert.deepEqual([state, people, latest, nextOpensOn], ['planned', 2, null, '2027-04-16'])
})

test('a double click begins it once, with one form of each set', async () => {
  const { rows: before } = await banso.world.owner.query('select id from app.forms_forms')
  const stages = [{ fromMonths: 0, hireForm: { library: 'mid-6' }, trainerForm: { library: 'trainer-short' } }]
  const twice = { ...wish, stages, programmeId: v7() }
  const answers = await Promise.all([call('startProgramme', twice), call('startProgramme', twice)])
  assert.deepEqual(
    answers.map(({ status }) => status),
    [200, 200],
  )
  const { rows: after } = await banso.world.owner.query('select id from app.forms_forms')
  assert.equal(after.length - before.length, 2)
})

test('only the office', async () => {
  for (const who of ['ren', 'aki', 'mori', 'ito']) {
    assert.equal((await banso.call(cookie[who], 'reflections.programmes')).status, 404, who)
  }
})
