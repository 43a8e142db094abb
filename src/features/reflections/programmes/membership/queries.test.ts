import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, type Day } from '#/platform/day.ts'
import { AOBA, settle } from '../../../../../fixtures/aoba.ts'
import { openTestBanso } from '../../../../../fixtures/banso.ts'
import { candidatesOf } from '../preview/candidates/queries.ts'
import { auditedIn, membersOn } from './queries.ts'
import { standingOn, takesPart } from './rules.ts'

const banso = await openTestBanso()
const { organizationId, id } = await settle(banso, {
  ...AOBA,
  next: { familyName: '春野', givenName: '光', kind: 'new-graduate', hiredOn: '2026-12-01', unit: '営業部' },
  last: { familyName: '秋山', givenName: '渉', kind: 'mid-career', leftOn: '2026-12-15', unit: '営業部' },
  none: { familyName: '冬木', givenName: '司', kind: 'new-graduate' },
})
// One is moved, once behind and once ahead of today.
await banso.world.owner.query(`update app.people_assignments set ends_on = '2026-12-09' where person_id = $1`, [
  id.sora,
])
await banso.world.owner.query(
  `insert into app.people_assignments (organization_id, id, person_id, unit_id, starts_on)
   select organization_id, gen_random_uuid(), $1, unit_id, '2026-12-10' from app.people_assignments where person_id = $2`,
  [id.sora, id.ren],
)

test('the database and the rules say the same of everybody, on every day', async () => {
  await banso.world.db.inOrganization(organizationId, async (tx) => {
    const wish = auditedIn({
      audience: { kinds: ['new-graduate', 'mid-career'], unitIds: [], hiredFrom: null, hiredUntil: null },
      personIds: [id.kudo!],
      exceptIds: [id.phuong!],
    })
    const people = await candidatesOf(tx, wish, '2026-11-01', '2027-01-31')
    for (let day: Day = '2026-11-01'; day < '2027-01-15'; day = addDays(day, 5)) {
      const members = await membersOn(tx, wish, day)
      const expected = people
        .flatMap((person) => standingOn(person, day) ?? [])
        .filter((standing) => takesPart(wish, standing, null))
        .toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
      assert.deepEqual(members, expected, day)
    }
  })
})

test('named people alone are looked up alone, and a unit counts with what hangs below it', async () => {
  await banso.world.db.inOrganization(organizationId, async (tx) => {
    const { rows } = await tx.client.query<{ id: string }>(
      `select unit_id as id from app.people_unit_versions where name = '製造本部'`,
    )
    const factory = { kinds: [], unitIds: [rows[0]!.id], hiredFrom: null, hiredUntil: null }
    const ids = async (wish: Parameters<typeof auditedIn>[0]) =>
      (await membersOn(tx, auditedIn(wish), '2026-11-20')).map(({ personId }) => personId).toSorted()
    assert.deepEqual(await ids({ audience: null, personIds: [id.ren!], exceptIds: [] }), [id.ren])
    assert.deepEqual(await ids({ audience: null, personIds: [], exceptIds: [] }), [])
    assert.deepEqual(
      await ids({ audience: factory, personIds: [], exceptIds: [id.aki!] }),
      [id.ren, id.phuong, id.mori].toSorted(),
    )
  })
})
