import { eq, inArray } from 'drizzle-orm'
import { notGoneOn } from '#/features/people/supporters/api.ts'
import { persons } from '#/features/people/tables.ts'
import { close } from '#/features/tasks/api.ts'
import { add, own, type Tx } from '#/platform/database.ts'
import { found, Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { mayOwn, maySetUp } from '../access.ts'
import { forgetAsked, refuse } from '../commands.ts'
import { results } from '../evaluation/tables.ts'
import { isOrphaned, sessionById } from '../queries.ts'
import { openPlans, stopPlans } from '../retention/api.ts'
import { MOST_PEOPLE, SessionRef } from '../schema.ts'
import { participants, staff } from '../tables.ts'
import { AddParticipants, RemoveParticipant, StaffWish } from './schema.ts'

/** Adds people; once the session has begun they get their plans at once (T-25). Refused `too-many`, and `gone` for who has left. */
export const addParticipants = command({
  input: AddParticipants,
  output: SessionRef,
  event: 'trainings.participants-added',
  eventSubject: ({ sessionId }) => sessionId,
  async subject({ tx }, { sessionId, personIds }) {
    const session = await sessionById(tx, sessionId, true)
    await knownPeople(tx, personIds)
    return session
  },
  may: mayOwn,
  async run({ tx, now, today }, { sessionId, personIds }, session) {
    const there = new Set(session.participantIds)
    const fresh = [...new Set(personIds)].filter((id) => !there.has(id))
    if (fresh.length === 0) return { sessionId }
    refuse('people', session, today)
    if (there.size + fresh.length > MOST_PEOPLE) throw new Refused('too-many', { most: MOST_PEOPLE })
    if ((await notGoneOn(tx, fresh, today)).length < fresh.length) throw new Refused('gone')
    await add(
      tx,
      participants,
      fresh.map((personId) => ({ sessionId, personId, addedAt: now })),
      'on conflict do nothing',
    )
    if (session.state === 'started') await openPlans(tx, session, fresh, { today, now })
    return { sessionId }
  },
})

/** Takes somebody off who does not take part after all: nothing more is asked of them. Refused `settled` once their score is final. */
export const removeParticipant = command({
  input: RemoveParticipant,
  output: SessionRef,
  event: 'trainings.participant-removed',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: mayOwn,
  async run({ tx, now, today }, { sessionId, personId }, session) {
    if (!session.participantIds.includes(personId)) return { sessionId }
    refuse('people', session, today)
    const [settled] = await tx
      .select({ id: results.personId })
      .from(results)
      .where(own(tx, results, eq(results.sessionId, sessionId), eq(results.personId, personId)))
    if (settled) throw new Refused('settled')
    await tx
      .delete(participants)
      .where(own(tx, participants, eq(participants.sessionId, sessionId), eq(participants.personId, personId)))
    await stopPlans(tx, sessionId, { today, now }, personId)
    await forgetAsked(tx, sessionId, personId)
    return { sessionId }
  },
})

/** Names somebody who answers for the session or teaches it. */
export const nameStaff = command({
  input: StaffWish,
  output: SessionRef,
  event: 'trainings.staff-named',
  eventSubject: ({ sessionId }) => sessionId,
  async subject({ tx }, { sessionId, personId }) {
    const session = await sessionById(tx, sessionId, true)
    await knownPeople(tx, [personId])
    return session
  },
  may: mayOwn,
  async run({ tx, today }, { sessionId, personId, as }, { ownerIds, instructorIds }) {
    if ((as === 'owner' ? ownerIds : instructorIds).includes(personId)) return { sessionId }
    if ((await notGoneOn(tx, [personId], today)).length === 0) throw new Refused('gone')
    await tx.insert(staff).values({ sessionId, personId, as, since: today })
    return { sessionId }
  },
})

/** Somebody answers for it or teaches it no longer. Refused `last-owner`: somebody always answers. */
export const dismissStaff = command({
  input: StaffWish,
  output: SessionRef,
  event: 'trainings.staff-dismissed',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: mayOwn,
  async run({ tx }, { sessionId, personId, as }, { ownerIds, instructorIds }) {
    if (as === 'owner' && ownerIds.every((id) => id === personId)) throw new Refused('last-owner')
    await tx
      .delete(staff)
      .where(own(tx, staff, eq(staff.sessionId, sessionId), eq(staff.personId, personId), eq(staff.as, as)))
    const scoresStill = (as === 'owner' ? instructorIds : ownerIds).includes(personId)
    if (!scoresStill) await close(tx, { kind: 'trainings.score', subjectId: sessionId }, personId)
    return { sessionId }
  },
})

/** The office takes a session over whose owners have all left. Refused `still-owned`. */
export const takeOver = command({
  input: SessionRef,
  output: SessionRef,
  event: 'trainings.session-taken-over',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: maySetUp,
  async run({ tx, actor, today }, { sessionId }, { ownerIds }) {
    if (ownerIds.includes(actor.personId)) return { sessionId }
    if (!(await isOrphaned(tx, sessionId, today))) throw new Refused('still-owned')
    await tx.insert(staff).values({ sessionId, personId: actor.personId, as: 'owner', since: today })
    return { sessionId }
  },
})

async function knownPeople(tx: Tx, personIds: string[]): Promise<void> {
  const ids = [...new Set(personIds)]
  const rows = await tx
    .select({ id: persons.id })
    .from(persons)
    .where(own(tx, persons, inArray(persons.id, ids)))
  found(rows.length === ids.length ? true : undefined)
}
