import type { FieldChange, Heading, ImportPreview, ImportState } from '../schema.ts'

const change = (
  key: FieldChange['key'],
  from: FieldChange['from'],
  to: FieldChange['to'],
  day: FieldChange['day'] = null,
): FieldChange => ({ key, from, to, day, hidden: false })

const id = (number: number) => `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`

/** An import of the sample company, with whatever a state is about. */
export const taken = (number: number, more: Partial<ImportState> = {}): ImportState => ({
  importId: id(number),
  fileName: '社員名簿_2026年度.xlsx',
  state: 'done',
  reason: null,
  written: 15,
  total: 15,
  added: 12,
  changed: 3,
  unchanged: 204,
  importedAt: '2026-11-20T01:30:00.000000Z',
  importedBy: '佐藤花',
  canUndo: false,
  ...more,
})

export const history: ImportState[] = [
  taken(1, { state: 'running', written: 4200, total: 9999, importedBy: '勅使河原 小次郎左衛門尉' }),
  taken(2, { canUndo: true, fileName: '社員名簿_2026年度_人事部確認済み_最終版_これで本当に最後(2).xlsx' }),
  taken(3, { state: 'undone' }),
  taken(4, { state: 'refused', reason: 'faulty-rows' }),
  taken(5, { added: 0, changed: 9999 }),
]

const heading = (
  cell: string,
  heading: string,
  column: Heading['column'],
  sample: string[],
  known = true,
): Heading => ({
  ...{ cell, heading, column, known, sample },
})

const headings: Heading[] = [
  heading('A4', '社員番号', 'number', ['A2019014', 'A2020007']),
  heading('B4', '姓', 'familyName', ['斉藤', '勅使河原']),
  heading('C4', '入社年月日', null, ['2019/4/1', '令和2年4月1日'], false),
  heading(
    'D4',
    '所属コード（2026年4月現在）',
    null,
    ['製造本部 ＞ 第一製造部 ＞ 精密加工技術課 ＞ 品質保証グループ海外担当'],
    false,
  ),
  heading('E4', '血液型', null, [], true),
]

const nothingFaulty = {
  ...{ faults: [], faultCount: 0, notices: [], sample: [], newcomers: [], units: [], unitCount: 0 },
  headings: headings.filter(({ known }) => known),
}

export const previews: Record<'fine' | 'faulty' | 'same' | 'strange', ImportPreview> = {
  fine: {
    ...nothingFaulty,
    headings,
    newcomers: [
      { number: 'A2026001', name: '若葉みどり', line: 40 },
      { number: 'A2026002', name: 'García Márquez Alejandra', line: 41 },
    ],
    units: ['製造本部 ＞ 第ニ製造部', '製造本部 ＞ 第一製造部 ＞ 精密加工技術課 ＞ 品質保証グループ海外担当'],
    unitCount: 3,
    added: 12,
    changed: 23,
    unchanged: 204,
    notices: [
      { kind: 'example-row', cell: 'A2', value: '' },
      { kind: 'lost-letter', cell: 'B14', value: '?野' },
      ...[15, 16, 17, 18].map((line) => ({ kind: 'lost-letter' as const, cell: `B${line}`, value: '?田' })),
    ],
    sample: [
      {
        number: 'A2019014',
        name: '斉藤 光太郎左衛門',
        line: 12,
        fields: [
          change('unit', '製造本部 ＞ 第一製造部', '製造本部 ＞ 第二製造部 ＞ 組立課', '2027-04-01'),
          change('trainer', [], ['A2018003', 'A2017021'], '2027-04-01'),
          change('leftOn', null, '2026-12-31'),
        ],
      },
      {
        number: 'A2020007',
        name: '勅使河原 小次郎左衛門尉',
        line: 31,
        fields: [
          change('kind', 'other', 'mid-career'),
          { ...change('privateEmail', null, 'saito@home.example'), hidden: true },
          change('familyName', '斉藤', '齋藤'),
        ],
      },
    ],
  },
  same: { ...nothingFaulty, added: 0, changed: 0, unchanged: 239 },
  faulty: {
    ...nothingFaulty,
    added: 10,
    changed: 0,
    unchanged: 204,
    faultCount: 214,
    faults: [
      { line: 3, column: 'hiredOn', cell: 'H3', value: '2026/2/30', reason: 'not-a-date', otherLine: null },
      { line: 5, column: 'trainer', cell: 'L5', value: 'A20190014', reason: 'supporter-unknown', otherLine: null },
      { line: 9, column: 'number', cell: 'A9', value: 'A2026003', reason: 'duplicate-number', otherLine: 4 },
      { line: 11, column: 'familyName', cell: 'B11', value: '', reason: 'missing-required', otherLine: null },
      {
        line: 12,
        column: 'email',
        cell: 'E12',
        value: 'teshigawara.kojirosaemonnojo@manufacturing.aoba.example@',
        reason: 'not-an-email',
        otherLine: null,
      },
      { line: 1, column: 'kind', cell: null, value: '', reason: 'header-missing', otherLine: null },
    ],
  },
  strange: {
    ...nothingFaulty,
    headings: headings.map((one) => ({ ...one, column: null, known: false })),
    added: 0,
    changed: 0,
    unchanged: 0,
    faultCount: 3,
    faults: (['number', 'familyName', 'hiredOn'] as const).map((column) => ({
      ...{ line: 4, column, cell: null, value: '', reason: 'header-missing' as const, otherLine: null },
    })),
  },
}
