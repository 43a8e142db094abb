/** What trainers write where the month itself says little: to the person, and about how they seem. */
export const NOTES = {
  ja: {
    named: '{name}さん、',
    comment: {
      low: [
        '書いてくれてありがとうございます。無理に前向きにまとめなくて大丈夫です。今週、少し話しましょう。',
        '率直に書いてもらえて、様子がよく分かりました。抱えている仕事を一度一緒に並べてみませんか。',
        '慣れない場所で踏ん張っているのが伝わってきました。頼れる人をあと二人、こちらで紹介します。',
        '経験があるからこそのもどかしさだと思います。急いで返そうとしなくていいですよ。',
        'きついときに「きつい」と書けるのは強みです。来週の予定を一つ減らすよう、課長と話しておきます。',
        '気づくのが遅れてすみません。水曜の午後に三十分空けました。よければ歩きながらでも。',
        '今週は早く帰る日を一日決めましょう。私もその日は早く帰ります。',
        '同じころの私は、もっと散らかっていました。順番に一つずつで大丈夫です。',
      ],
      well: [
        '外から来た目で気づいてくれることが、課の皆にとって良い刺激になっています。',
        '前の職場のやり方と比べて話してくれるので、こちらの当たり前を考え直すきっかけになりました。',
        '電話の受け方が落ち着いていて、隣で聞いていて安心します。',
        '頼んだことに一言添えて返してくれるのが、とても助かっています。',
        '現場に足を運ぶ回数が増えましたね。皆さんが名前で呼んでいるのを聞いて、うれしくなりました。',
        '困っている人に先に声をかけてくれたこと、見ていました。ありがとうございました。',
        '点検の印の付け方が丁寧です。後の人が迷いません。',
        '質問が具体的になってきました。答えるこちらも勉強になります。',
        '今週の報告、三行で状況がよく分かりました。その調子でお願いします。',
        '案を出すだけでなく、試して数字を持ってきてくれるところが頼もしいです。',
        '焦らず順番を守っているのが良いと思います。来月は少し広い範囲をお願いしますね。',
        '片づけてから帰る習慣、班の皆にうつってきました。',
      ],
    },
    note: {
      low: [
        '朝の挨拶の声が、先月より小さくなったように思う。昼は一人で食べている日が三日あった。',
        '打ち合わせで発言がなく、終わった後にしばらく席に残っていた。',
        '残業が続いている。頼まれたことを断れず、帰りが九時を過ぎた日が四日。',
        '失敗のあと、確認の回数がかなり増えた。慎重になりすぎているかもしれない。',
        '夜勤明けに、眠れていないと自分から話してくれた。',
        '質問が減った。分かってきたからか、聞きにくいのか、まだ見分けられない。',
      ],
      well: [
        '自分から班の人に声をかけ、道具の置き場を相談していた。',
        '会議で初めて自分の案を話した。周りも聞いていた。',
        '休憩所で同期と笑って話しているのを見かけた。',
        '手順の理由を聞きに来るようになった。',
        '後から来た人に、落ち着いて説明していた。',
        '止まったときに慌てず、先に人を呼べていた。',
      ],
    },
  },
  en: {
    comment: {
      low: [
        'Thank you for being so open. You do not have to make it sound better than it is. Shall we talk this week?',
        'I am sorry I did not notice earlier. Let us look at your list together and take two things off it.',
        'Starting over in a new place is tiring, however much you have done before. You are not behind.',
      ],
      well: [
        'Your questions have become very precise, and I learn something whenever I answer them.',
        'I heard the team ask for you by name today. You have found your place faster than you think.',
        'Thank you for trying it out and bringing numbers. That made the decision easy.',
        'The way you wrote it down saved the next shift a lot of searching.',
      ],
    },
    note: {
      low: [
        'Spoke less in the meetings than last month, and stayed at the desk over lunch.',
        'Seems tired after the night shifts; told me so before I asked.',
      ],
      well: [
        'Asked two colleagues for advice before coming to me.',
        'Explained the results to the team, calmly and clearly.',
      ],
    },
  },
} as const
