import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { settle } from '../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../fixtures/banso.ts'

const START = '2026-11-20T09:00:00+09:00'
const banso = await openTestBanso()
const { world, call, request } = banso
const { organizationId, id, cookie } = await settle(banso)
const mailing = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const atMailing = await settle(mailing)

const cookieOf = (response: Response) => response.headers.getSetCookie()[0]!.split(';')[0]!
const tokenIn = (url: string) => url.split('#')[1]!
const personIdOf = async (one: string) => (await call(one, 'people.me')).body.person.id

/** People who have not come in yet: sora, who has an address, and yui, who has none. */
beforeEach(async () => {
  banso.setNow(START)
  for (const [on, ids] of [
    [banso, id],
    [mailing, atMailing.id],
  ] as const) {
    await on.world.owner.query(`update app.people_persons set activated_at = null where id = any($1)`, [
      [ids.sora, ids.yui],
    ])
    await on.world.owner.query(`update app.people_persons set email = null where id = $1`, [ids.yui])
    await on.world.owner.query(`delete from identity.memberships where person_id = any($1)`, [[ids.sora, ids.yui]])
    await on.world.owner.query(`delete from identity.users where email like 'sora.%' or email like 'yui.%'`)
    await on.world.owner.query('delete from identity.throttle')
    await on.world.owner.query('delete from identity.invitations')
  }
})

async function invited(who = 'sora'): Promise<string> {
  const { body } = await call(cookie.hana, 'people.invite', { personIds: [id[who]] })
  return tokenIn(body.links[0].url)
}

// Claiming ----------------------------------------------------------------------------------------------------------

const wish = (token: string) => ({
  token,
  organizationName: '株式会社みなと',
  familyName: '佐藤',
  givenName: '花',
  email: 'Hana@Minato.example',
  password: 'correct horse battery',
  locale: 'ja',
})

test('claiming needs the token of the terminal, and happens once', async () => {
  const empty = await openTestBanso()
  assert.equal((await empty.call(undefined, 'session.installation')).body.claimed, false)
  for (const token of ['wrong', `${empty.claimToken}x`, empty.claimToken.slice(1), banso.claimToken])
    assert.deepEqual(await empty.call(undefined, 'session.claim', wish(token)), {
      status: 409,
      body: { reason: 'unknown-token' },
    })
  assert.equal((await empty.call(undefined, 'session.installation')).body.claimed, false)

  const both = await Promise.all([1, 2, 3].map(() => empty.request('session.claim', wish(` ${empty.claimToken}\n`))))
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409, 409])
  const winner = both.find(({ status }) => status === 200)!
  const { body } = await empty.call(cookieOf(winner), 'people.me')
  assert.deepEqual(
    [body.person.email, body.roles, body.organization.name],
    ['hana@minato.example', ['admin', 'hr'], '株式会社みなと'],
  )
  assert.equal((await empty.world.owner.query('select 1 from app.people_organizations')).rowCount, 1)

  assert.deepEqual(await empty.call(undefined, 'session.claim', wish(empty.claimToken)), {
    status: 409,
    body: { reason: 'already-claimed' },
  })
  assert.equal((await empty.call(undefined, 'session.installation')).body.claimed, true)
  assert.equal(
    (await empty.call(undefined, 'session.signIn', { email: 'hana@minato.example', password: wish('').password }))
      .status,
    200,
  )
})

test('what is missing for claiming is named by field', async () => {
  const { status, body } = await call(undefined, 'session.claim', {
    ...wish('x'),
    familyName: ' ',
    givenName: '',
    password: 'short',
    email: 'nobody',
  })
  assert.deepEqual(
    [status, body.issues.map((issue: { field: string }) => issue.field).sort()],
    [400, ['email', 'familyName', 'password']],
  )
})

// Invitations -------------------------------------------------------------------------------------------------------

test('an invitation may be looked at as often as one likes, and is used once', async () => {
  const token = await invited()
  for (let look = 0; look < 3; look++)
    assert.deepEqual((await call(undefined, 'session.invitation', { token })).body, {
      organizationName: '株式会社あおば製作所',
      displayName: '青木空',
    })
  const response = await request('session.acceptInvitation', { token, password: 'correct horse battery' })
  assert.equal(await personIdOf(cookieOf(response)), id.sora)
  for (const procedure of ['session.invitation', 'session.acceptInvitation'])
    assert.deepEqual(await call(undefined, procedure, { token }), { status: 409, body: { reason: 'link-used' } })
  const email = `sora.${organizationId.slice(-6)}@aoba.example`
  assert.equal((await call(undefined, 'session.signIn', { email, password: 'correct horse battery' })).status, 200)
})

