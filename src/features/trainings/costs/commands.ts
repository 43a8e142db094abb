import { eq } from 'drizzle-orm'
import { own } from '#/platform/database.ts'
import { found, Invalid, Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { mayOwn, maySetUp } from '../access.ts'
import { refuse } from '../commands.ts'
import { sessionById } from '../queries.ts'
import { costOf, gradesOf } from './queries.ts'
import { inHouseYen } from './rules.ts'
import { CostRef, Grade, GradeRef, KeepCost, MOST_LINES, PayKept, PayYear, RemoveCost } from './schema.ts'
import { type Cost, costs, grades, pay } from './tables.ts'

/** Adds a line or changes one. What is not counted says why (T-02); refused once the session is judged. */
export const keepCost = command({
  input: KeepCost,
  output: CostRef,
  event: 'trainings.cost-kept',
  eventSubject: ({ costId }) => costId,
  async subject({ tx }, { sessionId, amount }) {
    const session = await sessionById(tx, sessionId, true)
    const grade = 'gradeId' in amount && found((await gradesOf(tx)).find(({ gradeId }) => gradeId === amount.gradeId))
    return { ...session, grade: grade || undefined }
  },
  may: mayOwn,
  async run({ tx, today }, { costId, sessionId, kind, label, amount, counted, why }, { grade, ...session }) {
    if ('yen' in amount === (kind === 'in-house')) throw new Invalid([{ field: 'amount', reason: 'wrong-kind' }])
    if (!counted && why === '') throw new Invalid([{ field: 'why', reason: 'missing' }])
    refuse('people', session, today)
    const { lines } = await costOf(tx, sessionId)
    const before = lines.find(({ id }) => id === costId)
    if (!before && lines.length >= MOST_LINES) throw new Refused('too-many-lines', { most: MOST_LINES })
    const position = before?.position ?? (lines.at(-1)?.position ?? 0) + 1
    const row = { kind, label, counted, why: counted ? '' : why, ...worthOf(amount, grade, before), position }
    if (before)
      await tx
        .update(costs)
        .set(row)
        .where(own(tx, costs, eq(costs.id, costId)))
    else {
      const made = await tx
        .insert(costs)
        .values({ id: costId, sessionId, ...row })
        .onConflictDoNothing()
      if (made.rowCount === 0) throw new Refused('other-content')
    }
    return { costId }
  },
})

export const removeCost = command({
  input: RemoveCost,
  output: CostRef,
  event: 'trainings.cost-removed',
  eventSubject: ({ costId }) => costId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: mayOwn,
  async run({ tx, today }, { costId, sessionId }, session) {
    refuse('people', session, today)
    await tx.delete(costs).where(own(tx, costs, eq(costs.id, costId), eq(costs.sessionId, sessionId)))
    return { costId }
  },
})

/** What an hour of work costs on average in a fiscal year (T-06); said again, it is what was said last. */
export const keepPay = command({
  input: PayYear,
  output: PayKept,
  event: 'trainings.pay-kept',
  eventSubject: (_, { organizationId }) => organizationId,
  subject: async () => undefined,
  may: maySetUp,
  async run({ tx }, year) {
    await tx
      .insert(pay)
      .values(year)
      .onConflictDoUpdate({ target: [pay.organizationId, pay.fiscalYear], set: year })
    return { organizationId: tx.organizationId }
  },
})

/** What a month of somebody of a grade costs, from a fiscal year on. Refused `grade-there`: said for that year already. */
export const keepGrade = command({
  input: Grade,
  output: GradeRef,
  event: 'trainings.grade-kept',
  eventSubject: ({ gradeId }) => gradeId,
  subject: async () => undefined,
  may: maySetUp,
  async run({ tx }, { gradeId, ...wish }) {
    const twin = (await gradesOf(tx)).find(
      (one) => one.gradeId !== gradeId && one.name === wish.name && one.fiscalYear === wish.fiscalYear,
    )
    if (twin) throw new Refused('grade-there')
    await tx
      .insert(grades)
      .values({ id: gradeId, ...wish })
      .onConflictDoUpdate({ target: [grades.organizationId, grades.id], set: wish })
    return { gradeId }
  },
})

/** Costs that were reckoned with it stay as they are. */
export const removeGrade = command({
  input: GradeRef,
  output: GradeRef,
  event: 'trainings.grade-removed',
  eventSubject: ({ gradeId }) => gradeId,
  subject: async () => undefined,
  may: maySetUp,
  async run({ tx }, { gradeId }) {
    await tx.delete(grades).where(own(tx, grades, eq(grades.id, gradeId)))
    return { gradeId }
  },
})

function worthOf(amount: KeepCost['amount'], grade: Grade | undefined, before: Cost | undefined) {
  if ('yen' in amount) return { yen: amount.yen, inHouse: null }
  if ('as' in amount) return { yen: found(before).yen, inHouse: found(before?.inHouse) }
  const { name, monthlyYen, monthlyHours } = found(grade)
  const inHouse = { grade: name, monthlyYen, monthlyHours, minutes: amount.minutes }
  return { yen: inHouseYen(inHouse), inHouse }
}
