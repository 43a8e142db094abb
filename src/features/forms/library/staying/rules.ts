import type { FormVersion } from '../../schema.ts'
import { agreement, growth, ownWords, scale, wishes, words } from '../pieces/rules.ts'

/** Half a year after: what one contributes, how one works alone, ties beyond one's own unit. */
export const midSix: FormVersion = {
  key: 'mid-6',
  version: 1,
  title: { ja: '入社して半年の振り返り', en: 'Half a year in' },
  minutes: 4,
  groups: [
    {
      key: 'giving',
      title: { ja: '力になれたこと', en: 'What you have given' },
      intro: {
        ja: '半年前の自分を思い浮かべながら、変わったところを探してみてください。',
        en: 'Picture yourself half a year ago, and look for what has changed.',
      },
    },
    { key: 'alone', title: { ja: '一人で進める仕事', en: 'Working on your own' } },
    { key: 'wider', title: { ja: '部署の外へ', en: 'Beyond your unit' } },
  ],
  questions: [
    growth('giving'),
    {
      ...words('gave', 'giving', true, ownWords),
      title: { ja: '自分が役に立てたと思えた場面', en: 'A moment when you made a difference' },
      help: {
        ja: '誰の、どんなことが楽になりましたか。小さなことほど書いておく値打ちがあります。',
        en: 'For whom did what become easier? The small ones are worth writing down most.',
      },
    },
    scale(
      'contributing',
      'giving',
      { ja: '職場に貢献できていると感じる', en: 'I feel that I contribute here' },
      ...agreement,
    ),
    scale(
      'alone',
      'alone',
      { ja: '任された仕事を、自分の判断で進められる', en: 'I can carry what I am given by my own judgement' },
      ...agreement,
    ),
    {
      ...words('stuck', 'alone', false, ownWords),
      title: { ja: '判断に迷うところ', en: 'Where you are unsure how to decide' },
      help: {
        ja: '「ここまでは任せる」と言ってもらえると助かることはありますか。',
        en: 'Is there something where it would help to hear “up to here it is yours”?',
      },
    },
    scale(
      'wider',
      'wider',
      { ja: '部署の外にも、相談できる人ができた', en: 'I know people outside my unit whom I can turn to' },
      ...agreement,
    ),
    {
      ...words('improve', 'wider', false, wishes),
      title: { ja: 'ここはもっと良くできる、と思うこと', en: 'What could be better here' },
      help: {
        ja: '外から来た人の目は、慣れるほど薄れていきます。今のうちに教えてください。',
        en: 'Eyes from outside grow used to things. Tell us while yours are still fresh.',
      },
    },
  ],
}

/** A year after: looking back, the year to come, where one's career is to go. */
export const midTwelve: FormVersion = {
  key: 'mid-12',
  version: 1,
  title: { ja: '入社して1年の振り返り', en: 'One year in' },
  minutes: 4,
  groups: [
    {
      key: 'year',
      title: { ja: 'この1年', en: 'The year behind you' },
      intro: {
        ja: '季節がひと回りしました。入社した日からの道のりを、少しだけ眺めてみましょう。',
        en: 'The seasons have come round once. Take a moment to look at the way since your first day.',
      },
    },
    { key: 'next', title: { ja: '次の1年', en: 'The year ahead' } },
    { key: 'career', title: { ja: 'これからの道', en: 'Where you are heading' } },
  ],
  questions: [
    growth('year'),
    {
      ...words('year', 'year', true, ownWords),
      title: { ja: '1年でいちばん変わったこと', en: 'What has changed most in a year' },
      help: {
        ja: '仕事のこと、人との関わり、自分の考え方。どれでもかまいません。',
        en: 'Your work, the people, the way you think: any of it.',
      },
    },
    scale(
      'used',
      'year',
      { ja: 'これまでの経験が、今の仕事に生きている', en: 'What I learned before is of use in my work now' },
      ...agreement,
    ),
    {
      ...words('try', 'next', true, ownWords),
      title: { ja: '次の1年で取り組みたいこと', en: 'What you would like to take on next' },
      help: {
        ja: '少し背伸びが必要なことも、ひとつ混ぜてみませんか。',
        en: 'Perhaps with one thing among it that needs a little stretching.',
      },
    },
    scale(
      'stretch',
      'next',
      { ja: '今の仕事に、手応えのある難しさがある', en: 'My work is hard in a way that is worth it' },
      ...agreement,
    ),
    scale(
      'future',
      'career',
      { ja: 'ここで働き続ける自分を思い描ける', en: 'I can picture myself going on here' },
      ...agreement,
    ),
    {
      ...words('career', 'career', false, wishes),
      title: { ja: 'この先について話したいこと', en: 'What you would like to talk about for the years to come' },
      help: {
        ja: '役割、異動、学び直し、暮らしとの両立。まだ言葉にならない不安でも大丈夫です。',
        en: 'A role, a move, learning something new, life beside work. A worry without a name is fine too.',
      },
    },
  ],
}
