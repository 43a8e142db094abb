import type { Bilingual, Dimension, FormVersion, Question } from '#/features/forms/schema.ts'

/** The longest answer to a free question, in code points. */
const WORDS = 2000

type Item = { key: string; dimension: Dimension; self: Bilingual; seen: Bilingual }

/**
 * What both sides look at, so that the two views can be laid side by side: `self` is asked of the new
 * hire, `seen` of the trainer.
 */
const items: Item[] = [
  {
    key: 'm1',
    dimension: 'mental',
    self: {
      ja: 'うまくいかないことがあっても、次の日には気持ちを切り替えられた',
      en: 'When something went badly, I could start afresh the next day',
    },
    seen: {
      ja: 'うまくいかないことがあっても、次の日には気持ちを切り替えていた',
      en: 'When something went badly, they started afresh the next day',
    },
  },
  {
    key: 'm2',
    dimension: 'mental',
    self: {
      ja: '職場の人に、身構えずに話しかけられた',
      en: 'I felt at ease starting a conversation with the people around me',
    },
    seen: {
      ja: '職場の人に、身構えずに話しかけていた',
      en: 'They seemed at ease starting a conversation with the people around them',
    },
  },
  {
    key: 'm3',
    dimension: 'mental',
    self: {
      ja: '自分の仕事が誰の役に立っているのか、思い浮かべながら働けた',
      en: 'While I worked, I could picture who it was helping',
    },
    seen: {
      ja: '自分の仕事が誰の役に立つのか、思い浮かべながら働いていた',
      en: 'They worked with a picture of who it was helping',
    },
  },
  {
    key: 's1',
    dimension: 'self-growth',
    self: {
      ja: 'やってみて気づいたことを、次のやり方に取り入れた',
      en: 'I used what I noticed in doing one thing to do the next differently',
    },
    seen: {
      ja: 'やってみて気づいたことを、次のやり方に取り入れていた',
      en: 'They used what they noticed in doing one thing to do the next differently',
    },
  },
  {
    key: 's2',
    dimension: 'self-growth',
    self: {
      ja: '分からないことをそのままにせず、早めに調べたり聞いたりした',
      en: 'When I did not understand something, I looked it up or asked early on',
    },
    seen: {
      ja: '分からないことをそのままにせず、早めに調べたり聞いたりしていた',
      en: 'When they did not understand something, they looked it up or asked early on',
    },
  },
  {
    key: 's3',
    dimension: 'self-growth',
    self: {
      ja: '少し難しそうなことにも、自分から手を挙げたり試したりした',
      en: 'I volunteered for, or tried out, something that looked a little hard',
    },
    seen: {
      ja: '少し難しそうなことにも、自分から手を挙げたり試したりしていた',
      en: 'They volunteered for, or tried out, something that looked a little hard',
    },
  },
  {
    key: 'a1',
    dimension: 'ability',
    self: {
      ja: '取りかかる前に段取りを考え、約束した時期までに進められた',
      en: 'I thought through the steps before starting, and kept to the time agreed',
    },
    seen: {
      ja: '取りかかる前に段取りを考え、約束した時期までに進めていた',
      en: 'They thought through the steps before starting, and kept to the time agreed',
    },
  },
  {
    key: 'a2',
    dimension: 'ability',
    self: {
      ja: '教わった仕事のうち、一人で進められるものが増えた',
      en: 'I can now do on my own more of what I was taught',
    },
    seen: {
      ja: '教わった仕事のうち、一人で進められるものが増えていた',
      en: 'They can now do on their own more of what they were taught',
    },
  },
  {
    key: 'a3',
    dimension: 'ability',
    self: {
      ja: 'どこまで進み、どこで困っているのかを、相手に分かるように伝えられた',
      en: 'I could make clear to others how far I had got and where I was stuck',
    },
    seen: {
      ja: 'どこまで進み、どこで困っているのかを、相手に分かるように伝えていた',
      en: 'They made clear to others how far they had got and where they were stuck',
    },
  },
]

