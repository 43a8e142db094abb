import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Office } from '#/platform/use-case.ts'
import { anyone, isHr, mayKeepPeople } from './access.ts'

const holding = (...offices: Office[]): Actor => ({
  personId: 'asker',
  organizationId: 'aoba',
  userId: 'user',
  sessionId: 'session',
  roles: new Set(offices),
  locale: 'ja',
  timeZone: 'Asia/Tokyo',
})

const table: { offices: Office[]; hr: boolean; keepsPeople: boolean }[] = [
  { offices: [], hr: false, keepsPeople: false },
  { offices: ['hr'], hr: true, keepsPeople: true },
  { offices: ['admin'], hr: false, keepsPeople: true },
  { offices: ['hr', 'admin'], hr: true, keepsPeople: true },
]

for (const { offices, hr, keepsPeople } of table) {
  test(`with ${offices.join(' and ') || 'no office'}`, () => {
    assert.equal(isHr(holding(...offices)), hr)
    assert.equal(mayKeepPeople(holding(...offices)), keepsPeople)
    assert.equal(anyone(), true)
  })
}
