import type { Colleague, PersonView } from '#/features/people/record/viewing/schema.ts'

export const TODAY = '2026-11-20'
const idOf = (number: number) => `0197b000-0000-7000-8000-${String(number).padStart(12, '0')}`

const member: PersonView = {
  id: idOf(1),
  view: 'member',
  profile: {
    displayName: '髙橋 蓮',
    reading: 'たかはし れん',
    otherName: 'TAKAHASHI Ren',
    unit: '製造本部 ＞ 第一製造部',
    position: '主任',
    email: 'ren.takahashi@aoba.example',
    phone: '03-1234-5678',
    hasPhoto: false,
    away: null,
    offices: [],
  },
  joined: null,
  fields: null,
  employments: null,
  assignments: null,
  supports: null,
  absences: null,
  keeping: null,
}
const support = (number: number, supporterName: string, more: object = {}) => ({
  id: idOf(number),
  supporterId: idOf(number + 1),
  supporterName,
  kind: 'trainer' as const,
  type: '',
  everyMin: 7,
  everyMax: 7,
  startsOn: '2026-04-01' as const,
  endsOn: null,
  ...more,
})
const current = [
  support(20, '田中 亜希'),
  support(22, '森 誠', { kind: 'manager', everyMin: 14, everyMax: 30 }),
  support(24, '勅使河原 小次郎左衛門尉', { kind: 'mentor', type: 'キャリア', everyMin: null, everyMax: 90 }),
]
const former = support(26, '中村 徹', { startsOn: '2026-04-01', endsOn: '2026-09-30' })
const supporter: PersonView = {
  ...member,
  view: 'supporter',
  profile: { ...member.profile, away: { until: '2027-03-31' } },
  joined: { kind: 'new-graduate', hiredOn: '2026-04-01' },
  supports: current,
}
const self: PersonView = {
  ...supporter,
  view: 'self',
  supports: [...current, former],
  fields: {
    familyName: '髙橋',
    givenName: '蓮',
    reading: 'たかはし れん',
    otherName: 'TAKAHASHI Ren',
    chosenName: '',
    email: 'ren.takahashi@aoba.example',
    privateEmail: 'ren@home.example',
    phone: '03-1234-5678',
    locale: 'ja',
  },
  employments: [
    { id: idOf(2), number: '007', kind: 'new-graduate', hiredOn: '2026-04-01', endsOn: null, state: 'current' },
  ],
  assignments: [
    {
      id: idOf(3),
      unitId: idOf(40),
      unit: '製造本部 ＞ 第一製造部',
      position: '主任',
      startsOn: '2026-05-11',
      endsOn: null,
      state: 'current',
    },
    {
      id: idOf(4),
      unitId: idOf(41),
      unit: '人事部 ＞ 新入社員研修グループ',
      position: '',
      startsOn: '2026-04-01',
      endsOn: '2026-05-10',
      state: 'past',
    },
  ],
  absences: [{ id: idOf(5), kind: 'parental', startsOn: '2026-11-01', endsOn: '2027-03-31', state: 'current' }],
}
const office: PersonView = {
  ...self,
  view: 'office',
  keeping: { revision: 4, account: 'active', absences: true, absenceKind: true, privateEmail: true },
  supports: [support(28, 'グエン・ティ・ホア', { startsOn: '2027-04-01' }), ...self.supports!],
  assignments: [
    {
      id: idOf(6),
      unitId: idOf(42),
      unit: '営業本部 ＞ 東日本営業部',
      position: '係長',
      startsOn: '2027-04-01',
      endsOn: null,
      state: 'planned',
    },
    { ...self.assignments![0]!, endsOn: '2027-03-31' },
    self.assignments![1]!,
  ],
}
const barred: PersonView = {
  ...office,
  absences: office.absences!.map((one) => ({ ...one, kind: null })),
  keeping: { ...office.keeping!, absenceKind: false },
}
const left: PersonView = {
  ...office,
  profile: { ...office.profile, unit: null, position: '', away: null },
  employments: [
    { ...office.employments![0]!, id: idOf(7), number: 'R1', endsOn: '2026-10-31', state: 'past' },
    { ...office.employments![0]!, endsOn: '2025-03-31', hiredOn: '2020-04-01', state: 'past' },
  ],
  assignments: [{ ...self.assignments![0]!, endsOn: '2026-10-31', state: 'past' }],
  supports: [former],
  keeping: { ...office.keeping!, account: 'expired' },
}
const bare: PersonView = {
  ...office,
  profile: {
    ...member.profile,
    ...{ displayName: '凪', reading: '', otherName: '', unit: null, position: '', email: null, phone: '' },
  },
  joined: { kind: 'other', hiredOn: '2027-04-01' },
  fields: { ...self.fields!, familyName: '凪', givenName: '', email: null, privateEmail: null, phone: '' },
  employments: [{ ...self.employments![0]!, kind: 'other', hiredOn: '2027-04-01', state: 'planned' }],
  assignments: [],
  supports: [],
  absences: [],
  keeping: { ...office.keeping!, account: 'none' },
}
const name = 'マリア・フェルナンダ・デ・ラ・クルス・ゴンサレス・エチェベリア'
const long: PersonView = {
  ...office,
  profile: {
    ...office.profile,
    displayName: name,
    reading: name,
    otherName: 'María Fernanda de la Cruz González Echeverría',
    unit: '東日本エンタープライズ営業統括本部 ＞ パートナー戦略推進部 ＞ 精密加工技術課 ＞ 品質保証グループ海外担当',
    position: '海外アライアンス推進担当シニアマネージャー（兼）品質保証アドバイザー',
    email: 'maria.fernanda.de.la.cruz.gonzalez.echeverria@international.manufacturing.aoba.example',
    offices: [
      { office: 'hr', unit: null },
      { office: 'head', unit: '東日本エンタープライズ営業統括本部 ＞ パートナー戦略推進部' },
    ],
  },
}
export const persons = { member, supporter, self, office, barred, left, bare, long }

export const colleagues: Colleague[] = [member, supporter, bare, long].map(({ profile }, index) => ({
  ...profile,
  id: idOf(60 + index),
}))
export const manyColleagues: Colleague[] = Array.from({ length: 24 }, (_, index) => ({
  ...colleagues[index % colleagues.length]!,
  id: idOf(100 + index),
}))
export const units = office.assignments!.map(({ unitId, unit }) => ({ id: unitId, path: unit }))
