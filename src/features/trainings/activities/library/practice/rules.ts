import type { Activity } from '../../schema.ts'
import { told } from '../asks/rules.ts'
import { WORKING } from './working/rules.ts'

/** Practice: a small aim, a first step, a trial, the real thing, what others saw, one change, and again (T-24). */
export const PRACTICE: readonly Activity[] = [
  {
    key: 'practice-goal',
    minutes: 5,
    title: told('小さな目標を決める', '小《ちい》さい目標《もくひょう》を決《き》める', 'Choose a small aim'),
    why: told(
      'ここからは実践です。大きな目標より、二週間で試せる小さな目標のほうが、遠くまで連れていってくれます。',
      'ここからは実践《じっせん》です。二週間《にしゅうかん》でできる、小《ちい》さい目標《もくひょう》を作《つく》ります。',
      'From here on it is about doing. A small aim that fits into two weeks takes you further than a grand one.',
    ),
    exercises: [
      {
        key: 'goal',
        kind: 'fields',
        as: 'plan',
        show: { of: 'content', count: 2 },
        ask: told(
          '研修で学んだことから、仕事で試したいことをひとつ選びましょう。',
          '習《なら》ったことから、仕事《しごと》でしたいことを一《ひと》つ選《えら》びます。',
          'Of what you learnt, choose one thing you would like to try at work.',
        ),
        fields: [
          {
            key: 'aim',
            input: 'text',
            label: told('できるようになりたいこと', 'できるようになりたいこと', 'What I would like to be able to do'),
            hint: told(
              '例：電話を切る前に、聞いた内容を必ず復唱する',
              '例《れい》：電話《でんわ》を切《き》る前《まえ》に、聞《き》いたことをもう一度《いちど》言《い》う',
              'For example: repeat what I heard before I hang up',
            ),
          },
          {
            key: 'sign',
            input: 'text',
            label: told(
              'できたことは、何でわかりますか',
              'できたことが、どうしてわかりますか',
              'How will I know that I can?',
            ),
          },
        ],
      },
    ],
  },
  {
    key: 'practice-plan',
    minutes: 6,
    title: told('はじめの一歩を決める', '最初《さいしょ》にすることを決《き》める', 'Decide on the first step'),
    why: told(
      'いつ、どこで、を先に決めておくと、その場面が来たときに自然と手が動きます。',
      'いつ、どこで、するか決《き》めておくと、始《はじ》めやすいです。',
      'Settle when and where beforehand, and when the moment comes, you will simply begin.',
    ),
    looksBack: [1],
    exercises: [
      {
        key: 'step',
        kind: 'fields',
        as: 'plan',
        ask: told(
          '最初の一歩を、迷わず始められるくらい小さくしましょう。',
          '最初《さいしょ》にすることを、できるだけ小《ちい》さくします。',
          'Make the first step so small that nothing keeps you from beginning.',
        ),
        fields: [
          {
            key: 'what',
            input: 'text',
            label: told('最初にすること', '最初《さいしょ》にすること', 'What I do first'),
          },
          {
            key: 'when',
            input: 'line',
            label: told('いつ、どんなときに', 'いつ、どんな時《とき》', 'When, and at what moment'),
            hint: told(
              '例：来週の火曜、朝の打ち合わせのあと',
              '例《れい》：来週《らいしゅう》の火曜日《かようび》、朝《あさ》の会議《かいぎ》の後《あと》',
              'For example: next Tuesday, after the morning meeting',
            ),
          },
          {
            key: 'obstacle',
            input: 'text',
            label: told(
              'じゃまが入りそうなこと。そのときは、どうしますか',
              '困《こま》りそうなこと。その時《とき》、どうしますか',
              'What might get in the way, and what I do then',
            ),
          },
        ],
      },
    ],
  },
  {
    key: 'practice-trial',
    minutes: 6,
    title: told('小さく試す', '小《ちい》さく試《ため》す', 'Try it in small'),
    why: told(
      '失敗しても困らない場面で、一度だけ試してみましょう。うまくいかなかったことも、立派な結果です。',
      '失敗《しっぱい》しても大丈夫《だいじょうぶ》な時《とき》に、一度《いちど》やってみます。うまくできなくてもいいです。',
      'Try it once, where it does no harm if it fails. What does not work is a result as well.',
    ),
    looksBack: [2],
    exercises: [
      {
        key: 'cards',
        kind: 'recall',
        of: 'content',
        count: 3,
        ask: told(
          '試す前に、要点を思い出しておきましょう。',
          '始《はじ》める前《まえ》に、大切《たいせつ》なことを思《おも》い出《だ》します。',
          'Before you try, call back what matters.',
        ),
      },
      {
        key: 'trial',
        kind: 'fields',
        as: 'report',
        ask: told(
          '試してみたら、忘れないうちに書いておきましょう。',
          '試《ため》した後《あと》、すぐに書《か》きます。',
          'Once you have tried, note it while it is fresh.',
        ),
        fields: [
          { key: 'did', input: 'text', label: told('何を試しましたか', '何《なに》をしましたか', 'What did you try?') },
          {
            key: 'saw',
            input: 'text',
            label: told('やってみて気づいたこと', 'わかったこと', 'What did you notice?'),
          },
        ],
      },
    ],
  },
  ...WORKING,
]
