import { eq } from 'drizzle-orm'
import { add, own } from '#/platform/database.ts'
import { Invalid, Refused } from '#/platform/errors.ts'
import { command, type Scene } from '#/platform/use-case.ts'
import * as access from '../../access.ts'
import { type Known, sessionById } from '../../queries.ts'
import { papersOf } from '../queries.ts'
import { worthOf } from '../rules.ts'
import { points, results } from '../tables.ts'
import { isScored, lockOf, rowsOf } from './queries.ts'
import { columnsOf, faultsOf, pointsIn, sameRow } from './rules.ts'
import { Score, ScoreKept, type ScoreRow } from './schema.ts'

/**
 * Keeps points as they are given. 409: `changed-meanwhile` with the people whose points somebody else has changed, or
 * `settled` with those whose score is final.
 */
export const score = command({
  input: Score,
  output: ScoreKept,
  event: 'trainings.scored',
  eventSubject: ({ sessionId }) => sessionId,
  largestInput: 4_000_000,
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId, true),
  may: access.mayScore,
  run: async (scene, { sessionId, rows }, session) => ({ sessionId, rows: await keepScores(scene, session, rows) }),
})

/** Keeps what was scored, unless scoring is over for whoever scores or for one who is scored. */
export async function keepScores(scene: Scene, session: Known, rows: readonly ScoreRow[]) {
  const { tx, actor } = scene
  // Whoever came late is scored by an owner, who sees which scores are final.
  const lock = lockOf(session, !access.mayOwn(actor, session) && (await isScored(tx, session.id)))
  if (lock) throw new Refused(lock)
  const settled = await tx
    .select({ personId: results.personId })
    .from(results)
    .where(own(tx, results, eq(results.sessionId, session.id)))
  const final = new Set(settled.map(({ personId }) => personId))
  const closed = rows.filter(({ personId }) => final.has(personId))
  if (closed.length > 0) throw new Refused('settled', { personIds: closed.map(({ personId }) => personId) })
  return keepRows(scene, session, rows)
}

/** Writes points that were given, for people who take part and within what can be had; nobody scores themselves. */
export async function keepRows({ tx, actor, now }: Scene, session: Known, rows: readonly ScoreRow[]) {
  const { evaluation, participantIds, id: sessionId } = session
  const columns = columnsOf(evaluation!.criteria, worthOf(evaluation!, await papersOf(tx, sessionId)))
  const here = new Set(participantIds)
  const firstOf = new Map(rows.toReversed().map((row) => [keyOf(row), row]))
  const issues = rows.flatMap((row, place) => [
    ...(here.has(row.personId) ? [] : [{ field: `rows.${place}.personId`, reason: 'no-person' }]),
    ...(firstOf.get(keyOf(row)) === row ? [] : [{ field: `rows.${place}.personId`, reason: 'person-twice' }]),
    ...faultsOf(row, columns).map(({ field, reason }) => ({ field: `rows.${place}.${field}`, reason })),
  ])
  if (issues.length > 0) throw new Invalid(issues)
  const before = await rowsOf(tx, sessionId)
  const there = (row: ScoreRow) => before.get(row.personId)?.find(({ of }) => of === row.of)
  const changed = rows.filter((row) => {
    const kept = there(row)
    return kept ? !sameRow(kept, row) : Object.keys(row.detail).length > 0 || row.adjustment > 0
  })
  if (changed.some(({ personId }) => personId === actor.personId)) throw new Refused('oneself')
  const late = changed.filter((row) => row.revision !== (there(row)?.revision ?? 0))
  if (late.length > 0) throw new Refused('changed-meanwhile', { personIds: late.map(({ personId }) => personId) })
  const fresh = changed.map((row) => ({ ...row, revision: row.revision + 1 }))
  if (fresh.length > 0)
    await add(
      tx,
      points,
      fresh.map((row) => ({ ...row, ...pointsIn(row), sessionId, changedAt: now })),
      AGAIN,
    )
  const revisions = new Map(fresh.map((row) => [keyOf(row), row.revision]))
  return rows.map((row) => ({
    ...{ personId: row.personId, of: row.of },
    revision: revisions.get(keyOf(row)) ?? there(row)?.revision ?? 0,
  }))
}

const keyOf = ({ personId, of }: Pick<ScoreRow, 'personId' | 'of'>) => `${personId} ${of}`

const AGAIN = `on conflict (organization_id, session_id, person_id, "of") do update set
  numerator = excluded.numerator, denominator = excluded.denominator, detail = excluded.detail,
  adjustment = excluded.adjustment, adjusted_for = excluded.adjusted_for,
  revision = excluded.revision, changed_at = excluded.changed_at`
