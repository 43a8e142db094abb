import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { TooMany } from '#/platform/errors.ts'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { openThrottle } from './throttle.ts'

// In this process a caller has no address of its own; it is called as here.
const PEER = 'in-process'
const banso = await openTestBanso()
const behindProxy = await openTestBanso({ trustedProxies: [PEER, '10.0.0.7'] })
const { organizationId } = await settle(banso)
const ren = `ren.${organizationId.slice(-6)}@aoba.example`
beforeEach(() =>
  Promise.all([banso, behindProxy].map(({ world }) => world.owner.query('delete from identity.throttle'))),
)

const guess = (email: string, forwardedFor?: string) =>
  banso.request('session.signIn', { email, password: 'guess' }, forwardedFor ? { 'x-forwarded-for': forwardedFor } : {})
const askLink = (on: typeof banso, email: string, forwardedFor: string) =>
  on.request('session.sendLink', { email }, { 'x-forwarded-for': forwardedFor })

/** So many passwords tried, without the work of it. */
async function tried(email: string, times: number) {
  for (let tries = 0; tries < times; tries++) await openThrottle(banso.world.identity.pool)('password', email, PEER)
}

for (const { what, email } of [
  { what: 'a known account', email: ren },
  { what: 'an unknown one', email: 'nobody@aoba.example' },
]) {
  test(`ten passwords in a quarter of an hour for ${what}, then 429, whatever address one claims to have`, async () => {
    await tried(email, 9)
    assert.equal((await guess(` ${email.toUpperCase()}`, '203.0.113.4')).status, 409)
    const refused = await guess(email, '198.51.100.1')
    const after = Number(refused.headers.get('retry-after'))
    assert.equal(refused.status, 429)
    assert.ok(Number.isInteger(after) && after > 0 && after <= 900, `${after}`)
    assert.deepEqual(await refused.json(), { reason: 'too-many-tries', details: { retryAfterSeconds: after } })
    assert.equal((await guess('aki@aoba.example')).status, 409, 'others are not affected')
  })
}

test('five links in a quarter of an hour for one address of mail, known or not', async () => {
  for (const email of [ren, 'nobody@aoba.example']) {
    const statuses = []
    for (let tries = 0; tries < 6; tries++) statuses.push((await askLink(banso, email, '203.0.113.9')).status)
    assert.deepEqual(statuses, [200, 200, 200, 200, 200, 429])
  }
})

/** Asks for links of so many different accounts; how many were let through. */
async function through(on: typeof banso, count: number, forwardedFor: (i: number) => string) {
  const answers = await Promise.all(
    Array.from({ length: count }, (_, i) => askLink(on, `somebody${i}-${Math.random()}@aoba.example`, forwardedFor(i))),
  )
  return answers.filter(({ status }) => status === 200).length
}

test('one address, many accounts: a hundred links, and a made-up X-Forwarded-For does not help', async () => {
  assert.equal(await through(banso, 110, (i) => `203.0.113.${i}`), 100)
})

test('behind a trusted proxy each caller counts by itself, and what they say of themselves does not', async () => {
  assert.equal(await through(behindProxy, 110, (i) => `203.0.113.${i}, 198.51.100.1`), 100)
  assert.equal(await through(behindProxy, 5, () => '198.51.100.2'), 5, 'another caller is not affected')
  assert.equal(
    await through(behindProxy, 3, () => '198.51.100.1, 10.0.0.7'),
    0,
    'a second trusted proxy is passed over',
  )
})

test('a quarter of an hour later one may try again', async () => {
  await tried(ren, 10)
  assert.equal((await guess(ren)).status, 429)
  await banso.world.owner.query('update identity.throttle set expire = expire - 16 * 60 * 1000')
  assert.equal((await guess(ren)).status, 409)
})

test('all processes count together, also at the same moment', async () => {
  const throttles = [openThrottle(banso.world.identity.pool), openThrottle(banso.world.identity.pool)]
  const tries = await Promise.allSettled(Array.from({ length: 30 }, (_, i) => throttles[i % 2]!('password', ren, PEER)))
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 10)
  for (const one of tries) if (one.status === 'rejected') assert.ok(one.reason instanceof TooMany)
})

test('an office that shares one address can let two hundred new people in on one morning', async () => {
  const throttle = openThrottle(banso.world.identity.pool)
  for (let person = 0; person < 200; person++)
    for (const _ of ['looks', 'comes in']) await throttle('token', `secret-${person}`, '203.0.113.50')
})

test('the table of tries names neither accounts nor addresses', async () => {
  await guess(ren, '203.0.113.77')
  const { rows } = await banso.world.owner.query('select key from identity.throttle')
  assert.ok(rows.length >= 2)
  assert.doesNotMatch(JSON.stringify(rows), /aoba|203\.0|in-process/)
})
