import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { LIBRARY } from '#/features/forms/library/rules.ts'
import { SATISFACTION, SATISFIED } from '#/features/trainings/evaluation/papers/rules.ts'
import { papers } from '#/features/trainings/evaluation/tables.ts'
import { PUBLISHED } from '#/features/trainings/schedule/library/rules.ts'
import { planFrom } from '#/features/trainings/schedule/rules.ts'
import { tallying } from '#/platform/entrusted/tallying.ts'
import { AOBA, settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { trainingOf } from '../../../../fixtures/training.ts'
import { planRows } from '../../../../fixtures/training-rows.ts'

const banso = await openTestBanso({}, '2026-11-03T09:00:00+09:00')
const people = Array.from({ length: 6 }, (_, place) => `p${place}`)
const company = await settle(banso, {
  hana: AOBA.hana!,
  ...Object.fromEntries(people.map((key) => [key, { familyName: key, givenName: '空' }])),
})
const { id, cookie, organizationId } = company
const { owner } = banso.world
const endsOn = '2026-11-02'

/** A training whose plans are all of the first tier, nobody asked yet. */
async function followed(takingPart: string[], owners: string[]) {
  const { sessionId, programmeId } = await trainingOf(banso, company, { days: [endsOn], people: takingPart, owners })
  await banso.world.identity.inOrganization(organizationId, (tx) =>
    planRows(
      {
        ...{ tx, sessionId, programmeId, endsOn, at: banso.world.clock.now() },
        people: takingPart.map((key) => id[key]!),
      },
      { tier: 0, final: true },
    ),
  )
  return sessionId
}
const wanted = planFrom(PUBLISHED, 0, endsOn)
const done = (sessionId: string, person: string, number: number, on: string, result: number | null) =>
  owner.query(
    `update app.trainings_phases set state = 'done', done_on = $4, result = $5
     where session_id = $1 and person_id = $2 and number = $3`,
    [sessionId, id[person], number, on, result],
  )
const figures = async (person: string, sessionId: string) => {
  const { status, body } = await banso.call(cookie[person], 'trainings.retentionFigures', { sessionId })
  assert.equal(status, 200, JSON.stringify(body))
  return body.phases
}
const day = async (on: string) => {
  banso.setNow(`${on}T09:00:00+09:00`)
  await banso.runDailyJobs()
}
/** Nothing that others do by themselves may move what this test has laid down. */
const freeze = () => owner.query("update app.trainings_phases set state = 'open' where state = 'ahead' and number < 3")

const [first, second] = [wanted[0]!, wanted[1]!]
const six = await followed(people, ['hana', 'p0'])
const four = await followed(people.slice(0, 4), ['hana'])

test('nothing is published while a window is open', async () => {
  await freeze()
  for (const key of people.slice(0, 4)) await done(six, key, 1, first.plannedOn, 80)
  await done(six, 'p4', 1, first.fromOn, 50)
  await day(first.untilOn)
  assert.deepEqual(await figures('hana', six), [])
})

test('once it is over for everybody it is, once and for good; of fewer than five nothing', async () => {
  await day('2026-11-06')
  const published = [{ number: 1, timeliness: { inWindow: 5, late: 0, missed: 1 }, recall: 74 }]
  assert.deepEqual(await figures('hana', six), published)
  assert.deepEqual(await figures('hana', four), [{ number: 1, timeliness: null, recall: null }])
  await done(six, 'p5', 1, '2026-11-06', 0)
  await day('2026-11-07')
  assert.deepEqual(await figures('hana', six), published, 'what is done later changes nothing')
})

test('an owner who takes part could take their own away: they need five others, and see less', async () => {
  assert.deepEqual(await figures('p0', six), [
    { number: 1, timeliness: { inWindow: 5, late: 0, missed: 1 }, recall: null },
  ])
})

test('done outside the window counts as later; whose plan was stopped was asked nothing', async () => {
  await owner.query(
    "update app.trainings_phases set state = 'stopped' where session_id = $1 and person_id = $2 and number > 1",
    [six, id.p5],
  )
  for (const key of people.slice(0, 3)) await done(six, key, 2, second.plannedOn, null)
  await done(six, 'p3', 2, '2026-11-09', 100)
  await day('2026-11-10')
  assert.deepEqual((await figures('hana', six))[1], {
    number: 2,
    timeliness: { inWindow: 3, late: 1, missed: 1 },
    recall: null,
  })
})

test('of a training that was cancelled nothing more is published', async () => {
  await owner.query("update app.trainings_sessions set state = 'cancelled' where id = $1", [six])
  await day('2026-11-30')
  assert.equal((await figures('hana', six)).length, 2)
})

test('how content people were is published once it is closed, from five on, and not to an owner who is one of five', async () => {
  const sessionId = await followed(people, ['hana', 'p0'])
  const quiet = await followed(people.slice(0, 4), ['hana'])
  const asked = { kind: 'satisfaction' as const, form: LIBRARY.weekly!.content, points: 0 }
  await banso.world.identity.inOrganization(organizationId, async (tx) => {
    const days = { opensOn: endsOn, dueOn: '2026-12-01' } as const
    await tx.insert(papers).values([sessionId, quiet].map((id) => ({ ...asked, ...days, id: v7(), sessionId: id })))
    const { tally } = tallying({ tx, key: banso.world.key })
    const answer = (id: string, mark: string) =>
      tally({ kind: SATISFACTION, subjectId: id, aboutId: id }, { [mark]: 1 })
    for (const place of [2, 3, 3, 4, 4]) await answer(sessionId, SATISFIED[place]!)
    for (const place of [0, 0, 0, 0]) await answer(quiet, SATISFIED[place]!)
  })
  const said = async (person: string, id: string) =>
    (await banso.call(cookie[person], 'trainings.verdict', { sessionId: id })).body.satisfaction
  await day('2026-12-08')
  assert.equal(await said('hana', sessionId), null)
  await day('2026-12-09')
  assert.deepEqual(await said('hana', sessionId), [0, 0, 1, 2, 2])
  assert.equal(await said('p0', sessionId), null)
  assert.equal(await said('hana', quiet), null)
})
