import type { Milestone } from '../../schema.ts'

/** What Phương, Taku and Kaho, who came from elsewhere, write at their milestones, by months since they began. */
export const PHUONG: Record<number, Milestone> = {
  1: {
    growth: 3,
    reply:
      'Phương-san, you had a question for every picture on the wall, and that is how it should be. Until there is an English list of alarms I will go through them with you on Mondays. And please bring your notebook with the drawings: I would like to learn from it.',
    texts: {
      differs:
        'In my last company everybody had their own way. Here the way is written down, with pictures, and somebody checks whether I follow it. At first I felt watched. Now I feel safe, because I can look it up.',
      unclear:
        'Tôi chưa hiểu khi nào thì được nghỉ phép và phải nói với ai. (When may I take leave, and whom do I tell first?)',
      who: 'Tanaka-san, my trainer, speaks slowly and draws. I would like to meet other people from Vietnam in this company.',
    },
  },
  3: {
    growth: 2,
    reply:
      'Thank you for writing the part in Vietnamese. I asked Nishikawa-san to help me read it, and I am glad that I understood. You are not slow: you are careful in a third language. From next week we stop the meeting once so that everybody can ask. I need that pause too.',
    texts: {
      weighs:
        'Buổi tối tôi rất mệt vì cả ngày phải nghe tiếng Nhật. Trong cuộc họp sáng, khi mọi người nói nhanh, tôi chỉ gật đầu. Tôi sợ mọi người nghĩ tôi đã hiểu.',
      missing: 'What is only said in the morning meeting does not reach me. Two lines in writing would be enough.',
      offer:
        'I know the older type of this machine well. Last week I heard a sound I knew, and we found a loose belt. I would like to write down such sounds for the others.',
    },
  },
  6: {
    growth: 4,
    reply:
      'I was there when you taught the safety check to the two students, and they asked you, not me. The list of sounds hangs at three machines now. About deciding: up to changing a tool it is yours. Stop the line whenever you think it is right, and we talk afterwards, never before.',
    texts: {
      gave: 'I wrote a list of nine sounds and what they mean, in Japanese, English and Vietnamese. The night shift uses it. Tôi rất vui khi thấy mọi người đọc nó.',
      stuck: 'I do not know how far I may decide alone when a machine sounds wrong and the group leader is away.',
      improve: 'The alarm messages on the screens are in Japanese only. One picture for each would be enough.',
    },
  },
  12: {
    growth: 4,
    reply:
      'A year already. You came with a notebook, and now we all work from it. Let us talk about the leader course this month.',
    texts: {
      year: 'I stopped translating in my head. And my mother has stopped asking when I come home.',
      try: 'I want to take the course for group leaders, and to pass the language test in December.',
      career:
        'I would like to know whether somebody like me can become a group leader here, and what I have to learn for it.',
    },
  },
}

export const TAKU: Record<number, Milestone> = {
  1: {
    growth: 3,
    reply:
      '返事が遅くなりました。十年選手に「今さら」と思わせてしまったのは、こちらの案内不足です。値引きの決裁は一覧にして机に置きました。前の会社のやり方、遠慮なく話してください。',
    texts: {
      differs:
        '見積の前に製造へ相談に行くのが当たり前なことに驚きました。前の会社では、決めてから工場に伝えていました。回り道のようで、後のもめごとが少ないです。',
      unclear: '値引きの決裁がどこで変わるのか、表を見てもよく分かりません。十年も営業をしてきて、今さら聞きにくくて。',
      who: '青木さんに、製品の呼び名をいちばん教わっています。年下の先輩です。製造の方とも一度飲んでみたいです。',
    },
  },
  3: {
    growth: 3,
    reply:
      '即戦力という言葉は、私たちが楽をするための言葉でした。三か月でお客様の名前を全部覚えた人を、ほかに知りません。来週、同じころに入った方たちとの昼食を用意します。',
    texts: {
      weighs:
        '即戦力と紹介されましたが、前の会社の看板で売っていたのだと思い知る毎日です。家では大丈夫だと言っています。',
      missing: '同じころに入った人が何人かいると聞きました。一度、昼を一緒に食べてみたいです。',
      offer:
        '失敗した商談の記録を残す習慣は、ここでも役に立つと思います。まず自分の三件を書いて、課の棚に置きました。青木さんが読んでくれていました。',
    },
  },
  6: {
    growth: 4,
    reply:
      '失敗の記録、今では課の全員が書いています。工場との打ち合わせは大西さんにお任せします。困ったときだけ呼んでください。',
    texts: {
      gave: '失敗の記録を読んだ若い人が、同じ条件の商談で先に手を打っていました。自分の失敗が誰かの近道になりました。',
      stuck: '納期と値段のどちらを譲るか、最後の一歩で迷います。',
      improve:
        '製造との打ち合わせが、急ぎのときにしか開かれません。月に一度、急がない打ち合わせがあるとよいと思います。',
    },
  },
}

export const KAHO: Record<number, Milestone> = {
  1: {
    growth: 3,
    reply:
      '一か月、お疲れさまでした。呼び名の違いは私たちも気づいていませんでした。岸本さんが作った対応表を、朝会で配ってもよいですか。組み立ての経験、来月から少しずつ出番を作ります。',
    texts: {
      differs:
        '同じ工具なのに、呼び名が前の工場と違います。言われた物を持って行ったら別の物で、二度往復しました。三日目から、自分用の対応表を作っています。',
      unclear: '朝会で自分も何か話したほうがよいのでしょうか。黙って立っているのですが、これでよいのか分かりません。',
      who: '髙橋さんが工具の場所を教えてくれます。年は下ですが、説明がとても分かりやすいです。組み立ての経験がある方とも話してみたいです。',
    },
  },
}
