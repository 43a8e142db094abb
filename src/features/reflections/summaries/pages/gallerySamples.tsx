import type { Question, QuestionReaders } from '#/features/forms/schema.ts'
import type { QuestionSummary, Summary, SummaryRound } from '../schema.ts'

const programmeId = '01990000-0000-7000-8000-000000000001'
const readers: QuestionReaders = { hire: 'hidden', trainer: 'summary', manager: 'hidden', hr: 'summary' }
const common = { required: true, group: 'month', readers }

const place: Question = {
  ...{ ...common, key: 'item-202611-1', kind: 'choice' },
  title: { ja: '今月、いちばん長く働いた場所はどこですか', en: 'Where did you work most of this month?' },
  options: [
    { key: 'o1', label: { ja: '職場', en: 'At the workplace' } },
    { key: 'o2', label: { ja: '自宅', en: 'At home' } },
    { key: 'o3', label: { ja: 'お客さまのところや、ほかの拠点', en: 'At customers’ or at another site of ours' } },
  ],
}
const ready: Question = {
  ...{ ...common, key: 'ready', kind: 'scale' },
  title: { ja: '一人で進められる仕事が増えた', en: 'I can do more of my work on my own' },
  scale: {
    ...{ min: 1, max: 5 },
    lowLabel: { ja: 'まだこれから', en: 'Not yet' },
    highLabel: { ja: 'とてもそう思う', en: 'Very much so' },
  },
}
const hours: Question = {
  ...{ ...common, key: 'hours', kind: 'number' },
  title: { ja: 'トレーナーと話した時間（分）', en: 'Minutes spent talking with the trainer' },
}

const units = [
  { unitId: '01990000-0000-7000-8000-0000000000a1', unit: '営業部' },
  { unitId: '01990000-0000-7000-8000-0000000000a2', unit: '製造本部' },
  { unitId: '01990000-0000-7000-8000-0000000000a3', unit: '製造本部 ＞ 第一製造部' },
  {
    unitId: '01990000-0000-7000-8000-0000000000a4',
    unit: '製造本部 ＞ 生産技術統括部 ＞ 次世代製造プロセス開発推進室 ＞ 品質改善グループ',
  },
]
const summary = (question: Question, whole: QuestionSummary['whole'], of: QuestionSummary['whole'][]) => ({
  ...{ formId: programmeId, side: 'hire' as const, question, whole },
  units: units.map((unit, index) => ({ ...unit, counts: of[index] ?? null })),
})

export const published: Summary = {
  ...{ programmeId, programme: '2026年度 新入社員の振り返り', kind: 'reflections', period: '2026-11' },
  publishedOn: '2026-12-01',
  questions: [
    summary(place, { 1: 118, 2: 31, 3: 9 }, [
      { 1: 40, 2: 8, 3: 8 },
      { 1: 78, 2: 23, 3: 1 },
      { 1: 41, 2: 2 },
    ]),
    summary(ready, { 1: 4, 2: 18, 3: 55, 4: 62, 5: 19 }, [
      { 3: 20, 4: 30, 5: 6 },
      { 1: 4, 2: 18, 3: 35, 4: 32, 5: 13 },
    ]),
    {
      ...summary(hours, { 0: 3, 15: 9, 30: 40, 45: 12, 60: 44, 75: 3, 90: 21, 120: 14, 180: 2 }, [{ 30: 31, 60: 25 }]),
      side: 'trainer',
    },
  ],
}
export const whole: Summary = {
  ...published,
  questions: published.questions.map((question) => ({ ...question, units: [] })).slice(0, 2),
}
export const few: Summary = {
  ...published,
  questions: [summary(place, null, []), summary(ready, { 3: 2, 4: 5 }, [])],
}
export const empty: Summary = { ...published, questions: [] }

const head = { programmeId, programme: published.programme, kind: 'reflections' as const }
export const rounds: SummaryRound[] = [
  { ...head, period: '2026-11', publishedOn: '2026-12-01', shown: true },
  { ...head, kind: 'items', programmeId: units[0]!.unitId, period: '2026-11', publishedOn: '2026-12-01', shown: true },
  { ...head, programme: '中途入社者 週報', period: '2026-11-09/P1W', publishedOn: '2026-11-18', shown: true },
  { ...head, period: '2026-10', publishedOn: '2026-11-02', shown: true },
]
