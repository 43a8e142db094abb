import { japanese, type Named } from '../naming/rules.ts'
import type { Cast, Someone } from '../schema.ts'
import { PLACE } from '../units/rules.ts'

/** Somebody who has been here for long and has a place in the story. */
export type Veteran = Named & {
  unit: string
  position: string
  /** Years since they were hired. */
  years: number
  offices?: { office: Exclude<Someone['offices'][number]['office'], 'head'>; unit?: string }[]
}

const at = (named: Named, unit: string, position: string, years: number, offices?: Veteran['offices']): Veteran => ({
  ...named,
  ...{ unit, position, years },
  ...(offices && { offices }),
})

/** Those who lead, support, and look after the whole; leaders carry the title that their unit's leader has. */
export const VETERANS: readonly Veteran[] = [
  at(japanese('ishida', '石田', '茂', 'いしだ しげる', 'ISHIDA Shigeru'), PLACE.works, '本部長', 24),
  at(japanese('mai', '小川', '舞', 'おがわ まい', 'OGAWA Mai'), PLACE.works, '主任', 9, [
    { office: 'unit-hr', unit: PLACE.works },
  ]),
  at(japanese('mori', '森', '誠', 'もり まこと', 'MORI Makoto'), PLACE.firstWorks, '部長', 21),
  at(japanese('aki', '田中', '亜希', 'たなか あき', 'TANAKA Aki'), PLACE.firstWorks, '主任', 9),
  at(japanese('goro', '小林', '五郎', 'こばやし ごろう'), PLACE.secondWorks, '主任', 22),
  at(japanese('hajime', '𠮷田', '一', 'よしだ はじめ'), PLACE.engineering, '係長', 14),
  at(japanese('kudo', '工藤', '玲子', 'くどう れいこ'), PLACE.sales, '部長', 18),
  at(japanese('toru', '中村', '徹', 'なかむら とおる', 'NAKAMURA Toru'), PLACE.sales, '係長', 12),
  at(japanese('nao', '西川', '直美', 'にしかわ なおみ', 'NISHIKAWA Naomi'), PLACE.development, '主任研究員', 11),
  at(japanese('shino', '濵﨑', '志乃', 'はまさき しの'), PLACE.quality, '主任', 8),
  at(japanese('hana', '佐藤', '花', 'さとう はな', 'SATO Hana'), PLACE.hr, '係長', 10, [{ office: 'hr' }]),
  at(japanese('kunio', '齋藤', '邦夫', 'さいとう くにお'), PLACE.learning, '課長', 17, [{ office: 'hr' }]),
  at(japanese('ito', '伊藤', '学', 'いとう まなぶ', 'ITO Manabu'), PLACE.systems, '主任', 13, [{ office: 'admin' }]),
  at(japanese('misawa', '三沢', '慶一', 'みさわ けいいち', 'MISAWA Keiichi'), PLACE.planning, '取締役', 23, [
    { office: 'executive' },
  ]),
  at(japanese('yo', '渡邊', '洋', 'わたなべ よう'), '総務部', '係長', 16, [{ office: 'desk' }]),
]

/** The newcomers one signs in as. */
export const REN = japanese('ren', '髙橋', '蓮', 'たかはし れん', 'TAKAHASHI Ren')
export const SORA = japanese('sora', '青木', '空', 'あおき そら', 'AOKI Sora')
export const YUI = japanese('yui', '林', '結衣', 'はやし ゆい')
export const TAKU = japanese('taku', '大西', '拓真', 'おおにし たくま', 'ONISHI Takuma')
/** Has just handed in her first one: somebody always waits for an answer. */
export const KAHO = japanese('kaho', '岸本', '佳穂', 'きしもと かほ')
export const PHUONG: Named = {
  ...japanese('phuong', 'Nguyễn', 'Thị Phương', 'ぐえん てぃ ふおん'),
  ...{ otherName: 'NGUYEN THI PHUONG', locale: 'en' },
}

