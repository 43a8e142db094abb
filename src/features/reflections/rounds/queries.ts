import { and, eq, inArray, max, sql } from 'drizzle-orm'
import { z } from 'zod'
import { calendarOf } from '#/features/people/organization/api.ts'
import { namesOf, supportersOn, unitPaths } from '#/features/people/supporters/api.ts'
import { persons } from '#/features/people/tables.ts'
import { cursorIn, cursorOf, SortKey } from '#/platform/cursor.ts'
import { NOBODY, own, type Tx } from '#/platform/database.ts'
import { type Day, dayIn, type Month, monthsBetween } from '#/platform/day.ts'
import { found, Invalid } from '#/platform/errors.ts'
import { query } from '#/platform/use-case.ts'
import type { Calendar } from '#/platform/working-days.ts'
import * as access from '../access.ts'
import { obstacleIn, type Rhythm, roundsOf } from '../rules.ts'
import { LINE, PreviewProgramme, ProgrammePreview, Programmes, Round, RoundWish } from '../schema.ts'
import { counts, type Programme, participants, programmes, reflections } from '../tables.ts'

const PAGE = 50
const A_YEAR = 12

export const programmeList = query({
  input: z.object({}),
  output: Programmes,
  reveals: [],
  subject: async () => undefined,
  may: access.mayRunProgrammes,
  async run({ tx }) {
    const rows = await tx.select().from(programmes).where(own(tx, programmes)).orderBy(programmes.startedAt)
    const sizes = await tx
      .select({ id: participants.programmeId, people: sql<number>`count(*)::int` })
      .from(participants)
      .where(own(tx, participants))
      .groupBy(participants.programmeId)
    const latest = await tx
      .select({ id: counts.programmeId, month: max(counts.month) })
      .from(counts)
      .where(own(tx, counts))
      .groupBy(counts.programmeId)
    return {
      programmes: rows.map((programme) => ({
        ...programme,
        people: sizes.find(({ id }) => id === programme.id)?.people ?? 0,
        latestMonth: (latest.find(({ id }) => id === programme.id)?.month ?? null) as Month | null,
      })),
    }
  },
})

/** Every round of the next twelve months, opening day and mails; nothing is done. */
export const previewProgramme = query({
  input: PreviewProgramme,
  output: ProgrammePreview,
  reveals: [],
  subject: ({ tx }, { personIds }) => peopleChosen(tx, personIds),
  may: access.mayRunProgrammes,
  async run({ tx, today }, wish, people) {
    const reachable = people.filter(({ activatedAt, email }) => activatedAt && email).length
    const supporters = await supportersOn(
      tx,
      people.map(({ id }) => id),
      today,
      LINE,
    )
    const withTrainer = new Set(supporters.filter(({ kind }) => kind === 'trainer').map(({ personId }) => personId))
    const names = await namesOf(
      tx,
      people.map(({ id }) => id),
    )
    const named = (chosen: typeof people) => chosen.map(({ id }) => names.get(id) ?? '')
    return {
      rounds: checkedRounds(wish, await calendarOf(tx))
        .slice(0, A_YEAR)
        .map((round) => {
          const opens = round.closesOn < today ? 'past' : round.opensOn <= today ? 'now' : 'later'
          return { ...round, opens: opens as 'past' | 'now' | 'later', mails: opens === 'past' ? 0 : reachable }
        }),
      people: people.length,
      withoutTrainer: named(people.filter(({ id }) => !withTrainer.has(id))),
      notActivated: named(people.filter(({ activatedAt }) => !activatedAt)),
    }
  },
})

/** The rounds of a rhythm, or the field that makes no sense. */
export function checkedRounds(rhythm: Rhythm, calendar: Calendar) {
  const obstacle = obstacleIn(rhythm)
  if (obstacle) throw new Invalid([{ field: 'rhythm', reason: obstacle }])
  return roundsOf(rhythm, calendar)
}

/** All of the people named, or 404 when one is not of this organisation. */
export async function peopleChosen(tx: Tx, personIds: string[]) {
  const ids = [...new Set(personIds)]
  const rows = await tx
    .select({ id: persons.id, email: persons.email, activatedAt: persons.activatedAt })
    .from(persons)
    .where(own(tx, persons, inArray(persons.id, ids)))
  return found(rows.length === ids.length ? rows : undefined)
}

