import { eq } from 'drizzle-orm'
import { calendarOf } from '#/features/people/organization/api.ts'
import { ask, close, finish } from '#/features/tasks/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { command } from '#/platform/use-case.ts'
import { addWorkingDays } from '#/platform/working-days.ts'
import { mayOwn } from '../access.ts'
import { forgetAsked } from '../commands.ts'
import { type Known, sessionById } from '../queries.ts'
import { SessionRef } from '../schema.ts'
import { sessions } from '../tables.ts'
import { standing } from './queries.ts'
import { verdictOf } from './rules.ts'
import { Judging, KeepRedesign, SetBenefit } from './schema.ts'

/** The owner has the formula judge it; not worth it: its owners are asked what to change next time (T-07). 409: why it cannot be judged yet. */
export const judge = command({
  input: SessionRef,
  output: Judging,
  event: 'trainings.judged',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: mayOwn,
  async run(scene, { sessionId }, session) {
    const { tx, now, today } = scene
    const { figures, pay, obstacles } = await standing(scene, session)
    if (obstacles[0] || !pay) throw new Refused(obstacles[0] ?? 'no-pay')
    const { worth } = verdictOf(figures, pay)
    if (session.state === 'started') {
      await tx
        .update(sessions)
        .set({ state: 'judged', judgedAt: now, revision: session.revision + 1 })
        .where(own(tx, sessions, eq(sessions.id, sessionId)))
      await forgetAsked(tx, sessionId)
    }
    await followVerdict(tx, session, worth, today)
    return { sessionId, worth }
  },
})

/** Owners have the step as long as it was not worth it and nobody has written down what to change. */
export async function followVerdict(
  tx: Tx,
  { id: subjectId, ownerIds, redesignedAt }: Pick<Known, 'id' | 'ownerIds' | 'redesignedAt'>,
  worth: boolean,
  today: Day,
): Promise<void> {
  const kind = 'trainings.redesign'
  if (worth) return await close(tx, { kind, subjectId })
  if (redesignedAt) return
  const calendar = await calendarOf(tx)
  const path = `/trainings/${subjectId}/redesign`
  const days = {
    opensOn: today,
    dueOn: addWorkingDays(today, DUE_AFTER_WORKING_DAYS, calendar),
    closesOn: addWorkingDays(today, CLOSES_AFTER_WORKING_DAYS, calendar),
  }
  const step = { kind, subjectId, period: null, minutes: 15, path, donePath: path, ...days } as const
  await ask(
    tx,
    ownerIds.map((personId) => ({ ...step, personId, aboutId: personId })),
  )
}
const DUE_AFTER_WORKING_DAYS = 10
const CLOSES_AFTER_WORKING_DAYS = 60

/** What it is worth in a year, as somebody reckons; it stands beside the verdict and never enters it. */
export const setBenefit = command({
  input: SetBenefit,
  output: SessionRef,
  event: 'trainings.benefit-set',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: mayOwn,
  async run({ tx }, { sessionId, benefitYen }, { state }) {
    if (state === 'cancelled') throw new Refused('cancelled')
    await tx
      .update(sessions)
      .set({ benefitYen })
      .where(own(tx, sessions, eq(sessions.id, sessionId)))
    return { sessionId }
  },
})

/** What the owners want to do differently next time; one of them is enough. 409: `not-judged`, `changed-meanwhile`. */
export const keepRedesign = command({
  input: KeepRedesign,
  output: SessionRef,
  event: 'trainings.redesigned',
  eventSubject: ({ sessionId }) => sessionId,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: mayOwn,
  async run({ tx, now, actor }, { sessionId, revision, text }, session) {
    if (session.state !== 'judged') throw new Refused('not-judged')
    if (session.revision === revision + 1 && session.redesign === text) return { sessionId }
    if (session.revision !== revision) throw new Refused('changed-meanwhile')
    await tx
      .update(sessions)
      .set({ redesign: text, redesignedAt: session.redesignedAt ?? now, revision: revision + 1 })
      .where(own(tx, sessions, eq(sessions.id, sessionId)))
    await finish(tx, { kind: 'trainings.redesign', subjectId: sessionId }, actor.personId, now)
    return { sessionId }
  },
})
