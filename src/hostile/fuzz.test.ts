import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { openTestBanso } from '../../fixtures/banso.ts'
import { inputsFor, mutationsOf, type Schema } from '../../fixtures/hostile/inputs.ts'
import { BODIES, requestAbout, type Sent } from '../../fixtures/hostile/requests.ts'
import { knownOf, settleMatrix } from '../../fixtures/matrix/company.ts'
import { inputs, lines } from '../../fixtures/matrix/procedures.ts'
import { broughtTo, reflectionIn, type State } from '../../fixtures/matrix/states.ts'
import { subjectOf } from '../../fixtures/matrix/subject.ts'

/** Ten thousand inputs that are wrong or half right, made of the description that the server itself gives of its API. */
const SEED = 20261121
const INPUTS = 10_000
/** No answer within this time is none at all; over one second is told, and not judged: the machine may be busy. */
const HANGING_MS = 10_000

const matrix = await settleMatrix(
  await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' }),
)
const { banso, here, elsewhere } = matrix
const cookie = { ...here.cookie, ...elsewhere.cookie }
const inDraft = await reflectionIn(matrix, 'own', 'draft')
await reflectionIn(matrix, 'own', 'letter')
await broughtTo(matrix, 'own', 'asked')
const { rows } = await banso.world.owner.query<{ id: string }>(
  `select id from app.reflections_reflections union all select id from app.reflections_letters union all select id from app.people_units
   union all select id from app.people_imports union all select id from app.people_supports union all select id from app.people_offices
   union all select id from app.people_employments union all select id from app.people_assignments union all select id from app.reflections_programmes
   union all select id from app.trainings_sessions union all select id from app.trainings_plans union all select id from app.trainings_papers
   union all select id from app.trainings_confirmations union all select id from app.trainings_costs union all select id from app.trainings_material`,
)
const nowhere = '01900000-0000-7000-8000-0000000000ff'
const IDS = [...Object.values(here.id), ...Object.values(elsewhere.id), ...rows.map(({ id }) => id), nowhere]

type Operation = { requestBody: { content: Record<string, { schema: Schema }> }; responses: Record<string, object> }
const document = (await (await banso.http.request('/api')).json()) as { paths: Record<string, { post: Operation }> }
const operations = Object.entries(document.paths).map(([path, { post }]) => ({
  name: path.slice('/api/'.length),
  ...post,
}))
const PER_OPERATION = Math.ceil(INPUTS / operations.length)

let asked = 0
let late = 0
let slowest = { ms: 0, name: '' }
const statuses = new Map<number, number>()
beforeEach(() => banso.world.owner.query('delete from identity.throttle'))

const REVEALING =
  /node_modules|\.tsx?:\d|\bat .+:\d+:\d+|select .+ from|insert into|update .+ set|delete from|syntax error|pg_|violates|\/(work|home|root|usr|tmp)\/|drizzle|zod|better-auth/i

/** Sends it, and holds the answer against what the description promises of every answer. */
async function answered(name: string, { method, path, headers, body }: Sent, promised: readonly string[]) {
  asked += 1
  const began = performance.now()
  const waiting = AbortSignal.timeout(HANGING_MS)
  const hanging = new Promise<never>((_, reject) =>
    waiting.addEventListener('abort', () => reject(new Error('no answer'))),
  )
  const init = { method, headers, ...(body !== undefined && { body }) }
  const response = await Promise.race([Promise.resolve(banso.http.request(path, init)), hanging])
  const text = await Promise.race([response.text(), hanging])
  const ms = Math.round(performance.now() - began)
  if (ms > 1000) late += 1
  if (ms > slowest.ms) slowest = { ms, name }
  const { status } = response
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  assert.ok(status < 500, `${status} ${text}`)
  assert.equal(({} as { polluted?: unknown }).polluted, undefined)
  const isPage = /^text\/html/.test(response.headers.get('content-type') ?? '')
  if (status === 200 && isPage) return
  if (status >= 400) assert.doesNotMatch(text, REVEALING)
  if (method === 'HEAD') return
  const answer = JSON.parse(text)
  if (status === 200) return
  assert.ok(promised.includes(String(status)), `${status} is not promised`)
  assert.match(answer.reason, /^[a-z][a-z-]+$/)
  const known = {
    400: /^(invalid|not-json|foreign-origin)$/,
    401: /^(signed-out|left)$/,
    404: /^not-found$/,
    413: /^too-large$/,
  }
  assert.match(answer.reason, known[status as keyof typeof known] ?? /./)
  if (status === 429) assert.ok(Number(response.headers.get('retry-after')) > 0)
  assert.equal(answer.reason === 'invalid', Array.isArray(answer.issues) && answer.issues.length > 0)
  for (const { field, reason } of answer.issues ?? []) {
    assert.equal(typeof field, 'string')
    assert.match(reason, /^[a-z][a-z0-9_-]+$/)
  }
  assert.deepEqual(
    Object.keys(answer).filter((key) => !['reason', 'issues', 'details'].includes(key)),
    [],
  )
}

