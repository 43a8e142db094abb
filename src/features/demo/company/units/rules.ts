import { UNIT_SEPARATOR } from '#/features/people/units/rules.ts'
import { addDays, type Day } from '#/platform/day.ts'
import type { Company } from '../schema.ts'

/** What people of a unit do all day, as far as it shows in what they write. */
export type Area = 'factory' | 'sales' | 'lab' | 'office'

export type UnitPlan = {
  path: string
  code: string
  area: Area
  /** How its leader is called. */
  leader: string
  staff: number
  /** New graduates of the main class, of the other one, and people who came from elsewhere. */
  main: number
  other: number
  joiners: number
}

type Row = [path: string, code: string, area: Area, leader: string, staff: number, ...young: [number, number, number]]

const ROWS: Row[] = [
  ['製造本部', '1000', 'office', '本部長', 1, 0, 0, 0],
  ['製造本部/第一製造部', '1100', 'factory', '部長', 23, 8, 5, 3],
  ['製造本部/第二製造部', '1200', 'factory', '部長', 23, 7, 5, 3],
  ['製造本部/第三製造部', '1300', 'factory', '部長', 20, 7, 4, 2],
  ['製造本部/生産技術部', '1400', 'lab', '部長', 16, 6, 4, 3],
  ['製造本部/購買・物流部', '1500', 'factory', '部長', 13, 0, 2, 2],
  ['製造本部/試作課', '1600', 'factory', '課長', 4, 0, 0, 0],
  ['営業部', '2000', 'sales', '部長', 7, 4, 2, 1],
  ['営業部/国内営業課', '2100', 'sales', '課長', 15, 6, 4, 2],
  ['営業部/海外営業課', '2200', 'sales', '課長', 10, 0, 2, 2],
  ['営業部/大阪営業所', '2300', 'sales', '所長', 9, 0, 1, 1],
  ['研究所', '3000', 'lab', '所長', 3, 0, 0, 0],
  ['研究所/材料研究室', '3100', 'lab', '室長', 13, 6, 3, 1],
  ['研究所/製品開発室', '3200', 'lab', '室長', 14, 6, 4, 2],
  ['品質保証部', '4000', 'lab', '部長', 14, 6, 3, 2],
  ['人事部', '5000', 'office', '部長', 6, 0, 0, 0],
  ['人事部/人材開発課', '5100', 'office', '課長', 5, 0, 0, 0],
  ['情報システム部', '6000', 'office', '部長', 9, 0, 2, 2],
  ['経営企画部', '7000', 'office', '部長', 7, 0, 1, 1],
  ['経理部', '7100', 'office', '部長', 8, 0, 1, 1],
  ['総務部', '7200', 'office', '部長', 8, 0, 0, 1],
  ['北関東工場', '8000', 'office', '工場長', 3, 0, 0, 0],
  ['北関東工場/製造課', '8100', 'factory', '課長', 14, 6, 3, 1],
  ['北関東工場/品質課', '8200', 'lab', '課長', 7, 0, 1, 1],
  ['九州工場', '9000', 'office', '工場長', 3, 0, 0, 0],
  ['九州工場/製造課', '9100', 'factory', '課長', 13, 0, 2, 3],
  ['九州工場/物流課', '9200', 'factory', '課長', 7, 0, 1, 1],
]

export const UNITS: readonly UnitPlan[] = ROWS.map(([path, code, area, leader, staff, main, other, joiners]) => ({
  ...{ path: path.replaceAll('/', UNIT_SEPARATOR), code, area, leader, staff, main, other, joiners },
}))

const OPENED: Day = '2000-04-01'
const CLOSED_DAYS_AGO = 150

const path = (...names: string[]) => names.join(UNIT_SEPARATOR)
export const PLACE = {
  firstWorks: path('製造本部', '第一製造部'),
  secondWorks: path('製造本部', '第二製造部'),
  thirdWorks: path('製造本部', '第三製造部'),
  engineering: path('製造本部', '生産技術部'),
  /** Closes during the history; its people go to `engineering`. */
  prototypes: path('製造本部', '試作課'),
  works: '製造本部',
  sales: '営業部',
  domestic: path('営業部', '国内営業課'),
  /** Younger than the rest; its people were of `sales` before. */
  overseas: path('営業部', '海外営業課'),
  development: path('研究所', '製品開発室'),
  materials: path('研究所', '材料研究室'),
  quality: '品質保証部',
  hr: '人事部',
  learning: path('人事部', '人材開発課'),
  systems: '情報システム部',
  planning: '経営企画部',
  kanto: path('北関東工場', '製造課'),
  south: '九州工場',
  southWorks: path('九州工場', '製造課'),
} as const

export const OVERSEAS_OPENED: Day = '2019-04-01'
export const prototypesClosed = (today: Day): Day => addDays(today, -CLOSED_DAYS_AGO)

/** The units as they are opened and closed. */
export function unitsOn(today: Day): Company['units'] {
  return UNITS.map(({ path: at, code }) => ({
    ...{ path: at, code },
    from: at === PLACE.overseas ? OVERSEAS_OPENED : OPENED,
    until: at === PLACE.prototypes ? prototypesClosed(today) : null,
  }))
}

/** The unit at the top of a path. */
export const topOf = (unit: string): string => unit.split(UNIT_SEPARATOR)[0]!

const areas = new Map(UNITS.map((unit) => [unit.path, unit.area]))
export const areaOf = (unit: string): Area => areas.get(unit) ?? 'office'

/** Days on which the company is closed, the same each year. */
export function closuresFrom(from: Day): Company['closures'] {
  const year = Number(from.slice(0, 4))
  const on = (of: number, date: string) => `${of}-${date}` as Day
  return [
    { name: '夏季休業', from: on(year, '08-13'), until: on(year, '08-15'), yearly: true },
    { name: '年末年始休業', from: on(year, '12-29'), until: on(year + 1, '01-03'), yearly: true },
  ]
}
