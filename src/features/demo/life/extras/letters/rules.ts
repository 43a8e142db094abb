/** A turn: so many days after its author began at the company. */
export type Turn = { after: number; by: string; text: string }
export type Told = { letter: string; from: string; to: { person: string } | { office: 'hr' }; turns: readonly Turn[] }

/** What goes through the other door. */
export const LETTERS: readonly Told[] = [
  {
    letter: 'waiting',
    from: 'sora',
    to: { person: 'yo' },
    turns: [
      {
        after: 62,
        by: 'sora',
        text: '営業部の青木です。トレーナーの方に不満があるわけではないのですが、お忙しくて、振り返りの返事がなかなか来ません。催促してよいものか分からず、こちらに書きました。だれかに伝えてほしいというより、どうしたらよいか聞きたいです。',
      },
      {
        after: 64,
        by: 'yo',
        text: '総務の渡邊です。書いてくださってありがとうございます。このやり取りは私だけが読んでいて、部署の方には伝わりません。返事を待つ間の気持ち、よく分かります。催促というより「火曜の朝に五分ください」と時間を決めてお願いする方が多いですよ。言いにくければ、一緒に言い方を考えます。',
      },
      {
        after: 65,
        by: 'sora',
        text: 'ありがとうございます。火曜の朝、というのがよさそうです。まず自分で言ってみます。だめだったらまた書きます。',
      },
    ],
  },
  {
    letter: 'leave',
    from: 'phuong',
    to: { person: 'mai' },
    turns: [
      {
        after: 75,
        by: 'phuong',
        text: 'Dear Ogawa-san, my sister marries in Hanoi next spring. I would need two weeks, and I do not know whether somebody who is here for less than a year may ask for that. I do not want to trouble my trainer with it before I know.',
      },
      {
        after: 76,
        by: 'mai',
        text: 'Dear Phương-san, congratulations to your sister! You may ask, and nobody will think badly of you. You have ten days of leave after six months, and we can add the days around the holidays. Come by whenever you like, and we will put the dates in a calendar together.',
      },
    ],
  },
  {
    letter: 'readers',
    from: 'haruka.suzuki',
    to: { office: 'hr' },
    turns: [
      {
        after: 40,
        by: 'haruka.suzuki',
        text: '振り返りに書いたことは、異動したあとの部署の人も読めるのでしょうか。また、評価に使われることはありますか。書く前に知っておきたいです。',
      },
      {
        after: 42,
        by: 'hana',
        text: '人事の佐藤です。大事な質問をありがとうございます。新しい部署の人が、前に書かれたものを自動で読めることはありません。見せるかどうかは鈴木さんが決めます。私たち人事にも文章は届かず、評価には使いません。画面の「読める人」にいつも名前が出ますので、気になったら確かめてください。',
      },
    ],
  },
  {
    letter: 'parents',
    from: 'taku',
    to: { person: 'hana' },
    turns: [
      {
        after: 48,
        by: 'taku',
        text: '入社したばかりで言いにくいのですが、離れて暮らす父の手術が決まりました。年内に二週間ほど付き添いたいと思っています。まだ上司には話していません。どこから相談すればよいでしょうか。',
      },
      {
        after: 49,
        by: 'hana',
        text: 'ご心配ですね。介護の休みは入社後すぐの方も使えます。部長の工藤さんには、日程の目安だけ先に伝えれば十分です。理由の詳しいところは話さなくてかまいません。書類は私のほうで用意しますので、日が決まったら教えてください。',
      },
    ],
  },
  {
    letter: 'nickname',
    from: 'kaho',
    to: { person: 'hana' },
    turns: [
      {
        after: 29,
        by: 'kaho',
        text: '第一製造部の岸本です。休憩室で、悪気はないと思うのですが、前の会社の名前で呼ばれることがあります。小さなことなので現場では言い出せずにいます。気にしすぎでしょうか。',
      },
      {
        after: 41,
        by: 'hana',
        text: '気にしすぎではありません。名前で呼ばれたいと思うのは当たり前のことです。岸本さんから聞いたとは分からない形で、呼び方について部長会で話すこともできますし、まだ動かないこともできます。どちらがよいか教えてください。',
      },
    ],
  },
]

/** A few words more to what was handed in last: so many days after they began. */
export const ADDED: readonly Turn[] = [
  {
    after: 68,
    by: 'ren',
    text: '追記です。基準ブロックの測定を続けていたら、寒い朝だけ値が小さいことに気づきました。手だけでなく、温度もあるのかもしれません。',
  },
  {
    after: 46,
    by: 'sora',
    text: '追記です。青い木の会社の方から、今日、名指しで電話がありました。聞き返さずに取れました。',
  },
  {
    after: 47,
    by: 'phuong',
    text: 'One thing more: today I understood a whole announcement in the works without asking anybody.',
  },
  {
    after: 107,
    by: 'hoa',
    text: 'A small addition: the line leader asked me to explain my drawing to the morning group. I did it, in Japanese.',
  },
  {
    after: 104,
    by: 'tokunaga',
    text: '書き忘れていました。試料の向きの写真を撮る台を、品質の先輩が一緒に作ってくれました。',
  },
]
