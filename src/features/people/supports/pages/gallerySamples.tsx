import type { GapLine } from '../gaps/schema.ts'
import type { HandingLine } from '../handing/schema.ts'
import type { SupporterLine } from '../load/schema.ts'
import type { Companion, SupportLine } from '../schema.ts'

const uuid = (n: number) => `01939000-0000-7000-8000-${String(n).padStart(12, '0')}`
export const today = '2026-11-20'
export const longName = 'マリア・フェルナンダ・デ・ラ・クルス・ゴンサレス・エチェベリア'
export const longUnit = '製造本部 ＞ 第一製造部 ＞ 組立・検査・品質保証グループ ＞ 第三ライン夜間シフト'
export const units = ['営業部', '製造本部', '製造本部 ＞ 第一製造部'].map((path, n) => ({ id: uuid(n + 1), path }))

export const companion = (n: number, more: Partial<Companion> = {}): Companion => ({
  supportId: uuid(100 + n),
  personId: uuid(200 + n),
  displayName: '田中亜希',
  unit: '製造本部 ＞ 第一製造部',
  kind: 'trainer',
  type: '',
  everyMin: null,
  everyMax: null,
  since: '2026-11-20',
  email: 'aki.tanaka@aoba.example',
  phone: '045-000-1234',
  away: null,
  isNew: true,
  ...more,
})
export const companions = [
  companion(1),
  companion(2, { displayName: '森誠', kind: 'manager', everyMin: 7, everyMax: 14, phone: '', since: '2026-04-01' }),
  companion(3, {
    displayName: longName,
    unit: longUnit,
    kind: 'mentor',
    type: 'キャリア',
    everyMin: 1,
    everyMax: 7,
    email: 'maria.fernanda.de.la.cruz.gonzalez.echeverria@international.aoba.example',
    away: { from: '2026-11-01', until: '2027-03-31' },
  }),
  companion(4, {
    displayName: '工藤玲子',
    kind: 'counsellor',
    unit: null,
    everyMin: 61,
    everyMax: 92,
    email: null,
    phone: '',
  }),
]

export const line = (n: number, more: Partial<SupportLine> = {}): SupportLine => ({
  id: uuid(300 + n),
  supporterId: uuid(200 + n),
  supporterName: '田中亜希',
  kind: 'trainer',
  type: '',
  everyMin: null,
  everyMax: null,
  startsOn: '2026-04-01',
  endsOn: null,
  ...more,
})
export const lines = [
  line(1, { supporterName: '中村徹', endsOn: '2026-09-30' }),
  line(2, { startsOn: '2026-10-01', endsOn: '2027-03-31' }),
  line(3, { supporterName: '森誠', kind: 'manager', everyMin: 7, everyMax: 14 }),
  line(4, { supporterName: longName, kind: 'mentor', type: '日々の仕事', everyMin: 1, everyMax: 7 }),
  line(5, { supporterName: '工藤玲子', startsOn: '2027-04-01' }),
]

export const supporter = (n: number, more: Partial<SupporterLine> = {}): SupporterLine => ({
  id: uuid(200 + n),
  displayName: '中村徹',
  unit: '営業部',
  load: {
    people: 4,
    kinds: [
      { kind: 'trainer', people: 3 },
      { kind: 'mentor', people: 2 },
    ],
  },
  away: null,
  lastDay: null,
  alone: 0,
  ...more,
})
export const supporters = [
  supporter(1, { displayName: '森誠', load: { people: 18, kinds: [{ kind: 'manager', people: 18 }] } }),
  supporter(2, { displayName: longName, unit: longUnit }),
  supporter(3, { displayName: '石井圭', away: { from: '2026-11-16', until: '2027-03-31' }, alone: 2 }),
  supporter(4, { displayName: '田中亜希', away: { from: '2026-12-15', until: null } }),
  supporter(5, { displayName: '工藤玲子', lastDay: '2026-12-31', alone: 4 }),
  supporter(6, { displayName: '小林五郎', unit: null, lastDay: '2026-10-31', alone: 1 }),
]

export const gap = (n: number, more: Partial<GapLine> = {}): GapLine => ({
  id: uuid(400 + n),
  displayName: '髙橋蓮',
  unit: '製造本部 ＞ 第一製造部',
  kind: 'new-graduate',
  hiredOn: '2026-10-01',
  missing: ['trainer'],
  revision: 0,
  ...more,
})
export const gaps = [
  gap(1, { displayName: '春野葵', hiredOn: '2027-04-01', missing: ['trainer', 'manager', 'mentor'] }),
  gap(2),
  gap(3, { displayName: longName, unit: longUnit, kind: 'mid-career', missing: ['buddy'] }),
]

export const handingLine = (n: number, more: Partial<HandingLine> = {}): HandingLine => ({
  supportId: uuid(500 + n),
  personId: uuid(600 + n),
  displayName: '髙橋蓮',
  unit: '製造本部 ＞ 第一製造部',
  kind: 'trainer',
  from: '2027-04-01',
  until: null,
  already: false,
  themselves: false,
  ...more,
})
export const handed = [
  handingLine(1),
  handingLine(2, { displayName: 'Nguyễn Thị Phương', already: true }),
  handingLine(3, { displayName: longName, unit: longUnit, until: '2027-09-30' }),
  handingLine(4, { personId: uuid(603), displayName: longName, unit: longUnit, kind: 'mentor' }),
  handingLine(5, { displayName: '工藤玲子', unit: '営業部', themselves: true }),
]
