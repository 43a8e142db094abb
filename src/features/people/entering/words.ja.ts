export default {
  signInLink: {
    subject: 'Bansoのサインインリンク',
    line: '次のボタンからBansoにサインインできます。',
    button: 'サインインする',
    once: 'このリンクは30分間、1回だけ使えます。時間が過ぎたときは、サインイン画面からもう一度お送りします。',
    notYou: 'お心当たりがない場合は、このメールを破棄してください。リンクを使わない限り、何も起こりません。',
  },
  invitation: {
    subject: '{organization}からBansoへのご案内',
    greeting: '{name}さん',
    line: '{organization}で、日々の振り返りや相談に使うBanso（伴走）の準備ができました。次のボタンからお入りください。',
    promise: 'Bansoで書いたことを誰が読むのかは、書く前に必ず画面に表示されます。',
    button: 'Bansoをはじめる',
    once: 'このリンクはあなた専用で、1回だけ使えます。有効期間は{days}日です。過ぎたときは、人事の担当者に再送をお申し付けください。',
  },
} as const
