import type { ImportPreview } from '#/features/people/imports/schema.ts'
import type { PersonLine } from '#/features/people/schema.ts'

/** A person of the sample company, with whatever a state is about. */
export const person = (number: number, more: Partial<PersonLine> = {}): PersonLine => ({
  id: `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`,
  displayName: '若葉 みどり',
  reading: 'わかば みどり',
  number: `A2026${String(number).padStart(3, '0')}`,
  unit: '製造本部 ＞ 第一製造部',
  kind: 'new-graduate',
  hiredOn: '2026-04-01',
  leftOn: null,
  awayUntil: null,
  email: 'midori.wakaba@aoba.example',
  roles: [],
  trainers: ['高橋 進'],
  managers: ['渡辺 恵子'],
  account: 'active',
  ...more,
})

const mori = { displayName: '森 さくら', reading: 'もり さくら', number: 'A2026002' }
const garcia = { displayName: 'García Márquez Alejandra', reading: 'ガルシア マルケス アレハンドラ' }

export const people: PersonLine[] = [
  person(1),
  person(2, { ...mori, account: 'invited', trainers: [] }),
  person(3, { ...garcia, account: 'expired', trainers: ['高橋 進', '伊集院 光太郎左衛門'], kind: 'mid-career' }),
  person(4, { displayName: '林 大地', reading: '', account: 'none', email: null, unit: null, managers: [] }),
  person(5, {
    displayName: '勅使河原 小次郎左衛門尉',
    reading: 'てしがわら こじろうさえもんのじょう',
    unit: '製造本部 ＞ 第一製造部 ＞ 精密加工技術課 ＞ 品質保証グループ海外担当',
    account: 'none',
    awayUntil: '2026-12-28',
  }),
  person(6, {
    displayName: '渡辺 恵子',
    reading: 'わたなべ けいこ',
    kind: 'other',
    trainers: [],
    roles: ['hr', 'admin'],
  }),
]

export const many: PersonLine[] = Array.from({ length: 50 }, (_, index) => ({
  ...people[index % people.length]!,
  id: person(index + 100).id,
  number: `A2026${100 + index}`,
}))

export const units = [
  { id: person(90).id, path: '製造本部 ＞ 第一製造部' },
  { id: person(91).id, path: '製造本部 ＞ 第一製造部 ＞ 精密加工技術課 ＞ 品質保証グループ海外担当' },
]

export const links = people.slice(1, 4).map(({ id, displayName }) => ({
  personId: id,
  displayName,
  url: `https://banso.aoba.example/invitation#${id.replaceAll('-', '')}${id.replaceAll('-', '')}`,
}))

const nothingFaulty = { faults: [], faultCount: 0, notices: [], sample: [] }

export const previews: Record<'fine' | 'faulty' | 'same', ImportPreview> = {
  fine: {
    ...nothingFaulty,
    added: 12,
    changed: 23,
    unchanged: 204,
    notices: [
      { kind: 'example-row', cell: 'A2', value: '' },
      { kind: 'unknown-column', cell: 'Q1', value: '血液型' },
      { kind: 'lost-letter', cell: 'B14', value: '?野' },
      ...[15, 16, 17, 18].map((line) => ({ kind: 'lost-letter' as const, cell: `B${line}`, value: '?田' })),
    ],
    sample: [
      {
        number: 'A2019014',
        line: 12,
        fields: [
          { key: 'unit', from: ['製造本部', '第一製造部'], to: ['製造本部', '第二製造部', '組立課'] },
          { key: 'trainer', from: [], to: ['A2018003', 'A2017021'] },
          { key: 'leftOn', from: null, to: '2026-12-31' },
        ],
      },
      {
        number: 'A2020007',
        line: 31,
        fields: [
          { key: 'kind', from: 'other', to: 'mid-career' },
          { key: 'familyName', from: '斉藤', to: '齋藤' },
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
}
