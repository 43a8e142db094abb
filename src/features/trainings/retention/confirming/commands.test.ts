import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settle } from '../../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../../fixtures/banso.ts'
import { followingIn } from '../../../../../fixtures/following.ts'

const banso = await openTestBanso({}, '2026-11-19T18:00:00+09:00')
const aoba = await settle(banso)
const { id, cookie } = aoba
const { change, done, followed, morning, at } = followingIn(banso, aoba)
await banso.world.owner.query("update identity.sessions set expires_at = '2100-01-01'")

const NUMBER = 22
const { plan } = await followed('2026-11-18', ['ren'])
const planId = plan.ren!
const call = async (who: string, procedure: string, input: object) =>
  banso.call(cookie[who], `trainings.${procedure}`, input)
const today = async (who: string, kind: string) =>
  (await banso.call(cookie[who], 'tasks.today')).body.steps.filter((step: { kind: string }) => step.kind === kind)
await change(
  "update app.trainings_phases set state = 'open' where organization_id = $1 and plan_id = $2 and number >= $3",
  planId,
  NUMBER,
)

test('who stands beside the learner is asked, sees the deed and nothing else, and a no leads to asking again', async () => {
  at('2026-11-20')
  await done('ren', planId, NUMBER)
  const [step] = await today('aki', 'trainings.confirm')
  assert.equal(step.dueOn, '2026-11-30', 'five working days')
  const confirmationId = step.path.split('/').at(-1)
  const seen = await call('aki', 'confirmation', { confirmationId })
  assert.deepEqual(Object.keys(seen.body).toSorted(), ['confirmationId', 'deed', 'learner', 'state'])
  for (const who of ['mori', 'hana', 'ren', 'toru'])
    assert.equal((await call(who, 'confirmation', { confirmationId })).status, 404, who)
  for (const who of ['aki', 'hana', 'mori']) assert.equal((await call(who, 'plan', { planId })).status, 404, who)
  assert.deepEqual((await call('aki', 'confirm', { confirmationId, answer: 'not-yet' })).status, 200)
  const [again] = await today('ren', 'trainings.phase')
  assert.equal(again.path, '/learning')
  const shown = (await call('ren', 'plan', { planId })).body.phases[NUMBER - 1]
  assert.deepEqual([shown.state, shown.confirmation], ['done', 'not-yet'])
  assert.deepEqual((await call('ren', 'learning', {})).body.plans[0].notYet, [NUMBER])
  assert.equal((await call('ren', 'askAgain', { planId, number: NUMBER })).status, 200)
  assert.equal((await call('ren', 'askAgain', { planId, number: NUMBER })).status, 200)
  assert.deepEqual(await today('ren', 'trainings.phase'), [])
  const [second] = await today('aki', 'trainings.confirm')
  const secondId = second.path.split('/').at(-1)
  assert.notEqual(secondId, confirmationId)
  assert.equal((await call('aki', 'confirm', { confirmationId: secondId, answer: 'confirmed' })).status, 200)
  assert.equal((await call('aki', 'confirm', { confirmationId: secondId, answer: 'not-yet' })).body.reason, 'confirmed')
  assert.equal((await call('ren', 'plan', { planId })).body.phases[NUMBER - 1].confirmation, 'confirmed')
})

test('the learner or the owner names another; oneself and who is gone are refused; where nobody is left it is withdrawn', async () => {
  const name = (who: string, supporterId: string | null) => call(who, 'nameSupporter', { planId, supporterId })
  assert.equal((await name('ren', id.ren!)).body.reason, 'oneself')
  assert.equal((await name('ren', id.goro!)).body.reason, 'not-here')
  assert.equal((await name('aki', id.aki!)).status, 404)
  assert.equal((await name('hana', id.kudo!)).status, 200)
  assert.deepEqual((await call('ren', 'plan', { planId })).body.supporter.named, true)
  await done('ren', planId, NUMBER + 1)
  assert.equal((await today('kudo', 'trainings.confirm')).length, 1)
  await change(
    "update app.people_employments set ends_on = '2026-11-20' where organization_id = $1 and person_id = $2",
    id.kudo,
  )
  await morning('2026-11-24')
  at('2026-11-24')
  assert.equal((await today('aki', 'trainings.confirm')).length, 1, 'whoever supports the learner is asked instead')
})
