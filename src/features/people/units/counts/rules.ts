import type { UnitOnDay } from '../rules.ts'

export type Count = { own: number | null; whole: number | null }

/** How many work in each unit, and in it with all that hangs below it. */
export function countsOf(
  units: ReadonlyMap<string, UnitOnDay>,
  own: ReadonlyMap<string, number>,
): Map<string, { own: number; whole: number }> {
  const counts = new Map([...units.keys()].map((id) => [id, { own: own.get(id) ?? 0, whole: 0 }]))
  for (const { id, above } of units.values()) for (const upper of above) counts.get(upper)!.whole += counts.get(id)!.own
  return counts
}

/** A group of fewer people is no figure. */
export const SMALLEST = 5

/**
 * The counts for those who see figures, not people: whatever is shown, and whatever is left over when shown figures are
 * taken from each other, is nobody or at least so many.
 */
export function groupCounts(
  units: ReadonlyMap<string, UnitOnDay>,
  counts: ReadonlyMap<string, { whole: number }>,
): Map<string, Count> {
  const shown = new Map<string, Count>([...units.keys()].map((id) => [id, { own: null, whole: null }]))
  const below = Map.groupBy(units.values(), ({ parentId }) => parentId)
  const show = (parentId: string | null, whole: number | null) => {
    const large = (below.get(parentId) ?? []).filter(({ id }) => counts.get(id)!.whole >= SMALLEST)
    const rest = whole === null ? 0 : large.reduce((left, { id }) => left - counts.get(id)!.whole, whole)
    if (rest > 0 && rest < SMALLEST) return
    for (const { id } of large) {
      shown.set(id, { own: null, whole: counts.get(id)!.whole })
      show(id, counts.get(id)!.whole)
    }
  }
  show(null, null)
  return shown
}
