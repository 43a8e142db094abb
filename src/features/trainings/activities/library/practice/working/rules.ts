import type { Activity } from '../../../schema.ts'
import { told } from '../../asks/rules.ts'

/** What is done at work itself, and with others. */
export const WORKING: readonly Activity[] = [
  {
    key: 'practice-apply',
    minutes: 5,
    title: told('仕事で使う', '仕事《しごと》で使《つか》う', 'Use it at work'),
    why: told(
      '本番です。完璧でなくてかまいません。使ってみた一回が、これまでの練習をつなげてくれます。',
      '本当《ほんとう》の仕事《しごと》で使《つか》います。上手《じょうず》でなくてもいいです。',
      'The real thing. It need not be perfect: using it once ties together all you have practised.',
    ),
    looksBack: [1, 2],
    supporter: {
      deed: {
        ja: '研修で学んだことを、実際の仕事で使ってみた',
        en: 'used something from the training in real work',
      },
    },
    exercises: [
      {
        key: 'used',
        kind: 'fields',
        as: 'report',
        ask: told(
          '仕事の中で使ったときのことを書きましょう。',
          '仕事《しごと》で使《つか》った時《とき》のことを書《か》きます。',
          'Write about the time you used it at work.',
        ),
        fields: [
          { key: 'where', input: 'text', label: told('どんな仕事で', 'どんな仕事《しごと》で', 'At what work?') },
          {
            key: 'how',
            input: 'text',
            label: told('どう使いましたか', 'どう使《つか》いましたか', 'How did you use it?'),
          },
          {
            key: 'went',
            input: 'scale',
            label: told('手ごたえは', 'うまくできましたか', 'How did it go?'),
            ends: [
              told('まだ手探り', 'まだむずかしい', 'Still feeling my way'),
              told('しっかり使えた', 'よくできた', 'It really worked'),
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'practice-feedback',
    minutes: 5,
    title: told('人から感想をもらう', 'ほかの人《ひと》の意見《いけん》を聞《き》く', 'Ask what others saw'),
    why: told(
      '自分では見えないところを、近くの人は見てくれています。「どう見えましたか」と聞くだけで十分です。',
      '自分《じぶん》では見《み》えないことを、近《ちか》くの人《ひと》は見《み》ています。「どうでしたか」と聞《き》いてみます。',
      'People around you see what you cannot. “How did it look to you?” is question enough.',
    ),
    looksBack: [4],
    supporter: {
      deed: {
        ja: '学んだことの使い方について、まわりの人に感想を聞いた',
        en: 'asked somebody how their use of what they learnt came across',
      },
    },
    exercises: [
      {
        key: 'heard',
        kind: 'fields',
        as: 'report',
        ask: told(
          'だれかに感想を聞いて、受け取った言葉を書いておきましょう。',
          'だれかに意見《いけん》を聞《き》きます。聞《き》いたことを書《か》きます。',
          'Ask somebody, and write down the words you were given.',
        ),
        fields: [
          {
            key: 'whom',
            input: 'line',
            label: told('だれに聞きましたか', 'だれに聞《き》きましたか', 'Whom did you ask?'),
          },
          {
            key: 'said',
            input: 'text',
            label: told('どんな言葉をもらいましたか', '何《なに》と言《い》いましたか', 'What did they say?'),
          },
          {
            key: 'took',
            input: 'text',
            label: told('受け取って、思ったこと', '聞《き》いて、思《おも》ったこと', 'What do you make of it?'),
          },
        ],
      },
    ],
  },
  {
    key: 'practice-improve',
    minutes: 5,
    title: told('やり方をひとつ変える', 'やり方《かた》を一《ひと》つ変《か》える', 'Change one thing'),
    why: told(
      'たくさん直そうとすると、どれも続きません。今日は、ひとつだけ選びます。',
      '一度《いちど》にたくさん変《か》えるのは大変《たいへん》です。今日《きょう》は一《ひと》つだけ選《えら》びます。',
      'Mend everything at once and nothing lasts. Today, choose just one thing.',
    ),
    looksBack: [4, 5],
    exercises: [
      {
        key: 'change',
        kind: 'fields',
        as: 'plan',
        ask: told(
          'これまでの手ごたえと、もらった言葉を読み返して決めましょう。',
          '前《まえ》に書《か》いたことを読《よ》んで、決《き》めます。',
          'Read again how it went and what you were told, then decide.',
        ),
        fields: [
          {
            key: 'keep',
            input: 'text',
            label: told('このまま続けること', '続《つづ》けること', 'What I keep as it is'),
          },
          {
            key: 'change',
            input: 'text',
            label: told('ひとつだけ変えること', '一《ひと》つだけ変《か》えること', 'The one thing I change'),
          },
          {
            key: 'moment',
            input: 'line',
            label: told('次に試すとき', '次《つぎ》に試《ため》す時《とき》', 'When I try it next'),
          },
        ],
      },
    ],
  },
  {
    key: 'practice-repeat',
    minutes: 6,
    title: told('くり返して身につける', 'くり返《かえ》して、自分《じぶん》のものにする', 'Again, until it is yours'),
    why: told(
      '意識しなくても手が動いたなら、それはもうあなたの力です。ここまでの自分を、少しほめてあげてください。',
      '考《かんが》えないでできるようになったら、それはあなたの力《ちから》です。よくがんばりました。',
      'When it comes without thinking, it is yours. Give yourself a little credit for how far you have come.',
    ),
    looksBack: [1, 6],
    supporter: {
      deed: {
        ja: '研修で学んだことを、仕事でくり返し使っている',
        en: 'uses something from the training at work again and again',
      },
    },
    exercises: [
      {
        key: 'cards',
        kind: 'reverse',
        of: 'content',
        count: 4,
        ask: told(
          '要点を、もう一度思い出しておきましょう。',
          '大切《たいせつ》なことを、もう一度《いちど》思《おも》い出《だ》します。',
          'Call back what matters once more.',
        ),
      },
      {
        key: 'again',
        kind: 'fields',
        as: 'report',
        ask: told(
          'はじめに決めた目標と、今の自分をくらべてみましょう。',
          '最初《さいしょ》の目標《もくひょう》と、今《いま》の自分《じぶん》をくらべます。',
          'Hold your first aim against where you are now.',
        ),
        fields: [
          {
            key: 'times',
            input: 'line',
            label: told(
              'この間に、何回くらい使いましたか',
              '何回《なんかい》ぐらい使《つか》いましたか',
              'About how often have you used it?',
            ),
          },
          {
            key: 'ease',
            input: 'scale',
            label: told('どのくらい自然にできますか', '今《いま》は、かんたんですか', 'How naturally does it come?'),
            ends: [
              told('考えながら', '考《かんが》えながら', 'With some thought'),
              told('自然に', '考《かんが》えないでできる', 'By itself'),
            ],
          },
          {
            key: 'differs',
            input: 'text',
            label: told('前の自分と変わったところ', '前《まえ》と変《か》わったこと', 'What is different from before?'),
          },
        ],
      },
    ],
  },
]