test('two who use one invitation at the same moment: one comes in', async () => {
  const token = await invited()
  const both = await Promise.all([1, 2, 3].map(() => call(undefined, 'session.acceptInvitation', { token })))
  assert.deepEqual(both.map(({ status, body }) => [status, body.reason]).sort(), [
    [200, undefined],
    [409, 'link-used'],
    [409, 'link-used'],
  ])
  const { rows } = await world.owner.query('select count(*)::int from identity.memberships where person_id = $1', [
    id.sora,
  ])
  assert.equal(rows[0].count, 1)
})

test('inviting anew makes the earlier link worthless', async () => {
  const [first, second] = [await invited(), await invited()]
  assert.deepEqual(await call(undefined, 'session.acceptInvitation', { token: first }), {
    status: 409,
    body: { reason: 'link-unknown' },
  })
  assert.equal((await call(undefined, 'session.acceptInvitation', { token: second })).status, 200)
})

test('an invitation is good for fourteen days', async () => {
  const token = await invited()
  banso.setNow('2026-12-04T08:59:59+09:00')
  assert.equal((await call(undefined, 'session.invitation', { token })).status, 200)
  banso.setNow('2026-12-04T09:00:01+09:00')
  for (const procedure of ['session.invitation', 'session.acceptInvitation'])
    assert.deepEqual(await call(undefined, procedure, { token }), { status: 409, body: { reason: 'link-expired' } })
})

test('coming in by invitation ends the session this browser had', async () => {
  const response = await request('session.acceptInvitation', { token: await invited() }, { cookie: cookie.kudo! })
  assert.equal((await call(cookie.kudo, 'people.me')).status, 401)
  assert.equal(await personIdOf(cookieOf(response)), id.sora)
})

test('a secret that nobody gave out says nothing', async () => {
  for (const token of ['x', 'a'.repeat(32), "' or true --", '%00'])
    for (const procedure of ['session.invitation', 'session.acceptInvitation'])
      assert.deepEqual(await call(undefined, procedure, { token }), { status: 409, body: { reason: 'link-unknown' } })
})

test('the database knows no secret', async () => {
  const token = await invited()
  const { rows } = await world.owner.query('select i::text as row from identity.invitations i')
  assert.equal(rows.length, 1)
  assert.doesNotMatch(JSON.stringify(rows), new RegExp(token))
})

test('without mail, the office gets links for those alone who have not come in, and hears who has no address', async () => {
  const { status, body } = await call(cookie.hana, 'people.invite', {
    personIds: [id.sora, id.yui, id.ren, id.ito, atMailing.id.sora],
  })
  assert.equal(status, 200)
  assert.deepEqual(
    [body.invited, body.links.map((link: { personId: string }) => link.personId), body.withoutAddress],
    [1, [id.sora], ['林結衣']],
  )
  assert.match(body.links[0].url, /^http:\/\/127\.0\.0\.1:3000\/invitation#[\w-]{32}$/)
})

test('with mail, a link is seen by its addressee alone', async () => {
  const { body } = await mailing.call(atMailing.cookie.hana, 'people.invite', {
    personIds: [atMailing.id.sora, atMailing.id.ren],
  })
  assert.deepEqual([body.invited, body.links], [1, []])
  const { rows } = await mailing.world.owner.query('select id, person_id, sealed from app.mails')
  assert.deepEqual(
    rows.map((row) => row.person_id),
    [atMailing.id.sora],
  )
  const mail = JSON.parse(mailing.world.key.open(rows[0].sealed, `${atMailing.organizationId} ${rows[0].id}`)!)
  const token = /\/invitation#(\S+)/.exec(mail.text)![1]!
  assert.doesNotMatch(JSON.stringify([body, mailing.log]), new RegExp(token))
  assert.equal((await mailing.call(undefined, 'session.acceptInvitation', { token })).status, 200)
})

test('only the office and administrators invite', async () => {
  for (const who of ['ren', 'aki', 'mori'])
    assert.equal((await call(cookie[who], 'people.invite', { personIds: [id.sora] })).status, 404, who)
  assert.equal((await call(undefined, 'people.invite', { personIds: [id.sora] })).status, 401)
  assert.equal((await call(cookie.ito, 'people.invite', { personIds: [id.sora] })).status, 200)
  assert.equal((await world.owner.query('select 1 from identity.invitations')).rowCount, 1)
})

test('whoever has come in cannot be invited again, not even when somebody says they have not', async () => {
  const token = await invited()
  assert.equal((await call(undefined, 'session.acceptInvitation', { token })).status, 200)
  await world.owner.query('update app.people_persons set activated_at = null where id = $1', [id.sora])
  const { body } = await call(cookie.hana, 'people.invite', { personIds: [id.sora] })
  for (const { url } of body.links)
    assert.equal((await call(undefined, 'session.acceptInvitation', { token: tokenIn(url) })).status, 409)
})
