import type { Activity } from '../../../schema.ts'
import { told } from '../../asks/rules.ts'

/** What is done with those who are taught. */
export const OTHERS: readonly Activity[] = [
  {
    key: 'teaching-teach',
    minutes: 6,
    title: told('だれかに教える', 'だれかに教《おし》える', 'Teach somebody'),
    why: told(
      'いよいよです。質問に答えられなくても大丈夫。「一緒に調べましょう」も、よい教え方です。',
      '今日《きょう》は、だれかに教《おし》えます。わからない時《とき》は「いっしょに調《しら》べましょう」と言《い》っていいです。',
      'Here you go. If you cannot answer a question, “let us look it up together” is good teaching, too.',
    ),
    looksBack: [2],
    supporter: {
      deed: { ja: '研修で学んだことを、ほかの人に教えた', en: 'taught somebody else what they had learnt' },
    },
    exercises: [
      {
        key: 'taught',
        kind: 'fields',
        as: 'report',
        ask: told(
          '教え終わったら、書いておきましょう。',
          '教《おし》えた後《あと》に、書《か》きます。',
          'Once you have taught, note it down.',
        ),
        fields: [
          {
            key: 'whom',
            input: 'line',
            label: told('だれに教えましたか', 'だれに教《おし》えましたか', 'Whom did you teach?'),
          },
          {
            key: 'asked',
            input: 'text',
            label: told(
              '相手から出た質問や反応',
              '相手《あいて》の質問《しつもん》や反応《はんのう》',
              'What they asked, or how they reacted',
            ),
          },
          {
            key: 'hard',
            input: 'text',
            label: told(
              '説明に迷ったところ',
              '説明《せつめい》がむずかしかったところ',
              'Where you were at a loss to explain',
            ),
            optional: true,
          },
          {
            key: 'went',
            input: 'scale',
            label: told('伝わった手ごたえは', '相手《あいて》はわかりましたか', 'Did it get across?'),
            ends: [
              told('まだまだ', 'まだむずかしい', 'Not quite yet'),
              told('よく伝わった', 'よくわかってくれた', 'Very much so'),
            ],
          },
        ],
      },
    ],
  },
  {
    key: 'teaching-improve',
    minutes: 6,
    title: told('教え方を見直す', '教《おし》え方《かた》をよくする', 'Look again at how you teach'),
    why: told(
      '相手がつまずいたところは、あなたの説明が育つところです。',
      '相手《あいて》がわからなかったところを、次《つぎ》はもっとよくします。',
      'Where they stumbled is where your explanation can grow.',
    ),
    looksBack: [4],
    supporter: {
      deed: { ja: '教え方について感想をもらい、見直した', en: 'asked how their teaching went, and thought it over' },
    },
    exercises: [
      {
        key: 'review',
        kind: 'fields',
        as: 'plan',
        ask: told(
          '教えた相手か、そばで見ていた人に、ひとこと聞いてから書きましょう。',
          '教《おし》えた相手《あいて》に意見《いけん》を聞《き》いて、書《か》きます。',
          'Ask whoever you taught, or whoever watched, for a word; then write.',
        ),
        fields: [
          {
            key: 'good',
            input: 'text',
            label: told('伝わっていたこと', 'よくわかってもらえたこと', 'What got across'),
          },
          { key: 'missed', input: 'text', label: told('伝わりにくかったこと', 'わかりにくかったこと', 'What did not') },
          {
            key: 'next',
            input: 'text',
            label: told('次はこう話してみる', '次《つぎ》の話《はな》し方《かた》', 'How I will put it next time'),
          },
        ],
      },
      {
        key: 'say',
        kind: 'explain',
        of: 'term',
        ask: told(
          '次は、この言葉をどう説明しますか。書いてみましょう。',
          '次《つぎ》は、この言葉《ことば》をどう説明《せつめい》しますか。',
          'How would you explain this one next time? Try it.',
        ),
        checklist: [
          told('前より短くなった', '前《まえ》より短《みじか》い', 'It is shorter than before'),
          told('相手に合った例がある', '相手《あいて》に合《あ》う例《れい》がある', 'The example suits the listener'),
        ],
      },
    ],
  },
  {
    key: 'teaching-advanced',
    minutes: 7,
    title: told('別の相手に教える', '別《べつ》の人《ひと》に教《おし》える', 'Teach somebody different'),
    why: told(
      '相手が変わると、同じ話ではうまくいきません。そこで工夫した分だけ、教える力がつきます。',
      '人《ひと》が変《か》わると、話《はな》し方《かた》も変《か》わります。くふうすると、力《ちから》がつきます。',
      'With somebody else the same words will not do. What you change for them is what you grow by.',
    ),
    looksBack: [5],
    supporter: {
      deed: {
        ja: '経験や立場の違う人に、学んだことを教えた',
        en: 'taught what they learnt to somebody with another background',
      },
    },
    exercises: [
      {
        key: 'quiz',
        kind: 'choice',
        of: 'content',
        count: 3,
        ask: told(
          '質問されたつもりで答えてみましょう。',
          '質問《しつもん》に答《こた》えます。',
          'Answer as if somebody had asked you.',
        ),
      },
      {
        key: 'taught',
        kind: 'fields',
        as: 'report',
        ask: told(
          '前とは違う相手に教えて、書いておきましょう。',
          '前《まえ》と違《ちが》う人《ひと》に教《おし》えて、書《か》きます。',
          'Teach somebody other than last time, then note it down.',
        ),
        fields: [
          {
            key: 'whom',
            input: 'line',
            label: told('どんな相手でしたか', 'どんな人《ひと》でしたか', 'Who was it this time?'),
          },
          {
            key: 'changed',
            input: 'text',
            label: told('相手に合わせて変えたこと', '変《か》えたこと', 'What you changed for them'),
          },
          {
            key: 'learnt',
            input: 'text',
            label: told('教えて気づいたこと', '教《おし》えて、わかったこと', 'What you learnt by teaching'),
          },
        ],
      },
    ],
  },
  {
    key: 'teaching-habit',
    minutes: 8,
    title: told('教えることを続ける', '教《おし》えることを続《つづ》ける', 'Keep teaching'),
    why: told(
      '最後の回です。あの日の研修から、よくここまで続けてきました。これからは、あなたがだれかの支えになります。',
      '最後《さいご》です。ここまで、本当《ほんとう》によくがんばりました。これからは、あなたがだれかを助《たす》けます。',
      'The last one. You have come a long way since that day. From here on, you are somebody’s support.',
    ),
    looksBack: [1, 4, 6],
    supporter: {
      deed: {
        ja: '学んだことを教えることが、ふだんの仕事の一部になっている',
        en: 'passes on what they learnt as part of everyday work',
      },
    },
    exercises: [
      {
        key: 'check',
        kind: 'reverse',
        of: 'term',
        count: 6,
        ask: told(
          '最後に、どのくらい残っているか確かめてみましょう。',
          '最後《さいご》に、どのぐらい覚《おぼ》えているか、たしかめます。',
          'To finish, see how much has stayed.',
        ),
      },
      {
        key: 'habit',
        kind: 'fields',
        as: 'plan',
        ask: told(
          'これからのことを、少しだけ書いておきましょう。',
          'これからのことを書《か》きます。',
          'Write a little about what comes now.',
        ),
        fields: [
          {
            key: 'chance',
            input: 'text',
            label: told('これから教える機会', 'これから教《おし》える時《とき》', 'When will you teach again?'),
          },
          {
            key: 'self',
            input: 'text',
            label: told(
              '研修の日の自分に、ひとこと',
              '研修《けんしゅう》の日《ひ》の自分《じぶん》へ',
              'A word to who you were on the day of the training',
            ),
          },
        ],
      },
    ],
  },
]
