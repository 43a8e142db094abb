import { addMonths, type Day, laterOf } from '#/platform/day.ts'
import type { Employment } from '../record/schema.ts'

type Ends = Pick<Employment, 'endsOn'>

/** The last day on which the office keeps the record of somebody who has left; null while they are, or are to come, here. */
export function keptUntil(employments: readonly Ends[], months: number): Day | null {
  const ends = employments.map(({ endsOn }) => endsOn)
  if (ends.length === 0 || ends.includes(null)) return null
  return addMonths((ends as Day[]).reduce(laterOf), months)
}

/** Whether the time for which a record is kept is over. */
export function erasable(employments: readonly Ends[], months: number, today: Day): boolean {
  const until = keptUntil(employments, months)
  return until !== null && until < today && employments.every(({ endsOn }) => endsOn !== null && endsOn < today)
}
