import holidayJp from '@holiday-jp/holiday_jp'
import { type Day, weekdayOf } from './day.ts'
import type { Calendar } from './working-days.ts'

// Counting stands in a file of its own: the holidays are 200 kB, and a page that imports a rule must not carry them.
export { addWorkingDays, type Calendar, nthWorkingDayOfMonth, workingDaysBetween } from './working-days.ts'

const SATURDAY = 6

/**
 * Weekends, Japan's national holidays of the day asked about (substitute holidays and moved ones included) and the
 * organisation's own closures are free. Year-end days are working days unless they are closures.
 * Holidays are known from 1970 to 2050; those not yet proclaimed are computed from today's law.
 */
export function japaneseCalendar({ closures = [] }: { closures?: readonly Day[] } = {}): Calendar {
  const closed = new Set(closures)
  return {
    isWorkingDay: (day) => weekdayOf(day) < SATURDAY && !Object.hasOwn(holidayJp.holidays, day) && !closed.has(day),
  }
}
