import { createContext, useContext } from 'react'
import { useLocale } from 'use-intl'
import { withoutRuby } from '../../material/rules.ts'
import { toldIn } from '../rules.ts'
import type { Told } from '../schema.ts'
import { Ruby } from './Ruby.tsx'

/** The language in which the learner reads the material. */
export const ReadIn = createContext('ja')

/** What Banso asks, in the words that suit whoever reads the material in that language. */
export function Said({ told }: { told: Told }) {
  const { text, lang } = toldIn(told, useContext(ReadIn), useLocale())
  return <Ruby text={text} lang={lang} />
}

/** The same where only letters can stand. */
export function useSaid(): (told: Told) => string {
  const locale = useLocale()
  const language = useContext(ReadIn)
  return (told) => withoutRuby(toldIn(told, language, locale).text)
}
