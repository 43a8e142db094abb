import { and, eq, gte, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { persons } from '#/features/people/tables.ts'
import { steps } from '#/features/tasks/tables.ts'
import { cursorIn, SortKey } from '#/platform/cursor.ts'
import { NOBODY, own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { reflections } from '../../tables.ts'
import type { Show } from '../schema.ts'
import type { InRound } from '../units/queries.ts'

export type Listed = InRound & {
  today: Day
  timeZone: string
  unitId: string | undefined
  show: Show | undefined
  after: string | undefined
}

export const PAGE = 50

/** One page of the people of a round, and one more if there is another. */
export function peopleIn({ tx, unitId, show, after, ...wish }: Listed) {
  const [sortKey, id] = cursorIn(after, z.tuple([SortKey, z.uuid()])) ?? []
  const { personId, submittedAt, answeredAt, dueOn, closesOn, state, trainerFormId, withdrawnAt } = reflections
  return tx
    .select({
      ...{ reflectionId: reflections.id, personId, unitId: reflections.unitId, state, dueOn, closesOn },
      ...{ submittedAt, answeredAt, trainerFormId, withdrawnAt },
      excused: sql<boolean>`${steps.state} is not null`,
      displayName: persons.displayName,
      sortKey: persons.sortKey,
    })
    .from(reflections)
    .innerJoin(
      persons,
      and(eq(persons.organizationId, reflections.organizationId), eq(persons.id, reflections.personId)),
    )
    .leftJoin(
      steps,
      and(
        eq(steps.organizationId, reflections.organizationId),
        eq(steps.subjectId, reflections.id),
        eq(steps.kind, 'reflections.write'),
        eq(steps.personId, reflections.personId),
        eq(steps.state, 'excused'),
      ),
    )
    .where(
      own(
        tx,
        reflections,
        eq(reflections.programmeId, wish.programmeId),
        eq(reflections.period, wish.period),
        unitId === NOBODY ? sql`${reflections.unitId} is null` : unitId ? eq(reflections.unitId, unitId) : undefined,
        shown(tx, show, wish),
        sortKey && id ? sql`(${persons.sortKey}, ${reflections.id}) > (${sortKey}, ${id}::uuid)` : undefined,
      ),
    )
    .orderBy(persons.sortKey, reflections.id)
    .limit(PAGE + 1)
}

const NOT_HANDED_IN = sql`${reflections.state} in ('open', 'draft')`

function shown(tx: Tx, show: Show | undefined, { today, timeZone }: Pick<Listed, 'today' | 'timeZone'>) {
  const handedInLate = sql`(${reflections.submittedAt} at time zone ${timeZone})::date > ${reflections.dueOn}`
  const conditions: Record<Show, SQL> = {
    missing: and(NOT_HANDED_IN, sql`${steps.state} is null`)!,
    late: sql`(${handedInLate} or (${NOT_HANDED_IN} and ${reflections.dueOn} < ${today} and ${steps.state} is null))`,
    waiting: and(eq(reflections.state, 'submitted'), AWAITED)!,
    answered: eq(reflections.state, 'answered'),
    'no-trainer': and(sql`${steps.state} is null`, nobodyToAnswer(tx, today))!,
  }
  return show && conditions[show]
}

/** Somebody is asked to answer it, if it is handed in, and there is something to answer. */
const AWAITED = sql`(${reflections.trainerFormId} is not null and ${reflections.withdrawnAt} is null)`

/** Of those who are not answered yet and are at work, the people who have no trainer on that day. */
function nobodyToAnswer(tx: Tx, today: Day): SQL {
  const holds = (span: string, from = 'starts_on') =>
    sql`${sql.raw(`${span}.${from}`)} <= ${today} and (${sql.raw(`${span}.ends_on`)} is null or ${sql.raw(`${span}.ends_on`)} >= ${today})`
  const of = (span: string) => sql`${sql.raw(span)}.organization_id = ${tx.organizationId}`
  return sql`(${reflections.state} <> 'answered' and ${AWAITED}
    and exists (select from app.people_employments h
      where ${of('h')} and h.person_id = ${reflections.personId} and ${holds('h', 'hired_on')})
    and not exists (select from app.people_absences a
      where ${of('a')} and a.person_id = ${reflections.personId} and ${holds('a')})
    and not exists (select from app.people_supports s
      join app.people_employments e on e.organization_id = s.organization_id and e.person_id = s.supporter_id
        and ${holds('e', 'hired_on')}
      where ${of('s')} and s.person_id = ${reflections.personId} and s.kind = 'trainer' and ${holds('s')}))`
}

/** How many of a round nobody can answer as things are. */
export async function countWithoutTrainer({ tx, programmeId, period }: InRound, today: Day): Promise<number> {
  const inRound = and(eq(reflections.programmeId, programmeId), eq(reflections.period, period))
  const [row] = await tx
    .select({ people: sql<number>`count(*)::int` })
    .from(reflections)
    .where(
      own(
        tx,
        reflections,
        inRound,
        or(gte(reflections.closesOn, today), eq(reflections.state, 'submitted')),
        nobodyToAnswer(tx, today),
      ),
    )
  return row?.people ?? 0
}
