import { useLocale, useTranslations } from 'use-intl'
import type { Question } from '#/features/forms/schema.ts'
import { barsOf } from '../rules.ts'

export type AnswerBar = { key: string; label: string; count: number }

/** What could be answered, in words, and how many answered so: every option and step, of numbers those that were given. */
export function useAnswerBars(): (question: Question, counts: Record<string, number>) => AnswerBar[] {
  const t = useTranslations('summaries')
  const locale = useLocale()
  return (question, counts) => {
    const bar = (mark: number, label: string) => ({ key: `${mark}`, label, count: counts[mark] ?? 0 })
    if (question.kind === 'choice') return question.options.map(({ label }, place) => bar(place + 1, label[locale]))
    if (question.kind === 'scale') {
      const { min, max, lowLabel, highLabel } = question.scale
      const ends: Record<number, string> = { [min]: lowLabel[locale], [max]: highLabel[locale] }
      return Array.from({ length: max - min + 1 }, (_, place) => min + place)
        .toReversed()
        .map((mark) => bar(mark, ends[mark] ? t('low', { mark, label: ends[mark] }) : `${mark}`))
    }
    return barsOf(counts).map(({ from, until, count }) => ({
      key: `${from}`,
      label: from === until ? `${from}` : t('span', { from, until }),
      count,
    }))
  }
}
