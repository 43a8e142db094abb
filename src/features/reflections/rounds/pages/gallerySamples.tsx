import type { Missing } from './RemindMissing.tsx'
import type { Programme, Round } from './Rounds.tsx'

const id = (number: number) => `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`

const LONG = '2026年度 製造本部 第一製造部 精密加工技術課 中途入社者とキャリア採用者の毎月の振り返り'
export const programmes: Programme[] = [
  { id: id(1), name: '2026年度 新入社員の振り返り', latest: '2026-10', nextOpensOn: '2026-11-24', people: 24 },
  { id: id(2), name: LONG, latest: null, nextOpensOn: '2026-12-24', people: 24 },
  { id: id(3), name: '新入社員の週報', latest: '2026-10-19/P1W', nextOpensOn: '2026-10-30', people: 24 },
]

const units: Round['units'] = [
  { unitId: id(10), unit: '営業本部 ＞ 東日本営業部', asked: 12, submitted: 12, answered: 12, medianDays: 1 },
  { unitId: id(11), unit: '製造本部 ＞ 第一製造部', asked: 20, submitted: 14, answered: 6, medianDays: 2.5 },
  {
    ...{ unitId: id(12), unit: '製造本部 ＞ 第一製造部 ＞ 精密加工技術課 ＞ 品質保証グループ海外担当' },
    ...{ asked: 13, submitted: 5, answered: 0, medianDays: null },
  },
  { unitId: id(13), unit: null, asked: 3, submitted: 0, answered: 0, medianDays: null },
]

const nobody = { submittedOn: null, answeredOn: null, handedInLate: false, days: null }
const some: Partial<Round['people'][number]>[] = [
  { displayName: '若葉 みどり', standing: 'answered', submittedOn: '2026-10-28', answeredOn: '2026-10-30', days: 2 },
  { displayName: '森 さくら', standing: 'submitted', submittedOn: '2026-10-27', days: 1 },
  {
    displayName: '林 大地',
    standing: 'submitted',
    submittedOn: '2026-10-19',
    days: 7,
    handedInLate: true,
    trainers: [],
    lacks: ['trainer', 'manager'],
  },
  { displayName: '勅使河原 小次郎左衛門尉', standing: 'open', trainers: ['五百旗頭 真理子', '高橋 進'] },
  { displayName: 'García Márquez Alejandra', standing: 'late', trainers: [], lacks: ['trainer'] },
  { displayName: '岡 実', standing: 'missed' },
  { displayName: '石井 圭', standing: 'excused' },
  { displayName: '浅見 遥', standing: 'submitted', submittedOn: '2026-10-16', days: 8, lacks: ['manager'] },
]
const people = some.map((person, index) => ({
  ...{ reflectionId: id(20 + index), personId: id(60 + index), trainers: ['高橋 進'], lacks: [], ...nobody },
  unit: units[index % units.length]!.unit,
  ...person,
})) as Round['people']

export const round: Round = {
  programme: { id: id(1), name: '2026年度 新入社員の振り返り', cadence: 'monthly' },
  period: '2026-10',
  periods: ['2026-10', '2026-09', '2026-08'],
  days: { opensOn: '2026-10-26', dueOn: '2026-11-02', closesOn: '2026-11-10' },
  over: false,
  answers: true,
  total: { asked: 48, submitted: 31, answered: 18, medianDays: 1.5 },
  withoutTrainer: 2,
  units,
  people,
  next: null,
}

export const manyRound: Round = {
  ...round,
  withoutTrainer: 0,
  units: Array.from({ length: 40 }, (_, index) => ({ ...units[index % 3]!, unitId: id(300 + index) })),
  people: Array.from({ length: 50 }, (_, index) => ({
    ...people[index % people.length]!,
    reflectionId: id(100 + index),
  })),
}

export const weekly: Round = {
  ...round,
  programme: { id: id(3), name: '新入社員の週報', cadence: 'weekly' },
  period: '2026-10-19/P1W',
  periods: ['2026-10-26/P1W', '2026-10-19/P1W', '2026-10-12/P1W', '2026-10-05/P1W', '2026-09-28/P1W'],
  days: { opensOn: '2026-10-23', dueOn: '2026-10-23', closesOn: '2026-10-27' },
  over: true,
  withoutTrainer: 0,
}

export const milestone: Round = {
  ...round,
  programme: { id: id(2), name: LONG, cadence: 'milestones' },
  period: 'P3M',
  periods: ['P1M', 'P3M', 'P6M', 'P12M'],
  days: null,
  answers: false,
  withoutTrainer: 0,
}

export const unopened: Round = {
  ...round,
  ...{ period: null, periods: [], days: null, withoutTrainer: 0, units: [], people: [] },
  total: { asked: 0, submitted: 0, answered: 0, medianDays: null },
}

export const missing: Missing = {
  goesOn: '2026-10-29',
  count: 3,
  people: [
    { personId: id(70), displayName: '森 さくら', about: [] },
    { personId: id(71), displayName: '勅使河原 小次郎左衛門尉', about: [] },
    { personId: id(72), displayName: 'García Márquez Alejandra de la Fuente', about: [] },
  ],
  leftOutCount: 5,
  leftOut: (['told-today', 'asked', 'closes', 'away', 'no-address'] as const).map((why, index) => ({
    ...{ personId: id(80 + index), displayName: ['岡 実', '石井 圭', '林 大地', '浅見 遥', '西 直'][index]!, why },
  })),
}

export const unanswered: Missing = {
  ...{ goesOn: '2026-10-29', count: 260, leftOutCount: 0, leftOut: [] },
  people: Array.from({ length: 200 }, (_, index) => ({
    ...{ personId: id(400 + index), displayName: ['高橋 進', '五百旗頭 真理子'][index % 2]! },
    about: ['若葉 みどり', '森 さくら', '勅使河原 小次郎左衛門尉'].slice(0, (index % 3) + 1),
  })),
}
