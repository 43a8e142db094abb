import { and, eq, isNotNull } from 'drizzle-orm'
import { namesOf } from '#/features/people/supporters/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import { query } from '#/platform/use-case.ts'
import * as access from '../../access.ts'
import { type Known, sessionById } from '../../queries.ts'
import { SessionRef } from '../../schema.ts'
import { papersOf } from '../queries.ts'
import { type Worth, worthOf } from '../rules.ts'
import { papers, points, sheets } from '../tables.ts'
import { columnsOf } from './rules.ts'
import { SCORED, type Scored, type ScoreRow, ScoringSheet } from './schema.ts'

/** The sheet on which points are given, for those who teach and those who answer for it; no totals. */
export const scoringSheet = query({
  input: SessionRef,
  output: ScoringSheet,
  reveals: [],
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: access.mayScore,
  run: ({ tx }, _, session) => sheetOf(tx, session),
})

export async function sheetOf(tx: Tx, session: Known): Promise<ScoringSheet> {
  const { id: sessionId, evaluation, participantIds } = session
  const [kept, given, handed, names, numbers, done] = [
    await papersOf(tx, sessionId),
    await rowsOf(tx, sessionId),
    await handedIn(tx, sessionId),
    await namesOf(tx, [...participantIds]),
    await numbersOf(tx, participantIds),
    await isScored(tx, sessionId),
  ]
  const worth: Pick<Worth, Scored> = evaluation ? worthOf(evaluation, kept) : { observation: 0, before: 0, after: 0 }
  const people = participantIds.map((personId) => ({
    personId,
    displayName: names.get(personId) ?? '',
    number: numbers.get(personId) ?? '',
    sheets: {
      before: handed.get(`${personId} before`) ?? null,
      after: handed.get(`${personId} after`) ?? null,
    },
    rows: given.get(personId) ?? [],
  }))
  return {
    sessionId,
    locked: lockOf(session, done),
    criteria: columnsOf(evaluation?.criteria ?? [], worth).length > 0 ? (evaluation?.criteria ?? []) : [],
    worth,
    people: people.toSorted((a, b) =>
      a.number < b.number || (a.number === b.number && a.personId < b.personId) ? -1 : 1,
    ),
  }
}

export function lockOf({ evaluation, state }: Known, scored: boolean): ScoringSheet['locked'] {
  if (!evaluation) return 'no-method'
  if (state === 'design') return 'not-started'
  if (state !== 'started') return 'over'
  return scored ? 'settled' : null
}

/** What was given of what people score, by person. */
export async function rowsOf(tx: Tx, sessionId: string): Promise<Map<string, ScoreRow[]>> {
  const { personId, of, detail, adjustment, adjustedFor, revision } = points
  const rows = await tx
    .select({ personId, of, detail, adjustment, adjustedFor, revision })
    .from(points)
    .where(own(tx, points, eq(points.sessionId, sessionId)))
  const scored = rows.filter((row): row is ScoreRow => (SCORED as readonly string[]).includes(row.of))
  return Map.groupBy(scored, (row) => row.personId)
}

async function handedIn(tx: Tx, sessionId: string): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: sheets.id, personId: sheets.personId, kind: papers.kind })
    .from(sheets)
    .innerJoin(papers, and(eq(papers.organizationId, sheets.organizationId), eq(papers.id, sheets.paperId)))
    .where(own(tx, sheets, eq(sheets.sessionId, sessionId), isNotNull(sheets.handedAt)))
  return new Map(rows.map(({ id, personId, kind }) => [`${personId} ${kind}`, id]))
}

/**
 * Has somebody made the scores final? Those who teach see no result, but that the step of scoring is done: from then on
 * only an owner corrects.
 */
export async function isScored(tx: Tx, sessionId: string): Promise<boolean> {
  const { rowCount } = await tx.ask(SCORED_SINCE, [tx.organizationId, sessionId])
  return rowCount !== 0
}

const SCORED_SINCE = `select from app.tasks_steps
  where organization_id = $1 and subject_id = $2 and kind = 'trainings.score' and state = 'done' limit 1`

/** The latest employee number of each. */
export async function numbersOf(tx: Tx, personIds: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await tx.ask<{ id: string; number: string }>(NUMBERS, [tx.organizationId, personIds])
  return new Map(rows.map(({ id, number }) => [id, number]))
}

const NUMBERS = `select distinct on (person_id) person_id as id, number from app.people_employments
  where organization_id = $1 and person_id = any($2::uuid[]) order by person_id, hired_on desc`
