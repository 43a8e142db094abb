import assert from 'node:assert/strict'
import { test } from 'node:test'
import { partsOf, stopsOf, unseen, type Whole } from './rules.ts'
import { Part } from './schema.ts'
import words from './words.ja.ts'

const nothing: Whole = { roles: [], supportsAs: [], accompanied: false, reflects: false }

const IS: [who: string, whole: Partial<Whole>, parts: Part[]][] = [
  ['a colleague', {}, ['colleague']],
  ['a new hire before the first round', { accompanied: true }, ['newcomer']],
  ['a new hire whose trainer has left', { reflects: true }, ['newcomer']],
  ['an OJT trainer', { supportsAs: ['trainer'] }, ['trainer']],
  ['a manager', { supportsAs: ['manager'] }, ['manager']],
  ['a head of department', { supportsAs: ['head'] }, ['head']],
  ['a mentor', { supportsAs: ['mentor'] }, ['mentor']],
  ['a peer', { supportsAs: ['peer'] }, ['colleague']],
  ['HR who is a manager', { roles: ['hr'], supportsAs: ['manager'] }, ['hr', 'manager']],
  ['HR of a unit', { roles: ['unit-hr'] }, ['unitHr']],
  ['an executive', { roles: ['executive'] }, ['executive']],
  ['an administrator', { roles: ['admin'] }, ['admin']],
  ['an experienced new hire who leads', { reflects: true, supportsAs: ['manager'] }, ['newcomer', 'manager']],
]

for (const [who, whole, parts] of IS)
  test(`${who} is ${parts.join(' and ')}`, () => assert.deepEqual(partsOf({ ...nothing, ...whole }), parts))

test('every first look has three stops, and one more for what somebody is as well', () => {
  for (const part of Part.options) assert.equal(stopsOf([part]).length, 3)
  assert.deepEqual(
    stopsOf(['hr', 'manager', 'mentor']).map(({ part, words }) => `${part}.${words}`),
    ['hr.one', 'hr.two', 'hr.three', 'manager.one'],
  )
  assert.deepEqual(Object.keys(words.stops).sort(), [...Part.options].sort())
})

test('what was shown is not shown again, what one has become since is', () => {
  assert.deepEqual(unseen(['hr', 'manager'], ['first-look.manager', 'first-look.colleague']), ['hr'])
})
