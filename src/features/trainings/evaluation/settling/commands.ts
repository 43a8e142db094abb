import { ask, finish } from '#/features/tasks/api.ts'
import { add } from '#/platform/database.ts'
import { NotFound, Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import * as access from '../../access.ts'
import { type Known, sessionById } from '../../queries.ts'
import { settleTiers } from '../../retention/api.ts'
import { tierOf } from '../../schedule/rules.ts'
import { SessionRef } from '../../schema.ts'
import { type Score, scoresOf } from '../queries.ts'
import { totalOf } from '../rules.ts'
import { keepRows } from '../scoring/commands.ts'
import { results } from '../tables.ts'
import { settlingOf } from './queries.ts'
import { CorrectScore, Settled, SettleScores } from './schema.ts'

/**
 * Makes the scores of all who have none yet final: plans move to their tier, whatever the score (T-25). 409: why not today,
 * or `missing-parts` with the people of whom something is missing that the owner has not seen.
 */
export const settleScores = command({
  input: SettleScores,
  output: Settled,
  event: 'trainings.scores-settled',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: access.mayOwn,
  async run(scene, { sessionId, knowing }, session) {
    const { tx, actor, now, today } = scene
    const { obstacle } = await settlingOf(tx, session, today)
    if (obstacle) throw new Refused(obstacle)
    const { scores } = await scoresOf(tx, session)
    const open = scores.filter(({ settled }) => !settled)
    const known = new Set(knowing)
    const unseen = open.filter(({ missing, personId }) => missing.length > 0 && !known.has(personId))
    if (unseen.length > 0) throw new Refused('missing-parts', { personIds: unseen.map(({ personId }) => personId) })
    await settle(scene, session, open)
    const which = { kind: 'trainings.score' as const, subjectId: sessionId }
    // Whoever was named today was not asked yet: that scoring is over shows in a step that is done.
    const [me, path] = [actor.personId, `/trainings/${sessionId}?tab=scores`]
    const days = { opensOn: session.endsOn, dueOn: today, closesOn: today }
    await ask(tx, [{ ...which, personId: me, aboutId: me, period: null, minutes: 15, path, donePath: path, ...days }])
    await finish(tx, which, actor.personId, now)
    return { sessionId, settled: open.length }
  },
})

/** Corrects what was given to somebody whose score is final; phases that have not begun follow. */
export const correctScore = command({
  input: CorrectScore,
  output: SessionRef,
  event: 'trainings.score-corrected',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: access.mayOwn,
  async run(scene, { sessionId, row }, session) {
    if (session.state === 'cancelled') throw new Refused('cancelled')
    const before = await standing(scene, session, row.personId)
    if (!before.settled) throw new Refused('not-settled')
    await keepRows(scene, session, [row])
    await settle(scene, session, [await standing(scene, session, row.personId)])
    return { sessionId }
  },
})

async function standing({ tx }: Scene, session: Known, personId: string) {
  const { worth, scores } = await scoresOf(tx, session)
  const score = scores.find((one) => one.personId === personId)
  if (!score) throw new NotFound()
  const total = totalOf(score.marks, worth, session.evaluation!.passMark)
  return { ...score, ...total, tier: tierOf(total.raw, session.retention!) }
}

/** Writes results that follow from what was given, and hands the tiers on. */
async function settle({ tx, now, today }: Scene, session: Known, scores: readonly Score[]) {
  if (scores.length === 0) return
  const rows = scores.map(({ personId, raw, adjusted, missing, passed, tier }) => {
    const denominator = lcm(raw.denominator, adjusted.denominator)
    return {
      ...{ sessionId: session.id, personId, missing: [...missing], passed, tier, denominator, settledAt: now },
      rawNumerator: raw.numerator * (denominator / raw.denominator),
      numerator: adjusted.numerator * (denominator / adjusted.denominator),
      revision: 0,
    }
  })
  await add(tx, results, rows, AGAIN)
  await settleTiers(tx, session, new Map(scores.map(({ personId, tier }) => [personId, tier])), { today, now })
}

const AGAIN = `on conflict (organization_id, session_id, person_id) do update set
  raw_numerator = excluded.raw_numerator, numerator = excluded.numerator, denominator = excluded.denominator,
  missing = excluded.missing, passed = excluded.passed, tier = excluded.tier,
  revision = trainings_results.revision + 1, settled_at = excluded.settled_at`

function lcm(one: number, other: number): number {
  let [a, b] = [one, other]
  while (b) [a, b] = [b, a % b]
  return (one / a) * other
}
