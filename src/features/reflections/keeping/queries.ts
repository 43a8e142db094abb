import { z } from 'zod'
import type { Tx } from '#/platform/database.ts'
import { own } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import { keeping as keepingTable } from '../tables.ts'
import { anyone, mayChange } from './access.ts'
import { DEFAULTS, firstKept } from './rules.ts'
import { KEPT, Keeping, KeepingEffect, Periods } from './schema.ts'

/** For how many months each kind of content is kept. */
export async function periodsOf(tx: Tx): Promise<Periods> {
  const { kind, months } = keepingTable
  const rows = await tx.select({ kind, months }).from(keepingTable).where(own(tx, keepingTable))
  return { ...DEFAULTS, ...Object.fromEntries(rows.map((row) => [row.kind, row.months])) }
}

/** How long words are kept; everybody may know. */
export const keeping = query({
  input: z.object({}),
  output: Keeping,
  reveals: [],
  subject: ({ tx }) => periodsOf(tx),
  may: anyone,
  run: async ({ actor }, _, periods) => ({ periods, mayChange: mayChange(actor) }),
})

/** What other periods would take away in the coming night. Nothing is done. */
export const keepingEffect = query({
  input: z.object({ wanted: Periods }),
  output: KeepingEffect,
  reveals: [],
  subject: ({ tx }) => periodsOf(tx),
  may: mayChange,
  async run({ tx, actor, today }, { wanted }, now) {
    const shorter = KEPT.filter((kind) => wanted[kind] < now[kind])
    const days = { from: firstKept(today, now.reflections), until: firstKept(today, wanted.reflections) }
    return {
      before: shorter.map((kind) => ({ kind, day: firstKept(today, wanted[kind]) })),
      reflections: shorter.includes('reflections') ? await handedInBetween(tx, days, actor.timeZone) : 0,
    }
  },
})

async function handedInBetween(tx: Tx, { from, until }: { from: Day; until: Day }, timeZone: string) {
  const at = (day: Day) => startOf(day, timeZone).toString()
  const { rows } = await tx.ask<{ count: number }>(HANDED_IN, [tx.organizationId, at(from), at(until)])
  return rows[0]!.count
}

const HANDED_IN = `
select count(*)::int as count from app.reflections_reflections
where organization_id = $1 and submitted_at >= $2 and submitted_at < $3 and withdrawn_at is null`

/** The moment a day begins. */
export const startOf = (day: Day, timeZone: string): Temporal.Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime(timeZone).toInstant()
