import palette from '#/ui/palette/words.ja.ts'

/** What the search over everything, and the help with its keys, say. */
export default {
  palette,
  /** By what else a place is found: readings and the other language. */
  placesAlso: {
    today: 'きょう ホーム today home',
    reflections: 'わたしのふりかえり 提出 書いたもの my reflections',
    learning: 'まなびのていちゃく フェーズ 復習 my learning phases',
    waiting: 'へんじをまつふりかえり 返信 回答 部下 waiting answer',
    waitingSummaries: 'しゅうけい 結果 数字 summaries figures',
    rounds: 'じっしじょうきょう 進捗 提出状況 rounds progress',
    responses: 'つきべつのかいとうすう 件数 推移 グラフ responses by month',
    summaries: 'しゅうけい 結果 数字 summaries figures',
    items: 'つきごとのしつもん 設問 monthly questions',
    programmes: 'ふりかえりのぷろぐらむ 予定 周期 programmes schedule',
    forms: 'ふぉーむ 質問 設問 アンケート forms questions',
    trainings: 'けんしゅう 講座 研修費 投資 評価 trainings courses sessions',
    trainingSettings: 'けんしゅうのせってい 単価 等級 評価方法 pay grades methods',
    people: 'めいぼ 社員 一覧 さがす people directory list',
    units: 'ぶしょ 組織図 課 部 units departments chart',
    supporters: 'ささえるひと トレーナー メンター 上長 担当 supporters trainers mentors load',
    imports: 'めいぼのとりこみ エクセル CSV 一括 import excel file',
    organization: 'そしきのせってい 会社の暦 休業日 年度 採用区分 organisation settings calendar closures',
    maps: 'ささえるひとのきまり expected supporters',
    offices: 'やくわり 人事 管理者 役員 権限 offices roles rights',
    keeping: 'ことばのほかんきかん 削除 how long words are kept deletion',
    administration: 'うんよう メール バックアップ 控え 状態 administration mail backup health',
    letters: 'おたより 相談 letters',
    everything: 'わたしのすべて 記録 だれが読んだか everything about me',
    profile: 'ぷろふぃーる 写真 氏名 連絡先 my profile photo name',
  },
  actions: {
    invite: { label: '招待していない人を招待する', also: 'しょうたい invite' },
    import: { label: '名簿をファイルから取り込む', also: 'とりこみ エクセル CSV import' },
    addPerson: { label: '人を一人登録する', also: 'ついか とうろく 入社 add person' },
    newProgramme: { label: '新しいプログラムをつくる', also: 'しんき かいし 振り返りを始める new programme' },
    write: { label: 'ほかの方にお便りを書く', also: 'おたより 相談 話しにくい write letter' },
    calendar: { label: '予定をカレンダーアプリで見る', also: 'かれんだー calendar feed' },
    look: { label: 'はじめてのご案内をもう一度見る', also: 'あんない つかいかた tour look around' },
    keys: { label: 'キーボードの使い方を見る', also: 'きーぼーど ショートカット keyboard shortcuts' },
  },
} as const
