import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor, Office } from '#/platform/use-case.ts'
import {
  anyone,
  isHr,
  mayKeepAbsences,
  mayKeepPeople,
  type Subject,
  seesAbsenceKind,
  seesPrivateEmail,
  type View,
  viewOf,
} from './access.ts'

const holding = (...offices: Office[]): Actor => ({
  personId: 'asker',
  organizationId: 'aoba',
  userId: 'user',
  sessionId: 'session',
  roles: new Set(offices),
  officeUnits: [],
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

/** Who sees a person, and what of it: `kind` is why they are away, `home` the address for before day one. */
const person = {
  personId: 'person',
  unitIds: ['lathe', 'factory'],
  here: true,
  askerHere: true,
  supporterIds: [],
  barredIds: [],
}
const supported = { ...person, supporterIds: ['asker'], barredIds: ['asker'] }
const away = { ...person, here: false }
const self = { ...supported, personId: 'asker', supporterIds: [], barredIds: [] }
const HR: Partial<Actor> = { roles: new Set(['hr']) }
const ADMIN: Partial<Actor> = { roles: new Set(['admin']) }
const EXECUTIVE: Partial<Actor> = { roles: new Set(['executive']) }
const FACTORY_HR: Partial<Actor> = { roles: new Set(['unit-hr']), officeUnits: ['factory'] }
const SALES_HR: Partial<Actor> = { roles: new Set(['unit-hr']), officeUnits: ['sales'] }

type Who = { who: string; actor?: Partial<Actor>; of: Subject; view: View; kind?: true; home?: true; leave?: true }
const views: Who[] = [
  { who: 'a colleague', of: person, view: 'member' },
  { who: 'a colleague, of somebody who has left or is yet to come', of: away, view: 'nobody' },
  { who: 'an executive', actor: EXECUTIVE, of: person, view: 'member' },
  { who: 'an executive, of somebody who has left', actor: EXECUTIVE, of: away, view: 'nobody' },
  { who: 'a supporter', of: supported, view: 'supporter' },
  { who: 'a supporter, of somebody who has left', of: { ...supported, here: false }, view: 'nobody' },
  { who: 'the person', of: self, view: 'self', kind: true, home: true },
  { who: 'a colleague before their own day one', of: { ...person, askerHere: false }, view: 'nobody' },
  { who: 'the person before day one', of: { ...self, here: false }, view: 'self', kind: true, home: true },
  { who: 'HR', actor: HR, of: person, view: 'office', kind: true, home: true, leave: true },
  { who: 'HR, of somebody who has left', actor: HR, of: away, view: 'office', kind: true, home: true, leave: true },
  { who: 'HR, of somebody they support', actor: HR, of: supported, view: 'office', home: true, leave: true },
  { who: 'HR, of themselves', actor: HR, of: self, view: 'self', kind: true, home: true, leave: true },
  { who: 'HR of the unit', actor: FACTORY_HR, of: person, view: 'office', kind: true, home: true, leave: true },
  {
    who: 'HR of the unit, of a leaver',
    actor: FACTORY_HR,
    of: away,
    view: 'office',
    kind: true,
    home: true,
    leave: true,
  },
  { who: 'HR of the unit, supporting', actor: FACTORY_HR, of: supported, view: 'office', home: true, leave: true },
  { who: 'HR of another unit', actor: SALES_HR, of: person, view: 'member' },
  { who: 'HR of another unit, of a leaver', actor: SALES_HR, of: away, view: 'nobody' },
  { who: 'HR of another unit, supporting', actor: SALES_HR, of: supported, view: 'supporter' },
  { who: 'the administrator', actor: ADMIN, of: person, view: 'office' },
  { who: 'the administrator, supporting', actor: ADMIN, of: supported, view: 'office' },
]
for (const { who, actor = {}, of, view, kind = false, home = false, leave = false } of views)
  test(`${who} sees a person as ${view}`, () => {
    const asker = { ...holding(), ...actor }
    assert.equal(viewOf(asker, of), view)
    assert.deepEqual(
      [seesAbsenceKind(asker, of), seesPrivateEmail(asker, of), mayKeepAbsences(asker, of)],
      [kind, home, leave],
    )
  })
