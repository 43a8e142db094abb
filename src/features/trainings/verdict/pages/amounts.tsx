import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl'

/** How amounts in hundredths are said. */
export function useAmounts() {
  const t = useTranslations('verdict')
  const format = useFormatter()
  const said = (hundredths: number) => format.number(hundredths / 100, { maximumFractionDigits: 2 })
  return {
    yen: (hundredths: number) => t('yen', { amount: said(hundredths) }),
    wholeYen: (yen: number) => t('yen', { amount: format.number(yen) }),
    percent: (hundredths: number) => t('percent', { share: said(hundredths) }),
    points: (hundredths: number) => t('points', { points: said(hundredths) }),
    hours: (minutes: number) => t('hours', { hours: format.number(minutes / 60, { maximumFractionDigits: 2 }) }),
  }
}

/** An amount among `Stats`: up to a hundred million, beside another on a phone. */
export const Amount = ({ children }: { children: ReactNode }) => (
  <span className="whitespace-nowrap text-xl">{children}</span>
)
