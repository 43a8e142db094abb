import { and, eq, inArray } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import { query } from '#/platform/use-case.ts'
import { mayOwn } from '../access.ts'
import { sessionById } from '../queries.ts'
import { SessionRef } from '../schema.ts'
import { peopleIn, percent, type Recall, shownTo, type Timeliness } from './rules.ts'
import { RetentionFigures } from './schema.ts'
import { cells } from './tables.ts'

/** How what a session taught has stayed, phase by phase: published cells alone, for those who answer for it. */
export const retentionFigures = query({
  input: SessionRef,
  output: RetentionFigures,
  reveals: [],
  subject: ({ tx }, { sessionId }) => sessionById(tx, sessionId),
  may: mayOwn,
  async run({ tx, actor }, { sessionId }, { endsOn, startedAt, participantIds }) {
    const takesPart = participantIds.includes(actor.personId)
    const rows = await tx
      .select()
      .from(cells)
      .where(own(tx, cells, eq(cells.sessionId, sessionId), inArray(cells.measure, ['timeliness', 'recall'])))
      .orderBy(cells.number)
    const recall = new Map(rows.filter(({ measure }) => measure === 'recall').map((cell) => [cell.number, cell.counts]))
    return {
      sessionId,
      endsOn,
      followed: startedAt !== null,
      phases: rows
        .filter(({ measure }) => measure === 'timeliness')
        .map(({ number, counts }) => {
          const remembered = shownTo(recall.get(number) as Recall | null, ({ people }) => people, takesPart)
          return {
            number,
            timeliness: shownTo(counts as Timeliness | null, peopleIn, takesPart),
            recall: remembered && percent(remembered.sum, 100 * remembered.people),
          }
        }),
    }
  },
})

/** How content people were, as published: how many said 1 to 5 (T-09). */
export async function satisfactionShown(tx: Tx, sessionId: string, takesPart: boolean): Promise<number[] | null> {
  const [cell] = await tx
    .select()
    .from(cells)
    .where(own(tx, cells, and(eq(cells.sessionId, sessionId), eq(cells.measure, 'satisfaction'))))
  const saying = [1, 2, 3, 4, 5].map((mark) => cell?.counts?.[mark] ?? 0)
  return shownTo(cell ? saying : null, (all) => all.reduce((sum, count) => sum + count, 0), takesPart)
}
