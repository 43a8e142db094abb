import { desc, eq, sql } from 'drizzle-orm'
import { versions } from '#/features/forms/tables.ts'
import { calendarOf, organizationOf } from '#/features/people/organization/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { addMonths, type Month, monthOf, monthsBetween } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import type { Audience } from '../schema.ts'
import { itemSets } from '../tables.ts'
import { alone, EVERYBODY, firstDaysOf, groupOf } from './rules.ts'
import { type Item, Items, ItemsWish } from './schema.ts'

/** So many months ahead can be prepared, and as many looked back on. */
const MONTHS = 12

/** The questions of a month, this one where none is named. */
export const items = query({
  input: ItemsWish,
  output: Items,
  reveals: [],
  subject: async () => undefined,
  may: access.mayRunProgrammes,
  async run({ tx, today }, { month = monthOf(today) }) {
    const sets = await setsOf(tx)
    const counted = new Map(sets.map((set) => [set.month, set.questions.length]))
    const now = monthOf(today)
    const ahead = monthsBetween(now, monthOf(addMonths(today, MONTHS)))
    const past = [...counted].flatMap(([past, questions]) => (past < now && questions > 0 ? past : []))
    const set = sets.find((one) => one.month === month)
    const earlier = sets.find((one) => one.month < month && one.questions.length > 0)
    return {
      month,
      months: [...past.toSorted().slice(-MONTHS), ...ahead].map((month) => ({
        month,
        questions: counted.get(month) ?? 0,
      })),
      questions: set?.questions ?? [],
      audience: set?.audience ?? EVERYBODY,
      revision: set?.revision ?? 0,
      asked: await isAsked(tx, month),
      over: month < now,
      earlier: earlier ? { month: earlier.month, questions: earlier.questions } : null,
      alone: firstDaysOf(month, await calendarOf(tx)) ?? null,
      before: alone,
      languages: (await organizationOf(tx)).languages,
    }
  },
})

export type KeptSet = {
  month: Month
  questions: Item[]
  audience: Audience
  revision: number
  changedAt: Temporal.Instant
}

/** Every set of questions, the latest month first. */
const setsOf = async (tx: Tx): Promise<KeptSet[]> =>
  (await tx.select().from(itemSets).where(own(tx, itemSets)).orderBy(desc(itemSets.month))) as KeptSet[]

/** The questions of a month, kept from change in one way or the other until the end of the transaction. */
export async function setOf(tx: Tx, month: Month, lock: 'share' | 'no key update'): Promise<KeptSet | undefined> {
  const [set] = await tx
    .select()
    .from(itemSets)
    .where(own(tx, itemSets, eq(itemSets.month, month)))
    .for(lock)
  return set as KeptSet | undefined
}

/** The versions that carry the questions of a month: each was made for somebody who was asked. */
export async function versionsWithItems(tx: Tx, month: Month): Promise<string[]> {
  const rows = await tx
    .select({ id: versions.id })
    .from(versions)
    .where(
      own(
        tx,
        versions,
        eq(versions.extended, true),
        sql`${versions.content}->'groups' @> ${JSON.stringify([{ key: groupOf(month) }])}::jsonb`,
      ),
    )
  return rows.map(({ id }) => id)
}

export const isAsked = async (tx: Tx, month: Month): Promise<boolean> => (await versionsWithItems(tx, month)).length > 0
