import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { useSpoken } from './language.ts'

/** Gives the words of the spoken language to everything inside. Times are shown in the organisation's zone. */
export function Words({ timeZone, children }: { timeZone?: string | undefined; children: ReactNode }) {
  const { locale, words } = useSpoken()
  return (
    <IntlProvider locale={locale} messages={words} timeZone={timeZone ?? 'Asia/Tokyo'}>
      {children}
    </IntlProvider>
  )
}
