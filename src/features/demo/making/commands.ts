import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { closures, organizations } from '#/features/people/organization/tables.ts'
import { save } from '#/features/people/record/api.ts'
import type { PersonRecord } from '#/features/people/record/schema.ts'
import { persons } from '#/features/people/tables.ts'
import { UNIT_SEPARATOR } from '#/features/people/units/rules.ts'
import { units, unitVersions } from '#/features/people/units/tables.ts'
import { add, own, type Tx } from '#/platform/database.ts'
import { type Day, laterOf } from '#/platform/day.ts'
import { enrol } from '#/platform/session/enrolment.ts'
import type { World } from '#/platform/world.ts'
import { type Backing, type Company, DOMAIN, type Someone } from '../company/schema.ts'
import { idOf, inDemo, personIdOf } from '../queries.ts'
import type { Owner } from '../travelling/jobs.ts'

/**
 * Takes everything away but the installation itself; whoever is signed in no longer is. That it is a demo is asked of the
 * database in the same transaction, whatever anybody believes.
 */
export async function wipe(owner: Owner): Promise<void> {
  await owner.query('begin')
  try {
    const { rowCount } = await owner.query('select from identity.installation where demo for update')
    if (rowCount !== 1) throw new Error('nothing real is wiped')
    const { rows } = await owner.query<{ name: string }>(TABLES)
    await owner.query(`truncate ${rows.map(({ name }) => name).join(', ')}`)
    await owner.query('commit')
  } catch (problem) {
    await owner.query('rollback').catch(() => {})
    throw problem
  }
}

const TABLES = `
select format('%I.%I', schemaname, tablename) as name from pg_tables
where schemaname in ('app', 'identity') and (schemaname, tablename) <> ('identity', 'installation')`

/** The morning on which somebody came in, or the first of the history. */
const cameInAt = (day: Day, from: Day) =>
  Temporal.PlainDate.from(laterOf(day, from))
    .toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '08:15' })
    .toInstant()

/**
 * Puts the company in as the office would find it on the day it is made: everybody with all that is dated about them, and
 * able to sign in, but for those whose first day is still to come: the office may invite them.
 */
export async function putIn(world: World, company: Company, today: Day): Promise<void> {
  await inDemo(world, async (tx) => {
    await tx.insert(organizations).values({ name: company.name })
    await add(
      tx,
      closures,
      company.closures.map(({ name, from, until, yearly }) => ({
        ...{ id: v7(), name, startsOn: from, endsOn: until, yearly },
      })),
    )
    const unitIds = await openUnits(tx, company)
    const records = company.people.map((someone) => recordOf(someone, company, unitIds))
    await save(
      tx,
      records.map((after) => ({ before: null, after })),
    )
    const here = company.people.filter((someone) => firstDayOf(someone) <= today)
    await Promise.all(here.map((someone) => letIn(tx, someone, company)))
  })
}

const firstDayOf = ({ employments }: Someone) => employments[0]!.from

async function letIn(tx: Tx, someone: Someone, company: Company) {
  const at = cameInAt(firstDayOf(someone), company.from)
  const personId = personIdOf(someone.key)
  const name = `${someone.familyName} ${someone.givenName}`.trim()
  await tx
    .update(persons)
    .set({ activatedAt: at, invitedAt: at })
    .where(own(tx, persons, eq(persons.id, personId)))
  await enrol(tx, { email: `${someone.key}@${DOMAIN}`, name, personId, passwordHash: undefined }, at)
}

/** Ids by path. */
async function openUnits(tx: Tx, company: Company): Promise<Map<string, string>> {
  const ids = new Map(company.units.map(({ path }) => [path, idOf('unit', path)]))
  await add(
    tx,
    units,
    company.units.map(({ path, code, until }) => ({ id: ids.get(path)!, code, closedOn: until })),
  )
  const versions = company.units.map(({ path, from }) => {
    const names = path.split(UNIT_SEPARATOR)
    const above = names.slice(0, -1).join(UNIT_SEPARATOR)
    return { unitId: ids.get(path)!, startsOn: from, name: names.at(-1)!, parentId: ids.get(above) ?? null }
  })
  await add(tx, unitVersions, versions)
  return ids
}

const dated = ({ from, until }: { from: Day; until: Day | null }) => ({ startsOn: from, endsOn: until })

function recordOf(someone: Someone, { from }: Company, unitIds: Map<string, string>): PersonRecord {
  const { familyName, givenName, reading, otherName, chosenName, locale, number, formerNumber, kind } = someone
  // Who stood beside somebody before the history begins was told of it then.
  const told = (day: Day) => (day <= from ? day : null)
  const support = ({ by, kind, type = '', ...span }: Backing) => ({
    ...{ id: v7(), supporterId: personIdOf(by), kind, type, everyMin: null, everyMax: null },
    ...{ ...dated(span), toldOn: told(span.from), supporterToldOn: told(span.from) },
  })
  const email = `${someone.key}@${DOMAIN}`
  const names = { familyName, givenName, reading, otherName, chosenName }
  return {
    id: personIdOf(someone.key),
    person: { ...names, email, privateEmail: null, phone: '', locale },
    employments: someone.employments.map(({ from, until }, place, { length }) => ({
      ...{ id: v7(), number: (place < length - 1 && formerNumber) || number, kind, hiredOn: from, endsOn: until },
    })),
    assignments: someone.assignments.map(({ unit, position, ...span }) => ({
      ...{ id: v7(), unitId: unitIds.get(unit)!, position },
      ...dated(span),
    })),
    absences: someone.away.map(({ kind, ...span }) => ({ id: v7(), kind, ...dated(span) })),
    supports: someone.supports.map(support),
    offices: someone.offices.map(({ office, unit, from }) => ({
      ...{ id: v7(), office, unitId: unit ? unitIds.get(unit)! : null, startsOn: from, endsOn: null, givenBy: null },
    })),
  }
}
