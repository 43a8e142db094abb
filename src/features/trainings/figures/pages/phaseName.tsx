import { useTranslations } from 'use-intl'
import { aspectOf, placeIn } from '../../schedule/rules.ts'

/** How a phase is called: its aspect and its place in it. */
export function usePhaseName() {
  const t = useTranslations('retentionFigures')
  return (number: number) => t('phase', { aspect: t(`aspects.${aspectOf(number)}`), place: placeIn(number) })
}
