import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { openThrottle } from './throttle.ts'

const banso = await openTestBanso()
const { world, call, request } = banso
const { organizationId, cookie } = await settle(banso)
const me = async (one: string | undefined) => (await call(one, 'people.me')).status
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]!.split(';')[0]!
const signIn = (name: string, password: string) =>
  request('session.signIn', { email: `${name}.${organizationId.slice(-6)}@aoba.example`, password })
const FIRST = 'correct horse battery'
const SECOND = 'another staple entirely'

test('the first password, then another: every other browser is signed out, and the old password is worth nothing', async () => {
  const set = await request('session.setPassword', { password: FIRST }, { cookie: cookie.ren! })
  const first = cookieOf(set)
  assert.deepEqual([set.status, await me(cookie.ren), await me(first)], [200, 401, 200])
  const elsewhere = cookieOf(await signIn('ren', FIRST))

  assert.deepEqual(await call(first, 'session.setPassword', { password: SECOND }), {
    status: 409,
    body: { reason: 'wrong-credentials' },
  })
  assert.equal((await call(first, 'session.setPassword', { password: SECOND, current: 'wrong one' })).status, 409)
  assert.deepEqual([await me(first), await me(elsewhere)], [200, 200])

  const changed = await request('session.setPassword', { password: SECOND, current: FIRST }, { cookie: first })
  const second = cookieOf(changed)
  assert.deepEqual([changed.status, await me(first), await me(elsewhere), await me(second)], [200, 401, 401, 200])
  assert.deepEqual([(await signIn('ren', FIRST)).status, (await signIn('ren', SECOND)).status], [409, 200])
  assert.equal(await me(cookie.aki), 200, 'nobody else is touched')
})

test('two first passwords at the same moment leave one way in', async () => {
  const both = await Promise.all(
    [FIRST, SECOND].map((password) => call(cookie.aki, 'session.setPassword', { password })),
  )
  assert.ok(
    both.some(({ status }) => status === 200),
    JSON.stringify(both),
  )
  const { rows } = await world.owner.query(
    `select count(*)::int from identity.accounts a join identity.users u on u.id = a.user_id where u.email like 'aki.%'`,
  )
  assert.equal(rows[0].count, 1)
})

test('a password too short or too long is refused by field', async () => {
  for (const { password, reason } of [
    { password: 'short', reason: 'too-short' },
    { password: 'x'.repeat(129), reason: 'too-long' },
  ]) {
    const { status, body } = await call(cookie.mori, 'session.setPassword', { password })
    assert.deepEqual([status, body.issues[0].field, body.issues[0].reason], [400, 'password', reason])
  }
})

test('signed out, one learns nothing about the input', async () => {
  for (const procedure of ['session.setPassword', 'session.signOutEverywhere', 'people.me', 'reflections.submit'])
    for (const input of [{}, { password: 'x' }, []])
      assert.deepEqual(await call(undefined, procedure, input), { status: 401, body: { reason: 'signed-out' } })
})

test('guessing the current password is throttled', async () => {
  const { rows } = await world.owner.query(`select id from identity.users where email like 'kudo.%'`)
  const throttle = openThrottle(world.identity.pool)
  for (let tries = 0; tries < 10; tries++) await throttle('password', rows[0].id, 'in-process')
  assert.equal((await call(cookie.kudo, 'session.setPassword', { password: SECOND })).status, 429)
})
