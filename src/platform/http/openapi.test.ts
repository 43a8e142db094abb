import assert from 'node:assert/strict'
import { test } from 'node:test'
import { app } from '#/app.ts'
import { openTestBanso } from '../../../fixtures/banso.ts'

const banso = await openTestBanso()
const response = await banso.http.request('/api')
const document = await response.json()

type Operation = {
  operationId: string
  requestBody: { required: boolean; content: Record<string, { schema: object }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
}
const operations = Object.entries(document.paths as Record<string, { post: Operation }>)

test('the description of the API is OpenAPI 3.1', () => {
  assert.match(response.headers.get('content-type')!, /^application\/json/)
  assert.match(document.openapi, /^3\.1\.\d+$/)
  assert.ok(document.info.title && document.info.version)
  assert.deepEqual(document.servers, [{ url: 'http://127.0.0.1:3000' }])
  assert.deepEqual(Object.keys(document).sort(), ['info', 'openapi', 'paths', 'servers'])
})

test('it names every procedure, and nothing else', () => {
  const all = Object.entries(app).flatMap(([feature, procedures]) =>
    Object.keys(procedures).map((name) => `/api/${feature}.${name}`),
  )
  assert.deepEqual(operations.map(([path]) => path).sort(), all.sort())
  assert.equal(new Set(operations.map(([, { post }]) => post.operationId)).size, all.length)
})

for (const [path, methods] of operations) {
  test(`${path} says what goes in, what comes out and what may be wrong`, () => {
    assert.deepEqual(Object.keys(methods), ['post'])
    const { requestBody, responses } = methods.post
    assert.equal(requestBody.required, true)
    for (const content of [requestBody.content, responses[200]!.content!]) {
      assert.deepEqual(Object.keys(content), ['application/json'])
      const { schema } = content['application/json']!
      assert.match(JSON.stringify(schema), /"type":"object"/)
      for (const [reference, place] of JSON.stringify(schema).matchAll(/"\$ref":"([^"]+)"/g))
        assert.ok(pointsAt(place!, schema) || pointsAt(place!, document), reference)
    }
    for (const [status, { description }] of Object.entries(responses)) {
      assert.match(status, /^[2-5]\d\d$/)
      assert.ok(description)
    }
  })
}

/** Where a reference leads, read in the document as a whole. */
function pointsAt(reference: string, root: object): unknown {
  if (!reference.startsWith('#')) return undefined
  return reference
    .slice(2)
    .split('/')
    .filter(Boolean)
    .reduce<unknown>((place, key) => (place as Record<string, unknown> | undefined)?.[key], root)
}
