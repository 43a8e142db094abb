import type { Programme } from './Programme.tsx'
import type { Preview } from './ProgrammePreview.tsx'
import type { Listed } from './Programmes.tsx'
import { firstDraft, type ProgrammeDraft } from './programmeDraft.tsx'
import type { Setting } from './useSetting.tsx'

const id = (number: number) => `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`
export const today = '2026-10-28'
const LONG = '2026年度 製造本部 第一製造部 精密加工技術課 中途入社者とキャリア採用者の毎月の振り返り'
const NAMES = ['若葉 みどり', '森 さくら', '勅使河原 小次郎左衛門尉', 'García Márquez Alejandra']
const person = (number: number) => ({ id: id(200 + number), displayName: NAMES[number % NAMES.length]! })

const rhythm: Omit<Listed, 'id' | 'name' | 'state' | 'people' | 'latest' | 'nextOpensOn'> = {
  ...{ cadence: 'monthly', startsOn: '2026-04-01', endsOn: '2027-03-31', opensBefore: 5, dueAfter: 5, closesAfter: 10 },
  ...{ anchor: 'assigned', afterMonths: 0, forMonths: 12 },
}

export const programmes: Listed[] = [
  {
    ...rhythm,
    ...{ id: id(1), name: '2026年度 新入社員の振り返り', state: 'running', people: 48 },
    ...{ latest: '2026-10', nextOpensOn: '2026-11-24' },
  },
  {
    ...{ ...rhythm, id: id(2), name: LONG, state: 'running', people: 1, cadence: 'milestones' },
    ...{ latest: null, nextOpensOn: null },
  },
  {
    ...{ ...rhythm, id: id(3), name: '週報', state: 'planned', people: 0, cadence: 'weekly', startsOn: '2026-12-01' },
    ...{ latest: null, nextOpensOn: '2026-12-04' },
  },
  {
    ...{ ...rhythm, id: id(4), name: '2025年度 新入社員の振り返り', state: 'ended', people: 0 },
    ...{ latest: '2026-03', nextOpensOn: null },
  },
]

const rounds = [
  { period: '2026-11', opensOn: '2026-11-24', dueOn: '2026-12-01', closesOn: '2026-12-08' },
  { period: '2026-12', opensOn: '2026-12-25', dueOn: '2027-01-04', closesOn: '2027-01-12' },
  { period: '2027-01', opensOn: '2027-01-25', dueOn: '2027-02-01', closesOn: '2027-02-08' },
] as const

const said = (ja: string, en: string) => ({ ja, en })
const set = (key: string, side: 'hire' | 'trainer', ja: string, en: string) => ({
  ...{ key, side, title: said(ja, en), minutes: 5, questions: 12 },
})
export const setting: Setting = {
  kinds: [],
  units: [
    { id: id(10), path: '営業本部 ＞ 東日本営業部' },
    { id: id(11), path: '製造本部 ＞ 第一製造部 ＞ 精密加工技術課 ＞ 品質保証グループ海外担当' },
  ],
  forms: {
    forms: [],
    library: [
      set('new-graduate', 'hire', '新入社員の振り返り', 'Reflection of new graduates'),
      set('weekly', 'hire', '週報', 'Weekly note'),
      ...[1, 3, 6, 12].map((month) =>
        set(`mid-${month}`, 'hire', `入社${month}か月の振り返り`, `Reflection after ${month} months`),
      ),
      set('trainer', 'trainer', 'トレーナーの返事', 'Answer of the trainer'),
      set('trainer-short', 'trainer', 'トレーナーのひとこと', 'Short answer of the trainer'),
    ],
  },
  search: async () => [person(0), person(1)],
  matching: {
    ...{ people: 48, coming: 3, onMore: () => {}, loadingMore: false },
    names: Array.from({ length: 20 }, (_, index) => ({
      ...{ ...person(index), id: id(300 + index), kind: 'new-graduate', hiredOn: '2026-04-01' },
      unit: index % 3 === 2 ? null : '製造本部 ＞ 第一製造部',
    })),
  },
  rounds: [...rounds],
}

