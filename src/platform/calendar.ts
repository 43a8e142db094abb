import holidayJp from '@holiday-jp/holiday_jp'
import { type Day, weekdayOf } from './day.ts'
import type { Calendar } from './working-days.ts'

// Counting stands in a file of its own: the holidays are 200 kB, and a page that imports a rule must not carry them.
export { addWorkingDays, type Calendar, nthWorkingDayOfMonth, workingDaysBetween } from './working-days.ts'

/** A span of free days, both included; `yearly`: on the same dates of every year, also across the turn of the year. */
export type Closure = { startsOn: Day; endsOn: Day; yearly: boolean }

/** What an organisation says about its days; weekdays count from 1, Monday. */
export type Rhythm = { workingDays: readonly number[]; holidays: 'japan' | 'none'; closures: readonly Closure[] }

/** From Monday to Friday, but for Japan's holidays. */
export const ORDINARY: Rhythm = { workingDays: [1, 2, 3, 4, 5], holidays: 'japan', closures: [] }

/**
 * Weekends, Japan's national holidays of the day asked about (substitute holidays and moved ones included) and the
 * organisation's own closures are free. Year-end days are working days unless they are closures.
 * Holidays are known from 1970 to 2050; those not yet proclaimed are computed from today's law.
 */
export function calendarOf({ workingDays, holidays, closures }: Rhythm): Calendar {
  const works = new Set(workingDays)
  const isHoliday = (day: Day) => holidays === 'japan' && Object.hasOwn(holidayJp.holidays, day)
  return {
    isWorkingDay: (day) =>
      works.has(weekdayOf(day)) && !isHoliday(day) && !closures.some((closure) => isClosed(closure, day)),
  }
}

function isClosed({ startsOn, endsOn, yearly }: Closure, day: Day): boolean {
  if (!yearly) return startsOn <= day && day <= endsOn
  const [from, until, date] = [startsOn.slice(5), endsOn.slice(5), day.slice(5)]
  return from <= until ? from <= date && date <= until : date >= from || date <= until
}

/** A day that Japan's law names free. */
export type Holiday = { day: Day; nameJa: string; nameEn: string }

/** Japan's holidays from a day to a day, both included, in order. */
export function holidaysBetween(from: Day, until: Day): Holiday[] {
  return Object.entries(holidayJp.holidays)
    .map(([day, { name, name_en }]) => ({ day: day as Day, nameJa: name, nameEn: name_en }))
    .filter(({ day }) => from <= day && day <= until)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
