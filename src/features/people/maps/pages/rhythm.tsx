import { useTranslations } from 'use-intl'
import type { MapEntry } from '#/features/people/record/schema.ts'

/** Says how often, in words: every week to every 2 weeks. */
export function useRhythm() {
  const t = useTranslations('maps')
  return ({ everyMin, everyMax, onceAfterDays }: MapEntry): string => {
    if (onceAfterDays !== null) return t('once', { after: t('after', { days: onceAfterDays }) })
    if (everyMin === null && everyMax === null) return t('anyTime')
    if (everyMax === null) return t('atMost', { often: t('every', { days: everyMin! }) })
    if (everyMin === null) return t('atLeast', { seldom: t('every', { days: everyMax }) })
    if (everyMin === everyMax) return t('every', { days: everyMax })
    return t('between', { often: t('every', { days: everyMin }), seldom: t('every', { days: everyMax }) })
  }
}
