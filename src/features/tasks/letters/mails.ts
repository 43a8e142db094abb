import { type NewSupporter, newSupporterSentence } from '#/features/people/supports/api.ts'
import type { Day } from '#/platform/day.ts'
import type { Mail } from '#/platform/mail/letter.ts'
import { dayInWords } from '#/platform/words.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

type Opened = { kind: string; dueOn: Day; minutes: number }

type Morning = { url: string; steps: Opened[]; supporters: Pick<NewSupporter, 'displayName' | 'kind'>[] }

/** What has opened for one person today, and who is new beside them. */
export const morning: Mail<Morning> = {
  kind: 'tasks.morning',
  words: { ja: ja.morning, en: en.morning },
  letter: (t, { url, steps, supporters }, locale) => ({
    subject: t('subject', { count: steps.length + supporters.length }),
    lines: [
      ...supporters.map((one) => newSupporterSentence(one, locale)),
      ...(supporters.length > 0 ? [t('reach')] : []),
      ...(steps.length > 0 ? [t('line')] : []),
    ],
    ...(steps.length > 0 && {
      table: {
        head: [t('what'), t('until'), t('time')],
        rows: steps.map(({ kind, dueOn, minutes }) => [
          t(`kinds.${kind.replace('.', '-')}`),
          dayInWords(dueOn, locale),
          t('minutes', { minutes }),
        ]),
      },
    }),
    button: { label: t('button'), url },
  }),
}
