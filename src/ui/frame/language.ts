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

// Only the reader's language travels over the wire, and of it what the pages opened so far say.
const catalogues = {
  ja: {
    first: () => import('#/words/first.ja.ts'),
    reflecting: () => import('#/words/reflecting.ja.ts'),
    people: () => import('#/words/people.ja.ts'),
    office: () => import('#/words/office.ja.ts'),
    looks: () => import('#/words/looks.ja.ts'),
    palette: () => import('#/words/palette.ja.ts'),
    demo: () => import('#/words/demo.ja.ts'),
    trainings: () => import('#/words/trainings.ja.ts'),
    learning: () => import('#/words/learning.ja.ts'),
  },
  en: {
    first: () => import('#/words/first.en.ts'),
    reflecting: () => import('#/words/reflecting.en.ts'),
    people: () => import('#/words/people.en.ts'),
    office: () => import('#/words/office.en.ts'),
    looks: () => import('#/words/looks.en.ts'),
    palette: () => import('#/words/palette.en.ts'),
    demo: () => import('#/words/demo.en.ts'),
    trainings: () => import('#/words/trainings.en.ts'),
    learning: () => import('#/words/learning.en.ts'),
  },
}

/** A part of the words; `first` is always there. */
export type WordsOf = keyof typeof catalogues.ja

export const parts = Object.keys(catalogues.ja) as WordsOf[]

const key = 'banso.language'
const listeners = new Set<() => void>()
const needed = new Set<WordsOf>(['first'])
const held: Record<Language, Partial<Record<WordsOf, object>>> = { ja: {}, en: {} }
let wanted: Language | undefined
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
  if (wanted === locale && spoken?.locale === locale) return
  wanted = locale
  await settle()
}

/** Loads the words that a page is about to say, in the language spoken. */
export async function withWords(parts: readonly WordsOf[]): Promise<void> {
  const missing = parts.filter((part) => !needed.has(part) || !(wanted && held[wanted][part]))
  if (missing.length === 0) return
  for (const part of missing) needed.add(part)
  if (wanted) await settle()
}

/** Whoever changes their mind, or needs more, while words are on their way is served last, and whole. */
async function settle(): Promise<void> {
  const locale = wanted!
  const missing = [...needed].filter((part) => !held[locale][part])
  await Promise.all(
    missing.map(async (part) => {
      held[locale][part] = (await catalogues[locale][part]()).default
    }),
  )
  if (locale !== wanted || [...needed].some((part) => !held[locale][part])) return settle()
  spoken = { locale, words: Object.assign({}, ...Object.values(held[locale])) }
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
