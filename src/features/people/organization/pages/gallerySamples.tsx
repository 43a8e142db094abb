import type { FreeSpan, OrganizationOut, OwnKind, Settings } from '#/features/people/organization/schema.ts'
import type { Day } from '#/platform/day.ts'
import type { Editing } from './editing.tsx'

const idOf = (number: number) => `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const settings: Settings = {
  name: '株式会社あおば製作所',
  timeZone: 'Asia/Tokyo',
  locale: 'ja',
  languages: ['ja', 'en'],
  fiscalMonth: 4,
  workingDays: [1, 2, 3, 4, 5],
  holidays: 'japan',
  keepLeaversMonths: 60,
}

const free = (startsOn: Day, endsOn: Day, nameJa: string, nameEn: string, closure = false): FreeSpan => ({
  ...{ startsOn, endsOn, nameJa, nameEn, closure },
})
const yearOf = (year: number): FreeSpan[] => [
  free(`${year}-04-29`, `${year}-04-29`, '昭和の日', 'Showa Day'),
  free(`${year}-05-03`, `${year}-05-03`, '憲法記念日', 'Constitution Memorial Day'),
  free(`${year}-05-04`, `${year}-05-04`, 'みどりの日', 'Greenery Day'),
  free(`${year}-05-05`, `${year}-05-05`, 'こどもの日', 'Children’s Day'),
  free(`${year}-12-10`, `${year}-12-10`, '創立記念日', '創立記念日', true),
  free(`${year}-12-29`, `${year + 1}-01-03`, '年末年始', '年末年始', true),
  free(`${year + 1}-01-01`, `${year + 1}-01-01`, '元日', 'New Year’s Day'),
]

const closure = (number: number, name: string, startsOn: Day, endsOn: Day, yearly = true) => ({
  ...{ id: idOf(number), name, startsOn, endsOn, yearly },
})

export const organization: OrganizationOut = {
  settings,
  closures: [
    closure(1, '創立記念日', '2020-12-10', '2020-12-10'),
    closure(2, '年末年始', '2020-12-29', '2021-01-03'),
    closure(3, '第一工場の設備更新にともなう全社休業（振替出社は各部で定める）', '2027-02-12', '2027-02-15', false),
  ],
  years: [2026, 2027].map((year) => ({ startsOn: `${year}-04-01` as Day, free: yearOf(year) })),
}

/** Just claimed: nothing but what everybody begins with. */
export const fresh: OrganizationOut = {
  settings,
  closures: [],
  years: organization.years.map((year) => ({ ...year, free: year.free.filter((span) => !span.closure) })),
}

export const many: OrganizationOut = {
  ...organization,
  settings: {
    ...settings,
    name: '独立行政法人 地域産業技術総合研究開発支援機構 西日本広域連携推進本部',
    workingDays: [7],
  },
  closures: Array.from({ length: 24 }, (_, index) =>
    closure(index + 10, `計画停電 第${index + 1}回`, `${2027 + index}-08-13`, `${2027 + index}-08-15`, false),
  ),
}

export const kinds: OwnKind[] = [
  { code: idOf(50), nameJa: '社内公募', nameEn: 'Open call', retired: false },
  {
    code: idOf(51),
    nameJa: '海外グループ会社からの長期受け入れ（技術交流）',
    nameEn: 'Long-term guest from a company abroad',
    retired: false,
  },
  { code: idOf(52), nameJa: '第二新卒', nameEn: 'Second graduate', retired: true },
]

const nothing = async () => {}
export const editing: Editing = {
  ...{ saveSettings: nothing, keepClosure: nothing, removeClosure: nothing, keepKind: nothing, reload: nothing },
}
