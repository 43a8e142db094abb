import { useSyncExternalStore } from 'react'
import type words from '#/words.ja.ts'

export type Language = 'ja' | 'en'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof words
  }
}

/** The languages of the pages, each named in itself. */
export const languages = [
  { value: 'ja', label: '日本語' },
  { value: 'en', label: 'English' },
] as const

type Spoken = { locale: Language; words: typeof words }

// Only the reader's language travels over the wire.
const catalogues = {
  ja: () => import('#/words.ja.ts'),
  en: () => import('#/words.en.ts'),
}

const key = 'banso.language'
const listeners = new Set<() => void>()
let spoken: Spoken | undefined

/** The language this browser chose last, or the first of its languages that is spoken here. */
export function preferredLanguage(): Language {
  const chosen = localStorage.getItem(key)
  if (chosen === 'ja' || chosen === 'en') return chosen
  return navigator.languages.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'ja' || tag === 'en') === 'en'
    ? 'en'
    : 'ja'
}

/** Loads the words of a language and shows every page in it; remembered by this browser. */
export async function speak(locale: Language): Promise<void> {
  if (spoken?.locale === locale) return
  const { default: loaded } = await catalogues[locale]()
  spoken = { locale, words: loaded as unknown as typeof words }
  document.documentElement.lang = locale
  localStorage.setItem(key, locale)
  for (const listener of listeners) listener()
}

/** The language spoken now; `speak()` has been awaited before the first page is rendered. */
export const useSpoken = (): Spoken =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => spoken!,
  )
