import { eq } from 'drizzle-orm'
import { calendarOf } from '#/features/people/organization/api.ts'
import { own, type Tx } from '#/platform/database.ts'
import type { Day } from '#/platform/day.ts'
import type { Tallying } from '#/platform/entrusted/tallying.ts'
import type { Known } from '../queries.ts'
import { tierOf } from '../schedule/rules.ts'
import { closesOn, SATISFACTION, SATISFIED } from './papers/rules.ts'
import { type Gap, gapsIn, type Mark, markIn, type Total, totalOf, type Worth, worthOf } from './rules.ts'
import { papers, points, results } from './tables.ts'

/**
 * How somebody stands: what was given for each thing that is asked, the exact total, and the tier of the raw total from
 * 0. `settled`: final, as it was on that day; until then it follows what has been given so far.
 */
export type Score = Total & { personId: string; marks: Mark[]; tier: number; settled: boolean }

/** The scores of all who take part, and what can be had for each thing asked; for owners, jobs, and of oneself alone. */
export async function scoresOf(tx: Tx, session: Known): Promise<{ worth: Worth; scores: Score[] }> {
  const { evaluation, retention, participantIds } = session
  const [asked, given, settled] = await Promise.all([
    papersOf(tx, session.id),
    tx
      .select()
      .from(points)
      .where(own(tx, points, eq(points.sessionId, session.id))),
    tx
      .select()
      .from(results)
      .where(own(tx, results, eq(results.sessionId, session.id))),
  ])
  if (!evaluation || !retention) return { worth: NOTHING, scores: [] }
  const worth = worthOf(evaluation, asked)
  const marksOf = Map.groupBy(given, ({ personId }) => personId)
  const finals = new Map(settled.map((result) => [result.personId, result]))
  const scores = participantIds.map((personId): Score => {
    const marks = (marksOf.get(personId) ?? []).flatMap((row) => markIn(row, evaluation) ?? [])
    const final = finals.get(personId)
    if (!final) {
      const total = totalOf(marks, worth, evaluation.passMark)
      return { personId, marks, ...total, tier: tierOf(total.raw, retention), settled: false }
    }
    const { rawNumerator, numerator, denominator, passed, tier } = final
    return {
      ...{ personId, marks, passed, tier, settled: true },
      raw: { numerator: rawNumerator, denominator },
      adjusted: { numerator, denominator },
      missing: final.missing as Total['missing'],
    }
  })
  return { worth, scores }
}

const NOTHING: Worth = { observation: 0, before: 0, after: 0, peers: 0, understanding: 0 }

/** The papers of a session, in the order in which they are asked. */
export const papersOf = (tx: Tx, sessionId: string) =>
  tx
    .select()
    .from(papers)
    .where(own(tx, papers, eq(papers.sessionId, sessionId)))
    .orderBy(papers.opensOn, papers.dueOn, papers.id)

/** What is still missing before people can be evaluated (T-10); empty: all is there. */
export async function gapsOf(tx: Tx, session: Pick<Known, 'id' | 'evaluation'>): Promise<Gap[]> {
  return gapsIn(session.evaluation, await papersOf(tx, session.id))
}

/** How content people were, 1 to 5: how many said each; null while it is asked, or from fewer than five people (T-09). */
export async function satisfactionOf(
  scene: { tx: Tx; today: Day } & Pick<Tallying, 'tallied'>,
  session: Pick<Known, 'id'>,
): Promise<{ people: number; saying: number[] } | null> {
  const [paper] = (await papersOf(scene.tx, session.id)).filter(({ kind }) => kind === 'satisfaction')
  if (!paper || scene.today <= closesOn(paper, await calendarOf(scene.tx))) return null
  const said = await scene.tallied({ kind: SATISFACTION, subjectId: session.id }, FEWEST_ANSWERS)
  const tally = said.get(session.id)
  return tally ? { people: tally.people, saying: SATISFIED.map((mark) => tally.sums[mark] ?? 0) } : null
}

const FEWEST_ANSWERS = 5
