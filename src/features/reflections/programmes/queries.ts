import { eq, inArray, max } from 'drizzle-orm'
import { z } from 'zod'
import { calendarOf } from '#/features/people/organization/api.ts'
import { namesOf } from '#/features/people/supporters/api.ts'
import { persons } from '#/features/people/tables.ts'
import { units } from '#/features/people/units/tables.ts'
import { placeOf } from '#/features/tasks/planning/rules.ts'
import { own, type Tx } from '#/platform/database.ts'
import { addMonths, type Day, dayIn, laterOf } from '#/platform/day.ts'
import { found, Invalid } from '#/platform/errors.ts'
import type { Period } from '#/platform/period.ts'
import { query } from '#/platform/use-case.ts'
import type { Calendar } from '#/platform/working-days.ts'
import * as access from '../access.ts'
import { counts, type Programme, participants, programmes } from '../tables.ts'
import { auditedOf, membersOn } from './membership/queries.ts'
import type { Standing } from './membership/rules.ts'
import { type Course, milestonesOf } from './milestones/rules.ts'
import { stagesOf } from './opening/commands.ts'
import { obstacleIn, obstacleOf, type Round, roundsBetween, stateOf } from './rules.ts'
import {
  NextRounds,
  type PeopleWish,
  ProgrammeRef,
  Programmes,
  ProgrammeWish,
  RhythmWish,
  Programme as Whole,
} from './schema.ts'

const SHOWN_ROUNDS = 3
/** Rounds come at least every month; a longer closure may put off one or two. */
const AHEAD_MONTHS = 6

/** Every programme of reflections, in the order they were started. */
export const programmeList = query({
  input: z.object({}),
  output: Programmes,
  reveals: [],
  subject: async () => undefined,
  may: access.mayRunProgrammes,
  async run({ tx, today }) {
    const rows = await tx
      .select()
      .from(programmes)
      .where(own(tx, programmes, eq(programmes.kind, 'reflections')))
      .orderBy(programmes.startedAt)
    const calendar = await calendarOf(tx)
    const latest = await latestOf(tx)
    const heads = rows.map(async (programme) => {
      const state = stateOf(programme, today)
      const members = state === 'ended' ? [] : await membersOn(tx, await auditedOf(tx, programme), today)
      return {
        ...programme,
        state,
        people: members.length,
        latest: latest.get(programme.id) ?? null,
        nextOpensOn: state === 'ended' ? null : await nextOpening(tx, programme, members, { today, calendar }),
      }
    })
    return { programmes: await Promise.all(heads) }
  },
})

/** One programme whole: what is set, who takes part today, what comes next. */
export const programme = query({
  input: ProgrammeRef,
  output: Whole,
  reveals: [],
  subject: ({ tx }, { programmeId }) => programmeById(tx, programmeId),
  may: access.mayRunProgrammes,
  async run({ tx, today, actor }, _, row) {
    const wish = await wishOf(tx, row)
    const names = await namesOf(tx, [...wish.personIds, ...wish.exceptIds])
    const named = (ids: string[]) => ids.map((id) => ({ id, displayName: names.get(id) ?? '' }))
    const state = stateOf(row, today)
    const endedOn = row.endedAt && dayIn(actor.timeZone, row.endedAt)
    return {
      id: row.id,
      wish,
      named: named(wish.personIds),
      excepted: named(wish.exceptIds),
      state,
      ended: endedOn && { on: endedOn, mayResume: endedOn === today },
      people: (await membersOn(tx, await auditedOf(tx, row), today)).length,
      latest: (await latestOf(tx)).get(row.id) ?? null,
      next: state === 'ended' ? [] : nextRounds(row, today, await calendarOf(tx)),
    }
  },
})

/** The next rounds of a rhythm that is being thought of. */
export const programmeDays = query({
  input: RhythmWish,
  output: NextRounds,
  reveals: [],
  subject: async () => undefined,
  may: access.mayRunProgrammes,
  async run({ tx, today }, rhythm) {
    return { rounds: obstacleIn(rhythm) ? [] : nextRounds(rhythm, today, await calendarOf(tx)) }
  },
})

const nextRounds = (rhythm: RhythmWish, today: Day, calendar: Calendar): Round[] => {
  const from = laterOf(today, rhythm.startsOn)
  return roundsBetween(rhythm, from, addMonths(from, AHEAD_MONTHS), calendar).slice(0, SHOWN_ROUNDS)
}

async function nextOpening(
  tx: Tx,
  programme: Programme,
  members: readonly Standing[],
  { today, calendar }: { today: Day; calendar: Calendar },
): Promise<Day | null> {
  const days = nextRounds(programme, today, calendar).map(({ opensOn }) => opensOn)
  if (programme.cadence === 'milestones') {
    const stages = await stagesOf(tx, programme.id)
    const surroundings = { today, calendar, isAway: () => false }
    for (const member of members) {
      for (const { plan } of milestonesOf(programme as Course, stages, member))
        days.push(placeOf(member.personId, plan, surroundings).opensOn)
    }
  }
  return days.filter((day) => day >= today).toSorted()[0] ?? null
}

async function latestOf(tx: Tx) {
  const rows = await tx
    .select({ id: counts.programmeId, period: max(counts.period) })
    .from(counts)
    .where(own(tx, counts))
    .groupBy(counts.programmeId)
  return new Map(rows.map(({ id, period }) => [id, period as Period | null]))
}
/** The programme as somebody would wish for it. */
export async function wishOf(tx: Tx, row: Programme): Promise<ProgrammeWish> {
  const taking = await tx
    .select({ id: participants.personId, takesPart: participants.takesPart })
    .from(participants)
    .where(own(tx, participants, eq(participants.programmeId, row.id)))
    .orderBy(participants.personId)
  const those = (wanted: boolean) => taking.flatMap(({ id, takesPart }) => (takesPart === wanted ? id : []))
  const stages = await stagesOf(tx, row.id)
  return ProgrammeWish.parse({
    ...row,
    personIds: those(true),
    exceptIds: those(false),
    stages: stages.map(({ fromMonths, hireFormId, trainerFormId }) => ({
      fromMonths,
      hireForm: { formId: hireFormId },
      trainerForm: trainerFormId && { formId: trainerFormId },
    })),
  })
}

/** The wish, or the field that makes no sense. */
export function checkWish<Wish extends Parameters<typeof obstacleOf>[0]>(wish: Wish): Wish {
  const obstacle = obstacleOf(wish)
  if (obstacle) throw new Invalid([obstacle])
  return wish
}

/** Everybody and every unit named is of this organisation, or 404. */
export async function peopleChosen(tx: Tx, { audience, personIds, exceptIds }: PeopleWish): Promise<void> {
  const ids = [...new Set([...personIds, ...exceptIds])]
  const people = await tx
    .select({ id: persons.id })
    .from(persons)
    .where(own(tx, persons, inArray(persons.id, ids)))
  const unitIds = [...new Set(audience?.unitIds ?? [])]
  const known = await tx
    .select({ id: units.id })
    .from(units)
    .where(own(tx, units, inArray(units.id, unitIds)))
  found(people.length === ids.length && known.length === unitIds.length ? true : undefined)
}

export async function programmeById(tx: Tx, id: string): Promise<Programme> {
  const [programme] = await tx
    .select()
    .from(programmes)
    .where(own(tx, programmes, eq(programmes.id, id)))
  return found(programme)
}
