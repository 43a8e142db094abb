import { createTranslator } from 'use-intl/core'
import type { Locale } from './use-case.ts'

export type Messages = { [key: string]: string | Messages }
/** The text for a key of a catalogue, in ICU. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

/** A catalogue in both languages, same keys. */
export type Catalogues = Record<Locale, Messages>

export function translate(words: Catalogues, locale: Locale): Translate {
  const known = translators.get(words[locale])
  if (known) return known
  const t = createTranslator({ locale, messages: words[locale], timeZone: 'UTC' })
  const translator: Translate = (key, values) => t(key as never, values as never)
  translators.set(words[locale], translator)
  return translator
}

/** One for each catalogue, since it reads a text only once; a catalogue is in one language. */
const translators = new WeakMap<Messages, Translate>()

/** `11月20日(金)`, `Fri 20 Nov`. Japanese is put together here: the runtime's own data shortens it to `11/20`. */
export function dayInWords(day: string, locale: Locale): string {
  const date = Temporal.PlainDate.from(day)
  return locale === 'ja'
    ? `${date.month}月${date.day}日(${date.toLocaleString('ja-JP', { weekday: 'short' })})`
    : date.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '')
}

/** `2026年11月`, `November 2026`. */
export function monthInWords(month: string, locale: Locale): string {
  const { year, month: ofYear } = Temporal.PlainYearMonth.from(month)
  if (locale === 'ja') return `${year}年${ofYear}月`
  return Temporal.PlainDate.from({ year, month: ofYear, day: 1 }).toLocaleString('en-GB', {
    year: 'numeric',
    month: 'long',
  })
}
