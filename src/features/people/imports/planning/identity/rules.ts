import type { PersonRecord } from '../../../record/schema.ts'
import type { RowRead } from '../../rows/rules.ts'
import type { FaultReason, PersonRow } from '../../schema.ts'

type KnownPerson = PersonRecord & { activatedAt: unknown }

/**
 * Whose each number is: of those known, and of each row. A number that nobody has is somebody new, or whoever had the
 * former number of the row: known, or in another row.
 */
export function personIds(rows: readonly RowRead[], known: readonly PersonRecord[], newId: () => string) {
  const byNumber = new Map(known.flatMap(({ id, employments }) => employments.map(({ number }) => [number, id])))
  const rowOf = new Map(rows.map((row) => [row.number, row]))
  const faults: [RowRead, FaultReason][] = []
  const formerOf = ({ number, formerNumber }: RowRead) => (formerNumber === number ? '' : formerNumber)
  const followed = new Set<RowRead>()
  const settle = (row: RowRead): string => {
    const there = byNumber.get(row.number)
    if (there) return there
    const former = formerOf(row)
    const other = rowOf.get(former)
    // Numbers that name each other in a circle lead to nobody.
    const id = former && (byNumber.get(former) ?? (other && !followed.has(other) ? follow(row, other) : undefined))
    if (former && !id) faults.push([row, 'former-number-unknown'])
    const own = id || newId()
    byNumber.set(row.number, own)
    return own
  }
  const follow = (row: RowRead, other: RowRead) => {
    followed.add(row)
    return settle(other)
  }
  for (const row of rows) {
    const known = byNumber.get(row.number)
    const former = formerOf(row)
    if (known && former && byNumber.get(former) !== known)
      faults.push([row, byNumber.has(former) ? 'former-number-of-another' : 'former-number-unknown'])
    else settle(row)
  }
  return { byNumber, faults }
}

/** Addresses of those who have come in stay; and nobody gets one that somebody else keeps. */
export function emailFaults(
  rows: readonly PersonRow[],
  people: ReadonlyMap<string, KnownPerson>,
  byNumber: ReadonlyMap<string, string>,
): [PersonRow, FaultReason][] {
  const holders = new Map([...people.values()].map((person) => [person.person.email?.toLowerCase(), person]))
  const wanted = new Map(rows.flatMap((row) => (row.email ? [[byNumber.get(row.number), row.email]] : [])))
  return rows.flatMap((row) => {
    const id = byNumber.get(row.number)!
    const before = people.get(id)
    if (row.email === null || row.email === before?.person.email?.toLowerCase()) return []
    const faults: [PersonRow, FaultReason][] = before?.activatedAt ? [[row, 'email-of-activated-person']] : []
    const holder = holders.get(row.email)
    const keeps = holder && (holder.activatedAt || (wanted.get(holder.id) ?? row.email) === row.email)
    if (holder && holder.id !== id && keeps) faults.push([row, 'email-in-use'])
    return faults
  })
}
