import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { calendarOf } from '#/features/people/organization/api.ts'
import { presentOn, supportersOn, unitPaths } from '#/features/people/supporters/api.ts'
import { workingDaysBetween } from '#/platform/calendar.ts'
import { cursorOf } from '#/platform/cursor.ts'
import { own } from '#/platform/database.ts'
import { type Day, dayIn } from '#/platform/day.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from '../access.ts'
import { programmeById } from '../programmes/queries.ts'
import { LINE } from '../schema.ts'
import { reflections } from '../tables.ts'
import { countWithoutTrainer, PAGE, peopleIn } from './people/queries.ts'
import { byTree, standingOf } from './rules.ts'
import { Round, RoundWish } from './schema.ts'
import { countsOf, type InRound, periodsOf } from './units/queries.ts'

/** A round: by unit how many were asked, handed in, were answered, from the roll-ups; then who, never what (A-50, K-10). */
export const round = query({
  input: RoundWish,
  output: Round,
  reveals: [],
  subject: ({ tx }, { programmeId }) => programmeById(tx, programmeId),
  may: access.mayRunProgrammes,
  async run(scene, wish, programme) {
    const { tx, today } = scene
    const periods = await periodsOf(tx, programme.id)
    const period = wish.period ?? periods[0]
    if (!period) return { ...NOTHING_YET, programme }
    const inRound = { tx, programmeId: programme.id, period }
    const { units, total } = await countsOf(inRound)
    const paths = await unitPaths(
      tx,
      units.map(({ unitId }) => unitId),
      today,
    )
    const days = programme.cadence === 'milestones' ? null : await daysOf(inRound)
    return {
      ...{ programme, period, periods, total, days },
      over: days !== null && days.closesOn < today,
      answers: await isAnswered(inRound),
      withoutTrainer: await countWithoutTrainer(inRound, today),
      units: byTree(units.map((unit) => ({ ...unit, unit: paths.get(unit.unitId) ?? null }))),
      ...(await listed(scene, wish, inRound)),
    }
  },
})

const NOTHING_YET = {
  ...{
    period: null,
    periods: [],
    days: null,
    over: false,
    answers: true,
    withoutTrainer: 0,
    units: [],
    people: [],
    next: null,
  },
  total: { asked: 0, submitted: 0, answered: 0, medianDays: null },
}

/** One page of its people, each with how it stands and who is there to answer. */
async function listed({ tx, actor, today }: Scene, { unitId, show, after }: RoundWish, inRound: InRound) {
  const { timeZone } = actor
  const rows = await peopleIn({ ...inRound, today, timeZone, unitId, show, after })
  const page = rows.slice(0, PAGE)
  const last = page.at(-1)
  const ids = page.map(({ personId }) => personId)
  const present = new Set((await presentOn(tx, ids, today)).map(({ id }) => id))
  const supporters = await supportersOn(tx, ids, today, LINE)
  const supportersOf = Map.groupBy(supporters, ({ personId }) => personId)
  const paths = await unitPaths(
    tx,
    page.flatMap((row) => row.unitId ?? []),
    today,
  )
  const calendar = await calendarOf(tx)
  const dayOf = (at: Temporal.Instant | null): Day | null => at && dayIn(timeZone, at)
  const people = page.map((row) => {
    const [submittedOn, answeredOn] = [dayOf(row.submittedAt), dayOf(row.answeredAt)]
    const around = supportersOf.get(row.personId) ?? []
    const awaited = row.trainerFormId !== null && row.withdrawnAt === null && row.state !== 'answered'
    const until = answeredOn ?? (awaited ? today : null)
    return {
      ...{ reflectionId: row.reflectionId, personId: row.personId, displayName: row.displayName },
      unit: row.unitId && (paths.get(row.unitId) ?? null),
      standing: standingOf(row, today),
      ...{ submittedOn, answeredOn },
      handedInLate: submittedOn !== null && submittedOn > row.dueOn,
      days: submittedOn && until && workingDaysBetween(submittedOn, until, calendar),
      trainers: around.filter(({ kind }) => kind === 'trainer').map(({ displayName }) => displayName),
      lacks:
        awaited && present.has(row.personId) ? LINE.filter((line) => !around.some(({ kind }) => kind === line)) : [],
    }
  })
  return { people, next: rows.length > PAGE && last ? cursorOf(last.sortKey, last.reflectionId) : null }
}

/** Any row of a regular round tells its days. */
async function daysOf({ tx, programmeId, period }: InRound) {
  const { opensOn, dueOn, closesOn } = reflections
  const [row] = await tx
    .select({ opensOn, dueOn, closesOn })
    .from(reflections)
    .where(own(tx, reflections, eq(reflections.programmeId, programmeId), eq(reflections.period, period)))
    .orderBy(asc(reflections.unitId))
    .limit(1)
  return row ?? null
}

async function isAnswered({ tx, programmeId, period }: InRound): Promise<boolean> {
  const inRound = and(eq(reflections.programmeId, programmeId), eq(reflections.period, period))
  const [row] = await tx
    .select({ one: sql`1` })
    .from(reflections)
    .where(own(tx, reflections, inRound, isNotNull(reflections.trainerFormId)))
    .limit(1)
  return row !== undefined
}
