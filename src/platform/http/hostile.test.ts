import assert from 'node:assert/strict'
import { beforeEach, test } from 'node:test'
import fc from 'fast-check'
import { z } from 'zod'
import { app } from '#/app.ts'
import { settle } from '../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'
import type { AnyProcedure } from './procedures.ts'

const banso = await openTestBanso({ smtpUrl: 'smtp://127.0.0.1:1', mailFrom: 'banso@aoba.example' })
const { id, cookie } = await settle(banso)
const programmeId = '01900000-0000-7000-8000-000000000001'
const started = await banso.call(cookie.hana, 'reflections.startProgramme', {
  programmeId,
  name: '月次',
  cadence: 'monthly' as const,
  startsOn: '2026-11-01',
  endsOn: '2026-12-31',
  opensBefore: 10,
  dueAfter: 2,
  closesAfter: 9,
  personIds: [id.ren, id.sora],
})
assert.equal(started.status, 200)
const { rows } = await banso.world.owner.query('select id from app.reflections_reflections')
const IDS = [...Object.values(id), programmeId, ...rows.map((row) => row.id as string)]

const procedures = Object.entries(app).flatMap(([feature, all]) =>
  Object.entries(all).map(([name, procedure]) => [`${feature}.${name}`, procedure as AnyProcedure] as const),
)
beforeEach(() => banso.world.owner.query('delete from identity.throttle'))

type Schema = {
  type?: string
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  items?: Schema
  minItems?: number
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
}

const HOSTILE = [
  ...[
    '',
    ' ',
    '\0',
    'a\0b',
    '\ud800',
    'x\udfff',
    '\u202e',
    '🏔️',
    "' or 1=1 --",
    '{{7*7}}',
    '%s%n',
    '\\',
    'a'.repeat(5000),
    '=1+1',
  ],
  ...[
    '0000-00',
    '9999-12',
    '0001-01',
    '2026-02-30',
    '9999-12-31',
    '-000001-01-01',
    '../../etc/passwd',
    'null',
    '__proto__',
  ],
  ...[
    null,
    true,
    false,
    0,
    -0,
    -1,
    0.1,
    1e308,
    -1e308,
    2 ** 31,
    2 ** 53,
    1e21,
    [],
    {},
    [[]],
    [null],
    { length: 1e9 },
    { toJSON: 1 },
  ],
]
const hostile = fc.oneof(
  fc.constantFrom<unknown>(...HOSTILE),
  fc.constantFrom(...IDS),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Where a list goes on, as we would say it and as others might. */
const CURSORS = [
  ['x', 'y'],
  ['x'],
  ['\0', '\0'],
  ['2026-11', IDS[0]],
  ['あ', IDS[0]],
  ['9999999-99-99', '1'],
  ['a', 'b', 'c'],
  [1, 2],
].map((values) => Buffer.from(JSON.stringify(values)).toString('base64url'))

/** Mostly what the schema asks for, here and there something else. */
function input(schema: Schema): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 30, arbitrary: asked(schema) }, { weight: 1, arbitrary: hostile })
}

function asked(schema: Schema): fc.Arbitrary<unknown> {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(asked))
  if (schema.format === 'uuid') return fc.constantFrom(...IDS)
  if (schema.format === 'date') return fc.constantFrom('2026-11-20', '2024-02-29', '0001-01-01', '9999-12-31')
  if (schema.format === 'email') return fc.constantFrom('ren@aoba.example', 'a@b.example')
  if (schema.pattern?.includes('(0[1-9]|1[0-2])'))
    return fc.constantFrom('2026-11', '2026-12', '2027-03', '9999-12', '0000-01', '0001-01')
  if (schema.type === 'integer' || schema.type === 'number')
    return fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: 12 }) },
      { weight: 1, arbitrary: fc.constantFrom(-1, 2 ** 31, 2 ** 53 - 1, -(2 ** 53) + 1) },
    )
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'array')
    return fc.array(input(schema.items ?? {}), { minLength: schema.minItems ?? 0, maxLength: 4 })
  if (schema.type === 'object') return record(schema)
  return fc.oneof(
    fc.constantFrom('月次', 'correct horse battery', 'nobody@aoba.example', ...CURSORS),
    fc.string({ maxLength: 30 }),
  )
}

