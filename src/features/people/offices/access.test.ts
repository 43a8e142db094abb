import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Office } from '#/platform/use-case.ts'
import { OfficeKind } from '../record/schema.ts'
import { givenBy, mayEnd, maySeeOffices } from './access.ts'

const actor = (...roles: Office[]): Actor => ({
  ...{ personId: 'self', organizationId: 'o', userId: 'u', sessionId: 's', officeUnits: ['unit'] },
  ...{ locale: 'ja', timeZone: 'Asia/Tokyo', roles: new Set(roles) },
})

const rows: [who: string, actor: Actor, sees: boolean, gives: OfficeKind[]][] = [
  ['an administrator', actor('admin'), true, OfficeKind.options],
  ['HR', actor('hr'), true, ['hr', 'unit-hr', 'executive', 'head', 'desk']],
  ['HR of a unit', actor('unit-hr'), false, []],
  ['an executive', actor('executive'), false, []],
  ['a member', actor(), false, []],
]
for (const [who, asker, sees, gives] of rows)
  test(`${who} sees, gives and ends`, () => {
    assert.equal(maySeeOffices(asker), sees)
    assert.deepEqual(givenBy(asker), gives)
    for (const office of OfficeKind.options) {
      assert.equal(mayEnd(asker, { office, personId: 'other' }), gives.includes(office), office)
      assert.equal(mayEnd(asker, { office, personId: 'self' }), true, office)
    }
  })
