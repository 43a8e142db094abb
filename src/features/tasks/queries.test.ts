import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { hireAnswers } from '../../../fixtures/answers.ts'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { rhythm } from '../../../fixtures/matrix/rows/reflections.ts'

const banso = await openTestBanso()
const { id, cookie } = await settle(banso)
await banso.world.owner.query(`update identity.sessions set expires_at = '2030-01-01'`)
const path = (by: string | undefined, person: string) =>
  banso.call(by, 'tasks.path', { personId: id[person] ?? person })
const WORDS = 'ひとつだけの言葉'

test('a path is empty, then shows what was asked and how each of it stands, and never a word', async () => {
  assert.deepEqual((await path(cookie.ren, 'ren')).body, { steps: [] })
  const begun = await banso.call(cookie.hana, 'reflections.startProgramme', {
    ...rhythm,
    programmeId: v7(),
    personIds: [id.ren, id.sora],
  })
  assert.equal(begun.status, 200, JSON.stringify(begun.body))
  const [step] = (await banso.call(cookie.ren, 'tasks.today')).body.steps
  const [, , reflectionId] = step.path.split('/')
  const open = (await path(cookie.aki, 'ren')).body.steps
  assert.deepEqual(
    open.map((one: { kind: string; period: string; state: string }) => [one.kind, one.period, one.state]),
    [['reflections.write', '2026-11', 'open']],
  )
  const written = await banso.call(cookie.ren, 'reflections.submit', {
    ...{ reflectionId, answers: hireAnswers(WORDS), alsoToManager: false },
  })
  assert.equal(written.status, 200, JSON.stringify(written.body))
  for (const by of ['ren', 'aki', 'mori', 'hana'] as const) {
    const { body } = await path(cookie[by], 'ren')
    assert.deepEqual([body.steps[0].state, body.steps[0].doneOn], ['done', '2026-11-20'])
    assert.ok(!JSON.stringify(body).includes(WORDS))
  }
  assert.deepEqual((await path(cookie.hana, 'aki')).body.steps, [], 'what a trainer was asked is not their path')
  banso.setNow('2027-03-01T09:00:00+09:00')
  assert.equal((await path(cookie.toru, 'sora')).body.steps[0].state, 'missed')
})

test('others are told what somebody is told who asks for nobody', async () => {
  for (const [by, person] of [
    ['toru', 'ren'],
    ['ito', 'ren'],
    ['sora', 'ren'],
    ['hana', v7()],
  ] as const) {
    const { status, body } = await path(cookie[by], person)
    assert.deepEqual([status, body], [404, { reason: 'not-found' }])
  }
})
