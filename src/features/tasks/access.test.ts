import assert from 'node:assert/strict'
import { test } from 'node:test'
import { maySeeOwn } from './access.ts'
import { today } from './queries.ts'

test('everybody sees what is asked of themselves, and nobody can name another', () => {
  assert.equal(maySeeOwn(), true)
  assert.deepEqual(today.input.parse({ personId: 'somebody else' }), {})
})
