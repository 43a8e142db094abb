import { toleranceFor } from '../rules.ts'
import type { RetentionMethod } from '../schema.ts'

/** Between what each figure of a method lies: points, and calendar days. */
export const LIMITS = {
  from: [0, 100],
  start: [1, 90],
  intervals: [1, 90],
  upTo: [1, 400],
  days: [0, 14],
  gap: [1, 30],
  firstTolerance: [0, 7],
} as const
/** So many tiers, and so many spans of tolerances, at most. */
export const MOST_ROWS = 8

/** What of a method cannot be, and where: `tiers.1.from`. */
export type Flaw = { at: string; reason: 'not-from-zero' | 'not-rising' | 'reaches-back' | 'out-of-range' }

/**
 * Tiers begin at 0 points and rise, spans of tolerances rise, and no phase may be done on the day of the one before it: its
 * tolerance is shorter than the interval that leads to it. A figure that nobody gave is out of range.
 */
export function flawsOf(method: RetentionMethod): Flaw[] {
  const { tiers, tolerances } = method
  return [
    ...outOfRange({ ...method }, []),
    ...tiers.flatMap(({ from }, tier): Flaw[] => {
      const at = `tiers.${tier}.from`
      if (tier === 0) return from > 0 ? [{ at, reason: 'not-from-zero' }] : []
      return from <= tiers[tier - 1]!.from ? [{ at, reason: 'not-rising' }] : []
    }),
    ...tolerances.flatMap(({ upTo }, place): Flaw[] =>
      place > 0 && upTo <= tolerances[place - 1]!.upTo
        ? [{ at: `tolerances.${place}.upTo`, reason: 'not-rising' }]
        : [],
    ),
    ...tiers.flatMap(({ intervals }, tier) =>
      intervals.flatMap((interval, place): Flaw[] =>
        toleranceFor(interval, method) >= interval
          ? [{ at: `tiers.${tier}.intervals.${place}`, reason: 'reaches-back' }]
          : [],
      ),
    ),
  ]
}

function outOfRange(part: unknown, path: readonly string[]): Flaw[] {
  if (typeof part === 'object' && part !== null)
    return Object.entries(part).flatMap(([key, value]) => outOfRange(value, [...path, key]))
  const [least, most] = limitsAt(path)
  const isWithin = Number.isInteger(part) && least <= Number(part) && Number(part) <= most
  return isWithin ? [] : [{ at: path.join('.'), reason: 'out-of-range' }]
}

/** Of a figure at `tiers.1.intervals.2`: those of `intervals`. */
export const limitsAt = (path: readonly (string | number)[]): readonly [number, number] =>
  LIMITS[path.findLast((key) => key in LIMITS) as keyof typeof LIMITS]
