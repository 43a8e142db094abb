import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#/platform/use-case.ts'
import { maySeeOwn, maySeePath } from './access.ts'
import { today } from './queries.ts'

test('everybody sees what is asked of themselves, and nobody can name another', () => {
  assert.equal(maySeeOwn(), true)
  assert.deepEqual(today.input.parse({ personId: 'somebody else' }), {})
})

const walking = { personId: 'hire', unitIds: ['lathe', 'factory'], supporterIds: ['trainer'] }
const askers: [string, string, Partial<Actor>, boolean][] = [
  ['the person', 'hire', {}, true],
  ['their trainer or manager', 'trainer', {}, true],
  ['HR', 'asker', { roles: new Set(['hr']) }, true],
  ['HR of their unit', 'asker', { roles: new Set(['unit-hr']), officeUnits: ['factory'] }, true],
  ['HR of another unit', 'asker', { roles: new Set(['unit-hr']), officeUnits: ['sales'] }, false],
  ['the administrator', 'asker', { roles: new Set(['admin']) }, false],
  ['an executive', 'asker', { roles: new Set(['executive']) }, false],
  ['a colleague', 'asker', {}, false],
]
for (const [who, personId, more, may] of askers)
  test(`${who} ${may ? 'sees' : 'does not see'} where somebody is on their path`, () => {
    assert.equal(maySeePath({ personId, roles: new Set(), officeUnits: [], ...more } as unknown as Actor, walking), may)
  })
