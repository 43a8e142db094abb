export default {
  hello: 'こんにちは、{name}さん',
  lead: '今日は{day}です。{count, plural, =0 {} other {お願いしたいことが#件あります。}}',
  list: 'お願いしたいこと',
  doneTitle: '最近できたこと',
  doneOn: '{day}に完了',
  minutes: '約{minutes, number}分',
  due: { later: '{day}が目安', soon: '{day}が目安', today: '今日、{day}が目安', overdue: '目安は{day}でした' },
  urgency: { soon: 'もうすぐ', today: '今日まで', overdue: '目安の日を過ぎています' },
  kinds: {
    reflections: {
      write: {
        title: '{month}の振り返りを書く',
        text: 'どんな一か月だったか、ゆっくり思い出してみませんか。途中で閉じても下書きが残ります。',
        late: '{day}まで受け付けています。あわてず、書ける分だけで大丈夫です。',
        start: '振り返りを書く',
        done: '{month}の振り返りを提出しました',
      },
      answer: {
        title: '{about}さんの振り返りに返事を書く',
        text: '{month}の振り返りが届いています。{about}さんが、あなたの一言を待っています。',
        late: '返事に締め切りはありません。一言からで大丈夫です。',
        start: '読んで返事を書く',
        done: '{about}さんの{month}の振り返りに返事を書きました',
      },
    },
  },
  path: {
    title: '歩み',
    empty: 'お願いしたことは、まだありません。',
    states: {
      open: '受付中・{day}が目安',
      done: '{day}に完了',
      'done-late': '{day}に完了（目安のあと）',
      missed: '受け付けを終えました（目安は{day}）',
      closed: '取りやめになりました（目安は{day}）',
    },
  },
  empty: {
    title: '今日お願いしたいことはありません',
    reflects: '次の振り返りは、月の終わりごろにここへ届きます。届いたときは、メールでもお知らせします。',
    supports: '担当する方の振り返りが提出されると、ここに届きます。そのときは、メールでもお知らせします。',
    otherwise: 'お願いしたいことができると、ここに届きます。それまでは、どうぞご自分のペースで。',
    rounds: '振り返りの実施状況を見る',
  },
} as const
