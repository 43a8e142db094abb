import supports from '#/features/people/supports/words.ja.ts'
import door from '#/features/reflections/door/words.ja.ts'
import tasks from '#/features/tasks/words.ja.ts'
import session from '#/platform/session/words.ja.ts'
import ui from '#/ui/words.ja.ts'

/** What is said around every page, on Today and on the way in. */
export default {
  navigation: {
    places: {
      today: '今日',
      reflections: 'わたしの振り返り',
      learning: '学びの定着',
      waiting: '返事を待つ振り返り',
      waitingSummaries: '集計',
      rounds: '実施状況',
      responses: '月別の回答数',
      summaries: '集計',
      items: '月ごとの質問',
      programmes: 'プログラム',
      forms: 'フォーム',
      trainings: '研修',
      trainingSettings: '研修の設定',
      people: '名簿',
      units: '部署',
      supporters: '支える人',
      imports: '取り込み',
      organization: '組織の設定',
      maps: '支える人の決まり',
      offices: '役割',
      keeping: '言葉の保管期間',
      administration: '運用',
      letters: 'お便り',
      everything: 'わたしのすべて',
      profile: 'わたしのプロフィール',
    },
    groups: {
      today: '今日',
      reflections: 'わたしの振り返り',
      learning: '学びの定着',
      waiting: '返事を待つ振り返り',
      rounds: '振り返りの運営',
      trainings: '研修',
      summaries: '集計',
      people: '人と組織',
      settings: '設定',
      mine: 'わたし',
    },
    short: {
      today: '今日',
      reflections: '振り返り',
      learning: '学び',
      waiting: '返事待ち',
      rounds: '運営',
      trainings: '研修',
      summaries: '集計',
      people: '人と組織',
      settings: '設定',
      mine: 'わたし',
    },
  },
  ui,
  session,
  tasks,
  supports,
  door,
} as const
