import { useLocale } from 'use-intl'

type Name = { displayName: string; otherName: string }

/** A name in letters that the reader of these pages can read. */
export function useReadable() {
  const locale = useLocale()
  return ({ displayName, otherName }: Name) =>
    locale !== 'ja' && otherName && /\p{Script=Han}/u.test(displayName) ? otherName : displayName
}
