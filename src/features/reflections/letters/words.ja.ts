export default {
  toAnswer: {
    subject: '{name}さんの振り返り({period})が届きました',
    line: '{name}さんが{period}の振り返りを提出しました。返事を待っています。',
    wish: 'ひとことでも、早く届くと力になります。内容はBansoの中でお読みください。',
    button: '読んで返事を書く',
  },
  toKnow: {
    subject: '{name}さんが振り返り({period})を提出しました',
    line: '{name}さんが{period}の振り返りを提出しました。{trainers, plural, =0 {} other {OJTトレーナーにも同時にお知らせしています。}}',
    nothing: 'お願いすることは特にありません。様子を見たいときは、次のボタンからどうぞ。',
    button: '様子を見る',
  },
  toSeeTo: {
    subject: '{name}さんの振り返り({period})に、返事をする人がいません',
    line: '{name}さんが{period}の振り返りを提出しました。いまOJTトレーナーがいないため、返事を書く人がいません。',
    wish: '{name}さんにひとこと声をかけ、人事・事務局とOJTトレーナーの担当をご相談ください。',
    button: '様子を見る',
  },
  answered: {
    subject: '{name}さんから振り返り({period})に返事が届きました',
    line: '{name}さんが、あなたの{period}の振り返りに返事を書きました。',
    button: '返事を読む',
  },
} as const
