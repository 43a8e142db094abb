import { eq } from 'drizzle-orm'
import { calendarOf } from '#/features/people/organization/api.ts'
import { namesOf } from '#/features/people/supporters/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import { type Known, sessionById } from '../../queries.ts'
import { SessionRef } from '../../schema.ts'
import { raters } from '../tables.ts'
import { ratingDays } from './rules.ts'
import { Rating } from './schema.ts'

/** Under which kind it is tallied what was said of somebody. */
export const PEERS = 'trainings.peers'

/** Whom one was drawn to rate; there for nobody else. */
export const rating = query({
  input: SessionRef,
  output: Rating,
  reveals: [],
  subject: ({ tx, actor }, { sessionId }) => drawnFor(tx, sessionId, actor.personId),
  may: (_, { pairs }) => pairs.length > 0,
  async run({ tx, today }, { sessionId }, { session, pairs }) {
    const { title, titleEn, evaluation } = session
    const names = await namesOf(
      tx,
      pairs.map(({ rateeId }) => rateeId),
    )
    const { closesOn } = ratingDays(session.endsOn, await calendarOf(tx))
    return {
      ...{ sessionId, title, titleEn, closesOn, criteria: evaluation?.peerCriteria ?? [] },
      people: pairs.map(({ rateeId: id }) => ({ id, displayName: names.get(id) ?? '' })),
      state: pairs.every(({ done }) => done) ? ('done' as const) : stateOf(session, today, closesOn),
    }
  },
})

/** Whom somebody was drawn to rate and who still takes part, in one order, so that two hands never wait for each other. */
export async function drawnFor(tx: Tx, sessionId: string, raterId: string, hold = false) {
  const session = await sessionById(tx, sessionId)
  const asked = tx
    .select({ rateeId: raters.rateeId, done: raters.done })
    .from(raters)
    .where(own(tx, raters, eq(raters.sessionId, sessionId), eq(raters.raterId, raterId)))
    .orderBy(raters.rateeId)
  const pairs = await (hold ? asked.for('update') : asked)
  const here = new Set(session.participantIds)
  return { session, pairs: here.has(raterId) ? pairs.filter(({ rateeId }) => here.has(rateeId)) : [] }
}

export const stateOf = ({ state }: Pick<Known, 'state'>, today: Day, closesOn: Day) =>
  state === 'started' && today <= closesOn ? ('open' as const) : ('closed' as const)
