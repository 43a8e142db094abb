import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Office } from '#/platform/use-case.ts'
import { mayOperate } from './access.ts'

const holding = (...roles: Office[]) => ({ roles: new Set(roles) }) as unknown as Actor

test('the administrator alone, whatever else they are', () => {
  assert.equal(mayOperate(holding('admin')), true)
  assert.equal(mayOperate(holding('hr', 'admin')), true)
  for (const office of ['hr', 'unit-hr', 'executive'] as const) assert.equal(mayOperate(holding(office)), false, office)
  assert.equal(mayOperate(holding()), false)
})
