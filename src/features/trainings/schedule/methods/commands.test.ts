import assert from 'node:assert/strict'
import { test } from 'node:test'
import { v7 } from 'uuid'
import { settle } from '../../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../../fixtures/banso.ts'
import { trainingOf } from '../../../../../fixtures/training.ts'
import { PUBLISHED } from '../library/rules.ts'

const banso = await openTestBanso()
const aoba = await settle(banso)
const next = await settle(banso, undefined, '株式会社となり')
const { cookie } = aoba
const hurried = { ...PUBLISHED, tiers: [{ from: 0, start: 1, intervals: [2, 2, 3, 3, 5, 5] }] }

const keep = (input: object, by = cookie.hana) => banso.call(by, 'trainings.keepRetentionMethod', input)
const retire = (methodId: string, retired: boolean, by = cookie.hana) =>
  banso.call(by, 'trainings.retireRetentionMethod', { methodId, retired })
const listed = async (by = cookie.hana) => (await banso.call(by, 'trainings.retentionMethods')).body.methods

test('a copy is kept once, changed, and of two who change it the one who looked earlier is told', async () => {
  const methodId = v7()
  const first = { methodId, name: '急ぎ', content: hurried, revision: null }
  assert.equal((await keep(first)).status, 200)
  assert.equal((await keep(first)).status, 200, 'sent again')
  assert.deepEqual(await listed(), [{ methodId, name: '急ぎ', content: hurried, revision: 0, retired: false }])

  const changed = { ...first, content: PUBLISHED, revision: 0 }
  assert.equal((await keep(changed)).status, 200)
  assert.equal((await keep(changed)).status, 200, 'sent again')
  const late = await keep({ ...first, name: '別の名前', revision: 0 })
  assert.deepEqual([late.status, late.body.reason], [409, 'changed-meanwhile'])
  assert.equal((await listed())[0].revision, 1)

  const twins = v7()
  const both = await Promise.all(['ひとつ', 'ふたつ'].map((name) => keep({ ...first, methodId: twins, name })))
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409], 'at the same moment')
})

test('one that cannot be is refused, and what is no method is invalid', async () => {
  const wish = { methodId: v7(), name: 'だめ', revision: null }
  const unsound = await keep({ ...wish, content: { ...PUBLISHED, tiers: [{ ...PUBLISHED.tiers[1]! }] } })
  assert.deepEqual([unsound.status, unsound.body.reason], [409, 'unsound-method'])
  assert.equal((await keep({ ...wish, content: { ...PUBLISHED, tiers: [] } })).status, 400)
  assert.equal((await keep({ ...wish, name: ' ', content: PUBLISHED })).status, 400)
})

test('a retired one is offered no longer, and again when it comes back', async () => {
  const methodId = v7()
  await keep({ methodId, name: 'むかし', content: hurried, revision: null })
  assert.equal((await retire(methodId, true)).status, 200)
  assert.equal((await retire(methodId, true)).status, 200, 'sent again')
  assert.equal((await listed()).at(-1).retired, true, 'last of all')
  assert.equal((await retire(methodId, false)).status, 200)
  assert.equal((await retire(v7(), true)).status, 404)
})

test('the office alone keeps methods, each organisation its own', async () => {
  const [mine] = await listed()
  for (const by of [cookie.ren, cookie.ito]) {
    assert.equal((await banso.call(by, 'trainings.retentionMethods')).status, 404)
    assert.equal((await keep({ ...mine, revision: mine.revision }, by)).status, 404)
    assert.equal((await retire(mine.methodId, true, by)).status, 404)
  }
  assert.deepEqual(await listed(next.cookie.hana), [])
  assert.equal((await retire(mine.methodId, true, next.cookie.hana)).status, 404)
})

test('dates are advised by the method of the session, and to whoever answers for it', async () => {
  const advise = (sessionId: string | null, by = cookie.hana, month: string | null = '2026-12') =>
    banso.call(by, 'trainings.adviseDates', { sessionId, month })
  const published = await advise(null)
  assert.deepEqual(published.body.tiers, [0, 60, 70, 80])
  assert.equal(published.body.days.length, 31)
  assert.ok(published.body.days.some(({ outside }: { outside: number[] }) => outside.some((count) => count > 0)))

  const { sessionId } = await trainingOf(banso, aoba, {
    ...{ days: ['2026-12-10'], people: ['ren'], state: 'design', retention: hurried },
  })
  assert.deepEqual((await advise(sessionId)).body.tiers, [0])
  assert.equal((await advise(sessionId, cookie.ren)).status, 404)
  assert.equal((await advise(null, cookie.ren)).status, 404)
  assert.equal((await advise(v7())).status, 404)
  assert.equal((await advise(null, cookie.hana, '9999-12')).status, 400)
  const now = (await advise(null, cookie.hana, null)).body
  assert.equal(now.month, now.today.slice(0, 7))
})