/** The new hire's monthly reflection: the month, three dimensions of growth, and a place to ask for help. */
export const hireForm: FormVersion = {
  key: 'reflection-hire',
  version: 1,
  title: { ja: '今月の振り返り', en: 'Looking back on this month' },
  minutes: 5,
  groups: [
    {
      key: 'month',
      title: { ja: 'どんな一か月でしたか', en: 'What was this month like?' },
      intro: {
        ja: 'うまくいったことも、そうでなかったことも大切な経験です。書ける分だけ、あなたの言葉でどうぞ。',
        en: 'What went well and what did not are both worth keeping. Write as much as you can, in your own words.',
      },
    },
    {
      key: 'mental',
      title: { ja: '気持ちの面では', en: 'How you have felt at work' },
      intro: {
        ja: '正解はありません。今月のあなたにいちばん近いところを選んでください。',
        en: 'There is no right answer. Choose what comes closest to you this month.',
      },
    },
    { key: 'self-growth', title: { ja: '学び方の面では', en: 'How you have been learning' } },
    { key: 'ability', title: { ja: '仕事の進め方では', en: 'How you have been working' } },
    { key: 'closing', title: { ja: '最後に', en: 'One last thing' } },
  ],
  questions: [
    {
      key: 'growth',
      group: 'month',
      kind: 'scale',
      required: true,
      title: {
        ja: '今月、自分の成長をどのくらい実感しましたか',
        en: 'How much did you feel yourself grow this month?',
      },
      scale: steps({ ja: 'まだあまり感じない', en: 'Not much yet' }, { ja: 'とても感じる', en: 'Very much' }),
    },
    {
      ...words('happened', 'month', true),
      title: { ja: '心に残っている出来事', en: 'Something that stayed with you' },
      help: {
        ja: 'いつ、どこで、誰と、何をした場面でしたか。小さなことでかまいません。',
        en: 'When and where was it, who was there, and what did you do? Small things count.',
      },
    },
    {
      ...words('meaning', 'month', false),
      title: { ja: 'そのとき考えたこと、感じたこと', en: 'What you made of it' },
      help: {
        ja: 'なぜそうなったと思いますか。うれしかった、悔しかった、といった気持ちだけでも大丈夫です。',
        en: 'Why do you think it went that way? Just how it felt - glad, frustrated - is fine too.',
      },
    },
    {
      ...words('lesson', 'month', true),
      title: { ja: 'そこから学んだこと', en: 'What you learned from it' },
      help: {
        ja: '来月の自分に一言伝えるとしたら、何と言いますか。',
        en: 'If you could tell yourself one thing for next month, what would it be?',
      },
    },
    {
      ...words('next', 'month', true),
      title: { ja: '来月、試してみたいこと', en: 'What you would like to try next month' },
      help: {
        ja: '「毎週月曜に、先輩へ進み具合を話す」のように、場面が浮かぶくらい具体的だと動き出しやすくなります。',
        en: 'The easier it is to picture, the easier it is to start: “every Monday, tell a colleague how far I am”.',
      },
    },
    ...items.map(
      (item): Question => ({
        ...about(item),
        title: item.self,
        required: true,
        scale: steps({ ja: 'まだこれから', en: 'Not yet' }, { ja: 'とてもそう思う', en: 'Very much so' }),
      }),
    ),
    {
      ...words('help', 'closing', false),
      title: { ja: '力を貸してほしいこと', en: 'What you would like help with' },
      help: {
        ja: '困っていること、聞いてみたいこと、話す時間がほしいこと。なければ空欄のままで大丈夫です。',
        en: 'Something that troubles you, a question, a wish for time to talk. Leave it empty if there is nothing.',
      },
    },
  ],
}

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
        title: item.seen,
        required: false,
        scale: steps({ ja: 'まだこれから', en: 'Not yet' }, { ja: 'よく見られた', en: 'Very often' }),
      }),
    ),
    {
      key: 'condition',
      group: 'state',
      kind: 'choice',
      required: true,
      title: { ja: '今のご本人は、どんな様子ですか', en: 'How do they seem to be doing?' },
      options: [
        { key: 'going-well', label: { ja: '順調に過ごせている', en: 'Going well' } },
        { key: 'some-worries', label: { ja: '少し気になることがある', en: 'Some worries' } },
        { key: 'needs-a-word-soon', label: { ja: '早めに声をかけたい', en: 'Needs a word soon' } },
      ],
    },
    {
      ...words('condition-note', 'state', false),
      title: { ja: 'そう感じた場面', en: 'What makes you think so' },
      help: {
        ja: '見聞きしたことを、評価を交えずにそのまま書いてください。',
        en: 'Write what you saw or heard just as it was, without judging.',
      },
    },
    {
      ...words('comment', 'reply', true),
      title: { ja: 'ご本人へのコメント', en: 'Your comment to them' },
      help: {
        ja: '場面をひとつ挙げて、良かったところを伝えてみませんか。一、二行でも励みになります。',
        en: 'Pick one moment and say what was good about it. A line or two already means a lot.',
      },
    },
    {
      key: 'confidence',
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

function about({ key, dimension }: Item) {
  return { key, dimension, group: dimension, kind: 'scale' as const }
}

function steps(lowLabel: Bilingual, highLabel: Bilingual) {
  return { min: 1 as const, max: 5 as const, lowLabel, highLabel }
}

function words(key: string, group: string, required: boolean) {
  return { key, group, required, kind: 'text' as const, maxLength: WORDS }
}
