import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { v7 } from 'uuid'
import { AOBA, settle } from '../fixtures/aoba.ts'
import { openTestBanso } from '../fixtures/banso.ts'
import { settleMatrix } from '../fixtures/matrix/company.ts'
import { rhythm } from '../fixtures/matrix/rows/reflections.ts'
import { reflectionIn } from '../fixtures/matrix/states.ts'
import { cursorOf } from './platform/cursor.ts'

/** What lists, pages, filters and searches give never reaches beyond the asker, whatever they are handed. */

const matrix = await settleMatrix(await openTestBanso())
const { banso, here, elsewhere } = matrix
const crowd = await settle(
  banso,
  Object.fromEntries(
    Array.from({ length: 60 }, (_, i) => [
      `p${i}`,
      { ...AOBA.kudo!, givenName: `玲子${i}`, roles: i === 0 ? ['hr'] : [] },
    ]),
  ),
  '株式会社おおぜい',
)
const hrOf = { here: here.cookie.hr, elsewhere: elsewhere.cookie.xhr, crowd: crowd.cookie.p0 }
type Listed = { people: { id: string; reflectionId: string }[]; next: string | null }
const listed = async (cookie: string | undefined, procedure: string, input: object) => {
  const { status, body } = await banso.call(cookie, procedure, input)
  assert.equal(status, 200, `${procedure} ${JSON.stringify(body)}`)
  return body as unknown as Listed
}

let reflection: Awaited<ReturnType<typeof reflectionIn>>
const programme = { ...rhythm, programmeId: v7(), personIds: Object.values(crowd.id) }
before(async () => {
  reflection = await reflectionIn(matrix, 'own', 'answered')
  assert.equal((await banso.call(hrOf.crowd, 'reflections.startProgramme', programme)).status, 200)
})

test('people.list pages through everybody of the organisation and nobody else', async () => {
  const first = await listed(hrOf.crowd, 'people.list', {})
  const second = await listed(hrOf.crowd, 'people.list', { after: first.next! })
  assert.deepEqual(
    [...first.people, ...second.people].map(({ id }) => id).toSorted(),
    Object.values(crowd.id).toSorted(),
  )
})

test('a cursor of somebody else leads nowhere but into the own list', async () => {
  const { next } = await listed(hrOf.crowd, 'people.list', {})
  const { rows } = await banso.world.owner.query<{ id: string }>(
    'select id from app.people_persons where organization_id = $1',
    [here.organizationId],
  )
  const own = new Set(rows.map(({ id }) => id))
  for (const after of [next!, cursorOf('', v7()), cursorOf('', elsewhere.id.xown!)]) {
    const { people } = await listed(hrOf.here, 'people.list', { after })
    assert.ok(people.every(({ id }) => own.has(id)))
  }
  const wish = { programmeId: programme.programmeId, period: '2026-11' }
  const round = await listed(hrOf.crowd, 'reflections.round', wish)
  const { people } = await listed(hrOf.here, 'reflections.round', {
    programmeId: reflection.programmeId,
    period: '2026-11',
    after: round.next!,
  })
  assert.ok(people.every(({ reflectionId }) => reflectionId === reflection.reflectionId))
  assert.equal((await banso.call(hrOf.here, 'reflections.round', { ...wish, after: round.next! })).status, 404)

  for (const after of [cursorOf('2026-12-01', reflection.reflectionId), cursorOf('9999-12-31', v7())]) {
    assert.deepEqual((await banso.call(here.cookie.oth, 'reflections.mine', { after })).body.reflections, [])
  }
  for (const after of [
    cursorOf('2026-11-30T00:00:00Z', reflection.reflectionId),
    cursorOf('9998-01-01T00:00:00Z', v7()),
  ]) {
    for (const by of [here.cookie.oth, here.cookie.new, here.cookie.hr, elsewhere.cookie.xem]) {
      const { body } = await banso.call(by, 'reflections.waiting', { after })
      assert.deepEqual([body.toAnswer, body.earlier], [[], []])
    }
  }
})

