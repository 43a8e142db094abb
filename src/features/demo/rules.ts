import { addDays, type Day } from '#/platform/day.ts'
import type { Someone } from './company/schema.ts'

/** The one organisation of a demo: always the same, so that what is done to it is found before it is there. */
export const DEMO = '01900000-0000-7000-8000-000000000de3'

/** The days after one day, up to and with another. */
export function daysAfter(day: Day, until: Day): Day[] {
  const days: Day[] = []
  for (let next = addDays(day, 1); next <= until; next = addDays(next, 1)) days.push(next)
  return days
}

const OFFICES = ['hr', 'unit-hr', 'executive', 'admin'] as const

/** The offices that somebody holds on a day. */
export const officesOn = ({ offices }: Someone, day: Day) =>
  OFFICES.filter((wanted) => offices.some(({ office, from }) => office === wanted && from <= day))
