import { and, eq, gte, isNull, or } from 'drizzle-orm'
import { z } from 'zod'
import { namesOf } from '#/features/people/supporters/api.ts'
import { employments } from '#/features/people/tables.ts'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { found } from '#/platform/errors.ts'
import { query } from '#/platform/use-case.ts'
import { asWhat, mayKnow, maySetUp, type Standing } from './access.ts'
import { gapsOf } from './evaluation/api.ts'
import { lacksOf, obstacleTo } from './rules.ts'
import { type Lack, Place, Session as SessionOut, SessionRef } from './schema.ts'
import { type Programme, participants, programmes, type Session, sessions, staff } from './tables.ts'

export type Known = Session & Standing

/** A session with everybody around it; not there: 404. `hold` keeps it from being changed by anybody else meanwhile. */
export async function sessionById(tx: Tx, sessionId: string, hold = false): Promise<Known> {
  const asked = tx
    .select()
    .from(sessions)
    .where(own(tx, sessions, eq(sessions.id, sessionId)))
  const [rows, answering, taught] = await Promise.all([
    hold ? asked.for('no key update') : asked,
    tx
      .select()
      .from(staff)
      .where(own(tx, staff, eq(staff.sessionId, sessionId))),
    tx
      .select({ personId: participants.personId })
      .from(participants)
      .where(own(tx, participants, eq(participants.sessionId, sessionId))),
  ])
  const idsOf = (as: 'owner' | 'instructor') => answering.filter((one) => one.as === as).map(({ personId }) => personId)
  return {
    ...found(rows[0]),
    ownerIds: idsOf('owner'),
    instructorIds: idsOf('instructor'),
    participantIds: taught.map(({ personId }) => personId),
  }
}

/** A programme; not there: 404. */
export async function programmeById(tx: Tx, programmeId: string, hold = false): Promise<Programme> {
  const asked = tx
    .select()
    .from(programmes)
    .where(own(tx, programmes, eq(programmes.id, programmeId)))
  const [row] = await (hold ? asked.for('no key update') : asked)
  return found(row)
}

/** Whether nobody who answers for a session works here any more. */
export async function isOrphaned(tx: Tx, sessionId: string, today: Day): Promise<boolean> {
  const [owner] = await tx
    .select({ id: staff.personId })
    .from(staff)
    .innerJoin(
      employments,
      and(eq(employments.organizationId, staff.organizationId), eq(employments.personId, staff.personId)),
    )
    .where(
      own(
        tx,
        staff,
        eq(staff.sessionId, sessionId),
        eq(staff.as, 'owner'),
        or(isNull(employments.endsOn), gte(employments.endsOn, today)),
      ),
    )
    .limit(1)
  return owner === undefined
}

/** What is missing before the session can begin (T-10). */
export async function missingOf(tx: Tx, session: Known): Promise<Lack[]> {
  const gaps = await gapsOf(tx, session)
  return lacksOf({
    ...{ objective: session.objective, level: session.level, people: session.participantIds.length },
    ...{ evaluated: gaps.length === 0, followed: session.retention !== null },
  })
}

/** One session, as much of it as the reader may know. */
export const session = query({
  input: SessionRef,
  output: SessionOut,
  reveals: [],
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: mayKnow,
  async run({ tx, actor, today }, { sessionId }, known) {
    const as = asWhat(actor, known)
    const names = await namesOf(tx, [...known.ownerIds, ...known.instructorIds])
    const named = (ids: readonly string[]) => ids.map((id) => ({ id, displayName: names.get(id) ?? '' }))
    const { id, title, titleEn } = await programmeById(tx, known.programmeId)
    return {
      ...{ sessionId, title: known.title, titleEn: known.titleEn, programme: { programmeId: id, title, titleEn } },
      ...{ days: known.days, startsOn: known.startsOn, endsOn: known.endsOn, state: known.state },
      ...{ revision: known.revision, people: known.participantIds.length, as, over: known.endsOn < today },
      ...{ owners: named(known.ownerIds), instructors: named(known.instructorIds) },
      orphaned: as === 'office' && (await isOrphaned(tx, sessionId, today)),
      mayResume: as === 'owner' && obstacleTo('resume', known, today) === undefined,
      design:
        as === 'office'
          ? null
          : {
              ...{ objective: known.objective, level: known.level, minutes: known.minutes },
              ...{ evaluation: known.evaluation !== null, retention: known.retention !== null },
            },
      lacks: as === 'owner' && known.state === 'design' ? await missingOf(tx, known) : [],
    }
  },
})

/** Whether the reader has trainings to look after, or something to learn: asked for by every first page. */
export const place = query({
  input: z.object({}),
  output: Place,
  reveals: [],
  subject: async () => undefined,
  may: () => true,
  async run({ tx, actor }) {
    const { rows } = await tx.ask<Place>(PLACE, [tx.organizationId, actor.personId])
    const { trains, learns } = rows[0]!
    return { trains: maySetUp(actor) || trains, learns }
  },
})

const PLACE = `
select
  exists (select from app.trainings_staff where organization_id = $1 and person_id = $2) as trains,
  exists (
    select from app.trainings_participants p
    join app.trainings_sessions s on s.organization_id = p.organization_id and s.id = p.session_id
    where p.organization_id = $1 and p.person_id = $2 and s.state in ('started', 'judged')) as learns`
