import { inArray } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import { daily } from '#/platform/jobs.ts'
import { mails } from '#/platform/tables.ts'
import { importedRecords } from '../imports/tables.ts'
import { organizationOf } from '../organization/queries.ts'
import { save } from '../record/commands.ts'
import { type Kept, recordsOf } from '../record/queries.ts'
import type { PersonRecord } from '../record/schema.ts'
import { findBy } from '../search/commands.ts'
import { seen } from '../seen/tables.ts'
import { persons } from '../tables.ts'
import { erasable } from './rules.ts'
import { photos } from './tables.ts'

/** So many at once; whoever is left is erased the next day. */
const MOST = 1000

/** Erases who left so long ago that the office keeps their record no more. What was counted about them stays counted. */
export const eraseLeavers = daily('people.erase-leavers', '03:30', async ({ tx, today, record }) => {
  const { keepLeaversMonths } = await organizationOf(tx)
  const { rows } = await tx.ask<{ id: string }>(LEFT, [tx.organizationId, today, keepLeaversMonths, MOST])
  const leavers = await recordsOf(
    tx,
    rows.map(({ id }) => id),
  )
  const gone = leavers.filter(({ employments }) => erasable(employments, keepLeaversMonths, today))
  await erase(tx, gone)
  const ids = gone.map(({ id }) => id)
  if (ids.length > 0)
    await tx
      .update(persons)
      .set({ erasedOn: today, searchText: '', sortKey: '', invitedAt: null, activatedAt: null })
      .where(own(tx, persons, inArray(persons.id, ids)))
  await record('people.erased', ids)
})

// Who comes near: the rule decides, month ends and all.
const LEFT = `
select p.id from app.people_persons p
where p.organization_id = $1 and p.erased_on is null
  and exists (
    select from app.people_employments e where e.organization_id = $1 and e.person_id = p.id
      and e.ends_on < $2::date - make_interval(months => $3) + interval '4 days')
  and not exists (
    select from app.people_employments e where e.organization_id = $1 and e.person_id = p.id
      and (e.ends_on is null or e.ends_on >= $2::date - make_interval(months => $3) + interval '4 days'))
order by p.id limit $4`

/** Takes away whatever says who they were, and their way in. */
async function erase(tx: Tx, gone: readonly Kept[]): Promise<void> {
  if (gone.length === 0) return
  const ids = gone.map(({ id }) => id)
  await save(
    tx,
    gone.map((before) => ({ before, after: erased(before) })),
  )
  await findBy(
    tx,
    ids.map((personId) => ({ personId, sortKey: '', terms: [] })),
  )
  await tx.delete(photos).where(own(tx, photos, inArray(photos.personId, ids)))
  await tx.delete(mails).where(own(tx, mails, inArray(mails.personId, ids)))
  await tx.delete(seen).where(own(tx, seen, inArray(seen.personId, ids)))
  await tx.delete(importedRecords).where(own(tx, importedRecords, inArray(importedRecords.personId, ids)))
  await tx.ask('select app.forget(person) from unnest($1::uuid[]) person', [ids])
}

const erased = (before: PersonRecord): PersonRecord => ({
  ...before,
  person: {
    ...{ familyName: '—', givenName: '', reading: '', otherName: '', chosenName: '' },
    ...{ email: null, privateEmail: null, phone: '', locale: before.person.locale },
  },
  employments: before.employments.map((one) => ({ ...one, number: one.id })),
  absences: before.absences.map((one) => ({ ...one, kind: 'other' })),
})
