import { STANDARD } from '../library/rules.ts'
import { FORMS } from '../papers/library/rules.ts'
import type { Evaluation, Paper, PaperKind, PaperToFill } from '../papers/schema.ts'
import type { Rating } from '../peers/schema.ts'
import type { ScoringSheet, TakingIn } from '../scoring/schema.ts'
import type { MyScore, Scores } from '../settling/schema.ts'

const id = (last: number) => `01939000-0000-7000-8000-${String(last).padStart(12, '0')}`
const long = 'マリア・フェルナンダ・デ・ラ・クルス・ゴンサレス・エチェベリア'
const names = ['佐藤 蓮', 'グエン・ティ・フオン', '中村 空', long, '山本 結衣', '高橋 美咲']
const session = { sessionId: id(1), title: '情報セキュリティ研修', titleEn: 'Information security' }
const readers: PaperToFill['readers'] = [
  { personId: id(11), displayName: '井上 花', as: 'owner' },
  { personId: id(12), displayName: '森 健太', as: 'instructor' },
]

export const paperOf = (kind: PaperKind, more: Partial<PaperToFill> = {}): PaperToFill => ({
  ...{ paperId: id(2), session, kind, form: FORMS[kind], answers: {}, revision: 0, keptAt: null },
  readers: kind === 'satisfaction' ? [] : readers,
  ...{ dueOn: '2026-12-10', closesOn: '2026-12-17', locked: null, handedOn: null },
  ...more,
})
export const written = { explains: '一つ目は、相手を確かめてから話すこと。', applies: '月曜の朝、受信箱を見るとき。' }

const papers: Evaluation['papers'] = (['before', 'after', 'understanding', 'satisfaction'] as const).map(
  (kind, place) => ({
    ...{ id: id(20 + place), kind, form: FORMS[kind], points: place < 2 ? 20 : 0, revision: 0 },
    ...{ opensOn: '2026-11-12', dueOn: '2026-12-10', asked: 0, handedIn: 0 },
  }),
)
export const designed: Evaluation = {
  ...{ sessionId: session.sessionId, revision: 3, state: 'design', mayChange: true, method: STANDARD },
  ...{ papers, offered: [], gaps: [] },
}
export const empty: Evaluation = {
  ...{ ...designed, papers: [], gaps: ['points-differ', 'no-understanding'] },
  offered: papers.map(({ id: _, revision: __, asked: ___, handedIn: ____, ...paper }) => paper),
}
export const running: Evaluation = {
  ...designed,
  state: 'started',
  papers: papers.map((paper) => ({ ...paper, asked: 20, handedIn: 13 })),
}
export const choosing: Paper = {
  ...papers[0]!,
  form: {
    ...FORMS.before,
    questions: [
      ...FORMS.before.questions.slice(0, 1),
      {
        ...FORMS.before.questions[1]!,
        ...{ kind: 'choice', key: 'q2', title: { ja: '', en: '' } },
        options: [
          { key: 'o1', label: { ja: 'はい', en: 'Yes' } },
          { key: 'o2', label: { ja: long, en: long } },
          { key: 'o3', label: { ja: '', en: '' } },
        ],
      } as (typeof FORMS.before.questions)[number],
    ],
  },
}

const observed = (hundredths: number) => Object.fromEntries(STANDARD.criteria.map(({ key }) => [key, hundredths]))
const row = { adjustment: 0, adjustedFor: '', revision: 1 }
export const sheetOf = (count: number, more: Partial<ScoringSheet> = {}): ScoringSheet => ({
  ...{ sessionId: session.sessionId, locked: null, criteria: STANDARD.criteria },
  worth: { observation: 40, before: 20, after: 20 },
  people: Array.from({ length: count }, (_, place) => ({
    personId: id(100 + place),
    displayName: names[place % names.length]!,
    number: String(place + 1).padStart(4, '0'),
    sheets: { before: place % 3 === 0 ? null : id(300 + place), after: id(400 + place) },
    rows:
      place % 2 === 0
        ? []
        : [
            {
              ...row,
              of: 'observation' as const,
              detail: observed(750),
              adjustment: 200,
              adjustedFor: '日本語を学んで半年のため',
            },
            { ...row, of: 'before' as const, detail: { points: 1225 } },
          ],
  })),
  ...more,
})

export const scoresOf = (count: number, more: Partial<Scores> = {}): Scores => ({
  ...{ sessionId: session.sessionId, state: 'started', passMark: 60, ratingUntil: null, mayNotSettle: null },
  worth: { observation: 40, before: 20, after: 20, peers: 10, understanding: 10 },
  people: Array.from({ length: count }, (_, place) => ({
    ...{
      personId: id(100 + place),
      displayName: names[place % names.length]!,
      number: String(place + 1).padStart(4, '0'),
    },
    ...{
      raw: 5999 + place * 500,
      adjusted: 5999 + place * 500 + (place % 2) * 200,
      passed: place > 0,
      tier: place % 4,
    },
    ...{ settled: place % 3 === 2, marks: [], missing: place % 2 ? [] : (['before', 'peers'] as const).slice() },
  })),
  ...more,
})

export const mine: MyScore = {
  ...{
    ...session,
    passMark: 60,
    readers,
    worth: { observation: 40, before: 20, after: 20, peers: 10, understanding: 10 },
  },
  score: {
    ...{ raw: 6725, adjusted: 6925, passed: true, missing: ['before'], settledOn: '2026-12-11' },
    marks: [
      { of: 'observation', points: 3000, adjustment: 200, adjustedFor: '日本語を学んで半年のため' },
      { of: 'after', points: 2000, adjustment: 0, adjustedFor: '' },
      { of: 'peers', points: 866, adjustment: 0, adjustedFor: '' },
      { of: 'understanding', points: 700, adjustment: 0, adjustedFor: '' },
    ],
  },
}

export const rating: Rating = {
  ...{ ...session, criteria: STANDARD.peerCriteria, closesOn: '2026-12-03', state: 'open' },
  people: names.slice(0, 4).map((displayName, place) => ({ id: id(100 + place), displayName })),
}

export const taking: TakingIn = {
  ...{ sessionId: session.sessionId, unchanged: 14 },
  changes: names.slice(0, 4).map((displayName, place) => ({ personId: id(100 + place), displayName, rows: [] })),
  faults: [
    { line: 7, column: '要点をつかんでいる (/10)', value: '11', reason: 'out-of-range' },
    { line: 9, column: '社員番号', value: '9999', reason: 'no-person' },
  ],
}
