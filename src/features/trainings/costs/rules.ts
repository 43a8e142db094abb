import type { Grade, InHouse } from './schema.ts'

/** Forty hours a week, four weeks a month, twelve months: what a year of work is taken for, unless it is said (T-06). */
export const USUAL_HOURS = 1920

/** Monthly pay of the grade / monthly hours x hours of training, to the whole yen, half of one rounded up (T-02). */
export function inHouseYen({ monthlyYen, monthlyHours, minutes }: Omit<InHouse, 'grade'>): number {
  const [dividend, divisor] = [BigInt(monthlyYen) * BigInt(minutes), BigInt(monthlyHours) * 60n]
  return Number((2n * dividend + divisor) / (2n * divisor))
}

/** What each grade costs in a fiscal year: what was said last, for it or for one before. */
export function gradesIn(grades: readonly Grade[], fiscalYear: number): Grade[] {
  const latest = new Map<string, Grade>()
  for (const grade of grades.toSorted((a, b) => a.fiscalYear - b.fiscalYear))
    if (grade.fiscalYear <= fiscalYear) latest.set(grade.name, grade)
  return [...latest.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'ja'))
}
