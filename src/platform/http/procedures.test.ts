import assert from 'node:assert/strict'
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, test } from 'node:test'
import { serve } from '@hono/node-server'
import { z } from 'zod'
import { openThrottle } from '#/platform/session/throttle.ts'
import { query } from '#/platform/use-case.ts'
import { AOBA, settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import { httpApp } from './app.ts'

const banso = await openTestBanso()
const { world, call, request, log } = banso
const { id, cookie } = await settle(banso)
const other = await settle(banso, { aki: AOBA.aki!, hana: AOBA.hana! }, '株式会社みなと')
const OWN = 'http://127.0.0.1:3000'

const server = serve({ fetch: banso.http.fetch, port: 0, hostname: '127.0.0.1' })
await once(server, 'listening')
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
after(() => server.close())

const NOWHERE = '01900000-0000-7000-8000-0000000000ff'
const programme = (personIds: unknown[]) => ({
  programmeId: '01900000-0000-7000-8000-000000000001',
  name: '月次の振り返り',
  cadence: 'monthly' as const,
  startsOn: '2026-11-01',
  endsOn: '2026-12-31',
  opensBefore: 10,
  dueAfter: 2,
  closesAfter: 9,
  personIds,
})

for (const { what, headers, status } of [
  { what: 'our own page', headers: { origin: OWN, 'sec-fetch-site': 'same-origin' }, status: 200 },
  { what: 'this machine by its other name', headers: { origin: 'http://localhost:3000' }, status: 200 },
  { what: 'a program that says no origin', headers: {}, status: 200 },
  { what: 'another site', headers: { origin: 'https://evil.example' }, status: 400 },
  { what: 'another site, cross-site', headers: { origin: OWN, 'sec-fetch-site': 'cross-site' }, status: 400 },
  { what: 'a sister site', headers: { 'sec-fetch-site': 'same-site' }, status: 400 },
  { what: 'a page without origin', headers: { origin: 'null' }, status: 400 },
  { what: 'our name on another port', headers: { origin: 'http://127.0.0.1:3001' }, status: 400 },
  { what: 'our name under https', headers: { origin: 'https://127.0.0.1:3000' }, status: 400 },
  { what: 'a name that begins like ours', headers: { origin: `${OWN}.evil.example` }, status: 400 },
  { what: 'a form', headers: { 'content-type': 'application/x-www-form-urlencoded' }, status: 400 },
  { what: 'a form with files', headers: { 'content-type': 'multipart/form-data; boundary=x' }, status: 400 },
  { what: 'a form of plain text', headers: { 'content-type': 'text/plain' }, status: 400 },
  { what: 'no content type', headers: { 'content-type': '' }, status: 400 },
]) {
  test(`a request from ${what}: ${status}`, async () => {
    const response = await request('people.setLocale', { locale: 'ja' }, { cookie: cookie.ren!, ...headers } as Record<
      string,
      string
    >)
    assert.equal(response.status, status)
    assert.equal(response.headers.get('access-control-allow-origin'), null)
  })
}

test('nothing is done by GET, PUT or DELETE', async () => {
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
    assert.equal(
      (await fetch(`${url}/api/session.signOut`, { method, headers: { cookie: cookie.ren! } })).status,
      404,
      method,
    )
  assert.equal((await call(cookie.ren, 'people.me')).status, 200)
})

test('every answer carries the headers that protect it; no script or style may stand in a page', async () => {
  for (const path of ['/api/people.me', '/api', '/healthz', '/api/nothing', '/missing.js']) {
    const { headers } = await fetch(`${url}${path}`, { method: path === '/api/people.me' ? 'POST' : 'GET' })
    const csp = headers.get('content-security-policy')!
    assert.match(csp, /default-src 'self'/)
    assert.match(csp, /frame-ancestors 'none'/)
    assert.match(csp, /object-src 'none'/)
    assert.match(csp, /base-uri 'none'/)
    assert.doesNotMatch(csp, /unsafe|\*|https?:/)
    assert.deepEqual(
      ['x-content-type-options', 'x-frame-options', 'referrer-policy', 'cross-origin-opener-policy'].map((name) =>
        headers.get(name),
      ),
      ['nosniff', 'DENY', 'no-referrer', 'same-origin'],
    )
    assert.equal(headers.get('x-powered-by'), null)
  }
  assert.equal((await request('people.me', {})).headers.get('cache-control'), 'no-store')
})

test('over https browsers are told to stay there', async () => {
  const { http } = await openTestBanso({ baseUrl: 'https://banso.example' })
  assert.match((await http.request('/healthz')).headers.get('strict-transport-security')!, /max-age=31536000/)
  assert.equal((await banso.http.request('/healthz')).headers.get('strict-transport-security'), null)
})

test('400 names each faulty field, and repeats nothing of what was sent', async () => {
  const { status, body } = await call(cookie.hana, 'reflections.startProgramme', {
    ...programme([]),
    name: 'canary'.repeat(30),
    startsOn: 'canary',
  })
  assert.equal(status, 400)
  assert.equal(body.reason, 'invalid')
  assert.deepEqual(
    body.issues.map(({ field, reason, max }: Record<string, unknown>) => [field, reason, max]),
    [
      ['name', 'too-long', 80],
      ['startsOn', 'not-date', undefined],
    ],
  )
  assert.doesNotMatch(JSON.stringify(body), /canary/)
})

test('404 is one answer, whether there is nothing or nothing one may know of', async () => {
  assert.equal((await call(cookie.hana, 'reflections.startProgramme', programme([id.ren]))).status, 200)
  const { rows } = await world.owner.query('select id from app.reflections_reflections where person_id = $1', [id.ren])
  const reflectionId = rows[0].id
  assert.equal((await call(cookie.ren, 'reflections.write', { reflectionId })).status, 200)
  const answers = await Promise.all(
    [
      request('reflections.write', { reflectionId: NOWHERE }, { cookie: cookie.ren! }),
      request('reflections.write', { reflectionId }, { cookie: cookie.sora! }),
      request('reflections.write', { reflectionId }, { cookie: other.cookie.aki! }),
      request('reflections.write', { reflectionId }, { cookie: other.cookie.hana! }),
      request('reflections.reading', { reflectionId }, { cookie: cookie.ito! }),
      request('people.list', {}, { cookie: cookie.ren! }),
      request('nothing.atAll', {}, { cookie: cookie.ren! }),
      request('people.constructor', {}, { cookie: cookie.ren! }),
    ].map(async (asked) => {
      const response = await asked
      const headers = [...response.headers].filter(([name]) => name !== 'date')
      return JSON.stringify([response.status, headers, await response.text()])
    }),
  )
  assert.deepEqual([...new Set(answers)].length, 1, answers.join('\n'))
  assert.match(answers[0]!, /^\[404,.*\{\\"reason\\":\\"not-found\\"\}"\]$/)
})

test('409 says why', async () => {
  const again = { ...programme([id.ren]), name: '別の名前' }
  const first = await call(cookie.hana, 'reflections.startProgramme', programme([id.ren]))
  assert.equal(first.status, 200)
  assert.deepEqual(await call(cookie.hana, 'reflections.startProgramme', again), {
    status: 409,
    body: { reason: 'another-programme' },
  })
})

/** A POST as the wire has it: with a length, or in chunks without one; what came back, if anything. */
const post = (procedure: string, body: string, chunked: boolean) =>
  new Promise<number | undefined>((resolve) => {
    const headers = {
      'content-type': 'application/json',
      cookie: cookie.hana!,
      ...(!chunked && { 'content-length': Buffer.byteLength(body) }),
    }
    const sending = httpRequest(`${url}/api/${procedure}`, { method: 'POST', headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    sending.on('error', () => resolve(undefined))
    sending.end(body)
  })

for (const chunked of [false, true]) {
  test(`413 over 1 MB, 10 kB before signing in, and 15 MB for a file, ${chunked ? 'in chunks' : 'with a length'}`, async () => {
    const search = (size: number) => JSON.stringify({ search: 'a'.repeat(size) })
    assert.equal(await post('people.list', search(1_100_000), chunked), 413)
    assert.equal(await post('session.signIn', search(9_000), chunked), 400)
    assert.equal(await post('session.signIn', search(11_000), chunked), 413)
    assert.equal(await post('nothing.atAll', search(900_000), chunked), 404)
    const file = (size: number) => JSON.stringify({ fileName: 'a.csv', base64: 'A'.repeat(size) })
    assert.equal(await post('people.previewImport', file(2_000_000), chunked), 409)
    assert.equal(await post('people.previewImport', file(30_000_000), chunked), 413)
    assert.equal((await fetch(`${url}/healthz`)).status, 200)
  })
}

test('429 says when to come back', async () => {
  for (let tries = 0; tries < 5; tries++) await openThrottle(world.identity.pool)('link', 'a@b.example', 'in-process')
  const response = await request('session.sendLink', { email: 'a@b.example' })
  assert.deepEqual([response.status, Number(response.headers.get('retry-after')) > 0], [429, true])
})

test('one line for each request: who, what, how it went; never a word of it', async () => {
  log.length = 0
  const canary = 'canary-2718'
  await call(cookie.hana, 'people.list', { search: canary })
  await call(cookie.ren, 'reflections.startProgramme', { ...programme([id.ren]), name: canary })
  await call(undefined, 'session.signIn', { email: `${canary}@aoba.example`, password: canary })
  await call(undefined, 'session.openLink', { token: canary })
  await call(`banso=${canary}.${canary}`, 'people.me', { [canary]: canary })
  await call(cookie.hana, canary, {})
  await request('people.me', `{"${canary}`, { cookie: cookie.hana!, 'user-agent': canary, referer: canary })
  const lines = log as Record<string, unknown>[]
  assert.deepEqual(
    lines.map(({ event, person, procedure, status }) => [event, person, procedure, status]),
    [
      ['request', id.hana, 'people.list', 200],
      ['request', id.ren, 'reflections.startProgramme', 404],
      ['request', null, 'session.signIn', 409],
      ['request', null, 'session.openLink', 409],
      ['request', null, 'people.me', 401],
      ['request', null, null, 404],
      ['request', null, 'people.me', 400],
    ],
  )
  for (const line of lines) {
    assert.deepEqual(Object.keys(line), ['event', 'id', 'person', 'procedure', 'status', 'ms'])
    assert.ok(typeof line.ms === 'number' && line.ms >= 0)
  }
  assert.equal(new Set(lines.map((line) => line.id)).size, lines.length)
  assert.doesNotMatch(JSON.stringify(lines), new RegExp(`${canary}|aoba`))
})

test('what nobody foresaw is told as 500 without a word of why, and logged without content', async () => {
  const spec = { input: z.object({}), reveals: [] as const, subject: async () => undefined, may: () => true }
  const broken = query({
    ...spec,
    output: z.object({}),
    run: () => Promise.reject(new Error('canary-3141 in an error')),
  })
  const wrongAnswer = query({
    ...spec,
    output: z.object({ count: z.int() }),
    run: async () => ({ count: 'canary-3141' as unknown as number }),
  })
  const divides = query({
    ...spec,
    output: z.object({}),
    async run({ tx }) {
      await tx.client.query(`select 1 / length(replace('canary-3141', 'canary-3141', ''))`)
      return {}
    },
  })
  const door = {
    features: { test: { broken, wrongAnswer, divides } },
    world,
    auth: banso.auth,
    throttle: openThrottle(world.identity.pool),
  }
  const app = httpApp({ ...door, ready: async () => true, bundle: 'dist' })
  log.length = 0
  for (const name of ['broken', 'wrongAnswer', 'divides']) {
    const headers = { 'content-type': 'application/json', cookie: cookie.ren! }
    const response = await app.request(`/api/test.${name}`, { method: 'POST', headers, body: '{}' })
    assert.deepEqual([response.status, await response.json()], [500, { reason: 'unexpected' }], name)
  }
  assert.equal((log as { event: string }[]).filter(({ event }) => event === 'request-failed').length, 3)
  assert.doesNotMatch(JSON.stringify(log), /canary/)
})

test('no address leads out of the folder of pages', async () => {
  for (const path of [
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/..%5cpackage.json',
    '/.git/config',
    '/%00',
  ]) {
    const response = await new Promise<{ status: number | undefined; text: string }>((resolve) =>
      httpRequest({ host: '127.0.0.1', port: new URL(url).port, path }, (answer) => {
        let text = ''
        answer.on('data', (chunk) => (text += chunk)).on('end', () => resolve({ status: answer.statusCode, text }))
      }).end(),
    )
    assert.ok(response.status! < 500, `${path} ${response.status}`)
    assert.doesNotMatch(response.text, /"dependencies"|\[core\]/, path)
  }
})
