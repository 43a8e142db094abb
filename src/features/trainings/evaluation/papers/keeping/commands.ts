import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import { calendarOf } from '#/features/people/organization/api.ts'
import { redate } from '#/features/tasks/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { Invalid, Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import * as access from '../../../access.ts'
import { type Known, sessionById } from '../../../queries.ts'
import { SessionRef } from '../../../schema.ts'
import { sessions } from '../../../tables.ts'
import { flawsIn } from '../../rules.ts'
import { papers } from '../../tables.ts'
import { askedOf } from '../queries.ts'
import { asAsked, closesOn, flawsOf } from '../rules.ts'
import { ChangeEvaluation, KeepPaper, Kept, type Paper, RemovePaper } from '../schema.ts'

/** Changes how a session that is being designed is evaluated; its copy alone. 409: `started`, `changed-meanwhile`. */
export const changeEvaluation = command({
  input: ChangeEvaluation,
  output: Kept,
  event: 'trainings.evaluation-changed',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: access.mayOwn,
  async run({ tx }, { sessionId, method, revision }, session) {
    const flaws = flawsIn(method)
    if (flaws.length > 0) throw new Invalid(flaws.map(({ field, reason }) => ({ field: `method.${field}`, reason })))
    if (session.state !== 'design') throw new Refused('started')
    if (session.revision !== revision) {
      if (isDeepStrictEqual(session.evaluation, method)) return { id: sessionId, revision: session.revision }
      throw new Refused('changed-meanwhile')
    }
    await tx
      .update(sessions)
      .set({ evaluation: method, revision: revision + 1 })
      .where(own(tx, sessions, eq(sessions.id, sessionId)))
    return { id: sessionId, revision: revision + 1 }
  },
})

/**
 * Makes or changes a paper. From the start on what it counts for stays; once somebody was asked, only its days may still
 * be moved.
 */
export const keepPaper = command({
  input: KeepPaper,
  output: Kept,
  event: 'trainings.paper-kept',
  eventSubject: ({ paper }) => paper.id,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: access.mayOwn,
  async run({ tx }, { sessionId, paper }, session) {
    const flaws = flawsOf(paper)
    if (flaws.length > 0) throw new Invalid(flaws.map((reason) => ({ field: 'paper', reason })))
    refuseOver(session)
    const wanted = { ...paper, sessionId, form: asAsked(paper.form, paper.kind) }
    const there = await keptPapers(tx, sessionId)
    const before = there.find(({ id }) => id === paper.id)
    if (there.some(({ id, kind }) => kind === paper.kind && id !== paper.id)) throw new Refused('paper-there')
    if (!before) {
      if (session.state !== 'design') throw new Refused('started')
      const made = await tx
        .insert(papers)
        .values({ ...wanted, revision: 0 })
        .onConflictDoNothing()
      if (made.rowCount === 0) throw new Refused('paper-there')
      return { id: paper.id, revision: 0 }
    }
    if (same(before, wanted)) return { id: paper.id, revision: before.revision }
    if (before.revision !== paper.revision) throw new Refused('changed-meanwhile')
    const counts = before.kind !== paper.kind || before.points !== paper.points
    if (counts && session.state !== 'design') throw new Refused('started')
    const days = { opensOn: paper.opensOn, dueOn: paper.dueOn }
    const asked = await askedOf(tx, paper)
    if (!same({ ...before, ...days }, wanted) && asked.length > 0) throw new Refused('asked-already')
    const revision = before.revision + 1
    await tx
      .update(papers)
      .set({ ...wanted, revision })
      .where(own(tx, papers, eq(papers.id, paper.id)))
    const until = { dueOn: paper.dueOn, closesOn: closesOn(paper, await calendarOf(tx)) }
    await redate(tx, { kind: 'trainings.paper', subjectIds: asked }, until)
    return { id: paper.id, revision }
  },
})

/** Takes a paper away while the session is being designed. */
export const removePaper = command({
  input: RemovePaper,
  output: SessionRef,
  event: 'trainings.paper-removed',
  eventSubject: ({ paperId }) => paperId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: access.mayOwn,
  async run({ tx }, { sessionId, paperId, revision }, session) {
    refuseOver(session)
    const before = (await keptPapers(tx, sessionId)).find(({ id }) => id === paperId)
    if (!before) return { sessionId }
    if (session.state !== 'design') throw new Refused('started')
    if (before.revision !== revision) throw new Refused('changed-meanwhile')
    await tx.delete(papers).where(own(tx, papers, eq(papers.id, paperId)))
    return { sessionId }
  },
})

const keptPapers = (tx: Tx, sessionId: string) =>
  tx
    .select()
    .from(papers)
    .where(own(tx, papers, eq(papers.sessionId, sessionId)))

function refuseOver({ state }: Pick<Known, 'state'>) {
  if (state === 'judged' || state === 'cancelled') throw new Refused(state)
}

type Content = Omit<Paper, 'id' | 'revision'>
const same = (one: Content, other: Content) => isDeepStrictEqual(contentOf(one), contentOf(other))
const contentOf = ({ form, points, opensOn, dueOn }: Content) => ({ form, points, opensOn, dueOn })
