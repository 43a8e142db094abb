import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'
import { followingIn } from '../../../../fixtures/following.ts'
import { phaseSubject } from './asking/commands.ts'
import { moveDayZero, openPlans, settleTiers, stopPlans } from './planning/commands.ts'

const banso = await openTestBanso({}, '2026-11-19T18:00:00+09:00')
const aoba = await settle(banso)
const { id } = aoba
const { away, change, changes, done, followed, inside, moment, morning, opensOn, phases, at } = followingIn(banso, aoba)
await banso.world.owner.query("update identity.sessions set expires_at = '2100-01-01'")

const states = async (planId: string) => (await phases(planId)).map(({ state }) => state[0]).join('')
const steps = async (person: string) => {
  const { rows } = await banso.world.owner.query(
    `select subject_id, state, due_on::text as due from app.tasks_steps where person_id = $1 and kind = 'trainings.phase'`,
    [id[person]],
  )
  return rows as { subject_id: string; state: string; due: string }[]
}

async function cancel(sessionId: string) {
  await inside((tx) => stopPlans(tx, sessionId, moment()))
  await change(
    "update app.trainings_sessions set state = 'cancelled' where organization_id = $1 and id = $2",
    sessionId,
  )
}

test('a plan for each, whoever they are, on working days: 23 November is a holiday, weekends and New Year lie between', async () => {
  const { plan, session } = await followed('2026-11-19', ['ren', 'phuong', 'yui'])
  const [ren, phuong] = [await opensOn(plan.ren!), await opensOn(plan.phuong!)]
  assert.equal(ren, phuong)
  // Saturday 21 and Monday 23 are free: 20, 24, 26, 30, ...
  assert.ok(ren.startsWith('11-20 11-24 11-26 11-30 12-07 12-14 12-21 12-23 12-25'), ren)
  const all = await phases(plan.ren!)
  assert.deepEqual(
    all.filter(({ outOfTolerance }) => outOfTolerance).map(({ number, opensOn }) => `${number} ${opensOn}`),
    [],
  )
  assert.ok((await opensOn(plan.yui!)).startsWith('04-01 '), 'on leave until the end of March')
  await inside((tx) => openPlans(tx, session, [id.ren!, id.sora!], moment()))
  assert.equal(await opensOn(plan.ren!), ren, 'whoever has one keeps it')
  await cancel(session.id)
})

test('on its day it is asked as a step that stands until its window ends; done, missed, and the next aspect', async () => {
  at('2026-12-01')
  const { plan } = await followed('2026-12-01', ['ren'])
  const planId = plan.ren!
  await assert.rejects(done('ren', planId, 1), /not-open/)
  for (const day of ['2026-12-02', '2026-12-03'] as const) await morning(day)
  assert.equal(await states(planId), `o${'a'.repeat(27)}`)
  const [step] = (await steps('ren')).filter(({ subject_id }) => subject_id === phaseSubject(planId, 1))
  assert.deepEqual([step!.state, step!.due], ['open', '2026-12-04'])
  await done('ren', planId, 1)
  await done('ren', planId, 1, 10)
  const { rows } = await banso.world.owner.query(
    'select result from app.trainings_phases where plan_id = $1 and number = 1',
    [planId],
  )
  assert.equal(rows[0].result, 80, 'the first result stays')
  assert.equal((await steps('ren')).find(({ subject_id }) => subject_id === phaseSubject(planId, 1))!.state, 'done')
  // The seventh lies on Saturday 2 January, in a window that ends on the 4th, a Monday.
  const before = await phases(planId)
  assert.deepEqual([before[6]!.plannedOn, before[6]!.opensOn], ['2027-01-02', '2026-12-31'])
  for (let day = Temporal.PlainDate.from('2026-12-04'); day.toString() <= '2027-01-05'; day = day.add({ days: 1 }))
    await morning(day.toString() as '2027-01-01')
  const missed = await phases(planId)
  assert.equal(await states(planId), `doooooo${'a'.repeat(21)}`)
  assert.equal(missed[7]!.plannedOn, '2027-01-06', 'as if done on the last day of its window')
  await done('ren', planId, 7)
  assert.equal((await phases(planId))[7]!.plannedOn, '2027-01-06', 'made up for later: the rest stays')
  assert.ok((await changes(planId)).every((line) => line.startsWith('anchor 8,')))
})

test('the end of an aspect decides when the next begins', async () => {
  at('2027-02-01')
  const { plan } = await followed('2027-02-01', ['sora'])
  const planId = plan.sora!
  await change(
    "update app.trainings_phases set state = 'done', done_on = opens_on where organization_id = $1 and plan_id = $2 and number < 7",
    planId,
  )
  await morning('2027-03-05')
  const seventh = (await phases(planId))[6]!
  assert.deepEqual([seventh.opensOn, seventh.state], ['2027-03-05', 'open'])
  at('2027-03-07')
  await done('sora', planId, 7)
  const eighth = (await phases(planId))[7]!
  assert.deepEqual([eighth.plannedOn, eighth.opensOn], ['2027-03-09', '2027-03-09'])
  assert.deepEqual((await changes(planId)).length, 1)
})

