import type { FormVersion } from '../../schema.ts'
import { agreement, choices, growth, ownWords, scale, wishes, words } from '../pieces/rules.ts'

/** One month after somebody came from another workplace: settling in, and whom one can ask (J-10). */
export const midOne: FormVersion = {
  key: 'mid-1',
  version: 1,
  title: { ja: '入社して1か月の振り返り', en: 'Your first month here' },
  minutes: 4,
  groups: [
    {
      key: 'settling',
      title: { ja: 'ここでの毎日', en: 'Your days here' },
      intro: {
        ja: 'これまでの経験があっても、新しい職場では誰でも初心者です。今の感覚に近いところでお答えください。',
        en: 'However experienced, everybody is new in a new place. Answer with what comes closest to how it is now.',
      },
    },
    { key: 'unclear', title: { ja: 'まだ見えていないこと', en: 'What is still unclear' } },
    { key: 'asking', title: { ja: '聞ける人', en: 'People to ask' } },
  ],
  questions: [
    growth('settling'),
    scale(
      'settled',
      'settling',
      { ja: '職場での一日の流れが、つかめてきた', en: 'I have a feel for how a day goes here' },
      ...agreement,
    ),
    {
      ...words('differs', 'settling', true, ownWords),
      title: { ja: '前の職場と違って驚いたこと', en: 'What surprised you, coming from elsewhere' },
      help: {
        ja: '進め方、言葉づかい、決まりごとなど。良い意味の驚きも歓迎です。',
        en: 'Ways of working, words, habits. Good surprises count as well.',
      },
    },
    {
      key: 'topics',
      group: 'unclear',
      kind: 'many',
      required: false,
      readers: choices,
      title: { ja: 'もう少し知りたいのは、どのあたりですか', en: 'Where would you like to know more?' },
      options: [
        { key: 'role', label: { ja: '自分に期待されていること', en: 'What is expected of me' } },
        { key: 'ways', label: { ja: '仕事の進め方や決まり', en: 'How things are done here' } },
        { key: 'tools', label: { ja: 'システムや資料のありか', en: 'Systems, and where to find things' } },
        { key: 'people', label: { ja: '誰が何をしているか', en: 'Who does what' } },
        { key: 'terms', label: { ja: '社内の言葉や略語', en: 'Words and abbreviations used here' } },
      ],
    },
    {
      ...words('unclear', 'unclear', false, wishes),
      title: { ja: '今さら聞きにくいこと', en: 'What feels too late to ask' },
      help: {
        ja: 'ここに書けば、それで聞いたことになります。なければ空欄のままで。',
        en: 'Written here, it counts as asked. Leave it empty if there is nothing.',
      },
    },
    scale(
      'askable',
      'asking',
      { ja: '困ったとき、気軽に聞ける人がいる', en: 'When I am stuck, there is somebody I can easily ask' },
      ...agreement,
    ),
    {
      ...words('who', 'asking', true, ownWords),
      title: { ja: 'よく助けてくれる人、話してみたい人', en: 'Who helps you, and whom you would like to get to know' },
      help: {
        ja: '名前でも、「経理の仕事に詳しい人」のような書き方でもかまいません。',
        en: 'A name, or something like “somebody who knows the accounts”.',
      },
    },
  ],
}

/** Three months after: the first tiredness, ties, what one is missing, whether one's experience is of use. */
export const midThree: FormVersion = {
  key: 'mid-3',
  version: 1,
  title: { ja: '入社して3か月の振り返り', en: 'Three months in' },
  minutes: 4,
  groups: [
    {
      key: 'energy',
      title: { ja: '今のあなた', en: 'How you are' },
      intro: {
        ja: '走り続けてきた疲れが出やすい頃です。がんばりの報告ではなく、ありのままをどうぞ。',
        en: 'This is when the first weeks of running begin to tell. No need to look good: say how it is.',
      },
    },
    { key: 'ties', title: { ja: '人とのつながり', en: 'People around you' } },
    { key: 'experience', title: { ja: 'これまでの経験', en: 'What you brought with you' } },
  ],
  questions: [
    growth('energy'),
    scale(
      'rested',
      'energy',
      { ja: '休みの日に、疲れがとれている', en: 'My days off leave me rested' },
      { ja: 'とれていない', en: 'Not at all' },
      { ja: 'よくとれている', en: 'Well rested' },
    ),
    {
      ...words('weighs', 'energy', false, ownWords),
      title: { ja: '重たく感じていること', en: 'What weighs on you' },
      help: {
        ja: '量、責任、人間関係、生活のこと。ひとことでも大丈夫です。',
        en: 'The amount of work, responsibility, people, life around it. One word will do.',
      },
    },
    scale('belonging', 'ties', { ja: 'この職場の一員だと感じる', en: 'I feel part of this workplace' }, ...agreement),
    {
      ...words('missing', 'ties', false, wishes),
      title: { ja: '届いていない情報、知り合いたい人', en: 'What does not reach you, and whom you would like to meet' },
      help: {
        ja: '同じ頃に入社した人と話したい、といった希望も書いてください。',
        en: 'Meeting others who joined at about the same time, for instance.',
      },
    },
    scale(
      'used',
      'experience',
      { ja: 'これまでの経験が、今の仕事に生きている', en: 'What I learned before is of use in my work now' },
      ...agreement,
    ),
    {
      ...words('offer', 'experience', true, ownWords),
      title: { ja: '生かせたこと、もっと生かせそうなこと', en: 'What you could bring in, and what you could still' },
      help: {
        ja: '前の職場でのやり方で、ここでも役に立ちそうなものはありますか。',
        en: 'Is there a way of doing things from before that would help here?',
      },
    },
  ],
}
