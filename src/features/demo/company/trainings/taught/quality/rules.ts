import type { Taught } from '../../../schema.ts'

type Words = [heading: string, meaning: string, example?: string]
type Term = { ja: Words; plain: Words; en: Words; vi: Words; part: string }

const text = ([heading, meaning, example = '']: Words, part: string) => ({ heading, meaning, example, part })
const term = ({ ja, plain, en, vi, part }: Term) => ({
  kind: 'term' as const,
  texts: { ja: text(ja, part), plain: text(plain, part), others: { en: text(en, part), vi: text(vi, part) } },
})
const content = (ja: Words, en: Words, part: string) => ({
  kind: 'content' as const,
  texts: { ja: text(ja, part), others: { en: text(en, part) } },
})

/** The ground of making things well: for newcomers, in their languages. */
export const QUALITY: Taught = {
  key: 'quality',
  title: '品質の基本',
  titleEn: 'Quality from the ground up',
  description: '新しく入った人が、自分の工程の品質を自分で確かめられるようになる研修です。',
  material: [
    term({
      ja: ['公差', '図面の寸法から、ずれてよい幅', '10.0 ± 0.1 mm なら 9.9〜10.1 mm'],
      plain: ['｜公差《こうさ》', '｜図面《ずめん》の｜寸法《すんぽう》から、ずれてもいい｜幅《はば》'],
      en: ['Tolerance', 'How far a size may be off the drawing', '10.0 ± 0.1 mm: 9.9 to 10.1 mm'],
      vi: ['Dung sai', 'Khoảng sai lệch cho phép so với bản vẽ'],
      part: '測る',
    }),
    term({
      ja: ['ばらつき', '同じ作業をしても出てくる、結果の散らばり', '同じ条件の十個で、直径が0.02 mm違う'],
      plain: [
        'ばらつき',
        '｜同《おな》じ｜作業《さぎょう》でも、｜結果《けっか》が｜少《すこ》しずつ｜違《ちが》うこと',
      ],
      en: ['Variation', 'How results spread although the work is the same', 'Ten parts, 0.02 mm apart'],
      vi: ['Độ biến động', 'Kết quả khác nhau dù làm cùng một cách'],
      part: '測る',
    }),
    term({
      ja: ['x̄', '測った値の平均', 'x̄ = (x₁ + x₂ + … + xₙ) / n'],
      plain: ['x̄', '｜測《はか》った｜数《かず》の｜平均《へいきん》', 'x̄ = (x₁ + x₂ + … + xₙ) / n'],
      en: ['x̄', 'The mean of what was measured', 'x̄ = (x₁ + x₂ + … + xₙ) / n'],
      vi: ['x̄', 'Giá trị trung bình của các phép đo', 'x̄ = (x₁ + x₂ + … + xₙ) / n'],
      part: '測る',
    }),
    term({
      ja: ['不適合', '決めたことに合っていないもの', '寸法は入っているが、傷の基準を超えている'],
      plain: ['｜不適合《ふてきごう》', '｜決《き》めたことに｜合《あ》っていないもの'],
      en: ['Nonconformity', 'What does not meet what was agreed', 'The size is right, the scratch too deep'],
      vi: ['Không phù hợp', 'Không đúng với quy định'],
      part: '止める',
    }),
    term({
      ja: [
        '現物・現場・現実',
        '机で考える前に、その物を、その場所で、そのまま見ること',
        '不良の箱ではなく、機械の前で話す',
      ],
      plain: [
        '｜現物《げんぶつ》・｜現場《げんば》・｜現実《げんじつ》',
        '｜本当《ほんとう》の｜物《もの》を、その｜場所《ばしょ》で｜見《み》ること',
      ],
      en: [
        'Go and see',
        'Look at the thing itself, where it happens, as it is',
        'Talk at the machine, not at the desk',
      ],
      vi: ['Đến tận nơi xem', 'Xem vật thật, tại chỗ, đúng như nó là'],
      part: '調べる',
    }),
    term({
      ja: [
        'なぜを重ねる',
        '原因の原因を、手を打てるところまでたどること',
        '工具の摩耗 → 交換の目安がない → 点検表に欄がない',
      ],
      plain: [
        'なぜを｜重《かさ》ねる',
        '「なぜ」を｜何回《なんかい》も｜聞《き》いて、｜原因《げんいん》を｜探《さが》すこと',
      ],
      en: [
        'Asking why again',
        'Follow causes until you reach one you can change',
        'Worn tool, no rule for changing it, no box on the list',
      ],
      vi: ['Hỏi tại sao nhiều lần', 'Tìm nguyên nhân đến chỗ có thể sửa'],
      part: '調べる',
    }),
    term({
      ja: ['標準', '今いちばんよいと決めた、皆が同じようにするやり方', '写真つきの作業標準書'],
      plain: ['｜標準《ひょうじゅん》', '｜今《いま》いちばんいいやり｜方《かた》。みんな｜同《おな》じようにする'],
      en: ['Standard', 'The best way known today, done by everybody the same', 'A sheet with pictures at the machine'],
      vi: ['Tiêu chuẩn', 'Cách làm tốt nhất hiện nay, mọi người làm giống nhau'],
      part: '守る',
    }),
    content(
      ['測る:測定器を選び、ゼロを確かめる', '公差の十分の一まで読める測定器を選び、使う前にゼロを見る。'],
      ['Measure: choose the gauge and check its zero', 'Read to a tenth of the tolerance, and look at zero first.'],
      '毎日',
    ),
    content(
      ['記録:測った値をその場で書く', '覚えて後で書かない。丸めずに、読んだままを書く。'],
      ['Write down what you read, where you read it', 'Not from memory, not rounded.'],
      '毎日',
    ),
    content(
      ['止める:いつもと違うと思ったら止めて呼ぶ', '止めたことは責められない。呼ぶ相手は班長、次に品質保証部。'],
      ['Stop and call when something is not as usual', 'Nobody is blamed for stopping. Call your lead, then quality.'],
      '異常のとき',
    ),
    content(
      ['分ける:疑わしい物に札を付けて離す', '前の良い物まで戻り、その間の物をすべて分ける。'],
      ['Set apart what is in doubt', 'Go back to the last good part and put aside everything since.'],
      '異常のとき',
    ),
    content(
      ['調べる:現物を見てから原因を話す', '事実と推測を分けて書き、推測には確かめ方を添える。'],
      ['Look first, then talk about causes', 'Keep facts and guesses apart; say how to test a guess.'],
      '直す',
    ),
    content(
      ['戻さない:標準に書き加える', '直したやり方を標準に入れ、次の人に一度やって見せる。'],
      ['Keep it mended: write it into the standard', 'Then show the next person once.'],
      '直す',
    ),
  ],
}
