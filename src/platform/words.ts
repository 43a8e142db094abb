import { createTranslator } from 'use-intl/core'
import type { Locale } from './use-case.ts'

export type Messages = { [key: string]: string | Messages }
/** The text for a key of a catalogue, in ICU. */
export type Translate = (key: string, values?: Record<string, string | number>) => string

/** A catalogue in both languages, same keys. */
export type Catalogues = Record<Locale, Messages>

export function translate(words: Catalogues, locale: Locale): Translate {
  const t = createTranslator({ locale, messages: words[locale], timeZone: 'UTC' })
  return (key, values) => t(key as never, values as never)
}

/** `11月20日(金)`, `Fri 20 Nov`. */
export function dayInWords(day: string, locale: Locale): string {
  const date = Temporal.PlainDate.from(day)
  return locale === 'ja'
    ? date.toLocaleString('ja-JP', { month: 'long', day: 'numeric' }) +
        `(${date.toLocaleString('ja-JP', { weekday: 'short' })})`
    : date.toLocaleString('en-GB', { weekday: 'short', day: 'numeric', month: 'short' }).replace(',', '')
}

/** `11月`, `November`; with the year where it is not this one. */
export const monthInWords = (month: string, locale: Locale): string =>
  Temporal.PlainYearMonth.from(month)
    .toPlainDate({ day: 1 })
    .toLocaleString(locale === 'ja' ? 'ja-JP' : 'en-GB', { year: 'numeric', month: 'long' })
