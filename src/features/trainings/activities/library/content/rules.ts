import type { Activity } from '../../schema.ts'
import { told } from '../asks/rules.ts'

/** Content: called back, sorted, taken stock of, dug into, memorised, rebuilt and held against one's own work (T-23). */
export const CONTENT: readonly Activity[] = [
  {
    key: 'content-show',
    minutes: 4,
    title: told('内容を思い出す', '内容《ないよう》を思《おも》い出《だ》す', 'Call the content back'),
    why: told(
      'ここからは、研修の中身です。資料を開く前に、まず自分の中をのぞいてみましょう。',
      'ここからは、研修《けんしゅう》の内容《ないよう》です。資料《しりょう》を見《み》る前《まえ》に、思《おも》い出《だ》してみます。',
      'From here on it is about what the training held. Before you open your notes, see what is in you already.',
    ),
    exercises: [
      {
        key: 'cards',
        kind: 'recall',
        of: 'content',
        count: 6,
        ask: told(
          '見出しを見て、どんな内容だったか思い浮かべてから、めくりましょう。',
          '題《だい》を見《み》て、内容《ないよう》を思《おも》い出《だ》してから、めくります。',
          'Read the heading, think of what it was about, then turn the card.',
        ),
      },
    ],
  },
  {
    key: 'content-sort',
    minutes: 5,
    title: told('仲間に分ける', 'グループに分《わ》ける', 'Sort it into groups'),
    why: told(
      '整理された引き出しからは、必要なときにすぐ取り出せます。',
      '整理《せいり》すると、必要《ひつよう》な時《とき》に、すぐ思《おも》い出《だ》せます。',
      'From tidy drawers, things are quickly at hand when you need them.',
    ),
    exercises: [
      {
        key: 'groups',
        kind: 'sorting',
        of: 'content',
        count: 8,
        ask: told(
          'それぞれ、どのまとまりの話だったでしょう。',
          'どのグループの話《はなし》でしたか。',
          'Which part of the training did each belong to?',
        ),
      },
    ],
  },
  {
    key: 'content-inventory',
    minutes: 5,
    title: told('覚えていることを並べる', '覚《おぼ》えていることを書《か》く', 'Take stock of what you know'),
    why: told(
      '何も見ずに書き出すのは少し骨が折れますが、それだけよく残ります。空白も、次に覚える目印です。',
      '何《なに》も見《み》ないで書《か》くのは大変《たいへん》ですが、よく覚《おぼ》えられます。',
      'Writing it down unaided is a little effort, and stays with you all the better. Gaps just mark what comes next.',
    ),
    exercises: [
      {
        key: 'list',
        kind: 'inventory',
        of: 'content',
        count: 12,
        ask: told(
          '研修で扱ったことを、思い出せるだけ書き出しましょう。単語だけでも大丈夫です。',
          '研修《けんしゅう》で習《なら》ったことを、できるだけたくさん書《か》きます。単語《たんご》だけでもいいです。',
          'Write down as much as you can of what the training covered. Single words will do.',
        ),
      },
    ],
  },
  {
    key: 'content-dig',
    minutes: 7,
    title: told('ひとつを深く掘る', '一《ひと》つをくわしく考《かんが》える', 'Dig into one thing'),
    why: told(
      '今日は広さより深さです。「なぜ」をひとつたどると、まわりのことまでつながって見えてきます。',
      '今日《きょう》は、一《ひと》つのことをくわしく考《かんが》えます。',
      'Depth rather than breadth today. Follow one “why”, and what lies around it falls into place.',
    ),
    exercises: [
      {
        key: 'why',
        kind: 'fields',
        as: 'report',
        show: {
          of: 'content',
          count: 1,
          without: told(
            '研修の内容から、気になっているものをひとつ選んで考えてみましょう。',
            '研修《けんしゅう》の内容《ないよう》から一《ひと》つ選《えら》んで、考《かんが》えます。',
            'Choose one thing from the training that is on your mind, and think about it.',
          ),
        },
        ask: told(
          'この内容について、少し考えてみましょう。',
          'この内容《ないよう》について、考《かんが》えてみます。',
          'Think about this for a moment.',
        ),
        fields: [
          {
            key: 'reason',
            input: 'text',
            label: told('なぜ大切なのでしょう', 'どうして大切《たいせつ》ですか', 'Why does it matter?'),
          },
          {
            key: 'else',
            input: 'text',
            label: told(
              '守られなかったら、何が起きそうですか',
              'しなかったら、どうなりますか',
              'What would happen without it?',
            ),
          },
          {
            key: 'limit',
            input: 'text',
            label: told(
              'うまく当てはまらない場面はありますか',
              '合《あ》わない時《とき》もありますか',
              'Is there a situation it does not fit?',
            ),
            optional: true,
          },
        ],
      },
      {
        key: 'quiz',
        kind: 'choice',
        of: 'content',
        count: 3,
        ask: told(
          'この説明に当てはまるものはどれでしょう。',
          'この説明《せつめい》に合《あ》うものは、どれですか。',
          'Which does this describe?',
        ),
      },
    ],
  },
  {
    key: 'content-memorise',
    minutes: 5,
    title: told('空らんを埋めて覚える', '□に書《か》いて覚《おぼ》える', 'Fill the gaps from memory'),
    why: told(
      'だいぶ日がたちました。思い出しにくくなった今こそ、練習がよく効きます。',
      '思《おも》い出《だ》しにくい時《とき》の練習《れんしゅう》が、一番《いちばん》よく効《き》きます。',
      'It has been a while. Just when it gets harder to recall, practice does the most good.',
    ),
    exercises: [
      {
        key: 'gaps',
        kind: 'cloze',
        of: 'content',
        count: 5,
        ask: told(
          '何も見ずに、空いているところを埋めてみましょう。',
          '何《なに》も見《み》ないで、□に入《はい》る言葉《ことば》を書《か》きます。',
          'Fill in what is missing, without looking anything up.',
        ),
      },
    ],
  },
  {
    key: 'content-rebuild',
    minutes: 7,
    title: told('自分で組み立てなおす', '自分《じぶん》で組《く》み立《た》てる', 'Put it back together'),
    why: told(
      'ばらばらになった部品を、自分の手で組み立てなおす。そうしてできた形は、もう借りものではありません。',
      '自分《じぶん》で組《く》み立《た》てたことは、忘《わす》れにくいです。',
      'Put the pieces together with your own hands, and the whole is no longer borrowed.',
    ),
    exercises: [
      {
        key: 'order',
        kind: 'ordering',
        of: 'content',
        count: 6,
        ask: told(
          '研修で出てきた順、または仕事を進める順に並べましょう。',
          '研修《けんしゅう》で習《なら》った順番《じゅんばん》に並《なら》べます。',
          'Put these in the order of the training.',
        ),
      },
      {
        key: 'sum',
        kind: 'explain',
        of: 'content',
        whole: true,
        ask: told(
          '研修全体を、三つの文でまとめてみましょう。',
          '研修《けんしゅう》の内容《ないよう》を、三《みっ》つの文《ぶん》で書《か》きます。',
          'Sum the whole training up in three sentences.',
        ),
        checklist: [
          told(
            'いちばん大切なことが入っている',
            '一番《いちばん》大切《たいせつ》なことを書《か》いた',
            'It holds what matters most',
          ),
          told('順番や、つながりがわかる', '順番《じゅんばん》がわかる', 'It shows what follows from what'),
          told('三つの文に収まった', '三《みっ》つの文《ぶん》で書《か》いた', 'It stays within three sentences'),
        ],
      },
    ],
  },
  {
    key: 'content-use',
    minutes: 7,
    title: told(
      '自分の仕事に当てはめる',
      '自分《じぶん》の仕事《しごと》で考《かんが》える',
      'Hold it against your own work',
    ),
    why: told(
      '中身の練習はここまで。次の「実践」へ渡すために、使えそうな場面をひとつ見つけておきましょう。',
      '内容《ないよう》の練習《れんしゅう》は、今日《きょう》で終《お》わりです。仕事《しごと》で使《つか》える場面《ばめん》を探《さが》します。',
      'This rounds off the content. Find one place to use it, ready to hand over to practice.',
    ),
    exercises: [
      {
        key: 'check',
        kind: 'reverse',
        of: 'content',
        count: 5,
        ask: told(
          '説明を見て、何のことか思い出してから、めくりましょう。',
          '説明《せつめい》を見《み》て、何《なん》のことか思《おも》い出《だ》してから、めくります。',
          'Read the description, recall what it is, then turn the card.',
        ),
      },
      {
        key: 'fit',
        kind: 'fields',
        as: 'plan',
        ask: told(
          'ふだんの仕事を思い浮かべながら書いてみましょう。',
          'いつもの仕事《しごと》を考《かんが》えて書《か》きます。',
          'Have your everyday work in mind as you write.',
        ),
        fields: [
          {
            key: 'scene',
            input: 'text',
            label: told(
              '研修の内容が役に立ちそうな場面',
              '研修《けんしゅう》で習《なら》ったことが使《つか》える時《とき》',
              'Where might it help?',
            ),
          },
          {
            key: 'how',
            input: 'text',
            label: told(
              'そのとき、どう使いますか',
              'その時《とき》、どう使《つか》いますか',
              'How would you use it there?',
            ),
          },
        ],
      },
    ],
  },
]