function record({ properties = {}, required = [], additionalProperties }: Schema): fc.Arbitrary<unknown> {
  const known = fc.record(Object.fromEntries(Object.entries(properties).map(([key, one]) => [key, input(one)])), {
    requiredKeys: fc.sample(fc.constant(required), 1)[0]!,
  })
  const keys = fc.constantFrom('growth', 'lesson', '__proto__', 'constructor', '\0', '\ud800', 'extra')
  const value = typeof additionalProperties === 'object' ? input(additionalProperties) : hostile
  return fc.tuple(known, fc.dictionary(keys, value, { maxKeys: 3 })).map(([one, other]) => ({ ...other, ...one }))
}

for (const [name, procedure] of procedures) {
  test(`${name}: whatever comes in, a clear answer comes out`, async () => {
    const schema = z.toJSONSchema(procedure.input, { io: 'input', unrepresentable: 'any' }) as Schema
    // Whoever is signed out by it is not needed elsewhere.
    const people = name.startsWith('session.') ? ['kudo'] : ['hana', 'ren', 'aki']
    await fc.assert(
      fc.asyncProperty(input(schema), fc.constantFrom(...people), async (given, who) => {
        const response = await banso.request(name, JSON.stringify(given) ?? 'null', { cookie: cookie[who]! })
        const text = await response.text()
        assert.ok(response.status < 500, `${response.status} ${text}`)
        assert.doesNotThrow(() => JSON.parse(text))
        assert.doesNotMatch(text, /node_modules|\.ts:\d|select |insert /i)
      }),
      { seed: 20261120, numRuns: 100, interruptAfterTimeLimit: 15_000 },
    )
  })
}

const deep = (open: string, close: string) => `${open.repeat(10_000)}1${close.repeat(10_000)}`
const BODIES: Record<string, string | Uint8Array<ArrayBuffer>> = {
  nothing: '',
  'a word': 'hello',
  'half an object': '{"email":',
  'an object and more': '{}{}',
  null: 'null',
  'a number': '0',
  'a list': '[]',
  'a number without end': `{"revision":1e999,"opensBefore":${'9'.repeat(400)}}`,
  'objects, ten thousand deep': deep('{"answers":', '}'),
  'lists, ten thousand deep': `{"personIds":${deep('[', ']')}}`,
  'lists, ten thousand deep, and half a character': `{"x":"\\ud800","personIds":${deep('[', ']')}}`,
  'a prototype': '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  'a key twice': '{"email":"a@b.example","email":{"$ne":null}}',
  'bytes that are no text': Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d]),
  'a byte order mark': '\ufeff{}',
}

for (const [what, body] of Object.entries(BODIES)) {
  test(`${what} as a body harms nobody`, async () => {
    for (const [name] of procedures) {
      const began = performance.now()
      const headers = { 'content-type': 'application/json', cookie: cookie.mori! }
      const response = await banso.http.request(`/api/${name}`, { method: 'POST', headers, body })
      assert.ok(response.status < 500, `${name}: ${response.status}`)
      assert.ok(performance.now() - began < 5000, `${name} took long`)
      await response.json()
    }
    assert.equal(({} as { polluted?: boolean }).polluted, undefined)
  })
}

test('a number that no column holds is refused by field', async () => {
  const draft = { reflectionId: rows[0].id, answers: {}, revision: 2 ** 31 }
  const { status, body } = await banso.call(cookie.ren, 'reflections.keepDraft', draft)
  assert.deepEqual([status, body.issues?.[0]?.field], [400, 'revision'])
})

test('NUL and half a character are left out; the rest is kept', async () => {
  const name = '月次\0\ud800の\\u0000振り返り'
  const wish = {
    programmeId: '01900000-0000-7000-8000-000000000002',
    name,
    cadence: 'monthly' as const,
    startsOn: '2027-04-01',
    endsOn: '2027-05-31',
    opensBefore: 10,
    dueAfter: 2,
    closesAfter: 9,
    personIds: [id.ren],
  }
  assert.equal((await banso.call(cookie.hana, 'reflections.startProgramme', wish)).status, 200)
  const { rows } = await banso.world.owner.query('select name from app.reflections_programmes where id = $1', [
    wish.programmeId,
  ])
  assert.equal(rows[0].name, '月次\ufffdの\\u0000振り返り')
})
