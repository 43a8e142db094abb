export default {
  morning: {
    subject: '今日のBanso:{count}件のご案内',
    reach: '連絡の取り方は、Bansoでご覧いただけます。',
    line: '新しくお願いしたいことがあります。お手すきのときにどうぞ。',
    what: '内容',
    until: '期日',
    time: 'めやす',
    minutes: '約{minutes}分',
    kinds: { 'reflections-write': '今月の振り返り', 'reflections-answer': '振り返りへの返事' },
    button: 'Bansoを開く',
  },
} as const
