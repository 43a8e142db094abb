import type { Mail } from '#/platform/mail/letter.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

/** To the administrator who asked for it: mail leaves this installation. */
export const testMail: Mail<{ url: string }> = {
  kind: 'admin.test',
  words: { ja: ja.testMail, en: en.testMail },
  letter: (t, { url }) => ({
    subject: t('subject'),
    lines: [t('line'), t('nothing')],
    button: { label: t('button'), url },
  }),
}
