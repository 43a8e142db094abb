import type { PersonLine } from '#/features/people/schema.ts'
import type { ProgrammePreview } from './ProgrammePreview.tsx'
import type { Programme } from './Programmes.tsx'
import type { Round } from './Rounds.tsx'

const id = (number: number) => `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`

const rhythm = {
  startsMonth: '2026-04',
  endsMonth: '2027-03',
  opensBeforeMonthEnd: 5,
  dueAfter: 5,
  closesAfter: 10,
} as const

export const programmes: Programme[] = [
  { ...rhythm, id: id(1), name: '2026年度 新入社員の振り返り', people: 48, latestMonth: '2026-10' },
  {
    ...rhythm,
    id: id(2),
    name: '2026年度 製造本部 第一製造部 精密加工技術課 中途入社者とキャリア採用者の毎月の振り返り',
    people: 1,
    opensBeforeMonthEnd: 1,
    latestMonth: null,
  },
]

const units = [
  { unitId: id(10), unit: '営業本部 ＞ 東日本営業部', asked: 12, submitted: 12, answered: 12 },
  { unitId: id(11), unit: '製造本部 ＞ 第一製造部', asked: 20, submitted: 14, answered: 6 },
  {
    unitId: id(12),
    unit: '製造本部 ＞ 第一製造部 ＞ 精密加工技術課 ＞ 品質保証グループ海外担当',
    asked: 13,
    submitted: 5,
    answered: 0,
  },
  { unitId: id(13), unit: null, asked: 3, submitted: 0, answered: 0 },
]

const people: Round['people'] = [
  { displayName: '若葉 みどり', state: 'answered' as const, submittedOn: '2026-10-28', answeredOn: '2026-10-30' },
  { displayName: '森 さくら', state: 'submitted' as const, submittedOn: '2026-10-29', answeredOn: null },
  { displayName: '林 大地', state: 'submitted' as const, submittedOn: '2026-10-29', answeredOn: null, trainers: [] },
  { displayName: '勅使河原 小次郎左衛門尉', state: 'open' as const, submittedOn: null, answeredOn: null },
  { displayName: 'García Márquez Alejandra', state: 'draft' as const, submittedOn: null, answeredOn: null },
].map((person, index) => ({
  reflectionId: id(20 + index),
  unit: units[index % units.length]!.unit,
  trainers: ['高橋 進'],
  ...person,
})) as Round['people']

export const round: Round = {
  programme: { id: id(1), name: '2026年度 新入社員の振り返り' },
  month: '2026-10',
  months: ['2026-08', '2026-09', '2026-10'],
  opensOn: '2026-10-26',
  dueOn: '2026-11-02',
  closesOn: '2026-11-10',
  units,
  people,
  next: null,
}

export const manyRound: Round = {
  ...round,
  people: Array.from({ length: 50 }, (_, index) => ({
    ...people[index % people.length]!,
    reflectionId: id(100 + index),
  })),
}

export const unopened: Round = {
  ...round,
  month: '2026-11',
  months: ['2026-10', '2026-11', '2026-12'],
  opensOn: '2026-11-24',
  dueOn: '2026-12-01',
  closesOn: '2026-12-08',
  units: [],
  people: [],
}

export const persons = Array.from(
  { length: 12 },
  (_, index): PersonLine => ({
    id: id(200 + index),
    displayName: ['若葉 みどり', '森 さくら', '勅使河原 小次郎左衛門尉', 'García Márquez Alejandra'][index % 4]!,
    reading: 'わかば みどり',
    number: `A2026${100 + index}`,
    unit: units[index % units.length]!.unit,
    kind: 'new-graduate',
    hiredOn: '2026-04-01',
    leftOn: null,
    away: false,
    awayUntil: null,
    email: 'midori.wakaba@aoba.example',
    locale: 'ja',
    roles: [],
    supporters: { ...(index % 3 !== 1 && { trainer: ['高橋 進'] }), manager: ['渡辺 恵子'] },
    missing: index % 3 === 1 ? ['trainer'] : [],
    account: index % 4 === 2 ? 'invited' : 'active',
  }),
)

type Preview = Parameters<typeof ProgrammePreview>[0]['preview']

export const preview: Preview = {
  people: 48,
  rounds: [
    { month: '2026-08', opensOn: '2026-08-25', dueOn: '2026-09-01', closesOn: '2026-09-08', opens: 'past', mails: 0 },
    { month: '2026-09', opensOn: '2026-09-24', dueOn: '2026-10-01', closesOn: '2026-10-08', opens: 'past', mails: 0 },
    { month: '2026-10', opensOn: '2026-10-26', dueOn: '2026-11-02', closesOn: '2026-11-10', opens: 'now', mails: 46 },
    { month: '2026-11', opensOn: '2026-11-24', dueOn: '2026-12-01', closesOn: '2026-12-08', opens: 'later', mails: 46 },
    { month: '2026-12', opensOn: '2026-12-25', dueOn: '2027-01-04', closesOn: '2027-01-12', opens: 'later', mails: 46 },
  ],
  withoutTrainer: ['林 大地'],
  notActivated: ['勅使河原 小次郎左衛門尉', 'García Márquez Alejandra'],
}