/** Whoever is signed out by what is asked is not needed elsewhere; those who may come often. */
const peopleFor = (name: string) =>
  name.startsWith('session.')
    ? ['oth', undefined]
    : ['hr', 'hr', 'hr', 'own', 'own', 'trn', 'trn', 'mgr', 'adm', 'exe', 'uhr', 'xhr', undefined]

/** What the procedure would take, about things that are there. */
async function rightFor(name: string) {
  const state = lines.find((line) => line.name === name)?.state ?? '-'
  const known = await knownOf(matrix, 'own')
  const there = state === '-' ? {} : await broughtTo(matrix, 'own', state as State)
  return () => inputs[name]?.(subjectOf({ ...known, ...there, address: 'nobody@nowhere.example' })) ?? {}
}

for (const { name, requestBody, responses } of operations) {
  test(`${name}: whatever comes in, a clear answer comes out`, async () => {
    const promised = Object.keys(responses)
    const right = await rightFor(name)
    const input = fc.oneof(
      inputsFor(requestBody.content['application/json']!.schema, IDS),
      fc.constant(null).chain(() => mutationsOf(right(), IDS)),
    )
    const request = fc
      .constantFrom(...peopleFor(name))
      .chain((who) => requestAbout(name, input, who === undefined ? undefined : cookie[who]))
    await fc.assert(
      fc.asyncProperty(request, (sent) => answered(name, sent, promised)),
      { seed: SEED, numRuns: PER_OPERATION },
    )
  })
}

for (const [what, body] of Object.entries(BODIES)) {
  test(`${what} as a body harms nobody`, async () => {
    for (const { name, responses } of operations) {
      const headers = {
        'content-type': 'application/json',
        cookie: cookie[name.startsWith('session.') ? 'oth' : 'sam']!,
      }
      await answered(name, { method: 'POST', path: `/api/${name}`, headers, body }, Object.keys(responses))
    }
  })
}

test('so many were asked, and everybody can still be let in', async (t) => {
  const all = JSON.stringify(Object.fromEntries(statuses))
  t.diagnostic(
    `${asked} requests with seed ${SEED}: ${all}; ${late} over 1 s, the slowest ${slowest.ms} ms (${slowest.name})`,
  )
  assert.ok(asked >= INPUTS, `${asked}`)
  for (const who of ['own', 'trn', 'exe', 'sam', 'xem'])
    assert.ok([200, 401].includes((await banso.call(cookie[who], 'people.me')).status))
  assert.equal((await banso.http.request('/readyz')).status, 200)
})

test('a number that no column holds is refused by field', async () => {
  const draft = { reflectionId: inDraft.reflectionId, answers: {}, revision: 2 ** 31 }
  const { status, body } = await banso.call(cookie.own, 'reflections.keepDraft', draft)
  assert.deepEqual([status, body.issues?.[0]?.field], [400, 'revision'])
})

test('NUL and half a character are left out; the rest is kept', async () => {
  const closureId = '01900000-0000-7000-8000-000000000002'
  const wanted = { name: '創立\0\ud800の\\u0000日', startsOn: '2027-05-15', endsOn: '2027-05-15', yearly: false }
  assert.equal((await banso.call(cookie.hr, 'people.keepClosure', { closureId, seen: null, wanted })).status, 200)
  const { rows } = await banso.world.owner.query('select name from app.people_closures where id = $1', [closureId])
  assert.equal(rows[0].name, '創立\ufffdの\\u0000日')
})
