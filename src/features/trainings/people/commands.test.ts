import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { trainingOf } from '../../../../fixtures/training.ts'

const banso = await openTestBanso()
const company = await settle(banso)
const { id, cookie } = company
const { sessionId } = await trainingOf(banso, company, { days: ['2026-12-03'], state: 'design', people: ['ren'] })

const call = (procedure: string, input: object = {}) =>
  banso.call(cookie.hana, `trainings.${procedure}`, { sessionId, ...input })
const done = async (procedure: string, input: object = {}) => {
  const { status, body } = await call(procedure, input)
  assert.equal(status, 200, `${procedure}: ${JSON.stringify(body)}`)
  return body
}
const refusal = async (procedure: string, input: object) => {
  const { status, body } = await call(procedure, input)
  return `${status} ${body.reason}`
}
const { rows: spells } = await banso.world.owner.query<{ number: string; person: string }>(
  'select number, person_id as person from app.people_employments',
)
const numberOf = (key: string) => spells.find(({ person }) => person === id[key])!.number
const names = (people: { id: string }[]) => people.map((one) => Object.keys(id).find((key) => id[key] === one.id))

test('by number: those who work here, those who are there already, and numbers of nobody', async () => {
  const numbers = [numberOf('ren'), numberOf('sora').toLowerCase(), numberOf('goro'), 'X-1']
  const found = await done('findParticipants', { wish: { numbers } })
  assert.deepEqual([names(found.people), found.there], [['sora'], 1])
  assert.deepEqual(found.unknown, [numberOf('goro'), 'X-1'])
})

test('by file: the column with the numbers is found, its heading passed over', async () => {
  const csv = `氏名,社員番号\nA,${numberOf('sora')}\nB,X-2\n`
  const file = { fileName: 'people.csv', base64: Buffer.from(csv).toString('base64') }
  const found = await done('findParticipants', { wish: file })
  assert.deepEqual([names(found.people), found.unknown], [['sora'], ['X-2']])
  const rubbish = { fileName: 'people.xlsx', base64: Buffer.from('PKnothing').toString('base64') }
  assert.match(await refusal('findParticipants', { wish: rubbish }), /^409 /)
})

test('by unit: everybody who works there or below', async () => {
  const { body } = await banso.call(cookie.hana, 'people.unitTree', {})
  const all = await Promise.all(
    body.units
      .filter(({ parentId }: { parentId: string | null }) => parentId === null)
      .map(async (unit: { id: string }) => (await done('findParticipants', { wish: { unitId: unit.id } })).people),
  )
  const people = names(all.flat())
  assert.ok(people.includes('sora') && !people.includes('ren') && !people.includes('goro'))
})

test('added twice somebody takes part once; who has left or is not there is refused', async () => {
  await done('addParticipants', { personIds: [id.sora, id.sora] })
  await done('addParticipants', { personIds: [id.sora] })
  assert.equal((await done('participants')).count, 2)
  assert.equal(await refusal('addParticipants', { personIds: [id.goro] }), '409 gone')
  assert.equal(await refusal('addParticipants', { personIds: [v7()] }), '404 not-found')
})

test('whoever is taken off counts nowhere, unless their score is final', async () => {
  await done('removeParticipant', { personId: id.sora })
  await done('removeParticipant', { personId: id.sora })
  assert.equal((await done('participants')).count, 1)
  await banso.world.owner.query(
    `insert into app.trainings_results (organization_id, session_id, person_id, raw_numerator, numerator, denominator,
       missing, passed, tier, revision, settled_at)
     values ($1, $2, $3, 60, 60, 1, '{}', true, 1, 1, '2026-11-20T00:00:00Z')`,
    [company.organizationId, sessionId, id.ren],
  )
  assert.equal(await refusal('removeParticipant', { personId: id.ren }), '409 settled')
})

test('whoever teaches no longer is asked to score no longer, unless they answer for it', async () => {
  const training = { days: ['2026-11-20' as const], people: ['ren'], instructors: ['hana', 'mori'] }
  const { sessionId: here } = await trainingOf(banso, company, training)
  await banso.runDailyJobs()
  for (const key of ['hana', 'mori'])
    await done('dismissStaff', { sessionId: here, personId: id[key], as: 'instructor' })
  const { rows } = await banso.world.owner.query<{ person: string; state: string }>(
    `select person_id as person, state from app.tasks_steps where kind = 'trainings.score' and subject_id = $1`,
    [here],
  )
  const stateOf = (key: string) => rows.find(({ person }) => person === id[key])?.state
  assert.deepEqual([stateOf('hana'), stateOf('mori')], ['open', 'closed'])
})
