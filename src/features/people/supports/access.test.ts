import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Office } from '#/platform/use-case.ts'
import { mayHandOver } from './access.ts'

const actor = (...roles: Office[]) => ({ roles: new Set(roles), officeUnits: ['factory'] }) as unknown as Actor
const [inside, outside] = [{ unitIds: ['line', 'factory'] }, { unitIds: ['sales'] }]

test('the offices of the whole hand over anybody; unit HR whom they keep, and nobody else by name', () => {
  for (const office of ['hr', 'admin'] as const) assert.ok(mayHandOver(actor(office), { people: [], named: false }))
  const unitHr = actor('unit-hr')
  assert.ok(mayHandOver(unitHr, { people: [inside, outside], named: false }))
  assert.ok(mayHandOver(unitHr, { people: [inside], named: true }))
  assert.ok(!mayHandOver(unitHr, { people: [inside, outside], named: true }))
  assert.ok(!mayHandOver(unitHr, { people: [outside], named: false }))
  assert.ok(!mayHandOver(unitHr, { people: [], named: false }))
  for (const other of [actor(), actor('executive')]) assert.ok(!mayHandOver(other, { people: [inside], named: true }))
})
