import type { Exercise, Told } from '../../schema.ts'

/** One text three times: Japanese, easy Japanese with ruby, English. */
export const told = (ja: string, plain: string, en: string): Told => ({ ja, plain, en })

/** What is asked where the material does not carry what an activity wanted, and something simpler takes its place. */
export const ASKS: Record<Exclude<Exercise['kind'], 'explain' | 'fields'>, Told> = {
  recall: told(
    'まず頭の中で答えを思い浮かべてから、めくってみましょう。',
    'はじめに、自分《じぶん》で答《こた》えを考《かんが》えます。それから、カードをめくります。',
    'Think of the answer first, then turn the card.',
  ),
  matching: told(
    '説明に合う言葉を選びましょう。',
    '説明《せつめい》に合《あ》う言葉《ことば》を選《えら》びます。',
    'Choose the word that fits each explanation.',
  ),
  ordering: told(
    '研修で習った順に並べましょう。',
    '研修《けんしゅう》で習《なら》った順番《じゅんばん》に並《なら》べます。',
    'Put them in the order in which you learnt them.',
  ),
  cloze: told(
    '空いているところに入る言葉を書きましょう。',
    '□のところに入《はい》る言葉《ことば》を書《か》きます。',
    'Write the word that is missing.',
  ),
  choice: told(
    '合うものをひとつ選びましょう。',
    '正《ただ》しいものを一《ひと》つ選《えら》びます。',
    'Choose the one that fits.',
  ),
  inventory: told(
    '何も見ずに、覚えていることを書き出しましょう。',
    '何《なに》も見《み》ないで、覚《おぼ》えていることを書《か》きます。',
    'Without looking anything up, write down what you remember.',
  ),
}

/** Where a training has no material at all, its learner's own memory is the material. */
export const FROM_MEMORY: { ask: Told; checklist: readonly Told[] } = {
  ask: told(
    '研修を思い出して、心に残っていることを自分の言葉で書いてみましょう。順番も、きれいな文も気にしなくて大丈夫です。',
    '研修《けんしゅう》を思《おも》い出《だ》します。覚《おぼ》えていることを、自分《じぶん》の言葉《ことば》で書《か》きます。短《みじか》い文《ぶん》でいいです。',
    'Think back to the training and write down, in your own words, what has stayed with you. Never mind the order or the style.',
  ),
  checklist: [
    told(
      '大切だと思ったことを、ひとつは書いた',
      '大切《たいせつ》なことを一《ひと》つ書《か》いた',
      'I wrote down at least one thing that matters',
    ),
    told(
      '自分の仕事とのつながりに触れた',
      '自分《じぶん》の仕事《しごと》のことも書《か》いた',
      'I touched on how it meets my work',
    ),
    told('まだあいまいなところに気づいた', 'まだよくわからないところを見《み》つけた', 'I noticed what is still hazy'),
  ],
}
