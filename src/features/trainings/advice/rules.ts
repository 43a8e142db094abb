import { addDays, type Day } from '#/platform/day.ts'
import type { Calendar } from '#/platform/working-days.ts'
import { placeAll, planFrom } from '../schedule/rules.ts'
import type { RetentionMethod } from '../schedule/schema.ts'
import type { Candidate } from './schema.ts'

/**
 * What would become of the 28 phases of each tier if the training ended on that day (B-02): placed as plans are, with the
 * organisation's days off, as long as everybody is here and every aspect ends on its day.
 */
export function candidatesOf(from: Day, until: Day, method: RetentionMethod, calendar: Calendar): Candidate[] {
  const works = remembered((day) => calendar.isWorkingDay(day))
  const candidates: Candidate[] = []
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const around = { canBe: works, after: day, taken: new Set<Day>() }
    const outside = method.tiers.map(
      (_, tier) => placeAll(planFrom(method, tier, day), around).filter(({ outOfTolerance }) => outOfTolerance).length,
    )
    candidates.push({ day, works: works(day), outside })
  }
  return candidates
}

/** All tiers together: what a day is compared by. */
export const totalOf = ({ outside }: Pick<Candidate, 'outside'>): number =>
  outside.reduce((sum, count) => sum + count, 0)

/** The working days with the fewest phases outside, the earliest first: at most so many. */
export const bestOf = (candidates: readonly Candidate[], most: number): Candidate[] =>
  candidates
    .filter(({ works }) => works)
    .toSorted((a, b) => totalOf(a) - totalOf(b))
    .slice(0, most)

/** A day is asked about hundreds of times. */
function remembered(answer: (day: Day) => boolean) {
  const known = new Map<Day, boolean>()
  return (day: Day): boolean => {
    const before = known.get(day)
    if (before !== undefined) return before
    const now = answer(day)
    known.set(day, now)
    return now
  }
}
