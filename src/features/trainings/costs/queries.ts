import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { organizationOf } from '#/features/people/organization/api.ts'
import { fiscalYearOf } from '#/features/people/organization/rules.ts'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import { mayOwn, maySetUp } from '../access.ts'
import { sessionById } from '../queries.ts'
import { obstacleTo } from '../rules.ts'
import { SessionRef } from '../schema.ts'
import { gradesIn } from './rules.ts'
import { Costs, type Grade, Pay } from './schema.ts'
import { type Cost, costs, grades, pay } from './tables.ts'

export type Line = Cost

/** What a session costs in yen: what counts in all, and every line, counted or not. */
export async function costOf(tx: Tx, sessionId: string): Promise<{ counted: number; lines: Line[] }> {
  const lines = await tx
    .select()
    .from(costs)
    .where(own(tx, costs, eq(costs.sessionId, sessionId)))
    .orderBy(costs.position, costs.id)
  return { counted: lines.reduce((sum, { counted, yen }) => sum + (counted ? yen : 0), 0), lines }
}

/** Average annual pay and annual hours of the fiscal year in which a day lies; null: nobody has entered them. */
export async function payOn(
  tx: Tx,
  day: Day,
): Promise<{ averageYen: number; hours: number; fiscalYear: number } | null> {
  const fiscalYear = await yearOf(tx, day)
  const [year] = await tx
    .select({ averageYen: pay.averageYen, hours: pay.hours, fiscalYear: pay.fiscalYear })
    .from(pay)
    .where(own(tx, pay, eq(pay.fiscalYear, fiscalYear)))
  return year ?? null
}

/** A fiscal year is called by the calendar year in which it begins. */
export const yearOf = async (tx: Tx, day: Day): Promise<number> =>
  Number(fiscalYearOf(day, (await organizationOf(tx)).fiscalMonth).slice(0, 4))

export async function gradesOf(tx: Tx): Promise<Grade[]> {
  const rows = await tx.select().from(grades).where(own(tx, grades)).orderBy(grades.fiscalYear, grades.name, grades.id)
  return rows.map(({ id, organizationId: _, ...grade }) => ({ gradeId: id, ...grade }))
}

/** The costs of a session, for those who answer for it. */
export const costList = query({
  input: SessionRef,
  output: Costs,
  reveals: [],
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: mayOwn,
  async run({ tx, today }, { sessionId }, session) {
    const { counted, lines } = await costOf(tx, sessionId)
    return {
      lines: lines.map(({ id, ...line }) => ({ costId: id, ...line })),
      counted,
      grades: gradesIn(await gradesOf(tx), await yearOf(tx, session.endsOn)),
      minutes: session.minutes,
      mayChange: obstacleTo('people', session, today) === undefined,
    }
  },
})

/** What work costs on average by fiscal year, and by grade; never what somebody earns. */
export const payList = query({
  input: z.object({}),
  output: Pay,
  reveals: [],
  subject: async () => undefined,
  may: maySetUp,
  async run({ tx, today }) {
    return {
      years: await tx.select().from(pay).where(own(tx, pay)).orderBy(pay.fiscalYear),
      grades: await gradesOf(tx),
      thisYear: await yearOf(tx, today),
    }
  },
})
