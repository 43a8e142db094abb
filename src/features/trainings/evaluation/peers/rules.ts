import type { Day } from '#/platform/day.ts'
import { addWorkingDays, type Calendar } from '#/platform/working-days.ts'
import { fraction } from '../rules.ts'
import type { EvaluationMethod, Points } from '../schema.ts'

/** From so many raters on, an average is told; nobody is drawn where fewer could be. */
export const FEWEST_RATERS = 3
const BEST_MARK = 5
const DAYS_TO_RATE = 3
const DAYS_TO_CLOSE = 5

export type Pair = { raterId: string; rateeId: string }

/** Draws a lot for a name: any text, as unlike as can be for names that are alike. */
export type Lots = (name: string) => string

/**
 * Who rates whom: everybody rates and is rated by the same number, nobody themselves, the same for the same lots. With too
 * few people everybody rates everybody; with fewer than four nobody is drawn.
 */
export function drawn(personIds: readonly string[], each: number, lots: Lots): Pair[] {
  const count = Math.min(each, personIds.length - 1)
  if (count < FEWEST_RATERS) return []
  const round = inLots([...new Set(personIds)].toSorted(), (one) => lots(`round ${one}`))
  // How far along the round each looks: drawn too, so that neighbours do not all share the same raters.
  const steps = inLots(
    round.slice(1).map((_, index) => index + 1),
    (step) => lots(`step ${step}`),
  ).slice(0, count)
  return round.flatMap((raterId, place) =>
    steps.map((step) => ({ raterId, rateeId: round[(place + step) % round.length]! })),
  )
}

/** In the order of their lots. */
function inLots<Item>(items: readonly Item[], lots: (item: Item) => string): Item[] {
  const lot = new Map(items.map((item) => [item, lots(item)]))
  return items.toSorted((a, b) => (lot.get(a)! < lot.get(b)! ? -1 : 1))
}

/** The points for what others said: the average of all marks from 1 to 5, of the weight. */
export function pointsFrom(
  { people, sums }: { people: number; sums: Record<string, number> },
  { weights, peerCriteria }: Pick<EvaluationMethod, 'weights' | 'peerCriteria'>,
): Points {
  const given = peerCriteria.reduce((total, { key }) => total + (sums[key] ?? 0), 0)
  return fraction(BigInt(given * weights.peers), BigInt(people * peerCriteria.length * BEST_MARK))
}

/** The days of rating each other: from the last day of the training on. */
export const ratingDays = (endsOn: Day, calendar: Calendar) => ({
  opensOn: endsOn,
  dueOn: addWorkingDays(endsOn, DAYS_TO_RATE, calendar),
  closesOn: addWorkingDays(endsOn, DAYS_TO_CLOSE, calendar),
})
