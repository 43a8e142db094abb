export default {
  columns: {
    number: '社員番号',
    familyName: '姓',
    givenName: '名',
    reading: 'よみがな',
    email: 'メールアドレス',
    unit: '部署',
    kind: '採用区分',
    hiredOn: '入社日',
    leftOn: '退職日',
    assignedOn: '配属日',
    role: '権限',
    trainer: 'OJTトレーナー社員番号',
    manager: '上長社員番号',
    awayFrom: '休業開始日',
    awayUntil: '休業終了日',
    locale: '言語',
  },
  kinds: { 'new-graduate': '新卒', 'mid-career': '中途', other: 'その他' },
  roles: { hr: '人事', admin: '管理者' },
  locales: { ja: '日本語', en: 'English' },
  template: {
    fileName: '社員名簿ひな形',
    sheetName: '社員名簿',
    explanation:
      '1人を1行に入力してください。必ず要るのは社員番号、姓または名、入社日の3つです。列の順番は自由で、使わない列は消してもかまいません。すでに登録されている方は社員番号で見分け、空欄の項目は今のまま残します。部署は「製造本部 ＞ 第一製造部」のように上から順に書くと、まだない部署も作られます。退職日は在籍する最後の日です。OJTトレーナーや上長が複数いるときは、社員番号を「、」で区切ってください。見本の行は、残っていても取り込まれません。',
    example: {
      number: 'A2026001',
      familyName: '若葉',
      givenName: 'みどり',
      reading: 'わかば みどり',
      email: 'midori.wakaba@aoba.example',
      unit: '製造本部 ＞ 第一製造部',
      kind: '新卒',
      hiredOn: '2026-04-01',
      assignedOn: '2026-05-11',
      trainer: 'A2019014、A2021007',
      manager: 'A2008003',
      locale: '日本語',
    },
  },
  faults: {
    'header-missing':
      '見出しに「{column}」の列が見つかりません。見出しの行に「{column}」と書いた列を加えてください。ひな形の見出しをそのまま使うと確実です。',
    'no-rows': '見出しの下に、社員の行が1つもありません。2行目から1人ずつ入力してください。',
    'missing-required': '{cell}の「{column}」が空です。入力してください。',
    'too-long': '{cell}の「{column}」が長すぎます。短くしてください。',
    'not-a-date':
      '{cell}の「{column}」にある「{value}」は日付として読めません。「2026/4/1」や「令和8年4月1日」のように、実在する日付を入力してください。まだ決まっていないときは、入社日のほかは空欄にしてください。',
    'not-an-email':
      '{cell}の「{value}」はメールアドレスの形になっていません。「name@example.com」のような形で、1つだけ入力してください。',
    'unknown-kind': '{cell}の採用区分「{value}」はありません。「新卒」「中途」「その他」のどれかにしてください。',
    'unknown-role': '{cell}の権限「{value}」はありません。「人事」か「管理者」にするか、空欄にしてください。',
    'unknown-locale': '{cell}の言語「{value}」はありません。「日本語」か「English」にするか、空欄にしてください。',
    'duplicate-number':
      '{cell}の社員番号「{value}」は、{otherLine}行目にもあります。どちらかの番号を直すか、片方の行を消してください。',
    'duplicate-email':
      '{cell}のメールアドレス「{value}」は、{otherLine}行目にもあります。1人に1つずつ、別のアドレスにしてください。',
    'email-in-use':
      '{cell}のメールアドレス「{value}」は、登録済みの別の方が使っています。アドレスか社員番号を確かめてください。',
    'email-of-activated-person':
      '{cell}のメールアドレスは、取り込みでは変えられません。この方はすでに使い始めているためです。空欄にして取り込み、アドレスはご本人か管理者が設定の画面で変えてください。',
    'supporter-unknown':
      '{cell}の「{column}」にある社員番号「{value}」の方が見つかりません。番号を確かめるか、その方の行もこのファイルに加えてください。',
    'appoints-oneself':
      '{cell}の「{column}」があなた自身の社員番号「{value}」になっています。ご自身を支援者にすることはできません。別の担当者に取り込みを依頼してください。',
    'office-for-oneself':
      '{cell}で、あなた自身に新しい権限を付けようとしています。ご自身の権限を増やすことはできません。権限を持つ別の担当者に取り込みを依頼してください。',
    'supports-oneself': '{cell}の「{column}」が本人の社員番号「{value}」になっています。別の方の番号にしてください。',
    'left-before-hired': '{cell}の退職日「{value}」が入社日より前になっています。どちらかの日付を直してください。',
    'away-ends-before-it-begins':
      '{cell}の休業終了日「{value}」が休業開始日より前になっています。どちらかの日付を直してください。',
  },
  notices: {
    'unknown-column': '{cell}の列「{value}」は、ひな形にない見出しなので取り込みません。',
    'duplicate-column': '{cell}の見出し「{value}」は2つ目です。左にある列を使います。',
    'example-row': '{cell}から始まる行はひな形の見本なので、取り込みません。',
    'lost-letter':
      '{cell}の「{value}」は、保存したときに文字が失われたのかもしれません。「𠮷」のような文字があるときは、Excelブック（.xlsx）か「CSV UTF-8」で保存し直してください。',
  },
  problems: {
    'empty-file': 'ファイルが空です。表の入ったファイルを選んでください。',
    'too-large':
      'ファイルが10 MBを超えています。画像や使わないシートを消すか、行をいくつかのファイルに分けてください。',
    'not-a-table':
      '表として読めないファイルです。Excelブック（.xlsx）か、「CSV UTF-8」で保存したファイルを選んでください。',
    'old-excel':
      '古い形式のExcelファイル（.xls）です。Excelで開き、「名前を付けて保存」で「Excelブック（.xlsx）」を選んで保存し直してください。',
    protected: 'パスワードで保護されたファイルです。Excelで開いてパスワードを外し、保存し直してください。',
    'html-table':
      '名前はExcelのようですが、中身はWebページの表です。Excelで開き、「Excelブック（.xlsx）」で保存し直してください。',
    'zip-bomb':
      '開くと極端に大きくなるファイルなので、読み込みを止めました。新しいブックに必要な表だけを貼り付けて、保存し直してください。',
    'too-many-rows': '10,000行を超えています。行をいくつかのファイルに分けてください。',
    'too-many-columns':
      '256列を超えるところまで文字が入っています。使わない列を消すか、必要な表だけを新しいブックに貼り付けてください。',
    damaged:
      'ファイルが壊れていて読めません。Excelで開けるかを確かめて、「Excelブック（.xlsx）」で保存し直してください。',
  },
} as const
