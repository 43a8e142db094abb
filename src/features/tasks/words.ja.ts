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
        title: '{period}の振り返りを書く',
        text: 'どんな日々だったか、ゆっくり思い出してみませんか。途中で閉じても下書きが残ります。',
        late: '{day}まで受け付けています。あわてず、書ける分だけで大丈夫です。',
        start: '振り返りを書く',
        done: '{period}の振り返りを提出しました',
      },
      answer: {
        title: '{about}さんの振り返りに返事を書く',
        text: '{period}の振り返りが届いています。{about}さんが、あなたの一言を待っています。',
        late: '返事に締め切りはありません。一言からで大丈夫です。',
        start: '読んで返事を書く',
        done: '{about}さんの{period}の振り返りに返事を書きました',
      },
      help: {
        title: '{about}さんへの返事を手伝う',
        text: '{about}さんの{period}の振り返りに、まだ返事がありません。担当の方が困っていないか、声をかけてみてください。',
        late: '遅くなってもかまいません。一声で十分です。',
        start: '様子を見る',
        done: '{about}さんへの返事を手伝いました（{period}）',
      },
      read: {
        title:
          '{known, select, yes {{about}さんの振り返りに加わったことを読む} other {あなたの振り返りに加わった返事を読む}}',
        text: '{period}の振り返りに、新しいことが加わりました。お時間のあるときにご覧ください。',
        late: 'いつ読んでも大丈夫です。',
        start: '読む',
        done: '{known, select, yes {{about}さんの{period}の振り返りに加わったことを読みました} other {{period}の振り返りに加わった返事を読みました}}',
      },
      letter: {
        title: '{known, select, yes {{about}さんからのお便りを読む} other {お便りへの返事を読む}}',
        text: '{known, select, yes {{about}さんから届いています。OJTトレーナーや上長には、届いたことも知らされません。} other {あなたが書いたお便りに、返事が届いています。}}',
        late: 'いつ読んでも大丈夫です。',
        start: 'お便りを開く',
        done: '{known, select, yes {{about}さんからのお便りを読みました} other {お便りへの返事を読みました}}',
      },
    },
  },
  moved: `{why, select,
      anchor {数え始める日が変わったため、}
      absence {お休みと重なったため、}
      calendar {休みの日になったため、}
      supporter {一緒に行う方のお休みと重なったため、}
      other {予定が変わったため、}
    }{from}から{to}に移しました。`,
  outOfTolerance: '予定していた{day}の前後に都合のつく日がなかったため、いちばん近い日にしています。',
  coming: { title: 'もうすぐ始まること', opens: '{day}から' },
  excused: {
    title: 'お休みと重なったこと',
    lead: 'お休みの日と重なったため、お願いを取り下げました。期間のうちに戻られたときは、もう一度ここに届きます。',
    due: '目安は{day}でした',
  },
  calendarLink: 'カレンダーアプリでも見られるようにする',
  path: {
    title: '歩み',
    empty: 'お願いしたことは、まだありません。',
    states: {
      planned: 'これから・{day}に始まる予定',
      open: '受付中・{day}が目安',
      done: '{day}に完了',
      'done-late': '{day}に完了（目安のあと）',
      'done-out-of-window': '{day}に完了（期間のあと）',
      missed: '受け付けを終えました（目安は{day}）',
      excused: 'お休みなどのため、なしになりました（目安は{day}）',
      closed: '取りやめになりました（目安は{day}）',
    },
  },
  empty: {
    title: '今日お願いしたいことはありません',
    text: {
      hr: 'どの回が進んでいるか、支える人のいない方がいないかは、いつでも確かめられます。',
      unitHr: '担当する部署の方について手を借りたいことがあると、ここに届きます。',
      executive: '回が終わると、集計が公開されます。お願いしたいことがあれば、ここに届きます。',
      admin: 'はじめたばかりなら、まず名簿を取り込みましょう。人がそろうと、支える人や振り返りを決められます。',
      newcomer: '次の振り返りの時期になると、ここに届きます。メールでもお知らせするので、それまではご自分のペースで。',
      trainer: '担当する方の振り返りが提出されると、ここに届きます。メールでもお知らせします。',
      manager: '声をかけてほしいときや、返事が止まっているときに、ここでお願いします。',
      head: '部門の方に手を借りたいことがあると、ここに届きます。',
      mentor: 'お便りが届いたときや、新しい方の担当になったときに、ここでお知らせします。',
      colleague: 'お願いしたいことができると、ここに届きます。それまでは、どうぞご自分のペースで。',
    },
    lead: {
      hr: '振り返りの実施状況を見る',
      unitHr: '支える人を確かめる',
      executive: '集計を見る',
      admin: '名簿を取り込む',
      newcomer: 'これまでの振り返りを見る',
      trainer: '届いた振り返りを見る',
      manager: '届いた振り返りを見る',
      head: '部署のようすを見る',
      mentor: '担当する方をさがす',
      colleague: '一緒に働く方をさがす',
    },
  },
} as const
