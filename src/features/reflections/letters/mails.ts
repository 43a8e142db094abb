import type { Mail } from '#/platform/mail/letter.ts'
import { monthInWords } from '#/platform/words.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

type About = { name: string; month: string; url: string }

/** To each trainer at once: a reflection waits for an answer. */
export const toAnswer: Mail<About> = {
  kind: 'reflections.to-answer',
  words: { ja: ja.toAnswer, en: en.toAnswer },
  letter: (t, { name, month, url }, locale) => ({
    subject: t('subject', { name, month: monthInWords(month, locale) }),
    lines: [t('line', { name, month: monthInWords(month, locale) }), t('wish')],
    button: { label: t('button'), url },
  }),
}

/** To each manager at the same time: for information, nothing is asked. */
export const toKnow: Mail<About> = {
  kind: 'reflections.to-know',
  words: { ja: ja.toKnow, en: en.toKnow },
  letter: (t, { name, month, url }, locale) => ({
    subject: t('subject', { name, month: monthInWords(month, locale) }),
    lines: [t('line', { name, month: monthInWords(month, locale) }), t('nothing')],
    button: { label: t('button'), url },
  }),
}

/** To the new hire: the trainer has answered. */
export const answered: Mail<About> = {
  kind: 'reflections.answered',
  words: { ja: ja.answered, en: en.answered },
  letter: (t, { name, month, url }, locale) => ({
    subject: t('subject', { name, month: monthInWords(month, locale) }),
    lines: [t('line', { name, month: monthInWords(month, locale) })],
    button: { label: t('button'), url },
  }),
}
