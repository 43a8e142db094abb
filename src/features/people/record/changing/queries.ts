import { eq, ne, sql } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import { mayKeep, mayKeepPeople, mayList, type Placed } from '../../access.ts'
import { kinds } from '../../organization/tables.ts'
import { folded } from '../../rules.ts'
import { Units } from '../../schema.ts'
import { searchFor } from '../../search/rules.ts'
import { employments, type Person, persons } from '../../tables.ts'
import { unitsOfDay } from '../../units/queries.ts'
import { recordsOf } from '../queries.ts'
import { onDay } from '../rules.ts'
import { BUILT_IN_KINDS } from '../schema.ts'
import { type Known, knownOf } from '../viewing/queries.ts'
import { checkDays } from './rules.ts'
import { FoundNamesakes, Namesakes, UnitsOn } from './schema.ts'

/** A person whose record is about to change: nobody else changes it before this is done. */
export async function changing(scene: Scene, personId: string): Promise<Known> {
  await scene.tx
    .select({ id: persons.id })
    .from(persons)
    .where(own(scene.tx, persons, eq(persons.id, personId)))
    .for('update')
  return knownOf(scene, personId)
}

/** A unit on a day; of one that is not open then nothing is known, and nobody but the office of all may name it. */
export type Target = Placed & { open: boolean }

export async function targetOf({ tx }: Pick<Scene, 'tx'>, unitId: string | null, day: Day): Promise<Target> {
  const above = unitId ? (await unitsOfDay(tx, day)).get(unitId)?.above : undefined
  return { unitIds: above ?? [], open: unitId === null || above !== undefined }
}

export function checkOpen({ open }: Target): void {
  if (!open) throw new Refused('unit-closed')
}

/** Refused `number-taken` for the number of anybody, ever, and `kind-unknown` for a kind that cannot be chosen. */
export async function checkEmployment(
  tx: Tx,
  { id, number, kind }: { id: string; number: string; kind: string },
  before?: string,
): Promise<void> {
  const [taken] = await tx
    .select({ id: employments.id })
    .from(employments)
    .where(own(tx, employments, eq(employments.number, number), ne(employments.id, id)))
  if (taken) throw new Refused('number-taken', { number })
  if (kind === before || (BUILT_IN_KINDS as readonly string[]).includes(kind)) return
  const [known] = await tx
    .select({ code: kinds.code })
    .from(kinds)
    .where(own(tx, kinds, eq(kinds.code, kind), eq(kinds.retired, false)))
  if (!known) throw new Refused('kind-unknown')
}

/** Refused `email-in-use` for an address that somebody else has. */
export async function checkEmail(tx: Tx, personId: string, email: string | null | undefined): Promise<void> {
  if (!email) return
  const [taken] = await tx
    .select({ id: persons.id })
    .from(persons)
    .where(own(tx, persons, sql`lower(${persons.email}) = ${email}`, ne(persons.id, personId)))
  if (taken) throw new Refused('email-in-use', { email })
}

const SHOWN = 10

/** People of the same name, so that nobody is entered twice. Whoever keeps a part only is told of those who are here. */
export const namesakes = query({
  input: Namesakes,
  output: FoundNamesakes,
  reveals: [],
  subject: async () => undefined,
  may: mayList,
  async run({ tx, actor, today }, { familyName, givenName }) {
    const name = folded(familyName + givenName)
    const term = searchFor(name)?.term.replace(/^#/, '')
    if (!term) return { people: [] }
    const { rows } = await tx.ask<Pick<Person, 'id' | 'displayName' | 'familyName' | 'givenName'>>(ALIKE, [
      tx.organizationId,
      term,
    ])
    const alike = rows.filter((one) => folded(one.familyName + one.givenName) === name).map(({ id }) => id)
    const units = await unitsOfDay(tx, today)
    const people = (await recordsOf(tx, alike.slice(0, SHOWN))).map((record) => {
      const { employment, assignment } = onDay(record, today)
      const unit = (assignment && units.get(assignment.unitId)?.path) ?? null
      return { id: record.id, displayName: record.displayName, unit, here: employment !== null }
    })
    return { people: people.filter(({ here }) => here || mayKeepPeople(actor)) }
  },
})

const ALIKE = `
select p.id, p.display_name as "displayName", p.family_name as "familyName", p.given_name as "givenName"
from app.people_search f
join app.people_persons p on p.organization_id = $1 and p.id = f.person_id
where f.organization_id = $1 and f.term = $2
order by f.sort_key, f.person_id`

/** The units that are open on a day, among those into which the asker may move people. */
export const unitsToChoose = query({
  input: UnitsOn,
  output: Units,
  reveals: [],
  subject: async () => undefined,
  may: mayList,
  async run({ tx, actor }, { day }) {
    checkDays({ day })
    const units = [...(await unitsOfDay(tx, day)).values()]
    return {
      units: units.filter(({ above }) => mayKeep(actor, { unitIds: above })).map(({ id, path }) => ({ id, path })),
    }
  },
})
