import { type ReactNode, useState } from 'react'
import { useLocale } from 'use-intl'

export const nothing = () => {}

/** Sample words stand here in both languages: they are no words of the product. */
export function In({ children }: { children: (say: (ja: string, en: string) => string) => ReactNode }) {
  const locale = useLocale()
  return children((ja, en) => (locale === 'ja' ? ja : en))
}

/** Keeps the value of a controlled part. */
export function Keep<V>({
  first,
  children,
}: {
  first: V
  children: (value: V, keep: (value: V) => void) => ReactNode
}) {
  const [value, keep] = useState(first)
  return children(value, keep)
}
