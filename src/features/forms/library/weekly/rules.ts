import type { FormVersion } from '../../schema.ts'
import { growth, ownWords, words } from '../pieces/rules.ts'

/** A light one for every week or two: what went on, what weighs, a number (K-11). */
export const weekly: FormVersion = {
  key: 'weekly',
  version: 1,
  title: { ja: '今週の振り返り', en: 'Looking back on this week' },
  minutes: 2,
  groups: [{ key: 'week', title: { ja: 'どんな一週間でしたか', en: 'What was this week like?' } }],
  questions: [
    {
      ...words('happened', 'week', true, ownWords),
      title: { ja: '今週したこと、あったこと', en: 'What you did, and what went on' },
      help: {
        ja: 'ひとつ思い浮かべて、一、二行で。うまくいったことでも、いかなかったことでも。',
        en: 'Think of one thing and give it a line or two, whether it went well or not.',
      },
    },
    {
      ...words('weighs', 'week', false, ownWords),
      title: { ja: '気がかりなこと', en: 'What is on your mind' },
      help: {
        ja: '小さなひっかかりのうちに。なければ空欄のままで大丈夫です。',
        en: 'While it is still small. Leave it empty if there is nothing.',
      },
    },
    growth('week', {
      ja: '今週、自分の成長をどのくらい実感しましたか',
      en: 'How much did you feel yourself grow this week?',
    }),
  ],
}
