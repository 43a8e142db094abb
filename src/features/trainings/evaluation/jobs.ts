import { createHash } from 'node:crypto'
import { eq, gte, inArray } from 'drizzle-orm'
import { v7 } from 'uuid'
import { calendarOf } from '#/features/people/organization/api.ts'
import { notGoneOn } from '#/features/people/supporters/api.ts'
import { ask } from '#/features/tasks/api.ts'
import { add, own } from '#/platform/database.ts'
import { addDays, type Day } from '#/platform/day.ts'
import { daily, type JobScene } from '#/platform/jobs.ts'
import { addWorkingDays, type Calendar } from '#/platform/working-days.ts'
import { type Known, sessionById } from '../queries.ts'
import { sessions } from '../tables.ts'
import { closesOn } from './papers/rules.ts'
import { PEERS } from './peers/queries.ts'
import { drawn, FEWEST_RATERS, pointsFrom, ratingDays } from './peers/rules.ts'
import { papersOf } from './queries.ts'
import { isScored } from './scoring/queries.ts'
import { points, raters, sheets } from './tables.ts'

/** So long a training is looked after once its last day is over: late papers, late answers. */
const LOOKED_AFTER = 60
const DAYS_TO_SCORE = 10
const FAR_AWAY: Day = '9999-12-31'

/** Asks what is to be asked of those who take part, of those who rate each other and of those who score. */
export const evaluateTrainings = daily('trainings.evaluate', '04:40', async (scene) => {
  const { tx, today } = scene
  const calendar = await calendarOf(tx)
  const running = await tx
    .select({ id: sessions.id })
    .from(sessions)
    .where(own(tx, sessions, eq(sessions.state, 'started'), gte(sessions.endsOn, addDays(today, -LOOKED_AFTER))))
  for (const { id } of running) {
    const session = await sessionById(tx, id, true)
    const here = { ...session, participantIds: await notGoneOn(tx, [...session.participantIds], today) }
    await openPapers(scene, here, calendar)
    if (session.endsOn > today) continue
    if (!(await isScored(tx, id))) await askToScore(scene, session, calendar)
    if (!session.evaluation || session.evaluation.weights.peers === 0) continue
    if (today <= ratingDays(session.endsOn, calendar).closesOn) await draw(scene, here, calendar)
    else await closeRating(scene, session)
  }
})

/** Everybody gets a sheet of each paper that is open, also who is added later. */
async function openPapers({ tx, today, record }: JobScene, session: Known, calendar: Calendar) {
  const open = (await papersOf(tx, session.id)).filter(
    (paper) => paper.opensOn <= today && today <= closesOn(paper, calendar),
  )
  if (open.length === 0) return
  const paperIds = open.map(({ id }) => id)
  const there = await tx
    .select({ paperId: sheets.paperId, personId: sheets.personId })
    .from(sheets)
    .where(own(tx, sheets, inArray(sheets.paperId, paperIds)))
  const known = new Set(there.map(({ paperId, personId }) => `${paperId} ${personId}`))
  const fresh = open.flatMap((paper) =>
    session.participantIds
      .filter((personId) => !known.has(`${paper.id} ${personId}`))
      .map((personId) => ({ id: v7(), personId, paper })),
  )
  if (fresh.length === 0) return
  await add(
    tx,
    sheets,
    fresh.map(({ id, personId, paper }) => ({ id, personId, paperId: paper.id, sessionId: session.id })),
  )
  await ask(
    tx,
    fresh.map(({ id, personId, paper }) => ({
      ...{ kind: 'trainings.paper', personId, aboutId: personId, subjectId: id, period: null },
      ...{ minutes: paper.form.minutes, path: `/papers/${paper.id}`, donePath: `/papers/${paper.id}` },
      ...{ opensOn: today, dueOn: paper.dueOn > today ? paper.dueOn : today, closesOn: closesOn(paper, calendar) },
    })),
  )
  await record(
    'trainings.papers-opened',
    fresh.map(({ id }) => id),
  )
}

/** On the last day, whoever teaches and whoever answers for it is asked to score. */
const askToScore = ({ tx }: JobScene, { id, endsOn, ownerIds, instructorIds }: Known, calendar: Calendar) =>
  ask(
    tx,
    [...new Set([...instructorIds, ...ownerIds])].map((personId) => ({
      ...{ kind: 'trainings.score', personId, aboutId: personId, subjectId: id, period: null, minutes: 15 },
      ...{ path: `/trainings/${id}?tab=scores`, donePath: `/trainings/${id}?tab=scores` },
      ...{ opensOn: endsOn, dueOn: addWorkingDays(endsOn, DAYS_TO_SCORE, calendar), closesOn: FAR_AWAY },
    })),
  )

/** Draws once who rates whom, by a seed that nobody keeps. */
async function draw({ tx, record }: JobScene, session: Known, calendar: Calendar) {
  const there = await tx
    .select({ raterId: raters.raterId })
    .from(raters)
    .where(own(tx, raters, eq(raters.sessionId, session.id)))
    .limit(1)
  if (there.length > 0) return
  const { id: sessionId, evaluation, participantIds } = session
  const seed = v7()
  const lots = (name: string) => createHash('sha256').update(`${seed} ${name}`).digest('hex')
  const pairs = drawn(participantIds, evaluation!.ratersEach, lots)
  if (pairs.length === 0) return
  await add(
    tx,
    raters,
    pairs.map((pair) => ({ ...pair, sessionId })),
  )
  await ask(
    tx,
    participantIds.map((personId) => ({
      ...{ kind: 'trainings.rate', personId, aboutId: personId, subjectId: sessionId, period: null, minutes: 3 },
      ...{ path: `/rating/${sessionId}`, donePath: `/rating/${sessionId}`, ...ratingDays(session.endsOn, calendar) },
    })),
  )
  await record('trainings.raters-drawn', [sessionId])
}

/** Once nobody rates any more, whoever was rated by enough people gets their points, once. */
async function closeRating({ tx, now, tallied, record }: JobScene, session: Known) {
  const { id: sessionId, evaluation, participantIds } = session
  const said = await tallied({ kind: PEERS, subjectId: sessionId }, FEWEST_RATERS)
  const rated = participantIds.flatMap((personId) => {
    const tally = said.get(personId)
    const row = { sessionId, personId, of: 'peers' as const, detail: {}, changedAt: now }
    return tally ? [{ ...row, ...pointsFrom(tally, evaluation!) }] : []
  })
  if (rated.length === 0) return
  const written = await add(tx, points, rated, 'on conflict do nothing')
  if (written > 0) await record('trainings.rating-closed', [sessionId])
}
