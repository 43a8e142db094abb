import { textIn, withoutRuby } from '../../../material/rules.ts'
import type { Text, Texts } from '../../../material/schema.ts'
import type { Card, Of, Piece } from '../../schema.ts'

/** A row of the material as exercises are made of it; `group` is its part in Japanese, the same in every language. */
export type Source = Omit<Text, never> & { key: string; lang: string; group: string }
export type Material = Record<Of, readonly Source[]>

/** The material in the reader's language, in its order. */
export function sourcesIn(rows: readonly { id: string; kind: Of; texts: Texts }[], language: string): Material {
  const of = (wanted: Of) =>
    rows
      .filter(({ kind }) => kind === wanted)
      .map(({ id, texts }): Source => {
        const { text, lang } = textIn(texts, language)
        return { ...text, key: id, lang, group: texts.ja.part }
      })
  return { term: of('term'), content: of('content') }
}

/** Numbers from 0 up to 1, always the same for the same words: an exercise is the same whenever it is looked at. */
export function chanceOf(...words: (string | number)[]): () => number {
  let state = 0x811c9dc5
  for (const letter of words.join(' ')) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function shuffled<Item>(items: readonly Item[], chance: () => number): Item[] {
  const mixed = [...items]
  for (let last = mixed.length - 1; last > 0; last--) {
    const other = Math.floor(chance() * (last + 1))
    ;[mixed[last], mixed[other]] = [mixed[other]!, mixed[last]!]
  }
  return mixed
}

/** So many of them: each plan has its own order, and each place of an aspect goes on where the one before ended. */
export function drawn<Item>(items: readonly Item[], count: number, { planId, place }: Seat): Item[] {
  const mixed = shuffled(items, chanceOf(planId))
  const from = mixed.length > 0 ? ((place - 1) * count) % mixed.length : 0
  return [...mixed.slice(from), ...mixed.slice(0, from)].slice(0, count)
}
export type Seat = { planId: string; place: number }

/** Texts that mean the same to somebody who types. */
export const folded = (text: string): string => withoutRuby(text).normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')

/** Those that nobody could mistake for each other. */
export function distinct<Item>(items: readonly Item[], textOf: (item: Item) => string): Item[] {
  const seen = new Set<string>()
  return items.filter((item) => {
    const text = folded(textOf(item))
    return text !== '' && !seen.has(text) && seen.add(text)
  })
}

export const cardOf = ({ key, lang, heading, meaning, example }: Source): Card => ({
  ...{ key, lang, heading, meaning, example },
})
export const pieceOf = ({ key, lang }: Source, text: string): Piece => ({ key, lang, text })
/** What it means, without the word itself in it. */
export const hinted = ({ heading, meaning }: Source): string => meaning.replaceAll(heading, '□□')
