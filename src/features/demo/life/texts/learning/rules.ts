/** What people write in papers of a training and, for themselves alone, in the phases after it. */
export const WRITTEN = [
  '朝いちばんの段取りで、まず自分でやってみます。',
  '急いでいるときほど、先に確かめてから手を動かします。',
  '「どこまでわかりましたか」ではなく、やってもらって確かめます。',
  '迷ったら止めて、班長に声をかけます。',
  '一度に一つだけ伝えると、相手の手が止まりませんでした。',
  '測った値は、その場で書くようにしました。戻って測り直すことが減りました。',
  '説明してみると、自分がわかっていないところがはっきりしました。',
  '来週の火曜の打合せで、三分だけ時間をもらって試します。',
] as const

export const NOT_REMEMBERED = 'うまく思い出せない'
/** Why something is added for a newcomer who is evaluated in a language that is not theirs. */
export const ADJUSTED_FOR = '日本語での発言の負担を考えて'
