import type { FormVersion, Question } from '../../schema.ts'
import { about, items } from '../items/rules.ts'
import { condition, conditionNote, nobody, reply, seen, steps, words } from '../pieces/rules.ts'

/**
 * The trainer's answer: the same items seen from outside, how the person is, a comment to them, and the trainer's own
 * confidence. What the trainer had no chance to see may stay empty: a guess would look like a view. As a
 * mark, `condition` is 1 to 3, where 3 asks for a word soon.
 */
export const trainerForm: FormVersion = {
  key: 'reflection-trainer',
  version: 1,
  title: { ja: 'OJTトレーナーからの返事', en: 'The trainer’s answer' },
  minutes: 4,
  groups: [
    {
      key: 'mental',
      title: { ja: '気持ちの面で見えたこと', en: 'How they have seemed at work' },
      intro: {
        ja: '今月のご本人の様子を、見えた範囲で選んでください。見る機会がなかったものは、空けておいてかまいません。',
        en: 'Choose from what you saw of them this month. Leave out whatever you had no chance to see.',
      },
    },
    { key: 'self-growth', title: { ja: '学び方で見えたこと', en: 'How they have been learning' } },
    { key: 'ability', title: { ja: '仕事の進め方で見えたこと', en: 'How they have been working' } },
    { key: 'state', title: { ja: '今の様子', en: 'How they are now' } },
    { key: 'reply', title: { ja: 'ご本人へ', en: 'A word to them' } },
    { key: 'trainer', title: { ja: 'あなた自身のこと', en: 'And yourself' } },
  ],
  questions: [
    ...items.map(
      (item): Question => ({
        ...about(item),
        readers: seen,
        title: item.seen,
        required: false,
        scale: steps({ ja: 'まだこれから', en: 'Not yet' }, { ja: 'よく見られた', en: 'Very often' }),
      }),
    ),
    condition('state'),
    conditionNote('state'),
    {
      ...words('comment', 'reply', true, reply),
      title: { ja: 'ご本人へのコメント', en: 'Your comment to them' },
      help: {
        ja: '場面をひとつ挙げて、良かったところを伝えてみませんか。一、二行でも励みになります。',
        en: 'Pick one moment and say what was good about it. A line or two already means a lot.',
      },
    },
    {
      key: 'confidence',
      readers: nobody,
      group: 'trainer',
      kind: 'scale',
      required: false,
      title: { ja: 'トレーナーとしての今の手応え', en: 'How sure you feel as a trainer right now' },
      help: {
        ja: '迷いながらで大丈夫です。今の気持ちに近いところを選んでください。',
        en: 'Being unsure is part of it. Choose what comes closest.',
      },
      scale: steps({ ja: '手探りしている', en: 'Feeling my way' }, { ja: '手応えがある', en: 'Quite sure' }),
    },
  ],
}

/** A comment and how they are, for rounds that come often. */
export const trainerShort: FormVersion = {
  key: 'trainer-short',
  version: 1,
  title: { ja: '短い返事', en: 'A short answer' },
  minutes: 2,
  groups: [
    { key: 'reply', title: { ja: 'ご本人へ', en: 'A word to them' } },
    {
      key: 'state',
      title: { ja: '今の様子', en: 'How they are now' },
      intro: { ja: 'この部分は、ご本人には見えません。', en: 'They do not see this part.' },
    },
  ],
  questions: [
    {
      ...words('comment', 'reply', true, reply),
      title: { ja: 'ご本人へのひとこと', en: 'A few words to them' },
      help: {
        ja: '読んで心に留まったことを、そのまま伝えてください。一、二行で十分です。',
        en: 'Tell them what stayed with you when you read it. A line or two is plenty.',
      },
    },
    condition('state'),
    conditionNote('state'),
  ],
}
