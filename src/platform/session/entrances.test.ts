import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tasks } from '#/app.ts'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { sessionCookie } from './cookie.ts'

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const { world, auth, call, request } = banso
const { organizationId, cookie } = await settle(banso)
const email = (name: string) => `${name}.${organizationId.slice(-6)}@aoba.example`
const PASSWORD = 'correct horse battery'
const context = await auth.$context

const me = async (one: string | undefined) => (await call(one, 'people.me')).status
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]!.split(';')[0]!
const userIdOf = async (name: string) => (await context.internalAdapter.findUserByEmail(email(name)))!.user.id
/** A new session of somebody. */
async function signedIn(name: string) {
  const { token } = await context.internalAdapter.createSession(await userIdOf(name))
  return sessionCookie(token, { secret: world.key.sessionSecret, baseUrl: world.config.baseUrl }).split(';')[0]!
}
const signIn = (name: string, before = '', password = PASSWORD) =>
  request('session.signIn', { email: email(name), password }, { cookie: before })

const hash = await context.password.hash(PASSWORD)
for (const name of ['ren', 'aki']) {
  const userId = await userIdOf(name)
  await context.internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
}

/** Runs the job that a wish for a link left behind; the links mailed since, as they stand in the mails. */
async function linksAfter(wish: () => Promise<unknown>): Promise<string[]> {
  await world.owner.query(`delete from app.mails`)
  await world.owner.query('delete from graphile_worker._private_jobs')
  await wish()
  const { rows: jobs } = await world.owner.query('select payload from graphile_worker._private_jobs')
  for (const { payload } of jobs) await tasks['send-sign-in-link'](world, auth, payload)
  const { rows } = await world.owner.query('select id, sealed, address from app.mails order by id')
  return rows.map(
    ({ id, sealed }) => /\/link#(\S+)/.exec(JSON.parse(world.key.open(sealed, `${organizationId} ${id}`)!).text)![1]!,
  )
}
const linkFor = async (name: string, returnTo?: string) => {
  const [token] = await linksAfter(() => call(undefined, 'session.sendLink', { email: email(name), returnTo }))
  return token!
}
const open = (token: string, before?: string) =>
  request('session.openLink', { token }, before ? { cookie: before } : {})

test('signing in with a password: a cookie that no script reads and no other site sends', async () => {
  const response = await request('session.signIn', { email: ` ${email('ren').toUpperCase()} `, password: PASSWORD })
  assert.equal(response.status, 200)
  assert.match(
    response.headers.getSetCookie().join(),
    /^banso=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/,
  )
  const { body } = await call(cookieOf(response), 'people.me')
  assert.equal(body.person.displayName, '髙橋蓮')
})

test('over https the cookie is bound to this very host', async () => {
  const secure = await openTestBanso({ baseUrl: 'https://banso.example' })
  const response = await secure.request('session.signOut', {})
  assert.match(
    response.headers.getSetCookie().join(),
    /^__Host-banso=; Max-Age=0; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  )
})

test('unknown address, wrong password, no password: one answer after the same work', async () => {
  let work = 0
  const { hash, verify } = context.password
  context.password.hash = (...given) => {
    work += 1
    return hash(...given)
  }
  context.password.verify = (...given) => {
    work += 1
    return verify(...given)
  }
  const answers = []
  for (const who of [email('ren'), 'nobody@aoba.example', email('sora'), 'nobody@elsewhere.example']) {
    work = 0
    const response = await request('session.signIn', { email: who, password: 'not the password' })
    const headers = [...response.headers].filter(([name]) => name !== 'date')
    answers.push(JSON.stringify({ status: response.status, body: await response.text(), headers, work }))
  }
  Object.assign(context.password, { hash, verify })
  assert.equal(new Set(answers).size, 1, answers.join('\n'))
  assert.match(answers[0]!, /"status":409,"body":"{\\"reason\\":\\"wrong-credentials\\"}".*"work":1}$/)
})

test('asking for a link: known or not, one answer after the same work', async () => {
  const statements: string[] = []
  const { query } = world.identity.pool
  world.identity.pool.query = ((...given: Parameters<typeof query>) => {
    const [text] = given as unknown as [string | { text: string }]
    statements.push(typeof text === 'string' ? text : text.text)
    return (query as (...given: unknown[]) => unknown).apply(world.identity.pool, given)
  }) as typeof query
  const answers = []
  for (const who of [email('ren'), 'nobody@aoba.example']) {
    statements.length = 0
    const response = await request('session.sendLink', { email: who })
    answers.push(JSON.stringify([response.status, await response.text(), [...response.headers], statements]))
  }
  world.identity.pool.query = query
  assert.equal(answers[0], answers[1])
  assert.match(answers[0]!, /app\.enqueue/)
})

test('nobody gets a link for an address that nobody has', async () => {
  assert.deepEqual(await linksAfter(() => call(undefined, 'session.sendLink', { email: 'nobody@aoba.example' })), [])
})

test('a link works once, and leads back to the page asked for', async () => {
  const token = await linkFor('ren', '/reflections/1?a=b#c')
  assert.doesNotMatch(
    JSON.stringify((await world.owner.query('select * from identity.verifications')).rows),
    new RegExp(token.split('.')[0]!),
  )
  const response = await open(token)
  assert.deepEqual([response.status, await response.json()], [200, { returnTo: '/reflections/1?a=b#c' }])
  assert.equal(await me(cookieOf(response)), 200)
  const again = await open(token)
  assert.deepEqual(
    [again.status, await again.json(), again.headers.getSetCookie()],
    [409, { reason: 'link-expired' }, []],
  )
})

