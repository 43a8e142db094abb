import { hireForm, LIBRARY } from '#/features/forms/library/rules.ts'
import { changeQuestion, emptyDraft, newQuestion } from '../changing/rules.ts'
import { draftOf } from '../rules.ts'
import type { DraftQuestion, EditedForm, FormDraft, FormList, ListedForm } from '../schema.ts'

const said = (ja: string, en: string) => ({ ja, en })
const id = (place: number) => `0197a000-0000-7000-8000-0000000000${String(place).padStart(2, '0')}`

export const library: FormList['library'] = Object.entries(LIBRARY).map(([key, set]) => ({
  ...{ key, side: set!.side, title: set!.content.title, minutes: set!.content.minutes },
  questions: set!.content.questions.length,
}))

const listed = (place: number, more: Partial<ListedForm>): ListedForm => ({
  ...{ id: id(place), side: 'hire', title: hireForm.title, minutes: 5, questions: 15, draft: false, retired: false },
  latest: { version: 3, on: '2026-11-01', answered: true },
  ...more,
})
export const forms: ListedForm[] = [
  listed(1, {}),
  listed(2, {
    side: 'trainer',
    title: said('OJTトレーナーからの返事', 'The trainer’s answer'),
    draft: true,
    questions: 13,
  }),
  listed(3, { title: said('', ''), latest: null, draft: true, minutes: null, questions: 0 }),
  listed(4, {
    title: said(
      '海外拠点から半年間の技術研修で来ている方と、その受け入れ部署のみなさんのための、隔週の短い振り返り（試行版）',
      'A short reflection every two weeks for people who came from our sites abroad for half a year of training',
    ),
    latest: { version: 12, on: '2025-04-01', answered: true },
    retired: true,
    draft: true,
  }),
]

export const content = draftOf(hireForm)
export const form: EditedForm = {
  ...{ id: id(1), side: 'hire', retired: false, languages: ['ja', 'en'], revision: 4 },
  ...{ content, draft: true, keptAt: '2026-11-27T03:04:00Z', frozen: [] },
  versions: [],
}
export const answered: EditedForm = {
  ...form,
  frozen: hireForm.questions,
  versions: [
    { version: 3, on: '2026-11-01', answered: false },
    { version: 2, on: '2026-07-01', answered: true },
    { version: 1, on: '2026-04-01', answered: true },
  ],
}
export const trainers: EditedForm = {
  ...form,
  side: 'trainer',
  content: draftOf(LIBRARY.trainer!.content),
}

let made = 0
const key = () => {
  made += 1
  return `k${made}`
}
export const empty: FormDraft = emptyDraft('first')

const place = newQuestion(empty, 'choice', 'hire', key)
const own: DraftQuestion[] = [
  {
    ...place,
    required: true,
    title: said('主にどこで働きましたか', 'Where did you mostly work?'),
    options: [
      { key: 'office', label: said('オフィス', 'In the office') },
      { key: 'home', label: said('自宅', 'At home') },
      {
        key: 'site',
        label: said('お客さまの現場や、工事中の建物の中など、毎日変わる場所', 'On sites that change from day to day'),
      },
    ],
    readers: { hire: 'hidden', trainer: 'answers', manager: 'summary', hr: 'summary' },
  },
  {
    ...newQuestion(empty, 'many', 'hire', key),
    title: said('自宅で働くとき、足りないものはありますか', 'Is anything missing when you work at home?'),
    condition: { question: place.key, equals: 'home', atLeast: null, atMost: null },
    options: [
      { key: 'desk', label: said('机や椅子', 'A desk or a chair') },
      { key: 'people', label: said('話し相手', 'Somebody to talk to') },
    ],
    readers: { hire: 'hidden', trainer: 'hidden', manager: 'hidden', hr: 'summary' },
  },
  {
    ...newQuestion(empty, 'number', 'hire', key),
    title: said('よく眠れた夜は、この一週間で何日でしたか', 'How many nights did you sleep well this week?'),
    ...{ min: 0, max: 7 },
  },
]
export const few: FormDraft = {
  title: said('働く場所について', 'Where you work'),
  minutes: 2,
  groups: [
    { key: 'first', title: said('働く場所', 'The place'), intro: said('', ''), questions: own },
    { key: 'second', title: said('', ''), intro: said('', ''), questions: [] },
  ],
}
/** The key of the first question in `few`. */
export const firstKey = place.key
export const secondKey = own[1]!.key
export const numberKey = own[2]!.key

/** Half done, in every way that keeps it from being published. */
export const faulty: FormDraft = {
  ...few,
  minutes: null,
  title: said('働く場所について', ''),
  groups: [
    {
      ...few.groups[0]!,
      questions: [
        { ...own[1]!, options: [] },
        { ...own[0]!, options: own[0]!.options.map((option) => ({ ...option, label: said('同じ', 'The same') })) },
        { ...own[2]!, ...{ min: 7, max: 0 }, title: said('この質問文は長すぎます。'.repeat(90), 'x') },
      ],
    },
    few.groups[1]!,
  ],
}
/** A draft begun before somebody answered. */
export const late = changeQuestion(content, 'growth', {
  readers: { hire: 'hidden', trainer: 'answers', manager: 'answers', hr: 'answers' },
})
