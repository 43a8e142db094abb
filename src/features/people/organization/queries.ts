import { z } from 'zod'
import { type Calendar, calendarOf as calendarFor, holidaysBetween, type Rhythm } from '#/platform/calendar.ts'
import { own, type Tx } from '#/platform/database.ts'
import { addDays, addMonths } from '#/platform/day.ts'
import { found } from '#/platform/errors.ts'
import { query } from '#/platform/use-case.ts'
import { anyone, mayKeepPeople } from '../access.ts'
import { fiscalYearOf, freeIn } from './rules.ts'
import { Kinds, OrganizationOut, type OwnKind } from './schema.ts'
import { closures, kinds, type Organization, organizations } from './tables.ts'

export async function organizationOf(tx: Tx): Promise<Organization> {
  const [organization] = await tx.select().from(organizations).where(own(tx, organizations))
  return found(organization)
}

/** The same, kept from anybody else until the end of the transaction: of two who change it one looks after the other. */
export async function lockedOrganization(tx: Tx): Promise<Organization> {
  const [organization] = await tx.select().from(organizations).where(own(tx, organizations)).for('no key update')
  return found(organization)
}

/** The days on which the organisation works. */
export async function calendarOf(tx: Tx): Promise<Calendar> {
  const { rows } = await tx.ask<Rhythm>(RHYTHM, [tx.organizationId])
  return calendarFor(found(rows[0]))
}

const RHYTHM = `
select working_days as "workingDays", holidays,
  (select coalesce(json_agg(json_build_object('startsOn', starts_on, 'endsOn', ends_on, 'yearly', yearly)), '[]')
   from app.people_closures where organization_id = $1) as closures
from app.people_organizations where organization_id = $1`

/** The kinds of employment that the organisation added, retired ones too, in the order they were added. */
export const kindsOf = (tx: Tx): Promise<OwnKind[]> => tx.select().from(kinds).where(own(tx, kinds)).orderBy(kinds.code)

export const closuresOf = (tx: Tx) =>
  tx.select().from(closures).where(own(tx, closures)).orderBy(closures.startsOn, closures.id)

/** All that is set, and what it makes of this fiscal year and the next. */
export const organization = query({
  input: z.object({}),
  output: OrganizationOut,
  reveals: [],
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ tx, today }) {
    const settings = await organizationOf(tx)
    const closed = await closuresOf(tx)
    const first = fiscalYearOf(today, settings.fiscalMonth)
    const second = addMonths(first, 12)
    const holidays = settings.holidays === 'japan' ? holidaysBetween(first, addDays(addMonths(second, 12), -1)) : []
    return {
      settings,
      closures: closed,
      years: [first, second].map((startsOn) => ({ startsOn, free: freeIn(startsOn, holidays, closed) })),
    }
  },
})

/** How the organisation's own kinds are called; everybody may meet them, at least in their own record. */
export const ownKinds = query({
  input: z.object({}),
  output: Kinds,
  reveals: [],
  subject: async () => undefined,
  may: anyone,
  run: async ({ tx }) => ({ kinds: await kindsOf(tx) }),
})
