import { and, count, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { calendarOf } from '#/features/people/organization/api.ts'
import { namesOf } from '#/features/people/supporters/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { dayIn } from '#/platform/day.ts'
import { found } from '#/platform/errors.ts'
import { query, type Scene } from '#/platform/use-case.ts'
import * as access from '../../access.ts'
import { type Known, sessionById } from '../../queries.ts'
import { SessionRef } from '../../schema.ts'
import { papersOf } from '../queries.ts'
import { gapsIn } from '../rules.ts'
import { type Paper, papers, sheets } from '../tables.ts'
import { closesOn, offeredPapers } from './rules.ts'
import { Evaluation, PaperId, PaperToFill, SheetId, SheetRead } from './schema.ts'

/** What is written on a sheet, and what was begun. */
export const WRITTEN = 'trainings.paper'
export const DRAFT = 'trainings.paper.draft'

/** How a session is evaluated: the method and its papers, with how many have been handed in. */
export const evaluation = query({
  input: SessionRef,
  output: Evaluation,
  reveals: [],
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: access.mayScore,
  async run({ tx, actor }, { sessionId }, session) {
    const { evaluation: method, revision, state } = session
    const [kept, counts, calendar] = [
      await papersOf(tx, sessionId),
      await countsOf(tx, sessionId),
      await calendarOf(tx),
    ]
    const offered = method ? offeredPapers(session, method, calendar) : []
    return {
      ...{ sessionId, revision, state, method, gaps: gapsIn(method, kept) },
      mayChange: access.mayOwn(actor, session),
      papers: kept.map((paper) => ({ ...paper, ...(counts.get(paper.id) ?? { asked: 0, handedIn: 0 }) })),
      offered: offered.filter(({ kind }) => !kept.some((paper) => paper.kind === kind)),
    }
  },
})

async function countsOf(tx: Tx, sessionId: string) {
  const rows = await tx
    .select({ paperId: sheets.paperId, asked: count(), handedIn: count(sheets.handedAt) })
    .from(sheets)
    .where(own(tx, sheets, eq(sheets.sessionId, sessionId)))
    .groupBy(sheets.paperId)
  return new Map(rows.map(({ paperId, ...counts }) => [paperId, counts]))
}

/** A paper to fill in: the form, what was begun, and who will read it. */
export const paper = query({
  input: PaperId,
  output: PaperToFill,
  reveals: [DRAFT, WRITTEN],
  subject: ({ tx, actor }, { paperId }) => sheetOn(tx, paperId, actor.personId),
  may: access.mayTakePart,
  async run(scene, { paperId }, { paper, session, sheet }) {
    const { tx, today, actor } = scene
    const closing = closesOn(paper, await calendarOf(tx))
    const locked = lockOf(sheet, session, { today, closing })
    const draft = locked === null ? await scene.draft(DRAFT, sheet.id) : undefined
    const written = locked === 'handed-in' ? await answersOn(scene, sheet.id) : undefined
    return {
      ...{ paperId, kind: paper.kind, form: paper.form, dueOn: paper.dueOn, closesOn: closing, locked },
      session: { title: session.title, titleEn: session.titleEn },
      answers: written ?? (draft ? JSON.parse(draft.body) : {}),
      revision: draft?.revision ?? 0,
      keptAt: draft?.keptAt.toString() ?? null,
      readers: paper.kind === 'satisfaction' ? [] : await readersOf(tx, session),
      handedOn: sheet.handedAt && dayIn(actor.timeZone, sheet.handedAt),
    }
  },
})

/** Somebody's sheet, for those who score it; that they read it is noted where its author sees it. */
export const sheet = query({
  input: SheetId,
  output: SheetRead,
  reveals: [WRITTEN],
  async subject({ tx }, { sheetId }) {
    const [row] = await tx
      .select({ sheet: sheets, paper: papers })
      .from(sheets)
      .innerJoin(papers, and(eq(papers.organizationId, sheets.organizationId), eq(papers.id, sheets.paperId)))
      .where(own(tx, sheets, eq(sheets.id, sheetId)))
    const { sheet, paper } = found(row)
    return { ...(await sessionById(tx, sheet.sessionId)), sheet, paper }
  },
  may: access.mayScore,
  async run(scene, { sheetId }, { sheet, paper }) {
    const { kind, form, points, sessionId } = paper
    const names = await namesOf(scene.tx, [sheet.personId])
    return {
      ...{ sheetId, sessionId, kind, form, points },
      person: { id: sheet.personId, displayName: names.get(sheet.personId) ?? '' },
      answers: sheet.handedAt && kind !== 'satisfaction' ? ((await answersOn(scene, sheetId)) ?? null) : null,
      handedOn: sheet.handedAt && dayIn(scene.actor.timeZone, sheet.handedAt),
    }
  },
})

/** What was handed in on a sheet, if the asker may read it. */
export async function answersOn(scene: Scene, sheetId: string) {
  const [written] = await scene.reveal(sheetId, [WRITTEN])
  return written?.body === undefined ? undefined : JSON.parse(written.body)
}

const held = alias(sheets, 'held')

/** One's own sheet of a paper, which there is from the day on which it opens. */
export async function sheetOn(tx: Tx, paperId: string, personId: string, hold = false) {
  const asked = tx
    .select({ sheet: held, paper: papers })
    .from(held)
    .innerJoin(papers, and(eq(papers.organizationId, held.organizationId), eq(papers.id, held.paperId)))
    .where(own(tx, held, eq(held.paperId, paperId), eq(held.personId, personId)))
  const [row] = await (hold ? asked.for('no key update', { of: held }) : asked)
  const { sheet, paper } = found(row)
  const session = await sessionById(tx, paper.sessionId)
  return { participantIds: session.participantIds, sheet, paper, session }
}

type Sheet = typeof sheets.$inferSelect

export function lockOf(
  { handedAt }: Pick<Sheet, 'handedAt'>,
  { state }: Pick<Known, 'state'>,
  { today, closing }: { today: string; closing: string },
): PaperToFill['locked'] {
  if (handedAt) return 'handed-in'
  return state === 'started' && today <= closing ? null : 'closed'
}

/** Who reads what is handed in today, each once. */
export async function readersOf(tx: Tx, { ownerIds, instructorIds }: Pick<Known, 'ownerIds' | 'instructorIds'>) {
  const others = instructorIds.filter((id) => !ownerIds.includes(id))
  const names = await namesOf(tx, [...ownerIds, ...others])
  const named = (as: 'owner' | 'instructor') => (personId: string) => ({
    personId,
    as,
    displayName: names.get(personId) ?? '',
  })
  return [...ownerIds.map(named('owner')), ...others.map(named('instructor'))]
}

/** The sheets of a paper: once somebody was asked, its questions stay as they are. */
export async function askedOf(tx: Tx, { id }: Pick<Paper, 'id'>): Promise<string[]> {
  const rows = await tx
    .select({ id: sheets.id })
    .from(sheets)
    .where(own(tx, sheets, eq(sheets.paperId, id)))
  return rows.map((sheet) => sheet.id)
}