test('a final score, corrected after phase 3, moves only what lies ahead, and says so', async () => {
  at('2027-05-06')
  const { plan, session } = await followed('2027-05-06', ['phuong'])
  const planId = plan.phuong!
  const first = await opensOn(planId)
  await inside((tx) => settleTiers(tx, session, new Map([[id.phuong!, 0]]), moment()))
  assert.deepEqual([await opensOn(planId), await changes(planId)], [first, []], 'the tier it was in')
  for (const day of ['2027-05-07', '2027-05-10', '2027-05-13'] as const) await morning(day)
  const asked = (await phases(planId)).filter(({ state }) => state === 'open')
  assert.equal(asked.length, 3)
  await inside((tx) => settleTiers(tx, session, new Map([[id.phuong!, 3]]), moment()))
  const raised = await phases(planId)
  assert.deepEqual(raised.slice(0, 3), (await phases(planId)).slice(0, 3))
  assert.deepEqual(
    raised.slice(0, 3).map(({ opensOn }) => opensOn),
    asked.map(({ opensOn }) => opensOn),
  )
  assert.equal(raised[3]!.plannedOn, '2027-05-31', '25 days after')
  await inside((tx) => settleTiers(tx, session, new Map([[id.phuong!, 0]]), moment()))
  assert.equal(await opensOn(planId), first, 'and back')
  assert.equal((await changes(planId)).length, 2)
  assert.ok((await changes(planId)).every((line) => line.startsWith('tier 4,5,')))
})

test('a holiday, a leave and another training move only what they touch, and back; what was asked stays', async () => {
  at('2027-06-01')
  const { plan } = await followed('2027-06-01', ['aki', 'toru'])
  const before = { aki: await opensOn(plan.aki!), toru: await opensOn(plan.toru!) }
  await morning('2027-06-03')
  const fourth = (await phases(plan.aki!))[3]!.opensOn
  await change(
    "insert into app.people_closures (organization_id, id, name, starts_on, ends_on, yearly) values ($1, gen_random_uuid(), '創立', $2, $2, false)",
    fourth,
  )
  await morning('2027-06-04')
  assert.deepEqual(await changes(plan.aki!), ['calendar 4'])
  assert.notEqual((await phases(plan.aki!))[3]!.opensOn, fourth)
  await change('delete from app.people_closures where organization_id = $1')
  await morning('2027-06-07')
  assert.equal(await opensOn(plan.aki!), before.aki)
  const back = await away('aki', '2027-06-10', '2027-07-30')
  await morning('2027-06-08')
  const held = await phases(plan.aki!)
  assert.equal(held[3]!.opensOn, '2027-08-02', 'the first day back')
  assert.equal(held[4]!.plannedOn, '2027-08-08', 'and the intervals after it')
  assert.ok(held.every(({ outOfTolerance }) => !outOfTolerance))
  assert.equal(await opensOn(plan.toru!), before.toru)
  await back()
  await morning('2027-06-09')
  assert.equal(await opensOn(plan.aki!), before.aki)
  const other = await followed('2027-06-09', ['aki'])
  await morning('2027-06-10')
  const days = [...(await phases(plan.aki!)), ...(await phases(other.plan.aki!))].map(({ opensOn }) => opensOn)
  assert.equal(new Set(days).size, 56, 'no two on a day')
})

test('a leave without an end: nothing is asked, and all of it goes on when it ends', async () => {
  at('2027-09-01')
  const { plan } = await followed('2027-09-01', ['kudo'])
  const back = await away('kudo', '2027-09-02')
  for (const day of ['2027-09-02', '2027-09-03', '2027-09-06', '2027-09-08'] as const) await morning(day)
  assert.equal(await states(plan.kudo!), 'a'.repeat(28))
  await back()
  await morning('2027-09-16')
  assert.equal(await states(plan.kudo!), `o${'a'.repeat(27)}`)
  assert.ok((await opensOn(plan.kudo!)).startsWith('09-16 09-17'), await opensOn(plan.kudo!))
})

test('whoever leaves is asked no more; back again, it goes on; a cancelled training stays where it is', async () => {
  at('2027-10-05')
  const { plan, session } = await followed('2027-10-05', ['mori', 'sora'])
  await morning('2027-10-07')
  const leave = (day: string | null) =>
    change('update app.people_employments set ends_on = $3 where organization_id = $1 and person_id = $2', id.mori, day)
  await leave('2027-10-07')
  await morning('2027-10-08')
  assert.equal(await states(plan.mori!), 's'.repeat(28))
  assert.ok((await steps('mori')).every(({ state }) => state === 'closed'))
  await leave(null)
  await morning('2027-10-20')
  assert.equal((await phases(plan.mori!))[0]!.opensOn, '2027-10-20')
  assert.equal((await steps('mori')).filter(({ state }) => state === 'open').length, 1, 'asked anew')
  at('2027-10-20')
  await cancel(session.id)
  await morning('2027-10-21')
  assert.ok(!(await states(plan.mori!)).includes('a'))
  assert.ok((await steps('mori')).every(({ state }) => state !== 'open'))
})

test('the last day of the training moves, and the plan with it', async () => {
  at('2027-11-01')
  const { plan, session } = await followed('2027-11-10', ['ito'])
  await inside((tx) => moveDayZero(tx, { ...session, endsOn: '2027-11-17' }, moment()))
  assert.equal((await phases(plan.ito!))[0]!.plannedOn, '2027-11-19')
})
