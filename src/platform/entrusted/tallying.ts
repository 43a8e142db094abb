import { and, eq } from 'drizzle-orm'
import { own, type Tx } from '#/platform/database.ts'
import type { Key } from '#/platform/key.ts'
import { tallies } from './tables.ts'

/** What many said of somebody together: how many people, and the sum of each mark. */
export type Tally = { people: number; sums: Record<string, number> }
type Which = { kind: string; subjectId: string }

export type Tallying = {
  /** Adds marks to what was said of somebody in a subject; who said it is written nowhere. */
  tally(of: Which & { aboutId: string }, marks: Record<string, number>): Promise<void>
  /** The sums of everybody of whom at least so many people said something; nothing is told of the others. */
  tallied(of: Which, atLeast: number): Promise<Map<string, Tally>>
}

/** Sums of any size take the same room, so that a row tells nothing by its length. */
const ROOM = 1024

export function tallying({ tx, key }: { tx: Tx; key: Key }): Tallying {
  const place = ({ kind, subjectId, aboutId }: Which & { aboutId: string }) =>
    `${tx.organizationId} ${kind} ${subjectId} ${aboutId}`
  const seal = (tally: Tally, of: Which & { aboutId: string }) =>
    key.seal(JSON.stringify(tally).padEnd(ROOM), place(of))
  const open = (sealed: Buffer, of: Which & { aboutId: string }): Tally | undefined => {
    const body = key.open(sealed, place(of))
    return body === undefined ? undefined : JSON.parse(body)
  }
  const of = ({ kind, subjectId }: Which) => and(eq(tallies.kind, kind), eq(tallies.subjectId, subjectId))

  return {
    async tally(which, marks) {
      const none = { ...which, sealed: seal({ people: 0, sums: {} }, which) }
      await tx.insert(tallies).values(none).onConflictDoNothing()
      const row = own(tx, tallies, of(which), eq(tallies.aboutId, which.aboutId))
      const [kept] = await tx.select({ sealed: tallies.sealed }).from(tallies).where(row).for('update')
      const before = open(kept!.sealed, which)
      if (!before) throw new Error('a tally was sealed with another key')
      const sums = { ...before.sums }
      for (const [mark, value] of Object.entries(marks)) sums[mark] = (sums[mark] ?? 0) + value
      await tx
        .update(tallies)
        .set({ sealed: seal({ people: before.people + 1, sums }, which) })
        .where(row)
    },

    async tallied(which, atLeast) {
      const rows = await tx
        .select({ aboutId: tallies.aboutId, sealed: tallies.sealed })
        .from(tallies)
        .where(own(tx, tallies, of(which)))
      return new Map(
        rows.flatMap(({ aboutId, sealed }) => {
          const tally = open(sealed, { ...which, aboutId })
          return tally && tally.people >= atLeast ? [[aboutId, tally] as const] : []
        }),
      )
    },
  }
}
