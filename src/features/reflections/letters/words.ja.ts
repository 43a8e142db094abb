export default {
  toAnswer: {
    subject: '{name}さんの振り返り({month})が届きました',
    line: '{name}さんが{month}の振り返りを提出しました。返事を待っています。',
    wish: 'ひとことでも、早く届くと力になります。内容はBansoの中でお読みください。',
    button: '読んで返事を書く',
  },
  toKnow: {
    subject: '{name}さんが振り返り({month})を提出しました',
    line: '{name}さんが{month}の振り返りを提出しました。OJTトレーナーにも同時にお知らせしています。',
    nothing: 'お願いすることは特にありません。様子を見たいときは、次のボタンからどうぞ。',
    button: '様子を見る',
  },
  answered: {
    subject: '{name}さんから振り返り({month})に返事が届きました',
    line: '{name}さんが、あなたの{month}の振り返りに返事を書きました。',
    button: '返事を読む',
  },
} as const
