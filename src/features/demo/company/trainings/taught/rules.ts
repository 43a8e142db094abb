import type { Taught } from '../../schema.ts'
import { QUALITY } from './quality/rules.ts'

const term = (heading: string, meaning: string, example: string, related: string[], part: string) => ({
  kind: 'term' as const,
  texts: { ja: { heading, meaning, example, related, part } },
})
const content = (heading: string, meaning: string, part: string) => ({
  kind: 'content' as const,
  texts: { ja: { heading, meaning, part } },
})

/** How to teach somebody at work: for those who train newcomers. */
const TEACHING: Taught = {
  key: 'teaching',
  title: '職場で教える基本',
  titleEn: 'Teaching at work',
  description: 'OJTトレーナーと、これから教える側に回る人の研修です。',
  material: [
    term(
      '観察',
      '手を出す前に、相手の作業を始めから終わりまで見ること',
      '五分だけ黙って段取りを見る',
      ['フィードバック'],
      '見る',
    ),
    term(
      '見本',
      '教える側が実際にやって見せること',
      'ゆっくり一回、ふつうの速さで一回やって見せる',
      ['手順'],
      '見せる',
    ),
    term(
      '手順',
      '一つの作業を、順番のある小さな動きに分けたもの',
      '治具の取付けを七つに分ける',
      ['急所', '見本'],
      '見せる',
    ),
    term('急所', 'やり直し・けが・手戻りにつながる、外せない点', 'ねじは対角に締める', ['手順'], '見せる'),
    term(
      '復唱',
      '聞いたことを、相手の言葉で言い直してもらうこと',
      '「では、私の説明をあなたから聞かせてください」',
      ['理解の確認'],
      '確かめる',
    ),
    term(
      '理解の確認',
      '「わかった?」ではなく、やってもらうか説明してもらって確かめること',
      '三つの締め付け値を自分で選んでもらう',
      ['復唱'],
      '確かめる',
    ),
    term(
      'フィードバック',
      '見たことと、その影響と、次の一つを伝えること',
      '「寸法を先に測ったので手戻りがなかった。次は記録も」',
      ['観察'],
      '返す',
    ),
    term(
      '足場かけ',
      'はじめは助けを多く、だんだん減らしていく教え方',
      '一週目は隣、二週目は声の届くところ',
      ['任せる範囲'],
      '任せる',
    ),
    term(
      '任せる範囲',
      'どこまで一人で決めてよいかを先に言葉にしたもの',
      '段取りの変更は相談、順番の入れ替えは任せる',
      ['足場かけ'],
      '任せる',
    ),
    content(
      'はじめの一週間は、見せる回数を多く取る',
      '一日に教えることを三つまでにして、同じ日にもう一度やってもらう。',
      '準備',
    ),
    content(
      '準備:相手がすでに知っていることを聞く',
      '前の職場や学校での経験を先に聞くと、説明を半分にできる。',
      '準備',
    ),
    content('提示:手順と急所を分けて話す', '一度に話すのは一つ。なぜ急所なのかを必ず一言添える。', '教える'),
    content('実行:相手にやってもらい、黙って見る', '止めるのは、けがと手戻りにつながるときだけ。', '教える'),
    content('確認:復唱してもらい、質問の相手を決める', '困ったときに誰に聞くかを、名前で伝えておく。', '確かめる'),
    content('記録:次に教える人のために残す', 'うまくいかなかった説明と、言い直した言葉を一行で書く。', '確かめる'),
  ],
}

export const TAUGHT: readonly Taught[] = [TEACHING, QUALITY]