/** A round: by unit how many were asked, handed in, were answered, from the roll-up; then who, never what. */
export const round = query({
  input: RoundWish,
  output: Round,
  reveals: [],
  subject: ({ tx }, { programmeId }) => programmeById(tx, programmeId),
  may: access.mayRunProgrammes,
  async run({ tx, actor, today }, { month, unitId, after }, programme) {
    const days = roundsOf(programme, await calendarOf(tx)).find((one) => one.month === month)
    const inRound = { tx, programmeId: programme.id, month }
    const byUnit = await countsByUnit(inRound)
    const people = await peopleIn(inRound, unitId, after)
    const page = people.slice(0, PAGE)
    const last = page.at(-1)
    const paths = await unitPaths(
      tx,
      [...byUnit.map((row) => row.unitId), ...page.flatMap((row) => row.unitId ?? [])],
      today,
    )
    const supporters = await supportersOn(
      tx,
      page.map(({ personId }) => personId),
      today,
      LINE,
    )
    const names = await namesOf(
      tx,
      page.map(({ personId }) => personId),
    )
    return {
      programme: { id: programme.id, name: programme.name },
      months: monthsBetween(programme.startsMonth, programme.endsMonth),
      ...found(days),
      units: byUnit
        .map((row) => ({ ...row, unit: paths.get(row.unitId) ?? null }))
        .toSorted((a, b) => (a.unit ?? '\uffff').localeCompare(b.unit ?? '\uffff', 'ja')),
      people: page.map((row) => ({
        reflectionId: row.reflectionId,
        displayName: names.get(row.personId) ?? '',
        unit: row.unitId && (paths.get(row.unitId) ?? null),
        state: row.state,
        submittedOn: dayOf(row.submittedAt, actor.timeZone),
        answeredOn: dayOf(row.answeredAt, actor.timeZone),
        trainers: supporters
          .filter(({ personId, kind }) => personId === row.personId && kind === 'trainer')
          .map(({ displayName }) => displayName),
      })),
      next: people.length > PAGE && last ? cursorOf(last.sortKey, last.reflectionId) : null,
    }
  },
})

const dayOf = (at: Temporal.Instant | null, timeZone: string): Day | null => at && dayIn(timeZone, at)

type InRound = { tx: Tx; programmeId: string; month: Month }

const countsByUnit = ({ tx, programmeId, month }: InRound) =>
  tx
    .select({
      unitId: counts.unitId,
      asked: sql<number>`sum(${counts.asked})::int`,
      submitted: sql<number>`sum(${counts.submitted})::int`,
      answered: sql<number>`sum(${counts.answered})::int`,
    })
    .from(counts)
    .where(own(tx, counts, eq(counts.programmeId, programmeId), eq(counts.month, month)))
    .groupBy(counts.unitId)

function peopleIn({ tx, programmeId, month }: InRound, unitId: string | undefined, after: string | undefined) {
  const [sortKey, id] = cursorIn(after, z.tuple([SortKey, z.uuid()])) ?? []
  return tx
    .select({
      reflectionId: reflections.id,
      personId: reflections.personId,
      unitId: reflections.unitId,
      // A draft is its author's own business: until it is handed in, all look the same.
      state: sql<
        'open' | 'submitted' | 'answered'
      >`case when ${reflections.state} = 'draft' then 'open' else ${reflections.state} end`,
      submittedAt: reflections.submittedAt,
      answeredAt: reflections.answeredAt,
      sortKey: persons.sortKey,
    })
    .from(reflections)
    .innerJoin(
      persons,
      and(eq(persons.organizationId, reflections.organizationId), eq(persons.id, reflections.personId)),
    )
    .where(
      own(
        tx,
        reflections,
        eq(reflections.programmeId, programmeId),
        eq(reflections.month, month),
        unitId === NOBODY ? sql`${reflections.unitId} is null` : unitId ? eq(reflections.unitId, unitId) : undefined,
        sortKey && id ? sql`(${persons.sortKey}, ${reflections.id}) > (${sortKey}, ${id}::uuid)` : undefined,
      ),
    )
    .orderBy(persons.sortKey, reflections.id)
    .limit(PAGE + 1)
}

export async function programmeById(tx: Tx, id: string): Promise<Programme> {
  const [programme] = await tx
    .select()
    .from(programmes)
    .where(own(tx, programmes, eq(programmes.id, id)))
  return found(programme)
}