test('a cursor that is none of the list is refused, never an accident', async () => {
  const rubbish = [
    '',
    'x',
    cursorOf('a'),
    cursorOf('a', 'b'),
    cursorOf('a', 'b', 'c'),
    cursorOf('\0', v7()),
    cursorOf("'--", v7(), ''),
  ]
  const wrong: string[] = []
  for (const after of rubbish) {
    for (const [procedure, input] of Object.entries({
      'people.list': {},
      'reflections.mine': {},
      'reflections.waiting': {},
      'reflections.round': { programmeId: reflection.programmeId, period: '2026-11' },
    })) {
      const { status, body } = await banso.call(hrOf.here, procedure, { ...input, after })
      if (status !== 400 || body.reason !== 'invalid')
        wrong.push(`${procedure} ${JSON.stringify(after)}: ${status} ${JSON.stringify(body).slice(0, 80)}`)
    }
  }
  assert.deepEqual(wrong, [])
})

test("another organisation's unit, and the names of its people, find nobody", async () => {
  const units = (await banso.call(hrOf.elsewhere, 'people.units')).body.units as { id: string }[]
  for (const { id } of [...units, { id: v7() }]) {
    for (const include of ['present', 'left']) {
      assert.deepEqual((await listed(hrOf.here, 'people.list', { unitId: id, include })).people, [])
    }
    const wish = { programmeId: reflection.programmeId, period: '2026-11', unitId: id }
    assert.deepEqual((await listed(hrOf.here, 'reflections.round', wish)).people, [])
  }
  for (const search of ['浅見', 'あさみ', '遥', '玲子42', elsewhere.id.xown!]) {
    assert.deepEqual((await listed(hrOf.here, 'people.list', { search })).people, [], search)
  }
  for (const search of ['%', '_', '\\', "' or 1=1 --"]) {
    assert.deepEqual((await listed(hrOf.here, 'people.list', { search })).people, [], search)
  }
  assert.equal((await listed(hrOf.elsewhere, 'people.list', {})).people.length, 3)
})

test('a programme is neither started for, nor shown with, somebody of another organisation', async () => {
  const mixed = { ...rhythm, personIds: [here.id.own!, elsewhere.id.xown!] }
  for (const [procedure, input] of [
    ['reflections.previewProgramme', mixed],
    ['reflections.startProgramme', { ...mixed, programmeId: v7() }],
  ] as const) {
    const { status, body } = await banso.call(hrOf.here, procedure, input)
    assert.deepEqual([status, body], [404, { reason: 'not-found' }])
  }
  const taken = await banso.call(hrOf.here, 'reflections.startProgramme', {
    ...rhythm,
    programmeId: programme.programmeId,
    personIds: [here.id.own!],
  })
  assert.equal(taken.status, 200, 'an id used elsewhere is free here, so that nobody learns of it')
})

test('an invitation for somebody of another organisation is the same as one for nobody', async () => {
  const foreign = await banso.call(hrOf.elsewhere, 'people.invite', { personIds: [here.id.newcomer] })
  const nobody = await banso.call(hrOf.elsewhere, 'people.invite', { personIds: [v7()] })
  assert.deepEqual(foreign, nobody)
  assert.deepEqual([foreign.body.invited, foreign.body.links], [0, []])
})

test('a number of another organisation names nobody in a file', async () => {
  const rows = `社員番号,姓,名,入社日,OJTトレーナー社員番号\nZ1,春野,光,2026-04-01,015\n`
  const { body } = await banso.call(hrOf.elsewhere, 'people.previewImport', {
    fileName: 'a.csv',
    base64: Buffer.from(rows).toString('base64'),
  })
  assert.deepEqual(
    (body.preview as { faults: { reason: string }[] }).faults.map(({ reason }) => reason),
    ['supporter-unknown'],
  )
})
