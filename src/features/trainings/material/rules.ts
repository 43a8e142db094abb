import type { Text, Texts } from './schema.ts'

/** A stretch of a text, with how it is read where that was given. */
export type Stretch = { base: string; ruby?: string }

// ｜ begins what the reading belongs to; without it, it is the kanji right before.
const RUBY = /(?:｜([^｜《》]+)|([\p{sc=Han}\u3005\u3006\u30f6]+))《([^《》]+)》/gu

/** A text with ruby written ｜漢字《かんじ》 or 漢字《かんじ》, in its stretches. */
export function rubyOf(text: string): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const match of text.matchAll(RUBY)) {
    if (match.index > at) stretches.push({ base: text.slice(at, match.index) })
    stretches.push({ base: match[1] ?? match[2]!, ruby: match[3]! })
    at = match.index + match[0].length
  }
  if (at < text.length) stretches.push({ base: text.slice(at) })
  return stretches
}

/** The text without its readings, as it is typed and compared. */
export const withoutRuby = (text: string): string =>
  rubyOf(text)
    .map(({ base }) => base)
    .join('')

/** Whether every reading is closed and has something that it belongs to. */
export const rubyIsWhole = (text: string): boolean => !/[《》]/u.test(withoutRuby(text))

/** The languages in which something of the material is written, Japanese first. */
export const languagesOf = (material: readonly Texts[]): string[] => [
  'ja',
  ...(material.some(({ plain }) => plain) ? ['plain'] : []),
  ...new Set(material.flatMap(({ others }) => Object.keys(others)).toSorted()),
]

/** The reader's own language where it was given, else easy Japanese, else Japanese (T-40). */
export function textIn({ ja, plain, others }: Texts, language: string): { text: Text; lang: string } {
  if (language === 'ja') return { text: ja, lang: 'ja' }
  const own = others[language]
  return own ? { text: own, lang: language } : { text: plain ?? ja, lang: 'ja' }
}