export const draft: ProgrammeDraft = { ...firstDraft(today), name: '2026年度 新入社員の振り返り' }
export const many: Partial<ProgrammeDraft> = {
  ...{ unitIds: [id(10), id(11)], hiredFrom: '2026-04-01', hiredUntil: '2026-09-30' },
  ...{ named: [person(0), person(2)], excepted: [person(3)] },
}

const mails = { opening: 46, reminders: 138, handedIn: 92, answered: 45 }
const round = { lastOpensOn: '', opens: 'later', people: 48, mails } as const
const none = { people: 0, mails: { opening: 0, reminders: 0, handedIn: 0, answered: 0 } }
const odd = (why: Preview['odd'][number]['why'], count: number, more: Partial<Preview['odd'][number]> = {}) => ({
  ...{ why, count, periods: [], programmes: [] },
  people: Array.from({ length: Math.min(count, 4) }, (_, index) => ({
    ...{ ...person(index), period: '2026-11' as const, on: '2026-11-24' as const },
  })),
  ...more,
})

export const preview: Preview = {
  ...{ from: today, until: '2027-10-28', mailing: true, today: 48, people: 51 },
  rounds: [
    {
      ...{ period: '2026-09', opensOn: '2026-09-24', lastOpensOn: '2026-09-24', dueOn: '2026-10-01' },
      ...{ closesOn: '2026-10-08', opens: 'past', ...none },
    },
    {
      ...{ period: '2026-10', opensOn: '2026-10-26', lastOpensOn: '2026-11-02', dueOn: '2026-11-02' },
      ...{ closesOn: '2026-11-10', opens: 'now', people: 47, mails },
    },
    ...rounds.map((days) => ({ ...round, ...days, lastOpensOn: days.opensOn })),
  ],
  odd: [
    odd('no-trainer', 12),
    odd('nobody-told', 1),
    odd('not-invited', 4),
    odd('no-address', 2),
    odd('asked-twice', 3, { programmes: ['週報', LONG] }),
    odd('opens-on-return', 1),
    odd('away-throughout', 2),
    odd('leaves', 1),
    odd('window-passed', 0, { periods: ['2026-08', '2026-09'] }),
    odd('period-without-work', 0, { periods: ['2027-05'] }),
    odd('short-window', 0, { periods: ['2026-12'] }),
  ],
}

export const milestones: Preview = {
  ...{ ...preview, today: 6, people: 9 },
  rounds: [
    {
      ...{ period: '2026-11', opensOn: '2026-11-02', lastOpensOn: '2026-11-30', dueOn: '2026-11-10' },
      ...{ closesOn: '2026-12-14', opens: 'later', people: 4, mails: { ...mails, opening: 4, reminders: 12 } },
    },
  ],
  odd: [odd('milestone-passed', 2), odd('out-of-tolerance', 1)],
}

export const roundPeople = NAMES.map((displayName, index) => ({
  ...({ id: id(400 + index), displayName, opensOn: index === 1 ? '2026-11-02' : '2026-10-26' } as const),
  ...{ trainers: index === 2 ? 0 : 1, managers: index === 2 ? 0 : 1, reached: index !== 3 },
}))

export const programme: Programme = {
  id: id(1),
  wish: {
    ...{ ...rhythm, name: '2026年度 新入社員の振り返り', tolerance: 5, tellsManagers: true },
    audience: { kinds: ['new-graduate'], unitIds: [id(11)], hiredFrom: '2026-04-01', hiredUntil: null },
    ...{ personIds: [person(0).id], exceptIds: [person(1).id] },
    stages: [
      { fromMonths: 0, hireForm: { library: 'new-graduate' }, trainerForm: { library: 'trainer' } },
      { fromMonths: 6, hireForm: { library: 'mid-6' }, trainerForm: null },
    ],
  },
  ...{ named: [person(0)], excepted: [person(1)], state: 'running', ended: null, people: 48, latest: '2026-10' },
  next: [...rounds],
}
export const ended: Programme = {
  ...{ ...programme, state: 'ended', ended: { on: today, mayResume: true }, next: [] },
  wish: { ...programme.wish, name: LONG, cadence: 'milestones', anchor: 'hired', audience: null },
}
