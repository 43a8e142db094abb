import type { Locale } from './use-case.ts'

// Apart from the calendar of `period.ts`: browsers have no Temporal yet, and the words are wanted on both sides.

/** `2026年11月`, `11月9日の週`, `11月9日からの2週間`, `3か月目`; `November 2026`, `the week of 9 Nov`, `month 3`. */
export function periodInWords(period: string, locale: Locale): string {
  const [, months] = /^P(\d+)M$/.exec(period) ?? []
  if (months !== undefined) return locale === 'ja' ? `${months}か月目` : `month ${months}`
  const [begins = '', length] = period.split('/')
  if (length === undefined) return monthText(begins, locale)
  const day = dateText(begins, locale)
  if (locale === 'ja') return length === 'P1W' ? `${day}の週` : `${day}からの2週間`
  return length === 'P1W' ? `the week of ${day}` : `the two weeks from ${day}`
}

function monthText(month: string, locale: Locale): string {
  const date = new Date(`${month}-01T00:00:00Z`)
  if (locale === 'ja') return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`
  return date.toLocaleDateString('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' })
}

function dateText(day: string, locale: Locale): string {
  const date = new Date(`${day}T00:00:00Z`)
  if (locale === 'ja') return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
}
