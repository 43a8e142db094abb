import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import { tasks } from '#/app.ts'
import { openTestBanso } from '../../fixtures/banso.ts'
import { lineOf, rightFor } from '../../fixtures/hostile/right.ts'
import { settleMatrix } from '../../fixtures/matrix/company.ts'
import { inputs, procedures } from '../../fixtures/matrix/procedures.ts'
import { subjectOf } from '../../fixtures/matrix/subject.ts'

const matrix = await settleMatrix(
  await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' }),
)
const { banso, here } = matrix
const { world, call } = banso
beforeEach(() => world.owner.query('delete from identity.throttle'))

test('pages, files and secret links carry the headers that protect them', async () => {
  const page = await (await banso.http.request('/')).text()
  const asset = /\/assets\/[^"]+\.js/.exec(page)![0]
  for (const path of ['/', '/people/x', asset, '/calendar/x.ics', '/nothing.js', '/api/nothing']) {
    const { headers } = await banso.http.request(path)
    const csp = headers.get('content-security-policy')!
    assert.match(csp, /default-src 'self'; script-src 'self'; style-src 'self'/, path)
    assert.match(csp, /object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'/, path)
    const names = [
      'x-content-type-options',
      'referrer-policy',
      'cross-origin-opener-policy',
      'cross-origin-resource-policy',
    ]
    assert.deepEqual(
      names.map((name) => headers.get(name)),
      ['nosniff', 'no-referrer', 'same-origin', 'same-origin'],
      path,
    )
    assert.equal(headers.get('access-control-allow-origin'), null)
    assert.equal(headers.get('server'), null)
  }
  const cached = async (path: string) => (await banso.http.request(path)).headers.get('cache-control')
  assert.deepEqual(
    [await cached('/'), await cached('/calendar/x.ics'), await cached('/api/x')],
    ['no-cache', 'private, no-store', 'no-store'],
  )
})

test('a secret of one kind opens no door of another', async () => {
  const email = `sam.${here.organizationId.slice(-6)}@aoba.example`
  await tasks['send-sign-in-link'](world, banso.auth, { email, returnTo: '/' })
  const { rows } = await world.owner.query('select id, sealed from app.mails order by created_at desc limit 1')
  const { text } = JSON.parse(world.key.open(rows[0].sealed, `${here.organizationId} ${rows[0].id}`)!)
  const link = /\/link#(\S+)/.exec(text)![1]!.split('.')[0]!
  const feed = (await call(here.cookie.sam, 'tasks.openFeed', { withNames: false })).body.url
    .split('/')
    .at(-1)
    .slice(0, -4)
  const { rows: sessions } = await world.owner.query('select token, id from identity.sessions limit 1')
  const secrets = {
    link,
    feed,
    session: sessions[0].token as string,
    sessionId: sessions[0].id as string,
    claim: banso.claimToken,
  }
  for (const [kind, token] of Object.entries(secrets)) {
    if (kind !== 'link')
      assert.equal((await call(undefined, 'session.openLink', { token })).status, 409, `${kind} as a link`)
    for (const procedure of ['session.invitation', 'session.acceptInvitation'])
      assert.equal((await call(undefined, procedure, { token })).status, 409, `${kind} as an invitation`)
    if (kind !== 'feed')
      assert.equal((await banso.http.request(`/calendar/${token}.ics`)).status, 404, `${kind} as a calendar`)
    for (const cookie of [`banso=${token}`, `banso=${token}.${token}`, `__Host-banso=${token}`])
      assert.equal((await call(cookie, 'people.me')).status, 401, `${kind} as a session`)
  }
})

test('the addresses of the sign-in library are reachable by nobody', async () => {
  for (const path of [
    'sign-in/email',
    'sign-up/email',
    'get-session',
    'magic-link/verify?token=x',
    'forget-password',
    'ok',
    'error',
  ])
    for (const method of ['GET', 'POST']) {
      const init = { method, headers: { 'content-type': 'application/json' }, ...(method === 'POST' && { body: '{}' }) }
      assert.equal((await banso.http.request(`/api/auth/${path}`, init)).status, 404, path)
    }
})

test('what everybody would try first is no password, whichever way one is set', async () => {
  const password = 'Passw0rd2026!'
  const claim = { ...inputs['session.claim']!(subjectOf()), password }
  for (const [cookie, procedure, input] of [
    [here.cookie.own, 'session.setPassword', { password }],
    [undefined, 'session.acceptInvitation', { token: 'x', password }],
    [undefined, 'session.claim', claim],
  ] as const) {
    const { status, body } = await call(cookie, procedure, input)
    assert.deepEqual([status, body.issues], [400, [{ field: 'password', reason: 'too-common' }]], procedure)
  }
})

/** Each command in a state and by somebody who may, as far as anybody may. */
const commands = [...procedures].filter(([name, { kind }]) => kind === 'command' && lineOf(name))

for (const [name] of commands) {
  test(`${name} four times at the same moment: done, gone by then, or refused with its reason`, async () => {
    const { right, by } = await rightFor(matrix, name)
    const all = await Promise.all([1, 2, 3, 4].map(() => call(here.cookie[by], name, right)))
    const said = JSON.stringify(all.map(({ status, body }) => [status, body.reason]))
    assert.ok(
      all.some(({ status }) => status === 200),
      said,
    )
    for (const { status, body } of all) assert.ok([200, 404].includes(status) || (status === 409 && body.reason), said)
  })
}
