import { and, eq, sql } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import type { Period } from '#/platform/period.ts'
import { answerTimes, counts } from '../../tables.ts'
import { inOrder, medianOf } from '../rules.ts'

export type InRound = { tx: Tx; programmeId: string; period: Period }

/** The periods that were opened so far. */
export async function periodsOf(tx: Tx, programmeId: string): Promise<Period[]> {
  const rows = await tx
    .selectDistinct({ period: counts.period })
    .from(counts)
    .where(own(tx, counts, eq(counts.programmeId, programmeId)))
  return inOrder(rows.map(({ period }) => period))
}

/** By unit and altogether: asked, handed in, answered and the median days to the answer, from the roll-ups alone. */
export async function countsOf({ tx, programmeId, period }: InRound) {
  const byUnit = await tx
    .select({
      unitId: counts.unitId,
      asked: sql<number>`sum(${counts.asked})::int`,
      submitted: sql<number>`sum(${counts.submitted})::int`,
      answered: sql<number>`sum(${counts.answered})::int`,
    })
    .from(counts)
    .where(own(tx, counts, and(eq(counts.programmeId, programmeId), eq(counts.period, period))))
    .groupBy(counts.unitId)
  const { unitId, days, times } = answerTimes
  const histogram = await tx
    .select({ unitId, days, times })
    .from(answerTimes)
    .where(own(tx, answerTimes, and(eq(answerTimes.programmeId, programmeId), eq(answerTimes.period, period))))
  const timesOf = Map.groupBy(histogram, ({ unitId }) => unitId)
  const sum = (key: 'asked' | 'submitted' | 'answered') => byUnit.reduce((total, unit) => total + unit[key], 0)
  return {
    units: byUnit.map((unit) => ({ ...unit, medianDays: medianOf(timesOf.get(unit.unitId) ?? []) })),
    total: {
      asked: sum('asked'),
      submitted: sum('submitted'),
      answered: sum('answered'),
      medianDays: medianOf(histogram),
    },
  }
}
