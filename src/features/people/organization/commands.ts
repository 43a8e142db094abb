import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { calendarOf as calendarFor } from '#/platform/calendar.ts'
import { own, type Tx } from '#/platform/database.ts'
import { Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { mayKeepPeople } from '../access.ts'
import { persons } from '../tables.ts'
import { closuresOf, kindsOf, lockedOrganization } from './queries.ts'
import { nameFree, settled, shortEnough, stillAsSeen, workable } from './rules.ts'
import {
  ChangeOrganization,
  ClosureFields,
  ClosureRef,
  KeepClosure,
  KeepKind,
  KindFields,
  KindRef,
  Settings,
} from './schema.ts'
import { closures, kinds, organizations } from './tables.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

/**
 * Changes some of the settings. Calendar and time zone count from now on: what was opened or sent keeps its days. Who
 * reads a language that is no longer offered reads the organisation's own from now on.
 */
export const changeOrganization = command({
  input: ChangeOrganization,
  output: z.object({ organizationId: z.uuid() }),
  event: 'people.organization-changed',
  eventSubject: (_, { organizationId }) => organizationId,
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ tx }, { seen, wanted }) {
    const { organizationId, ...row } = await lockedOrganization(tx)
    const before: Settings = row
    const after = settled(Settings.parse({ ...before, ...wanted }))
    const parts = <T extends object>(of: T) => Object.keys(wanted).map((key) => of[key as keyof T])
    stillAsSeen(parts(before), parts(seen), parts(after))
    if (after.timeZone !== before.timeZone) await knownZone(tx, after.timeZone)
    workable(calendarFor({ ...after, closures: await closuresOf(tx) }))
    await tx.update(organizations).set(after).where(own(tx, organizations))
    if (after.languages.length < before.languages.length || after.locale !== before.locale) await speakOwn(tx, after)
    return { organizationId }
  },
})

/** The names that the database and this program know alike; `+09:00` means different things to them. */
async function knownZone(tx: Tx, zone: string): Promise<void> {
  const { rows } = await tx.ask('select from pg_timezone_names where name = $1', [zone])
  try {
    if (rows.length === 1 && new Intl.DateTimeFormat('en', { timeZone: zone })) return
  } catch {
    // Known to the database alone.
  }
  throw new Refused('unknown-time-zone')
}

const speakOwn = (tx: Tx, { locale, languages }: Settings) =>
  tx
    .update(persons)
    .set({ locale, revision: sql`${persons.revision} + 1` })
    .where(own(tx, persons, sql`not ${persons.locale} = any(${sql.param(languages)}::text[])`))

/** Adds a closure or changes one; the calendar is another at once for whatever is still to open. */
export const keepClosure = command({
  input: KeepClosure,
  output: ClosureRef,
  event: 'people.closure-kept',
  eventSubject: ({ closureId }) => closureId,
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ tx }, { closureId, seen, wanted }) {
    const settings = await lockedOrganization(tx)
    const all = await closuresOf(tx)
    const before = all.find(({ id }) => id === closureId)
    stillAsSeen(before ? ClosureFields.parse(before) : null, seen, wanted)
    shortEnough(wanted)
    workable(calendarFor({ ...settings, closures: [...all.filter((one) => one !== before), wanted] }))
    await tx
      .insert(closures)
      .values({ id: closureId, ...wanted })
      .onConflictDoUpdate({ target: [closures.organizationId, closures.id], set: wanted })
    return { closureId }
  },
})

/** People work on these days again. One that is gone already is gone. */
export const removeClosure = command({
  input: ClosureRef,
  output: ClosureRef,
  event: 'people.closure-removed',
  eventSubject: ({ closureId }) => closureId,
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ tx }, { closureId }) {
    await tx.delete(closures).where(own(tx, closures, eq(closures.id, closureId)))
    return { closureId }
  },
})

/** Adds a kind of employment, or changes its name or whether it can be chosen. */
export const keepKind = command({
  input: KeepKind,
  output: KindRef,
  event: 'people.kind-kept',
  eventSubject: ({ code }) => code,
  subject: async () => undefined,
  may: mayKeepPeople,
  async run({ tx }, { code, seen, wanted }) {
    await lockedOrganization(tx)
    const all = await kindsOf(tx)
    const before = all.find((one) => one.code === code)
    stillAsSeen(before ? KindFields.parse(before) : null, seen, wanted)
    nameFree(code, wanted, all, [...Object.values(ja.kinds), ...Object.values(en.kinds)])
    await tx
      .insert(kinds)
      .values({ code, ...wanted })
      .onConflictDoUpdate({ target: [kinds.organizationId, kinds.code], set: wanted })
    return { code }
  },
})