test('two openings of one link at the same moment: one comes in', async () => {
  const token = await linkFor('aki')
  const both = await Promise.all([open(token), open(token), open(token)])
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409, 409])
})

test('a link is good for thirty minutes', async () => {
  const token = await linkFor('aki')
  const { rows } = await world.owner.query(
    'select expires_at from identity.verifications order by created_at desc limit 1',
  )
  const minutes = (rows[0].expires_at.getTime() - Date.now()) / 60_000
  assert.ok(minutes > 29 && minutes <= 30, `${minutes}`)
  await world.owner.query(`update identity.verifications set expires_at = $1`, [new Date(Date.now() - 1000)])
  assert.equal((await open(token)).status, 409)
})

for (const path of [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '\\\\evil',
  '/\t/evil.example',
  '/a\r\nb',
  '',
  'evil',
]) {
  test(`a link never leads elsewhere: ${JSON.stringify(path)}`, async () => {
    const asked = await (await open(await linkFor('mori', path))).json()
    assert.deepEqual(asked, { returnTo: '/' })
    await world.owner.query('delete from identity.throttle')
    const [secret] = (await linkFor('mori', '/today')).split('.')
    const altered = await (await open(`${secret}.${Buffer.from(path).toString('base64url')}`)).json()
    assert.deepEqual(altered, { returnTo: '/' })
    await world.owner.query('delete from identity.throttle')
  })
}

test('what is no link is refused without a trace', async () => {
  for (const token of ['x', '.', '..', '.L2E', 'a'.repeat(400), 'null', '%00', "' or 1=1 --"]) {
    const response = await open(token)
    assert.deepEqual([response.status, response.headers.getSetCookie()], [409, []], token)
  }
})

test('the time of whoever has left is over, whichever way they come in', async () => {
  const cameIn = cookieOf(await open(await linkFor('goro')))
  assert.deepEqual(await call(cameIn, 'people.me'), { status: 401, body: { reason: 'left' } })
  assert.deepEqual(await call(cookie.goro, 'tasks.today'), { status: 401, body: { reason: 'left' } })
})

test('signing out ends this session, and no other', async () => {
  const [one, other] = [await signedIn('ren'), await signedIn('ren')]
  const response = await request('session.signOut', {}, { cookie: one })
  assert.match(response.headers.getSetCookie().join(), /^banso=; Max-Age=0/)
  assert.deepEqual([await me(one), await me(other)], [401, 200])
  assert.equal((await request('session.signOut', {}, { cookie: one })).status, 200)
})

test('signing out everywhere ends every session of that person at the very next request, and nobody else’s', async () => {
  const [one, other, somebodyElse] = [await signedIn('ren'), await signedIn('ren'), await signedIn('aki')]
  assert.equal((await call(one, 'session.signOutEverywhere')).status, 200)
  assert.deepEqual([await me(one), await me(other), await me(somebodyElse)], [401, 401, 200])
  assert.deepEqual(await call(one, 'session.signOutEverywhere'), { status: 401, body: { reason: 'signed-out' } })
})

test('whoever comes in anew leaves the session this browser had before', async () => {
  const before = await signedIn('ren')
  const next = cookieOf(await signIn('aki', before))
  assert.notEqual(next, before)
  assert.deepEqual([await me(before), await me(next)], [401, 200])
  const third = cookieOf(await open(await linkFor('aki'), next))
  assert.deepEqual([await me(next), await me(third)], [401, 200])
  await signIn('ren', third, 'wrong')
  assert.equal(await me(third), 200, 'a wrong password ends nothing')
})

test('no browser can be given a session of somebody’s choosing', async () => {
  const chosen = cookie.ito!
  const response = await signIn('ren', chosen)
  assert.notEqual(cookieOf(response), chosen)
})

test('an altered, forged or borrowed cookie is none', async () => {
  const [mine, hers] = [await signedIn('ren'), await signedIn('aki')]
  const [token, signature] = mine.slice('banso='.length).split('.')
  const [, herSignature] = hers.slice('banso='.length).split('.')
  for (const forged of [
    `banso=${token}`,
    `banso=${token}.`,
    `banso=.${signature}`,
    `banso=${token}.${herSignature}`,
    `banso=${token}.${signature!.slice(0, -2)}`,
    `banso=${token}x.${signature}`,
    `banso=${token!.toLowerCase()}.${signature}`,
    `banso="; ${mine.replace('banso', 'bansö')}`,
    `__Host-banso=${token}.${signature}`,
    `better-auth.session_token=${token}.${signature}`,
    'banso=%00.%00',
    `banso=${'a'.repeat(5000)}`,
  ])
    assert.equal((await call(Buffer.from(forged).toString('latin1'), 'people.me')).status, 401, forged)
  assert.equal(await me(mine), 200)
})

test('after thirty days a session is over', async () => {
  const one = await signedIn('ren')
  banso.setNow('2027-01-20T09:00:00+09:00')
  assert.equal(await me(one), 401)
  banso.setNow('2026-11-20T09:00:00+09:00')
  assert.equal(await me(one), 200)
})

test('the language one chooses is remembered, in the next session and in mails', async () => {
  const one = await signedIn('aki')
  assert.equal((await call(one, 'people.me')).body.person.locale, 'ja')
  assert.equal((await call(one, 'people.setLocale', { locale: 'en' })).status, 200)
  const next = await signedIn('aki')
  assert.equal((await call(next, 'people.me')).body.person.locale, 'en')
  await linkFor('aki')
  const { rows } = await world.owner.query('select id, sealed from app.mails')
  assert.equal(
    JSON.parse(world.key.open(rows[0].sealed, `${organizationId} ${rows[0].id}`)!).subject,
    'Your link to sign in to Banso',
  )
})
