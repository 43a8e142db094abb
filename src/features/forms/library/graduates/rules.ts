import type { FormVersion, Question } from '../../schema.ts'
import { about, items } from '../items/rules.ts'
import { growth, numbers, ownWords, steps, words } from '../pieces/rules.ts'

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
    growth('month'),
    {
      ...words('happened', 'month', true, ownWords),
      title: { ja: '心に残っている出来事', en: 'Something that stayed with you' },
      help: {
        ja: 'いつ、どこで、誰と、何をした場面でしたか。小さなことでかまいません。',
        en: 'When and where was it, who was there, and what did you do? Small things count.',
      },
    },
    {
      ...words('meaning', 'month', false, ownWords),
      title: { ja: 'そのとき考えたこと、感じたこと', en: 'What you made of it' },
      help: {
        ja: 'なぜそうなったと思いますか。うれしかった、悔しかった、といった気持ちだけでも大丈夫です。',
        en: 'Why do you think it went that way? Just how it felt - glad, frustrated - is fine too.',
      },
    },
    {
      ...words('lesson', 'month', true, ownWords),
      title: { ja: 'そこから学んだこと', en: 'What you learned from it' },
      help: {
        ja: '来月の自分に一言伝えるとしたら、何と言いますか。',
        en: 'If you could tell yourself one thing for next month, what would it be?',
      },
    },
    {
      ...words('next', 'month', true, ownWords),
      title: { ja: '来月、試してみたいこと', en: 'What you would like to try next month' },
      help: {
        ja: '「毎週月曜に、先輩へ進み具合を話す」のように、場面が浮かぶくらい具体的だと動き出しやすくなります。',
        en: 'The easier it is to picture, the easier it is to start: “every Monday, tell a colleague how far I am”.',
      },
    },
    ...items.map(
      (item): Question => ({
        ...about(item),
        readers: numbers,
        title: item.self,
        required: true,
        scale: steps({ ja: 'まだこれから', en: 'Not yet' }, { ja: 'とてもそう思う', en: 'Very much so' }),
      }),
    ),
    {
      ...words('help', 'closing', false, ownWords),
      title: { ja: '力を貸してほしいこと', en: 'What you would like help with' },
      help: {
        ja: '困っていること、聞いてみたいこと、話す時間がほしいこと。なければ空欄のままで大丈夫です。',
        en: 'Something that troubles you, a question, a wish for time to talk. Leave it empty if there is nothing.',
      },
    },
  ],
}
