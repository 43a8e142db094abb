import type { Activity } from '../../schema.ts'
import { told } from '../asks/rules.ts'

/** Words: met again, pinned down, told apart, said and used (T-22). */
export const WORDS: readonly Activity[] = [
  {
    key: 'words-show',
    minutes: 3,
    title: told('言葉にもう一度出会う', '言葉《ことば》にもう一度《いちど》会《あ》う', 'Meet the words again'),
    why: told(
      '数日たった今、思い出そうとすること自体が、いちばんの記憶の手入れになります。忘れていても大丈夫です。',
      '思《おも》い出《だ》そうとすると、よく覚《おぼ》えられます。忘《わす》れていても大丈夫《だいじょうぶ》です。',
      'A few days on, the very act of trying to remember is what keeps a memory alive. It is fine to have forgotten some.',
    ),
    exercises: [
      {
        key: 'cards',
        kind: 'recall',
        of: 'term',
        count: 8,
        ask: told(
          '言葉を見て、意味を思い浮かべてから、めくってみましょう。',
          '言葉《ことば》を見《み》ます。意味《いみ》を考《かんが》えてから、カードをめくります。',
          'Look at each word, think of what it means, then turn the card.',
        ),
      },
    ],
  },
  {
    key: 'words-define',
    minutes: 4,
    title: told('意味をはっきりさせる', '意味《いみ》をはっきりさせる', 'Pin down what they mean'),
    why: told(
      '似た言葉が並ぶと、あいまいだったところが見えてきます。迷った言葉こそ、今日の収穫です。',
      '似《に》ている言葉《ことば》をくらべると、わからないところが見《み》つかります。',
      'Side by side, similar words show you what was still hazy. The ones you hesitate over are today’s catch.',
    ),
    exercises: [
      {
        key: 'pairs',
        kind: 'matching',
        of: 'term',
        count: 6,
        ask: told(
          '意味を読んで、合う言葉を選びましょう。',
          '意味《いみ》を読《よ》んで、合《あ》う言葉《ことば》を選《えら》びます。',
          'Read each meaning and choose the word it belongs to.',
        ),
      },
    ],
  },
  {
    key: 'words-basics',
    minutes: 4,
    title: told('基本をたしかめる', '基本《きほん》をたしかめる', 'Check the basics'),
    why: told(
      '選ぶだけなら数分です。間違えた問題は、次に会うときに思い出しやすくなります。',
      '答《こた》えを選《えら》ぶだけです。まちがえても、次《つぎ》に思《おも》い出《だ》しやすくなります。',
      'Just choosing takes a few minutes, and what you get wrong is easier to remember the next time you meet it.',
    ),
    exercises: [
      {
        key: 'quiz',
        kind: 'choice',
        of: 'term',
        count: 6,
        ask: told(
          'この説明に当てはまる言葉はどれでしょう。',
          'この説明《せつめい》の言葉《ことば》は、どれですか。',
          'Which word does this explain?',
        ),
      },
    ],
  },
  {
    key: 'words-apply',
    minutes: 6,
    title: told('文の中で使い分ける', '文《ぶん》の中《なか》で使《つか》う', 'Tell them apart in use'),
    why: told(
      '意味がわかる言葉を、使える言葉へ。文の中に置いてみると、ぐっと身近になります。',
      '言葉《ことば》は、文《ぶん》の中《なか》で使《つか》うと、自分《じぶん》のものになります。',
      'From words you understand to words you can use: inside a sentence they come much closer.',
    ),
    exercises: [
      {
        key: 'gaps',
        kind: 'cloze',
        of: 'term',
        count: 4,
        ask: told(
          '空いているところに入る言葉を書きましょう。',
          '□のところに入《はい》る言葉《ことば》を書《か》きます。',
          'Write the word that is missing.',
        ),
      },
      {
        key: 'scene',
        kind: 'fields',
        as: 'report',
        show: {
          of: 'term',
          count: 2,
          without: told(
            '研修で出てきた言葉をひとつ思い出して、それが使われそうな場面を探してみましょう。',
            '研修《けんしゅう》の言葉《ことば》を一《ひと》つ思《おも》い出《だ》して、仕事《しごと》の中《なか》で探《さが》します。',
            'Recall one word from the training, and look around you for a situation in which it might come up.',
          ),
        },
        ask: told(
          '次の言葉が出てきそうな場面を、自分のまわりから探してみましょう。',
          '次《つぎ》の言葉《ことば》を、自分《じぶん》の仕事《しごと》の中《なか》で探《さが》します。',
          'Look around you for a situation in which one of these words might come up.',
        ),
        fields: [
          {
            key: 'where',
            input: 'text',
            label: told('どんな場面ですか', 'どんな時《とき》ですか', 'What situation is it?'),
            hint: told(
              '例：朝の打ち合わせで、先輩が話していたとき',
              '例《れい》：朝《あさ》、先輩《せんぱい》と話《はな》していた時《とき》',
              'For example: in the morning meeting, when a colleague was explaining something',
            ),
          },
        ],
      },
    ],
  },
  {
    key: 'words-explain',
    minutes: 6,
    title: told('自分の言葉で話してみる', '自分《じぶん》の言葉《ことば》で話《はな》す', 'Say it in your own words'),
    why: told(
      '説明してみると、わかったつもりだったところに自分で気づけます。うまく話せなくてかまいません。',
      '説明《せつめい》すると、わからないところが自分《じぶん》でわかります。上手《じょうず》でなくていいです。',
      'Explaining shows you what you only thought you knew. It does not have to be well put.',
    ),
    exercises: [
      {
        key: 'say',
        kind: 'explain',
        of: 'term',
        ask: told(
          'この言葉を、研修を受けていない友人に話すつもりで説明してみましょう。',
          'この言葉《ことば》を、研修《けんしゅう》に出《で》ていない友《とも》だちに説明《せつめい》します。',
          'Explain this word as if to a friend who was not at the training.',
        ),
        checklist: [
          told(
            '専門用語を使わずに言い換えた',
            'むずかしい言葉《ことば》を使《つか》わなかった',
            'I put it without jargon',
          ),
          told('身近な例をひとつ入れた', '例《れい》を一《ひと》つ書《か》いた', 'I gave an everyday example'),
          told('何のためにあるかを書いた', '何《なん》のためのものか書《か》いた', 'I said what it is good for'),
        ],
      },
      {
        key: 'again',
        kind: 'recall',
        of: 'term',
        count: 3,
        ask: told(
          'ほかの言葉も、声に出して説明してからめくってみましょう。',
          'ほかの言葉《ことば》も、声《こえ》に出《だ》して説明《せつめい》してから、めくります。',
          'Now some others: explain each aloud, then turn the card.',
        ),
      },
    ],
  },
  {
    key: 'words-related',
    minutes: 5,
    title: told('つながりを見つける', 'つながりを見《み》つける', 'Find what belongs together'),
    why: told(
      '言葉はひとつで覚えるより、仲間と一緒のほうが忘れにくくなります。',
      '言葉《ことば》は、ほかの言葉《ことば》といっしょに覚《おぼ》えると、忘《わす》れにくいです。',
      'A word is harder to forget in company than on its own.',
    ),
    exercises: [
      {
        key: 'kin',
        kind: 'related',
        of: 'term',
        count: 5,
        ask: told(
          'この言葉とつながりが深いものはどれでしょう。',
          'この言葉《ことば》と関係《かんけい》があるものは、どれですか。',
          'Which of these is closely tied to this word?',
        ),
      },
      {
        key: 'more',
        kind: 'fields',
        as: 'report',
        ask: told(
          'つながる言葉を、もうひとつ見つけてみましょう。',
          '関係《かんけい》がある言葉《ことば》を、もう一《ひと》つ探《さが》します。',
          'Now find one more word that is tied to what you learnt.',
        ),
        fields: [
          {
            key: 'word',
            input: 'line',
            label: told('見つけた言葉', '見《み》つけた言葉《ことば》', 'The word you found'),
          },
          {
            key: 'tie',
            input: 'text',
            label: told('どうつながりますか', 'どんな関係《かんけい》ですか', 'How is it tied?'),
            optional: true,
          },
        ],
      },
    ],
  },
  {
    key: 'words-use',
    minutes: 6,
    title: told(
      '自分の仕事の文にする',
      '自分《じぶん》の仕事《しごと》の文《ぶん》を書《か》く',
      'Make a sentence of your work',
    ),
    why: told(
      '言葉の練習は、これでひと区切り。今日は自分の仕事の中で、その言葉に働いてもらいましょう。',
      '言葉《ことば》の練習《れんしゅう》は、今日《きょう》で終《お》わりです。自分《じぶん》の仕事《しごと》で使《つか》ってみます。',
      'This rounds off the words. Today, let them do some work in your own.',
    ),
    exercises: [
      {
        key: 'check',
        kind: 'reverse',
        of: 'term',
        count: 6,
        ask: told(
          '意味を見て、言葉を思い出してから、めくってみましょう。',
          '意味《いみ》を見《み》ます。言葉《ことば》を思《おも》い出《だ》してから、カードをめくります。',
          'Look at the meaning, recall the word, then turn the card.',
        ),
      },
      {
        key: 'write',
        kind: 'fields',
        as: 'report',
        show: {
          of: 'term',
          count: 3,
          without: told(
            '研修で出てきた言葉をひとつ以上使って、仕事で本当に書きそうな一文を作りましょう。',
            '研修《けんしゅう》の言葉《ことば》を使《つか》って、仕事《しごと》で書《か》く文《ぶん》を作《つく》ります。',
            'Using at least one word from the training, write a sentence you might really write at work.',
          ),
        },
        ask: told(
          'この中からひとつ以上を使って、仕事で本当に書きそうな一文を作りましょう。',
          'この言葉《ことば》を使《つか》って、仕事《しごと》で書《か》く文《ぶん》を作《つく》ります。',
          'Using at least one of these, write a sentence you might really write at work.',
        ),
        fields: [
          {
            key: 'sentence',
            input: 'text',
            label: told('あなたの一文', 'あなたの文《ぶん》', 'Your sentence'),
            hint: told(
              'メールでも、報告でも、だれかへの説明でもかまいません。',
              'メールでも、報告《ほうこく》でも、説明《せつめい》でもいいです。',
              'A mail, a report, something you would tell somebody: anything goes.',
            ),
          },
        ],
      },
    ],
  },
]
