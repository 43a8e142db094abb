import { eq } from 'drizzle-orm'
import { close, closeAll } from '#/features/tasks/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { found, Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { mayOwn, mayScore, maySetUp } from './access.ts'
import { sheets } from './evaluation/tables.ts'
import { type Known, missingOf, programmeById, sessionById } from './queries.ts'
import { moveDayZero, openPlans, stopPlans } from './retention/api.ts'
import { obstacleTo, spanOf, type Wish } from './rules.ts'
import { ChangeSession, CreateSession, type Design, SessionRef } from './schema.ts'
import { type Session, sessions, staff } from './tables.ts'

/** Makes a session; who makes it answers for it. `like`: begins with the design of another one of the programme, which one may see. */
export const createSession = command({
  input: CreateSession,
  output: SessionRef,
  event: 'trainings.session-created',
  eventSubject: ({ sessionId }) => sessionId,
  async subject({ tx, actor }, { programmeId, like }) {
    await programmeById(tx, programmeId)
    const model = like === null ? undefined : await sessionById(tx, like)
    const fits = model === undefined || (model.programmeId === programmeId && mayScore(actor, model))
    return found(fits ? { model } : undefined)
  },
  may: maySetUp,
  async run({ tx, actor, now, today }, { sessionId, programmeId, title, titleEn, days }, { model }) {
    const { objective, level, minutes, evaluation, retention } = model ?? UNDESIGNED
    const rows = await tx
      .insert(sessions)
      .values({
        ...{ id: sessionId, programmeId, title, titleEn, ...spanOf(days), state: 'design', createdAt: now },
        ...{ objective, level, minutes, evaluation, retention },
      })
      .onConflictDoNothing()
      .returning({ id: sessions.id })
    if (rows.length > 0)
      await tx.insert(staff).values({ sessionId, personId: actor.personId, as: 'owner', since: today })
    else if ((await sessionById(tx, sessionId)).programmeId !== programmeId) throw new Refused('other-content')
    return { sessionId }
  },
})

const UNDESIGNED = { objective: '', level: '', minutes: 0, evaluation: null, retention: null }

/** What it is for, when and how long. Once it has begun its days alone move, and what was learnt is followed from the new last one. */
export const changeSession = command({
  input: ChangeSession,
  output: SessionRef,
  event: 'trainings.session-changed',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: mayOwn,
  async run({ tx, today, now }, { sessionId, revision, design }, before) {
    const wanted = { ...design, ...spanOf(design.days) }
    const moves = String(before.days) !== String(wanted.days)
    const measures = (['objective', 'level'] as const).some((key) => before[key] !== wanted[key])
    const named = (['title', 'titleEn', 'minutes'] as const).some((key) => before[key] !== wanted[key])
    if (!moves && !measures && !named) return { sessionId }
    if (before.revision !== revision) throw new Refused('changed-meanwhile')
    refuse('people', before, today)
    if (measures) refuse('design', before, today)
    if (moves) {
      refuse('days', before, today)
      if (before.state === 'started' && wanted.endsOn < today) throw new Refused('over')
    }
    await change(tx, sessionId, { ...wanted, revision: revision + 1 })
    if (before.state === 'started' && before.endsOn !== wanted.endsOn)
      await moveDayZero(tx, { ...before, ...wanted }, { today, now })
    return { sessionId }
  },
})

/** Begins the training: nobody is taught before all five are there (T-10), and everybody gets a plan (T-25). */
export const startSession = command({
  input: SessionRef,
  output: SessionRef,
  event: 'trainings.session-started',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: mayOwn,
  async run({ tx, today, now }, { sessionId }, session) {
    if (session.state === 'started') return { sessionId }
    refuse('start', session, today)
    const missing = await missingOf(tx, session)
    if (missing.length > 0) throw new Refused('not-ready', { missing })
    await change(tx, sessionId, { state: 'started', startedAt: now, revision: session.revision + 1 })
    await openPlans(tx, session, [...session.participantIds], { today, now })
    return { sessionId }
  },
})

/** It does not take place, or is followed no further: nothing more is asked of anybody, what was done stays. */
export const cancelSession = command({
  input: SessionRef,
  output: SessionRef,
  event: 'trainings.session-cancelled',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: mayOwn,
  async run({ tx, today, now }, { sessionId }, session) {
    if (session.state === 'cancelled') return { sessionId }
    refuse('cancel', session, today)
    await change(tx, sessionId, { state: 'cancelled', cancelledAt: now, revision: session.revision + 1 })
    await stopPlans(tx, sessionId, { today, now })
    await forgetAsked(tx, sessionId)
    return { sessionId }
  },
})

/** Takes being cancelled back, while nobody had been asked anything. */
export const resumeSession = command({
  input: SessionRef,
  output: SessionRef,
  event: 'trainings.session-resumed',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: mayOwn,
  async run({ tx, today }, { sessionId }, session) {
    if (session.state === 'design') return { sessionId }
    refuse('resume', session, today)
    await change(tx, sessionId, { state: 'design', cancelledAt: null, revision: session.revision + 1 })
    return { sessionId }
  },
})

/** Refuses what cannot be had of a session any more. */
export function refuse(wish: Wish, session: Pick<Session, 'state' | 'endsOn' | 'startedAt'>, today: Known['endsOn']) {
  const obstacle = obstacleTo(wish, session, today)
  if (obstacle) throw new Refused(obstacle)
}

type Change = Partial<Omit<Session, 'id' | 'organizationId'>> & Partial<Design>
export const change = (tx: Tx, sessionId: string, set: Change) =>
  tx
    .update(sessions)
    .set(set)
    .where(own(tx, sessions, eq(sessions.id, sessionId)))

/** Papers and ratings that were asked of somebody, or of everybody, are wanted no more. */
export async function forgetAsked(tx: Tx, sessionId: string, personId?: string): Promise<void> {
  const asked = await tx
    .select({ id: sheets.id })
    .from(sheets)
    .where(own(tx, sheets, eq(sheets.sessionId, sessionId), personId ? eq(sheets.personId, personId) : undefined))
  await Promise.all([
    closeAll(tx, { kind: 'trainings.paper', subjectIds: asked.map(({ id }) => id) }, personId),
    close(tx, { kind: 'trainings.rate', subjectId: sessionId }, personId),
    ...(personId ? [] : [close(tx, { kind: 'trainings.score', subjectId: sessionId })]),
  ])
}
