import { eq } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import { found } from '#/platform/errors.ts'
import type { Standing } from './access.ts'
import { participants, type Session, sessions, staff } from './tables.ts'

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
