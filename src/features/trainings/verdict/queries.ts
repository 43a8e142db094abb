import { namesOf } from '#/features/people/supporters/api.ts'
import type { Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import { mayOwn } from '../access.ts'
import { payOn } from '../costs/api.ts'
import { scoresOf } from '../evaluation/api.ts'
import { satisfactionShown } from '../figures/queries.ts'
import { type Known, sessionById } from '../queries.ts'
import { SessionRef } from '../schema.ts'
import { breakEvenOf, type Figures, justBelow, obstaclesTo, returnOf, timeYen, verdictOf } from './rules.ts'
import { Verdict } from './schema.ts'

/** Whether a session was worth it, how near it was, and what stands beside it (T-01, T-09, T-11, B-03). */
export const verdict = query({
  input: SessionRef,
  output: Verdict,
  reveals: [],
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: mayOwn,
  async run(scene, { sessionId }, session) {
    const { tx, actor } = scene
    const { figures, settled, pay, obstacles } = await standing(scene, session)
    const known = figures.people > 0 && figures.minutes > 0 ? pay : null
    const judged = known && session.state === 'judged' ? verdictOf(figures, known) : null
    const { benefitYen } = session
    const time = known && timeYen(figures, known)
    return {
      ...session,
      sessionId,
      ...{ costYen: figures.costYen, minutes: figures.minutes, people: figures.people },
      ...{ settled, pay, obstacles, timeYen: time },
      passMark: session.evaluation?.passMark ?? null,
      breakEven: known && breakEvenOf(figures, known),
      judged: judged && { ...judged, reached: figures.reached },
      below: judged ? await belowIn(tx, session) : [],
      returns:
        benefitYen === null
          ? null
          : {
              ofCost: returnOf(benefitYen, figures.costYen),
              ofAll: time === null ? null : returnOf(benefitYen, figures.costYen + time),
            },
      satisfaction: await satisfactionShown(tx, sessionId, mayTakeAway(session, actor.personId)),
      redesigned: session.redesignedAt !== null,
    }
  },
})

const mayTakeAway = ({ participantIds }: Known, personId: string) => participantIds.includes(personId)

/** What a session is judged by, as it is today. */
export async function standing({ tx, today }: { tx: Tx; today: Day }, session: Known) {
  const [counted, pay] = await Promise.all([figuresOf(tx, [session.id]), payOn(tx, session.endsOn)])
  const { settled, ...figures } = counted.get(session.id)!
  return { figures, settled, pay, obstacles: obstaclesTo(session, { ...figures, settled }, { pay, today }) }
}

async function belowIn(tx: Tx, session: Known) {
  const { worth, scores } = await scoresOf(tx, session)
  const below = justBelow(scores, worth, session.evaluation?.passMark ?? 0)
  const names = await namesOf(
    tx,
    below.map(({ personId }) => personId),
  )
  return below.map(({ personId, ...one }) => ({
    person: { id: personId, displayName: names.get(personId) ?? '' },
    ...one,
  }))
}

/** What sessions are judged by, and for how many the score is final; for their owners and jobs, who alone see results. */
export async function figuresOf(
  tx: Scene['tx'],
  sessionIds: readonly string[],
): Promise<Map<string, Figures & { settled: number }>> {
  const { rows } = await tx.ask<Figures & { settled: number; sessionId: string }>(FIGURES, [
    tx.organizationId,
    sessionIds,
  ])
  return new Map(rows.map(({ sessionId, ...figures }) => [sessionId, figures]))
}

const FIGURES = `
select s.id as "sessionId", s.minutes, count(p.person_id)::int as people, count(r.person_id)::int as settled,
  (count(*) filter (where r.passed))::int as reached,
  (select coalesce(sum(c.yen), 0)::float8 from app.trainings_costs c
    where c.organization_id = $1 and c.session_id = s.id and c.counted) as "costYen"
from app.trainings_sessions s
left join app.trainings_participants p on p.organization_id = $1 and p.session_id = s.id
left join app.trainings_results r on r.organization_id = $1 and r.session_id = s.id and r.person_id = p.person_id
where s.organization_id = $1 and s.id = any($2)
group by s.id, s.minutes`
