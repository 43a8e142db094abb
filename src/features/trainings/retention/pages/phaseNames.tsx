import { useLocale, useTranslations } from 'use-intl'
import type { Told } from '../../activities/schema.ts'
import type { Aspect } from '../../schedule/schema.ts'

export const ASPECTS: readonly Aspect[] = ['words', 'content', 'practice', 'teaching']
const EACH = 7

/** How a phase is called: its aspect, and its place in it. */
export function usePhaseName() {
  const t = useTranslations('learning')
  return (number: number) =>
    t('place', {
      aspect: t(`aspects.${ASPECTS[Math.floor((number - 1) / EACH)]!}`),
      place: ((number - 1) % EACH) + 1,
    })
}

/** What Banso says of an activity, in the language of the page. */
export function useTold() {
  const locale = useLocale()
  return ({ ja, en }: Told) => (locale === 'en' ? en : ja)
}

/** Those of an aspect. */
export const ofAspect = <Phase,>(phases: readonly Phase[], place: number): readonly Phase[] =>
  phases.slice(place * EACH, (place + 1) * EACH)
