import type { ComponentProps } from 'react'
import { hireForm, trainerForm } from '#/features/forms/library/rules.ts'
import { numbers, trainerAnswers } from '../../pages/galleryData.tsx'
import { saidIn } from '../rules.ts'
import type { MyFile, Own } from '../schema.ts'
import { EverythingPrint } from './EverythingPrint.tsx'
import { EverythingView } from './EverythingView.tsx'

const nothing = () => {}
const id = (number: number) => `0197a000-0000-7000-8000-${String(number).padStart(12, '0')}`
const LONG = '勅使河原 小次郎左衛門尉アレクサンドル'

const reflection: Own = {
  what: 'reflection',
  subjectId: id(1),
  period: '2026-11',
  programme: '新入社員 月次の振り返り',
  about: null,
  to: null,
  writtenAt: '2026-11-20T01:00:00Z',
  withdrawn: false,
  form: hireForm,
  answers: numbers,
  texts: [],
  readers: { persons: ['田中 亜希', '森 誠'], offices: [] },
  readSoFar: [{ displayName: '田中 亜希', readAt: '2026-11-20T05:30:00Z' }],
  keptUntil: '2029-11-20',
}
const plain = { ...reflection, form: null, answers: {} }
const many: Own[] = [
  {
    ...plain,
    what: 'letter-draft',
    subjectId: id(2),
    period: null,
    programme: null,
    texts: ['書きかけです。'],
    keptUntil: '2027-05-20',
    readers: { persons: [], offices: [] },
  },
  {
    ...plain,
    what: 'letter',
    subjectId: id(3),
    period: null,
    programme: null,
    to: LONG,
    texts: ['少し聞いてもらえませんか。'],
    readers: { persons: [LONG], offices: [] },
    readSoFar: [],
  },
  {
    ...plain,
    what: 'letter',
    subjectId: id(4),
    period: null,
    programme: null,
    texts: ['いつまで残りますか。'],
    readers: { persons: [], offices: ['hr'] },
  },
  reflection,
  { ...plain, what: 'addition', texts: ['あのあと、もうひとつ気づきました。'] },
  {
    ...reflection,
    subjectId: id(5),
    period: '2026-10',
    withdrawn: true,
    form: null,
    answers: {},
    readers: { persons: [], offices: [] },
  },
  {
    ...reflection,
    what: 'answer',
    subjectId: id(6),
    about: LONG,
    form: trainerForm,
    answers: trainerAnswers,
    readers: { persons: [LONG, '森 誠'], offices: ['hr'] },
  },
]
const around: ComponentProps<typeof EverythingView>['around'] = {
  more: true,
  fromOthers: [
    {
      what: 'answer',
      subjectId: id(1),
      period: '2026-11',
      programme: 'x',
      about: null,
      by: '田中 亜希',
      writtenOn: '2026-11-22',
      keptUntil: '2029-11-22',
    },
    {
      what: 'letter',
      subjectId: id(3),
      period: null,
      programme: null,
      about: null,
      by: LONG,
      writtenOn: '2026-11-22',
      keptUntil: '2028-11-22',
    },
  ],
  beside: [
    { displayName: '田中 亜希', kind: 'trainer', type: '', startsOn: '2026-10-01', endsOn: null },
    { displayName: LONG, kind: 'mentor', type: 'キャリア', startsOn: '2026-06-01', endsOn: null },
    { displayName: '中村 徹', kind: 'trainer', type: '', startsOn: '2026-04-01', endsOn: '2026-09-30' },
  ],
}
const nobody = { fromOthers: [], more: false, beside: [] }
const forTrainings: ComponentProps<typeof EverythingView>['trainings'] = [
  {
    ...{ what: 'phase', place: id(8), number: 12, training: { title: LONG, titleEn: '' }, isDraft: true },
    ...{ writtenAt: '2026-11-19T01:00:00Z', words: {}, readers: [], keptUntil: '2027-05-19' },
  },
  {
    ...{ what: 'paper', place: id(9), number: null, training: { title: '情報セキュリティ研修', titleEn: '' } },
    ...{
      isDraft: false,
      writtenAt: '2026-11-10T01:00:00Z',
      words: {},
      readers: [LONG, '森 誠'],
      keptUntil: '2029-11-10',
    },
  },
]

const page = (more: Partial<ComponentProps<typeof EverythingView>> = {}) => (
  <EverythingView
    own={many}
    around={around}
    trainings={forTrainings}
    withdraw={{ pending: false, problem: undefined, onWithdraw: async () => {} }}
    file={{ pending: false, problem: undefined, onSave: nothing }}
    {...more}
  />
)
const file: MyFile = {
  version: 1,
  madeAt: '2026-11-24T01:00:00Z',
  organization: '株式会社あおば製作所',
  person: { id: id(9), displayName: '髙橋 蓮' },
  written: many.map(({ form, answers, ...one }) => ({ ...one, answers: saidIn(form, answers) })),
  received: around.fromOthers.map((one) => ({
    ...one,
    answers: one.what === 'answer' ? saidIn(trainerForm, trainerAnswers) : [],
    texts: one.what === 'letter' ? ['話してくれてありがとう。'] : [],
  })),
  supportedBy: [...around.beside],
  judgements: [],
}

export default {
  loading: page({ own: undefined, around: undefined, trainings: undefined }),
  empty: page({ own: [], around: nobody, trainings: [] }),
  one: page({ own: [reflection] }),
  many: page({ more: { pending: false, onMore: nothing } }),
  error: page({
    own: [reflection],
    file: { pending: false, problem: 'うまくいきませんでした。少し待って、もう一度お試しください。', onSave: nothing },
  }),
  'to print': <EverythingPrint file={file} />,
  'to print, empty': <EverythingPrint file={{ ...file, written: [], received: [], supportedBy: [] }} />,
}
