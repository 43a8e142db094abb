import { aspectOf, placeIn } from '../schedule/rules.ts'
import type { Aspect } from '../schedule/schema.ts'
import { CONTENT } from './library/content/rules.ts'
import { PRACTICE } from './library/practice/rules.ts'
import { TEACHING } from './library/teaching/rules.ts'
import { WORDS } from './library/words/rules.ts'
import type { Activity, Answers, Exercise, Told, Wanted } from './schema.ts'

/** The 28 activities, seven an aspect, in order (T-21). */
export const ACTIVITIES: Record<Aspect, readonly Activity[]> = {
  words: WORDS,
  content: CONTENT,
  practice: PRACTICE,
  teaching: TEACHING,
}

/** @param number a phase, 1 to 28 */
export const activityOf = (number: number): Activity => ACTIVITIES[aspectOf(number)][placeIn(number) - 1]!

/** The activity of this name; confirmations keep the name. */
export const activityNamed = (key: string): Activity | undefined =>
  Object.values(ACTIVITIES)
    .flat()
    .find((activity) => activity.key === key)

/** What is said to somebody with pages in `locale` who reads `language`: easy Japanese where Banso does not speak it. */
export function toldIn(told: Told, language: string, locale: 'ja' | 'en'): { text: string; lang: 'ja' | 'en' } {
  if (language === 'plain') return { text: told.plain, lang: 'ja' }
  if (locale === 'en' || language === 'en') return { text: told.en, lang: 'en' }
  return { text: language === 'ja' ? told.ja : told.plain, lang: 'ja' }
}

/** The words that were written in exercises, each with what was asked. */
export const linesOf = (exercises: readonly (Wanted | Exercise)[], answers: Answers): { label: Told; text: string }[] =>
  exercises
    .flatMap((one) => {
      if (one.kind === 'explain' || one.kind === 'inventory')
        return [{ label: one.ask, text: answers[`${one.key}.text`] }]
      if (one.kind !== 'fields') return []
      return one.fields
        .filter(({ input }) => input !== 'scale')
        .map(({ key, label }) => ({ label, text: answers[`${one.key}.${key}`] }))
    })
    .flatMap(({ label, text }) => (text?.trim() ? [{ label, text: text.trim() }] : []))