/** Whom one may sign in as, in the order of the page. */
export const CAST: Cast = [
  {
    key: 'ren',
    part: 'newcomer',
    story: {
      ja: '新卒で入社し、第一製造部で加工機を覚えている最中です。毎月の振り返りと、トレーナーの田中さんからの返事を読めます。',
      en: 'A new graduate learning the machines in the first works. See the monthly reflections and what his trainer wrote back.',
    },
  },
  {
    key: 'sora',
    part: 'newcomer',
    story: {
      ja: '営業部の新卒で、はじめての客先に緊張が続いています。返事の遅いトレーナーを待つ側から、Bansoがどう見えるかがわかります。',
      en: 'A new graduate in sales, nervous about the first customers. See Banso from the side of somebody whose trainer answers late.',
    },
  },
  {
    key: 'taku',
    part: 'midCareer',
    story: {
      ja: '別の会社の営業から移ってきて三か月です。節目の振り返りが届いているので、書く側を試せます。',
      en: 'Came from another company’s sales three months ago. A milestone is waiting for him: try the writing side.',
    },
  },
  {
    key: 'phuong',
    part: 'fromAbroad',
    story: {
      ja: 'ベトナム出身で、日本の工場は二社目、入社して半年です。画面を英語で使い、英語とベトナム語で書いています。',
      en: 'From Vietnam, half a year into her second Japanese company. She uses the pages in English and writes in English and Vietnamese.',
    },
  },
  {
    key: 'aki',
    part: 'trainer',
    story: {
      ja: '第一製造部の主任で、髙橋さんとフオンさんのOJTトレーナーです。届いた振り返りを読み、返事を書くところから始まります。',
      en: 'A senior in the first works who trains Ren and Phương. Her day here begins with reflections that wait for an answer.',
    },
  },
  {
    key: 'toru',
    part: 'trainer',
    story: {
      ja: '営業部の係長で、面倒見はよいのですが、いつも予定が詰まっています。溜まった返事と、催促の届き方を見てください。',
      en: 'A busy team leader in sales who means well. See how answers pile up, and how he is reminded.',
    },
  },
  {
    key: 'mori',
    part: 'manager',
    story: {
      ja: '第一製造部の部長で、新しく入った人たちの上長です。数字は読めますが、本人が見せると決めない限り文章は読めません。',
      en: 'Leads the first works and manages its new people. He reads numbers, and words only where their author chose so.',
    },
  },
  {
    key: 'ishida',
    part: 'departmentHead',
    story: {
      ja: '製造本部の本部長で、現場からは二段上にいます。部門の長に見えるものと、見えないものを確かめられます。',
      en: 'Head of manufacturing, two steps above the shop floor. See what the head of a department is shown, and what not.',
    },
  },
  {
    key: 'nao',
    part: 'mentor',
    story: {
      ja: '研究所の主任研究員で、他部署の若手三人のメンターです。評価の線から離れた立場で、だれのそばにいるかがわかります。',
      en: 'A researcher and mentor to three young people of other departments. See who is beside whom, away from the line.',
    },
  },
  {
    key: 'hana',
    part: 'hr',
    story: {
      ja: '人事部の係長で、振り返りのしくみ全体を動かしています。回の進み具合、部署ごとの傾向、質問の準備を見てください。',
      en: 'Runs the whole programme from HR. See how each round goes, how departments are doing, and how questions are prepared.',
    },
  },
  {
    key: 'mai',
    part: 'unitHr',
    story: {
      ja: '製造本部の人事担当で、本部とその下の部署だけを受け持ちます。人事と同じ画面が、担当の範囲に絞られています。',
      en: 'HR for manufacturing alone. See the pages of HR cut down to her own part of the company.',
    },
  },
  {
    key: 'misawa',
    part: 'executive',
    story: {
      ja: '人事を担当する取締役です。個人の言葉は届かず、五人以上がまとまった数字だけが見えます。',
      en: 'The board member responsible for people. Nobody’s words reach him, only numbers of five people and more.',
    },
  },
  {
    key: 'ito',
    part: 'admin',
    story: {
      ja: '情報システム部でこのBansoを動かしている管理者です。動作の様子は見えますが、中身は一切見えません。',
      en: 'Keeps this Banso running from IT. He sees how it is doing, and nothing of what people write.',
    },
  },
]
