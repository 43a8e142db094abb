import type { Day } from '#/platform/day.ts'
import type { Mail } from '#/platform/mail/letter.ts'
import { dayInWords } from '#/platform/words.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

type Opened = { kind: string; dueOn: Day; minutes: number }

/** What has opened for one person today. */
export const morning: Mail<{ url: string; steps: Opened[] }> = {
  kind: 'tasks.morning',
  words: { ja: ja.morning, en: en.morning },
  letter: (t, { url, steps }, locale) => ({
    subject: t('subject', { count: steps.length }),
    lines: [t('line')],
    table: {
      head: [t('what'), t('until'), t('time')],
      rows: steps.map(({ kind, dueOn, minutes }) => [
        t(`kinds.${kind.replace('.', '-')}`),
        dayInWords(dueOn, locale),
        t('minutes', { minutes }),
      ]),
    },
    button: { label: t('button'), url },
  }),
}
