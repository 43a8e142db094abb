import { useLocale } from 'use-intl'
import type { Bilingual } from '../schema.ts'

/** Says the reader's side of what a form holds in both languages. */
export function useSaid(): (text: Bilingual) => string {
  const locale = useLocale()
  return (text) => text[locale]
}
