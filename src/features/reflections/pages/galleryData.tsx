import { hireForm, trainerForm } from '#/features/forms/library/rules.ts'
import type { Answers } from '#/features/forms/schema.ts'
import type { Reader, Reading, Writing } from '../schema.ts'

/** What the gallery's reflections hold. */
export const long = 'マリア・フェルナンダ・デ・ラ・クルス・ゴンサレス・エチェベリア'

const id = (last: number) => `01939000-0000-7000-8000-${String(last).padStart(12, '0')}`

export const trainer: Reader = { personId: id(2), displayName: '高橋 美咲', as: 'trainer' }
export const manager: Reader = { personId: id(3), displayName: '伊藤 健', as: 'manager' }

export const office: Reader = { personId: null, displayName: '', as: 'hr' }

export const head = {
  id: id(1),
  programme: '新入社員の振り返り 2026',
  period: '2026-11',
  state: 'draft',
  dueOn: '2026-11-27',
  closesOn: '2026-12-04',
} as const

export const hireAnswers: Answers = {
  growth: 4,
  happened:
    'お客様先での打ち合わせに、初めて一人で同席しました。\n\n質問にすぐ答えられず、持ち帰って先輩に相談しました。翌日、自分で返事をしたら「早くて助かった」と言っていただけました。',
  meaning: 'I was nervous, but it felt good to be thanked.',
  lesson: '分からないと正直に言うほうが、信頼してもらえる。',
  next: '毎週月曜の朝に、進み具合を高橋さんへ五分で話す。',
  m1: 4,
  m2: 3,
  m3: 5,
  s1: 4,
  s2: 2,
  s3: 3,
  a1: 3,
  a2: 4,
  a3: 1,
  help: '見積もりの作り方を、一度横で見せてもらえたらうれしいです。',
}

export const trainerAnswers: Answers = {
  m1: 4,
  m2: 4,
  s1: 5,
  s2: 3,
  a2: 4,
  condition: 'some-worries',
  'condition-note': '打ち合わせの前日、遅くまで残って準備していました。',
  comment:
    '「早くて助かった」は、佐藤さんが正直に持ち帰ったからこその言葉だと思います。\n見積もり、来週一緒にやりましょう。',
  confidence: 3,
}

const only = (answers: Answers, keys: string[]) =>
  Object.fromEntries(Object.entries(answers).filter(([key]) => keys.includes(key)))
const isWords = (key: string) => hireForm.questions.some((question) => question.key === key && question.kind === 'text')

export const numbers = only(
  hireAnswers,
  Object.keys(hireAnswers).filter((key) => !isWords(key)),
)
export const comment = only(trainerAnswers, ['comment'])
export const state = only(
  trainerAnswers,
  Object.keys(trainerAnswers).filter((key) => !['comment', 'confidence'].includes(key)),
)

export const writing: Writing = {
  reflection: head,
  about: '',
  form: hireForm,
  answers: {},
  alsoToManager: false,
  revision: 0,
  keptAt: null,
  readers: [trainer, manager, office],
  mails: true,
  locked: null,
  answeredBy: null,
}

export const answering: Writing = {
  ...writing,
  reflection: { ...head, state: 'submitted' },
  about: '佐藤 花',
  form: trainerForm,
  readers: [{ personId: id(1), displayName: '佐藤 花', as: 'hire' }, manager, office],
}

export const reading: Reading = {
  reflection: { ...head, state: 'answered', submittedOn: '2026-11-26', answeredOn: '2026-11-30', withdrawnOn: null },
  person: { id: id(1), displayName: '佐藤 花' },
  as: 'author',
  written: { form: hireForm, answers: hireAnswers, hidden: 0, others: [] },
  additions: [],
  answers: [
    {
      by: '高橋 美咲',
      mine: false,
      on: '2026-11-30',
      read: { form: trainerForm, answers: comment, hidden: 12, others: ['manager', 'hr'] },
    },
  ],
  readers: [trainer, manager, office],
  alsoToManager: false,
  readSoFar: [
    { displayName: '高橋 美咲', readAt: '2026-11-29T23:12:00Z' },
    { displayName: '伊藤 健', readAt: '2026-11-27T04:40:00Z' },
  ],
  answerable: true,
  mayAnswer: false,
  mayWrite: false,
  mayAdd: true,
  mayTakeBack: false,
  news: false,
}
