import { eq } from 'drizzle-orm'
import { calendarOf } from '#/features/people/organization/api.ts'
import { namesOf } from '#/features/people/supporters/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { type Day, dayIn } from '#/platform/day.ts'
import { query } from '#/platform/use-case.ts'
import * as access from '../../access.ts'
import { type Known, sessionById } from '../../queries.ts'
import { SessionRef } from '../../schema.ts'
import { readersOf } from '../papers/queries.ts'
import { ratingDays } from '../peers/rules.ts'
import { gapsOf, type Score, scoresOf } from '../queries.ts'
import { shownHundredths } from '../rules.ts'
import { numbersOf, rowsOf } from '../scoring/queries.ts'
import { results } from '../tables.ts'
import { MyScore, Scores } from './schema.ts'

/** How everybody stands, for those who answer for the session and nobody else. */
export const scores = query({
  input: SessionRef,
  output: Scores,
  reveals: [],
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: access.mayOwn,
  async run({ tx, today }, { sessionId }, session) {
    const { participantIds, evaluation, state } = session
    const [{ worth, scores: all }, names, numbers, reasons, { ratingUntil, obstacle }] = [
      await scoresOf(tx, session),
      await namesOf(tx, [...participantIds]),
      await numbersOf(tx, participantIds),
      await reasonsOf(tx, sessionId),
      await settlingOf(tx, session, today),
    ]
    const people = all.map((score) => ({
      ...standingOf(score, reasons),
      displayName: names.get(score.personId) ?? '',
      number: numbers.get(score.personId) ?? '',
      ...{ personId: score.personId, tier: score.tier, settled: score.settled },
    }))
    return {
      ...{ sessionId, state, worth, ratingUntil, mayNotSettle: obstacle, passMark: evaluation?.passMark ?? 0 },
      people: people.toSorted((a, b) => (a.number < b.number ? -1 : 1)),
    }
  },
})

/** One's own score once it is final, and who reads it. */
export const myScore = query({
  input: SessionRef,
  output: MyScore,
  reveals: [],
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: access.mayTakePart,
  async run({ tx, actor }, { sessionId }, session) {
    const { title, titleEn, evaluation } = session
    const { worth, scores: all } = await scoresOf(tx, session)
    const mine = all.find(({ personId, settled }) => settled && personId === actor.personId)
    const [final] = mine ? await finalOf(tx, sessionId, actor.personId) : []
    return {
      ...{ sessionId, title, titleEn, worth, passMark: evaluation?.passMark ?? 0 },
      readers: await readersOf(tx, session),
      score:
        mine && final
          ? { ...standingOf(mine, await reasonsOf(tx, sessionId)), settledOn: dayIn(actor.timeZone, final.settledAt) }
          : null,
    }
  },
})

const finalOf = (tx: Tx, sessionId: string, personId: string) =>
  tx
    .select({ settledAt: results.settledAt })
    .from(results)
    .where(own(tx, results, eq(results.sessionId, sessionId), eq(results.personId, personId)))

/** Why something was added, by person and part. */
async function reasonsOf(tx: Tx, sessionId: string) {
  const rows = [...(await rowsOf(tx, sessionId)).values()].flat()
  return new Map(rows.map(({ personId, of, adjustedFor }) => [`${personId} ${of}`, adjustedFor]))
}

const standingOf = (
  { raw, adjusted, missing, passed, marks, personId }: Score,
  reasons: ReadonlyMap<string, string>,
) => ({
  ...{ raw: shownHundredths(raw), adjusted: shownHundredths(adjusted), missing, passed },
  marks: marks.map(({ of, points, adjustment }) => ({
    ...{ of, adjustment, points: shownHundredths(points) },
    adjustedFor: reasons.get(`${personId} ${of}`) ?? '',
  })),
})

/** Until when people rate each other, and what keeps scores from being made final today. */
export async function settlingOf(tx: Tx, session: Known, today: Day) {
  const { state, endsOn, evaluation } = session
  const rated = (evaluation?.weights.peers ?? 0) > 0 && today >= endsOn
  const closing = rated ? ratingDays(endsOn, await calendarOf(tx)).closesOn : null
  const ratingUntil = closing && today <= closing ? closing : null
  const obstacle =
    state === 'judged' || state === 'cancelled'
      ? ('over' as const)
      : state === 'design' || today < endsOn
        ? ('too-early' as const)
        : (await gapsOf(tx, session)).length > 0
          ? ('gaps' as const)
          : ratingUntil
            ? ('rating-open' as const)
            : null
  return { ratingUntil, obstacle }
}
