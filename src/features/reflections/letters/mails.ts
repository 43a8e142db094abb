import type { Mail } from '#/platform/mail/letter.ts'
import { periodInWords } from '#/platform/period-words.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

type About = { name: string; period: string; url: string }

/** To each trainer at once: a reflection waits for an answer. */
export const toAnswer: Mail<About> = {
  kind: 'reflections.to-answer',
  words: { ja: ja.toAnswer, en: en.toAnswer },
  letter: (t, { name, period, url }, locale) => ({
    subject: t('subject', { name, period: periodInWords(period, locale) }),
    lines: [t('line', { name, period: periodInWords(period, locale) }), t('wish')],
    button: { label: t('button'), url },
  }),
}

/** To each manager at the same time: for information, nothing is asked. `trainers`: how many are to answer. */
export const toKnow: Mail<About & { trainers: number }> = {
  kind: 'reflections.to-know',
  words: { ja: ja.toKnow, en: en.toKnow },
  letter: (t, { name, period, url, trainers }, locale) => ({
    subject: t('subject', { name, period: periodInWords(period, locale) }),
    lines: [t('line', { name, period: periodInWords(period, locale), trainers }), t('nothing')],
    button: { label: t('button'), url },
  }),
}

/** To each manager where there is no trainer who could be asked. */
export const toSeeTo: Mail<About> = {
  kind: 'reflections.to-see-to',
  words: { ja: ja.toSeeTo, en: en.toSeeTo },
  letter: (t, { name, period, url }, locale) => ({
    subject: t('subject', { name, period: periodInWords(period, locale) }),
    lines: [t('line', { name, period: periodInWords(period, locale) }), t('wish', { name })],
    button: { label: t('button'), url },
  }),
}

/** To the new hire: the trainer has answered. */
export const answered: Mail<About> = {
  kind: 'reflections.answered',
  words: { ja: ja.answered, en: en.answered },
  letter: (t, { name, period, url }, locale) => ({
    subject: t('subject', { name, period: periodInWords(period, locale) }),
    lines: [t('line', { name, period: periodInWords(period, locale) })],
    button: { label: t('button'), url },
  }),
}
