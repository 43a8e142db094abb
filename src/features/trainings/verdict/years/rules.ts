import type { YearLine } from './schema.ts'

type Column = 'session' | 'day' | 'people' | 'reached' | 'rate' | 'cost' | 'hours' | 'left' | 'pay'
type FileWords = Record<Column | 'surplus' | 'inAll' | 'verdict' | 'worth' | 'not', string>

/** The title a reader knows a session by. */
export const titleIn = ({ title, titleEn }: { title: string; titleEn: string }, locale: 'ja' | 'en'): string =>
  locale === 'en' && titleEn !== '' ? titleEn : title

/** The sessions as a table; what was not judged, or is not the reader's, leaves its figures empty. */
export function fileRows(sessions: readonly YearLine[], words: FileWords, locale: 'ja' | 'en'): (string | number)[][] {
  const { session, day, people, reached, rate, cost, hours, left, pay, surplus, inAll, verdict } = words
  return [
    [session, day, people, reached, rate, cost, hours, left, pay, surplus, inAll, verdict],
    ...sessions.map((one) => [titleIn(one, locale), one.endsOn, one.people, ...figuresOf(one, words)]),
  ]
}

function figuresOf({ judged, people }: YearLine, { worth, not }: FileWords): (string | number)[] {
  if (!judged) return Array.from({ length: 9 }, () => '')
  const { reached, costYen, minutes, left, pay, surplus, surplusInAll } = judged
  const money = [left, pay, surplus, surplusInAll].map((hundredths) => hundredths / 100)
  return [reached, rateOf(reached, people) / 100, costYen, minutes / 60, ...money, judged.worth ? worth : not]
}

/** The share that reached the mark, in hundredths of a percent, rounded down. */
export const rateOf = (reached: number, people: number): number =>
  people === 0 ? 0 : Math.floor((10_000 * reached) / people)
