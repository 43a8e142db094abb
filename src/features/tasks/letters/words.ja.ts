export default {
  morning: {
    subject: '今日のBanso:{count}件のご案内',
    reach: '連絡の取り方は、Bansoでご覧いただけます。',
    new: '新しくお願いしたいことがあります。お手すきのときにどうぞ。',
    still: '引き続きお待ちしていることがあります。書ける分だけで大丈夫です。',
    what: '内容',
    until: '期日',
    time: 'めやす',
    minutes: '約{minutes}分',
    button: 'Bansoを開く',
  },
  calendar: { name: 'Banso:お願いしたいこと' },
  titles: {
    'reflections-write': '{period}の振り返り',
    'reflections-answer': '{known, select, yes {{about}さんの振り返りへの返事} other {振り返りへの返事}}（{period}）',
    'reflections-help': '{known, select, yes {{about}さんへの返事の手伝い} other {返事の手伝い}}（{period}）',
    'reflections-read':
      '{known, select, yes {{about}さんの振り返りに加わったこと} other {振り返りに加わったこと}}（{period}）',
    'reflections-letter': 'お便り',
    'trainings-paper': '研修の課題',
    'trainings-rate': '一緒に研修を受けた方への評価',
    'trainings-score': '研修の採点',
    'trainings-redesign': '次の研修の設計の見直し',
    'trainings-phase': '研修で学んだことの復習',
    'trainings-confirm': '{known, select, yes {{about}さんの取り組みの確認} other {取り組みの確認}}',
  },
} as const
