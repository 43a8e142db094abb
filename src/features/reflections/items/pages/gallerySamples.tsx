import { alone, EVERYBODY } from '../rules.ts'
import type { Item, Items } from '../schema.ts'
import type { Kind, Unit } from './AudienceFields.tsx'

const readers = { hire: 'hidden', trainer: 'hidden', manager: 'summary', hr: 'summary' } as const

const place: Item = {
  ...{ key: 'item-202612-1', kind: 'choice', required: true, readers },
  title: {
    ja: '年末年始の予定は、周りと話し合えましたか',
    en: 'Could you talk with others about the days off at the end of the year?',
  },
  options: [
    { key: 'o1', label: { ja: '話し合えた', en: 'Yes' } },
    { key: 'o2', label: { ja: 'これから話す', en: 'Not yet, but I will' } },
    { key: 'o3', label: { ja: '話しにくい', en: 'It is hard to bring up' } },
  ],
}
const tool: Item = {
  ...{ key: 'item-202612-2', kind: 'text', required: false, maxLength: 500 },
  readers: { ...readers, manager: 'hidden', hr: 'answers' },
  title: { ja: '使いにくいと感じている道具や手順', en: 'A tool or a procedure that you find hard to use' },
  help: { ja: '小さなことでかまいません。', en: 'Small things count.' },
}
const long: Item = {
  ...tool,
  title: {
    ja: 'この一年を振り返って、いちばん助けられた一言や出来事と、来年あなたが後輩や同僚に返していきたいことがあれば教えてください',
    en: 'Looking back on this year: what word or event helped you most, and is there anything you would like to give back to colleagues or those who join next year?',
  },
}

const months = ['2026-12', '2027-01', '2027-02', '2027-03', '2027-04'] as const
export const month: Items = {
  month: '2026-12',
  months: months.map((month, place) => ({ month, questions: place === 0 ? 2 : 0 })),
  questions: [place, tool],
  audience: EVERYBODY,
  revision: 3,
  ...{ asked: false, over: false, earlier: null },
  alone: { opensOn: '2026-12-01', closesOn: '2026-12-07' },
  before: alone,
  languages: ['ja', 'en'],
}
export const first: Items = {
  ...month,
  ...{ month: '2027-01', questions: [], revision: 0, alone: { opensOn: '2027-01-04', closesOn: '2027-01-08' } },
  earlier: { month: '2026-12', questions: month.questions },
}
export const units: Unit[] = [
  { id: '01990000-0000-7000-8000-0000000000a1', path: '営業部' },
  { id: '01990000-0000-7000-8000-0000000000a2', path: '製造本部 ＞ 第一製造部' },
  {
    id: '01990000-0000-7000-8000-0000000000a3',
    path: '製造本部 ＞ 生産技術統括部 ＞ 次世代製造プロセス開発推進室 ＞ 品質改善グループ',
  },
]
export const many: Items = {
  ...month,
  questions: Array.from({ length: 10 }, (_, at) => ({ ...(at % 2 ? place : long), key: `item-202612-${at + 1}` })),
  audience: {
    ...{ kinds: ['new-graduate'], unitIds: units.map(({ id }) => id) },
    ...{ hiredFrom: '2026-04-01', hiredUntil: '2027-03-31' },
  },
}
export const asked: Items = { ...month, asked: true }
export const over: Items = { ...month, over: true, asked: true }
export const kinds: Kind[] = [
  { value: 'new-graduate', label: '新卒' },
  { value: 'mid-career', label: '中途' },
  { value: 'other', label: 'その他' },
]
