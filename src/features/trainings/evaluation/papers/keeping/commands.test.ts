import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { settle } from '../../../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../../../fixtures/banso.ts'
import { trainingOf } from '../../../../../../fixtures/training.ts'
import { FORMS } from '../library/rules.ts'

const banso = await openTestBanso()
const company = await settle(banso)
const { sessionId } = await trainingOf(banso, company, { days: ['2026-12-03'], state: 'design', people: ['ren'] })
const keep = (paper: object) => banso.call(company.cookie.hana, 'trainings.keepPaper', { sessionId, paper })

test('what a paper counts for stays from the start on: its points, and whether it comes before or after', async () => {
  const days = { opensOn: '2026-12-01', dueOn: '2026-12-02' }
  const paper = { id: v7(), kind: 'before', form: FORMS.before, points: 40, revision: 0, ...days }
  assert.equal((await keep(paper)).status, 200)
  assert.equal((await keep({ ...paper, kind: 'after' })).status, 200)
  await banso.world.owner.query(`update app.trainings_sessions set state = 'started'`)
  const now = { ...paper, kind: 'after', revision: 1 }
  for (const other of [{ kind: 'before' }, { points: 20 }])
    assert.equal((await keep({ ...now, ...other })).body.reason, 'started')
  assert.equal((await keep({ ...now, dueOn: '2026-12-03' })).body.revision, 2)
})

test('whoever was asked has as long as the paper is taken, when its days move', async () => {
  await banso.world.owner.query(`update app.trainings_papers set opens_on = '2026-11-20'`)
  banso.setNow('2026-11-20T09:00:00+09:00')
  await banso.runDailyJobs()
  const { body } = await banso.call(company.cookie.hana, 'trainings.evaluation', { sessionId })
  const [{ asked, handedIn: _, ...paper }] = body.papers
  assert.equal(asked, 1)
  assert.equal((await keep({ ...paper, points: 40, dueOn: '2026-12-14' })).status, 200)
  const { rows } = await banso.world.owner.query(
    `select due_on::text as due, closes_on::text as closes from app.tasks_steps where kind = 'trainings.paper'`,
  )
  assert.deepEqual(rows, [{ due: '2026-12-14', closes: '2026-12-21' }])
})
