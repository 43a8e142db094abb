import { and, eq } from 'drizzle-orm'
import { calendarOf } from '#/features/people/organization/api.ts'
import { finishOwn } from '#/features/tasks/api.ts'
import { own } from '#/platform/database.ts'
import { Invalid, Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { SessionRef } from '../../schema.ts'
import { raters } from '../tables.ts'
import { drawnFor, PEERS, stateOf } from './queries.ts'
import { ratingDays } from './rules.ts'
import { Rate } from './schema.ts'

/**
 * Says of all whom one was drawn to rate what one has seen, at once and for good. The marks go into sums, and nothing says
 * whose they were: not even their author can change them any more. Sent again, it changes nothing. 409: `closed`.
 */
export const rate = command({
  input: Rate,
  output: SessionRef,
  event: 'trainings.rated',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx, actor }, { sessionId }) => drawnFor(tx, sessionId, actor.personId, true),
  may: (_, { pairs }) => pairs.length > 0,
  async run({ tx, actor, today, now, tally }, { sessionId, ratings }, { session, pairs }) {
    const waiting = pairs.filter(({ done }) => !done)
    if (waiting.length === 0) return { sessionId }
    const { closesOn } = ratingDays(session.endsOn, await calendarOf(tx))
    if (stateOf(session, today, closesOn) === 'closed') throw new Refused('closed')

    const asked = (session.evaluation?.peerCriteria ?? []).map(({ key }) => key).toSorted()
    for (const { rateeId } of waiting) {
      const [given, ...more] = ratings.filter(({ personId }) => personId === rateeId)
      const isWhole = !given?.marks || Object.keys(given.marks).toSorted().join() === asked.join()
      if (!given || more.length > 0 || !isWhole)
        throw new Invalid([{ field: `ratings.${rateeId}`, reason: 'required' }])
      if (given.marks) await tally({ kind: PEERS, subjectId: sessionId, aboutId: rateeId }, given.marks)
    }
    await tx
      .update(raters)
      .set({ done: true })
      .where(own(tx, raters, and(eq(raters.sessionId, sessionId), eq(raters.raterId, actor.personId))))
    await finishOwn(tx, { kind: 'trainings.rate', subjectId: sessionId }, actor.personId, now)
    return { sessionId }
  },
})
