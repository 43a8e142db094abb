import type { Activity } from '../../schema.ts'
import { told } from '../asks/rules.ts'
import { OTHERS } from './others/rules.ts'

/** Teaching: each with somebody of the organisation beside the learner, who confirms it (T-24). */
export const TEACHING: readonly Activity[] = [
  {
    key: 'teaching-basics',
    minutes: 6,
    title: told('教え方のこつを聞く', '教《おし》え方《かた》を聞《き》く', 'Ask how others teach'),
    why: told(
      '最後の章は「教える」です。人に渡そうとすると、自分の理解がもう一段深くなります。まず、教えるのが上手な人に聞いてみましょう。',
      '最後《さいご》は「教《おし》える」です。教《おし》えるのが上手《じょうず》な人《ひと》に、聞《き》いてみます。',
      'The last chapter is teaching. Passing something on deepens it once more. Begin by asking somebody who is good at it.',
    ),
    supporter: {
      deed: {
        ja: '教えるときに大切なことを、経験のある人に聞いた',
        en: 'asked somebody experienced what matters in teaching',
      },
    },
    exercises: [
      {
        key: 'cards',
        kind: 'recall',
        of: 'term',
        count: 4,
        ask: told(
          'まず、教える側として言葉を思い出しましょう。',
          'はじめに、言葉《ことば》を思《おも》い出《だ》します。',
          'First, recall these words as somebody who will teach them.',
        ),
      },
      {
        key: 'asked',
        kind: 'fields',
        as: 'report',
        ask: told(
          '五分でよいので、だれかに聞いてみましょう。',
          '五分《ごふん》ぐらい、だれかに聞《き》いてみます。',
          'Ask somebody; five minutes are enough.',
        ),
        fields: [
          { key: 'whom', input: 'line', label: told('聞いた人', '聞《き》いた人《ひと》', 'Whom you asked') },
          {
            key: 'tip',
            input: 'text',
            label: told(
              '教えるときに大切にしていること',
              '教《おし》える時《とき》に大切《たいせつ》なこと',
              'What matters to them when they teach',
            ),
          },
        ],
      },
    ],
  },
  {
    key: 'teaching-plan',
    minutes: 7,
    title: told('教える内容を組み立てる', '教《おし》えることを決《き》める', 'Plan what to teach'),
    why: told(
      '全部を伝えなくて大丈夫です。相手がひとつ持ち帰れたら、よい時間になります。',
      '全部《ぜんぶ》教《おし》えなくてもいいです。一《ひと》つ覚《おぼ》えてもらえたら、よい時間《じかん》です。',
      'You need not cover everything. If they take one thing away, it was time well spent.',
    ),
    looksBack: [1],
    supporter: {
      deed: { ja: '学んだことを人に教えるための計画を立てた', en: 'planned how to teach others what they learnt' },
    },
    exercises: [
      {
        key: 'plan',
        kind: 'fields',
        as: 'plan',
        show: { of: 'content', count: 2 },
        ask: told(
          '十分ほどで教えられる内容を組み立てましょう。',
          '十分《じゅっぷん》ぐらいで教《おし》えられることを考《かんが》えます。',
          'Put together something you can teach in ten minutes.',
        ),
        fields: [
          {
            key: 'whom',
            input: 'line',
            label: told('だれに教えますか', 'だれに教《おし》えますか', 'Whom will you teach?'),
          },
          {
            key: 'one',
            input: 'text',
            label: told(
              'ひとつだけ持ち帰ってもらうなら',
              '一番《いちばん》覚《おぼ》えてほしいこと',
              'The one thing they should take away',
            ),
          },
          {
            key: 'example',
            input: 'text',
            label: told('使う例', '使《つか》う例《れい》', 'The example you will use'),
          },
          {
            key: 'question',
            input: 'line',
            label: told('相手への問いかけ', '相手《あいて》に聞《き》くこと', 'A question you will ask them'),
            optional: true,
          },
        ],
      },
    ],
  },
  {
    key: 'teaching-rehearse',
    minutes: 8,
    title: told('声に出して練習する', '声《こえ》に出《だ》して練習《れんしゅう》する', 'Rehearse aloud'),
    why: told(
      '一度でも声に出しておくと、本番の最初の一分がとても楽になります。',
      '一度《いちど》声《こえ》に出《だ》すと、本番《ほんばん》が楽《らく》になります。',
      'Having said it aloud just once makes the first minute so much easier.',
    ),
    looksBack: [2],
    supporter: {
      deed: { ja: '教える練習を、だれかの前でしてみた', en: 'rehearsed teaching in front of somebody' },
    },
    exercises: [
      {
        key: 'opening',
        kind: 'explain',
        of: 'content',
        whole: true,
        ask: told(
          '最初の一分で話すことを書いて、だれかの前で声に出してみましょう。',
          '最初《さいしょ》の一分《いっぷん》で話《はな》すことを書《か》きます。だれかの前《まえ》で、声《こえ》に出《だ》します。',
          'Write what you will say in the first minute, then say it aloud in front of somebody.',
        ),
        checklist: [
          told('声に出して言ってみた', '声《こえ》に出《だ》して言《い》った', 'I said it aloud'),
          told('難しい言葉をかみくだいた', 'やさしい言葉《ことば》で言《い》った', 'I put hard words simply'),
          told(
            '聞いた人の反応を見た',
            '聞《き》いた人《ひと》の顔《かお》を見《み》た',
            'I watched how it was received',
          ),
          told('直したいところを見つけた', '直《なお》したいところを見《み》つけた', 'I found something to change'),
        ],
      },
    ],
  },
  ...OTHERS,
]
