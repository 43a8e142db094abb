import palette from '#/ui/palette/words.en.ts'

/** What the search over everything, and the help with its keys, say. */
export default {
  palette,
  /** By what else a place is found: readings and the other language. */
  placesAlso: {
    today: 'home 今日',
    reflections: 'written handed in わたしの振り返り',
    learning: 'phases review keep 学び 定着',
    waiting: 'answer reply trainees 返事を待つ振り返り',
    waitingSummaries: 'figures results 集計',
    rounds: 'progress 実施状況',
    responses: 'counts chart trend 月別の回答数',
    summaries: 'figures results 集計',
    items: 'questions 月ごとの質問',
    programmes: 'schedule cadence プログラム',
    forms: 'questions survey フォーム',
    trainings: 'courses sessions verdict 研修',
    trainingSettings: 'pay grades methods 研修の設定',
    people: 'directory list staff 名簿',
    units: 'departments chart 部署 組織図',
    supporters: 'trainers mentors managers load 支える人',
    imports: 'people excel csv file 名簿の取り込み',
    organization: 'settings calendar closures holidays kinds 組織の設定',
    maps: 'trainers mentors 支える人の決まり',
    offices: 'roles rights hr administrator 役割',
    keeping: 'deletion privacy 言葉の保管期間',
    administration: 'mail backup health jobs 運用',
    letters: 'confidential お便り',
    everything: 'data privacy who read わたしのすべて',
    profile: 'photo name contact わたしのプロフィール',
  },
  actions: {
    invite: { label: 'Invite those who have not been invited', also: '招待' },
    import: { label: 'Import people from a file', also: 'excel csv 取り込み' },
    addPerson: { label: 'Add one person', also: 'new hire 登録' },
    newProgramme: { label: 'Start a new programme', also: 'reflections プログラム' },
    write: { label: 'Write a letter to someone else', also: 'confidential お便り' },
    calendar: { label: 'See what is asked in your calendar app', also: 'feed カレンダー' },
    look: { label: 'Take the first look around again', also: 'tour help 案内' },
    keys: { label: 'See the keyboard shortcuts', also: 'keys キーボード' },
  },
} as const
