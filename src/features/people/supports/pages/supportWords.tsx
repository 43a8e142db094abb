import { useLocale, useTranslations } from 'use-intl'
import type { Cadence, SupportKind } from '#/features/people/record/schema.ts'
import { dateText } from '#/ui/FormattedDay.tsx'
import { rhythmOf } from '../rules.ts'
import type { Away } from '../schema.ts'

/** In the order in which they are offered: along the line, diagonal, beside. */
export const SUPPORT_KINDS = [
  'trainer',
  'manager',
  'head',
  'mentor',
  'buddy',
  'peer',
  'hr',
  'counsellor',
  'development',
] as const satisfies SupportKind[]

/** As what somebody supports; of a mentor also in what way. */
export function useKindWords() {
  const t = useTranslations('supports')
  return ({ kind, type }: { kind: SupportKind; type?: string }) => {
    const name = t(`kinds.${kind}`)
    return type ? t('as', { kind: name, type }) : name
  }
}

/** How often a pair talks. */
export function useRhythmWords() {
  const t = useTranslations('supports.rhythm')
  return (cadence: Cadence) => {
    const rhythm = rhythmOf(cadence)
    if (!rhythm) return t('none')
    const { unit, min, max } = rhythm
    if (max === null) return t('least', { unit, min: min ?? 0 })
    if (min === null) return t('most', { unit, max })
    return min === max ? t('each', { unit, max }) : t('between', { unit, min, max })
  }
}

/** From when and until when somebody is not here; seen on a day. */
export function useAwayWords() {
  const t = useTranslations('supports.away')
  const locale = useLocale()
  return ({ from, until }: Away, day: string) => {
    const days = { from: dateText(from, locale), until: until ? dateText(until, locale) : '' }
    if (from <= day) return until ? t('until', days) : t('open')
    return until ? t('from', days) : t('fromOpen', days)
  }
}
