import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { stepsIn } from '../../../../fixtures/steps.ts'
import { close, finish, reopen } from '../api.ts'

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'banso@aoba.example' })
const aoba = await settle(banso)
const { id, cookie } = aoba
const { asked, away, change, inside, morning, step } = stepsIn(banso, aoba)
await banso.world.owner.query("update identity.sessions set expires_at = '2100-01-01'")
const NOVEMBER = { opensOn: '2026-11-20', dueOn: '2026-11-27', closesOn: '2026-12-04' } as const
const ANSWER = { kind: 'reflections.answer', closesOn: '9999-12-31' } as const
const state = async (subject: string, person?: string) => {
  const { state, excuse } = await step(subject, person)
  return excuse ? `${state} ${excuse}` : state
}
const left = (person: string, day: string | null) =>
  change(
    'update app.people_employments set ends_on = $3 where organization_id = $1 and person_id = $2',
    id[person],
    day,
  )

test('on leave on the day asked for: excused once it is here, open again for whoever is back in time', async () => {
  const [back, gone, early] = [
    await asked('ren', NOVEMBER),
    await asked('sora', NOVEMBER),
    await asked('phuong', NOVEMBER),
  ]
  await morning('2026-11-20')
  await away('ren', '2026-11-25', '2026-11-30')
  await away('sora', '2026-11-25', '2026-12-10')
  await away('phuong', '2026-11-24', '2026-11-26')
  assert.deepEqual(await morning('2026-11-26'), [], 'nobody on leave is told')
  assert.deepEqual([await state(back), await state(gone)], ['open', 'open'], 'the day is not here yet')
  const told = await morning('2026-11-27')
  assert.deepEqual(
    told.map(({ to }) => to),
    ['phuong'],
    'who is back before the day is reminded like everybody',
  )
  assert.deepEqual([await state(back), await state(gone), await state(early)], ['excused away', 'excused away', 'open'])
  const { excused } = (await banso.call(cookie.sora, 'tasks.today')).body
  assert.deepEqual(
    excused.map(({ dueOn }: { dueOn: string }) => dueOn),
    ['2026-11-27'],
  )
  assert.deepEqual(
    (await morning('2026-12-01')).map(({ to }) => to),
    ['phuong', 'ren'],
  )
  assert.deepEqual([await state(back), await state(gone)], ['open', 'excused away'])
  await morning('2026-12-11')
  assert.deepEqual([await state(back), await state(gone), await state(early)], ['excused away', 'excused away', 'open'])
  const paths = await Promise.all(
    ['ren', 'phuong'].map((person) => banso.call(cookie.hana, 'tasks.path', { personId: id[person] })),
  )
  assert.deepEqual(
    paths.map(({ body }) => body.steps[0].state),
    ['excused', 'missed'],
  )
})

test('a leave that was recorded by mistake takes nothing away once it is gone', async () => {
  const subject = await asked('mori', { opensOn: '2026-12-01', dueOn: '2026-12-14', closesOn: '2026-12-22' })
  const undo = await away('mori', '2026-12-14')
  await morning('2026-12-14')
  assert.equal(await state(subject), 'excused away')
  await undo()
  assert.deepEqual(
    (await morning('2026-12-15')).map(({ to }) => to),
    ['mori'],
  )
  assert.equal(await state(subject), 'open')
})

test('what a leaver had open ends: it is another’s alone, or nobody’s; what was missed before stays missed', async () => {
  const days = { opensOn: '2026-12-15', dueOn: '2026-12-18' } as const
  const [shared, alone] = [v7(), v7()]
  await asked('toru', { ...days, ...ANSWER }, { ...ANSWER, subjectId: shared }, 'ren')
  await asked('aki', { ...days, ...ANSWER }, { ...ANSWER, subjectId: shared }, 'ren')
  await asked('toru', { ...days, ...ANSWER }, { ...ANSWER, subjectId: alone }, 'sora')
  const missed = await asked('toru', NOVEMBER)
  await banso.call(cookie.toru, 'tasks.openFeed', { withNames: true })
  await left('toru', '2026-12-15')
  await morning('2026-12-15')
  assert.deepEqual([await state(shared, 'toru'), await state(alone)], ['open', 'open'], 'the last day is a day here')
  await morning('2026-12-16')
  assert.deepEqual(
    [await state(shared, 'toru'), await state(shared, 'aki'), await state(alone), await state(missed)],
    ['closed', 'open', 'excused left', 'open'],
  )
  await left('toru', null)
  await morning('2026-12-17')
  assert.deepEqual([await state(shared, 'toru'), await state(alone)], ['closed', 'open'], 'it was a mistake')
  assert.equal((await banso.call(cookie.toru, 'tasks.feed')).body.feed, null, 'the calendar link is made anew')
})

test('what another did or nobody wants any more does not come back with whoever was away', async () => {
  const days = { opensOn: '2026-12-21', dueOn: '2026-12-22', ...ANSWER } as const
  const [answered, unwanted] = [v7(), v7()]
  for (const subjectId of [answered, unwanted])
    for (const person of ['kudo', 'aki']) await asked(person, days, { kind: ANSWER.kind, subjectId }, 'ren')
  await away('kudo', '2026-12-22', '2026-12-23')
  await morning('2026-12-22')
  assert.deepEqual([await state(answered, 'kudo'), await state(answered, 'aki')], ['excused away', 'open'])
  await inside((tx) => finish(tx, { kind: ANSWER.kind, subjectId: answered }, id.aki!, banso.world.clock.now()))
  await inside((tx) => close(tx, { kind: ANSWER.kind, subjectId: unwanted }))
  await morning('2026-12-24')
  for (const subject of [answered, unwanted]) assert.equal(await state(subject, 'kudo'), 'closed')
  assert.equal(await state(answered, 'aki'), 'done')
  await inside((tx) => reopen(tx, { kind: ANSWER.kind, subjectId: answered }, id.aki!))
  assert.deepEqual([await state(answered, 'aki'), await state(answered, 'kudo')], ['open', 'closed'])
})
