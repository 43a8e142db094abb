import type { Mail } from '#/platform/mail/letter.ts'
import en from './words.en.ts'
import ja from './words.ja.ts'

/** A one-use way in for somebody who can sign in already. */
export const signInLink: Mail<{ url: string }> = {
  kind: 'people.sign-in-link',
  words: { ja: ja.signInLink, en: en.signInLink },
  letter: (t, { url }) => ({
    subject: t('subject'),
    lines: [t('line')],
    button: { label: t('button'), url },
    notes: [t('once'), t('notYou')],
  }),
}

/** The first way in, from the programme office. */
export const invitation: Mail<{ url: string; organization: string; name: string; days: number }> = {
  kind: 'people.invitation',
  words: { ja: ja.invitation, en: en.invitation },
  letter: (t, { url, organization, name, days }) => ({
    subject: t('subject', { organization }),
    lines: [t('greeting', { name }), t('line', { organization }), t('promise')],
    button: { label: t('button'), url },
    notes: [t('once', { days })],
  }),
}
