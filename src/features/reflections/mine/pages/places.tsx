import { useTranslations } from 'use-intl'
import { useSpeech } from '../../pages/speech.tsx'
import type { FromOther, Own } from '../schema.ts'

/** What some words are, in words: to whom, about whom, of which period. */
export function usePlaces() {
  const t = useTranslations('everything')
  const { period } = useSpeech()
  const values = (one: Pick<Own, 'period' | 'about'>) => ({
    period: one.period ? period(one.period) : '',
    about: one.about ?? '',
  })
  return {
    own(one: Pick<Own, 'what' | 'period' | 'about' | 'to'>): string {
      if (one.what === 'letter' && one.to === null) return t('what.question')
      const what = one.what === 'draft' && one.about !== null ? 'draft-answer' : one.what
      const to = one.to === null ? '' : t('toPerson', { name: one.to })
      return t(`what.${what}`, { ...values(one), to })
    },
    fromOther(one: Pick<FromOther, 'what' | 'period' | 'about' | 'by'>): string {
      return t(one.what === 'letter' ? 'others.letter' : 'others.answer', { ...values(one), by: one.by })
    },
  }
}
