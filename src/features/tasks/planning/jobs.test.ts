import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { stepsIn } from '../../../../fixtures/steps.ts'
import { close, finish, plannedOn } from '../api.ts'

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:9', mailFrom: 'banso@aoba.example' })
const aoba = await settle(banso)
const { id, cookie } = aoba
const { away, change, inside, morning, moves, planned, step } = stepsIn(banso, aoba)
await banso.world.owner.query("update identity.sessions set expires_at = '2100-01-01'")
const WRITE = 'reflections.write' as const

test('eight months after being hired, unless somebody is away: moved and moved back, each time with the reason', async () => {
  await morning('2026-11-02')
  const subject = await planned('sora', { withId: id.aki! })
  const days = async () => {
    const { opensOn, dueOn, closesOn, outOfTolerance } = await step(subject)
    return [opensOn, dueOn, closesOn, outOfTolerance]
  }
  assert.deepEqual(await days(), ['2026-12-01', '2026-12-08', '2026-12-11', false])
  const back = await away('sora', '2026-11-30', '2026-12-01')
  await morning('2026-11-04')
  assert.deepEqual(await days(), ['2026-12-02', '2026-12-09', '2026-12-14', false])
  await back()
  await morning('2026-11-05')
  const free = await away('aki', '2026-12-01', '2026-12-02')
  await morning('2026-11-06')
  assert.equal((await step(subject)).opensOn, '2026-11-30')
  await change(
    "insert into app.people_closures (organization_id, id, name, starts_on, ends_on, yearly) values ($1, gen_random_uuid(), '創立', '2026-11-30', '2026-11-30', false)",
  )
  await morning('2026-11-09')
  assert.equal((await step(subject)).opensOn, '2026-12-03')
  await free()
  await change(
    'update app.people_employments set hired_on = $3 where organization_id = $1 and person_id = $2',
    id.sora,
    '2026-04-06',
  )
  await morning('2026-11-10')
  await morning('2026-11-11')
  assert.equal((await step(subject)).opensOn, '2026-12-07', '6 December is a Sunday')
  assert.deepEqual(await moves(subject), [
    '2026-12-01 2026-12-02 absence',
    '2026-12-02 2026-12-01 plan',
    '2026-12-01 2026-11-30 supporter',
    '2026-11-30 2026-12-03 calendar',
    '2026-12-03 2026-12-07 anchor',
  ])
  await change(
    'update app.people_employments set hired_on = $3 where organization_id = $1 and person_id = $2',
    id.sora,
    '2026-04-01',
  )
})

test('the page says what is coming, why it moved, and that no day near it was possible; others beside them see it too', async () => {
  const gone = await away('phuong', '2026-11-24', '2026-12-08')
  await morning('2026-11-19')
  const subject = await planned('phuong')
  assert.deepEqual([(await step(subject)).opensOn, (await step(subject)).outOfTolerance], ['2026-12-09', true])
  await gone()
  await morning('2026-11-20')
  const { coming, steps } = (await banso.call(cookie.phuong, 'tasks.today')).body
  assert.deepEqual(steps, [])
  assert.deepEqual(coming, [
    {
      ...{ id: coming[0].id, kind: WRITE, period: '2026-11', about: null, opensOn: '2026-12-01' },
      ...{ plannedOn: '2026-12-01', outOfTolerance: false },
      moved: { fromOn: '2026-12-09', toOn: '2026-12-01', why: 'plan' },
    },
  ])
  const [ahead] = (await banso.call(cookie.aki, 'tasks.path', { personId: id.phuong })).body.steps
  assert.deepEqual([ahead.state, ahead.opensOn, ahead.moved.why], ['planned', '2026-12-01', 'plan'])
})

test('what is open or was told stays where it is, whatever changes', async () => {
  const subject = await planned('ren')
  assert.equal((await step(subject)).opensOn, '2026-12-01')
  assert.deepEqual(
    await inside((tx) => plannedOn(tx, WRITE, '2026-11-30')).then((all) =>
      all.map(({ subjectId }) => subjectId === subject),
    ),
    [],
  )
  const mails = await morning('2026-12-01')
  assert.ok(mails.some(({ to }) => to === 'ren'))
  assert.ok((await inside((tx) => plannedOn(tx, WRITE, '2026-12-01'))).some(({ subjectId }) => subjectId === subject))
  await away('ren', '2026-12-01', '2026-12-02')
  await morning('2026-12-02')
  await planned('ren', { offset: { unit: 'months', count: 9 } }, subject)
  assert.deepEqual([(await step(subject)).opensOn, await moves(subject)], ['2026-12-01', []])
})

test('planned again: the same changes nothing, another plan moves it, what was closed opens again, what is done stays', async () => {
  const subject = await planned('mori', { offset: { unit: 'months', count: 9 } })
  await planned('mori', { offset: { unit: 'months', count: 9 } }, subject)
  assert.deepEqual([(await step(subject)).opensOn, await moves(subject)], ['2026-12-31', []], 'New Year is a holiday')
  await planned('mori', { offset: { unit: 'working-days', count: 200 } }, subject)
  assert.deepEqual(await moves(subject), [`2026-12-31 ${(await step(subject)).opensOn} plan`])
  await inside((tx) => close(tx, { kind: WRITE, subjectId: subject }))
  assert.equal((await step(subject)).state, 'closed')
  await planned('mori', { offset: { unit: 'days', count: 300 } }, subject)
  assert.deepEqual([(await step(subject)).state, (await step(subject)).opensOn], ['open', '2027-01-26'])
  await inside((tx) => finish(tx, { kind: WRITE, subjectId: subject }, id.mori!, banso.world.clock.now()))
  await planned('mori', { offset: { unit: 'days', count: 310 } }, subject)
  assert.deepEqual([(await step(subject)).state, (await step(subject)).opensOn], ['done', '2027-01-26'])
})
