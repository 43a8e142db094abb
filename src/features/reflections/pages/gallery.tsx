import type { z } from 'zod'
import { trainerForm } from '#/features/forms/library/rules.ts'
import type { NewReaders as NewReadersShape, ReflectionLine, WaitingLine } from '../schema.ts'
import { NewReaders } from '../showing/pages/NewReaders.tsx'
import { Gone } from './Gone.tsx'
import { head, long, manager, numbers, reading, state, trainer, trainerAnswers } from './galleryData.tsx'
import { states as writing } from './galleryWriting.tsx'
import { MyReflections } from './MyReflections.tsx'
import { Reading } from './Reading.tsx'
import { TakeBack } from './TakeBack.tsx'
import { Waiting } from './Waiting.tsx'

type Mine = z.infer<typeof ReflectionLine>
type Line = z.infer<typeof WaitingLine>

const one: Mine = { ...head, submittedOn: null, answeredOn: null, answerable: true, writable: true, withdrawn: false }
const past = (period: Mine['period'], rest: Partial<Mine>): Mine => ({
  ...one,
  id: `01939000-0000-7000-8000-0000000${period.replace('-', '')}`,
  period,
  writable: false,
  ...rest,
})
const months = [
  one,
  past('2026-10', { state: 'submitted', submittedOn: '2026-10-30' }),
  past('2026-09', { state: 'answered', submittedOn: '2026-09-29', answeredOn: '2026-10-02' }),
  past('2026-08', { state: 'draft' }),
  past('P3M', { state: 'open' }),
  past('2026-06', { state: 'submitted', submittedOn: '2026-06-30', answerable: false }),
  past('2026-07', { state: 'submitted', submittedOn: '2026-07-30', withdrawn: true }),
]

const line = (last: number, displayName: string, rest: Partial<Line> = {}): Line => ({
  reflectionId: `01939000-0000-7000-8000-0000000001${String(last).padStart(2, '0')}`,
  displayName,
  period: '2026-11',
  state: 'submitted',
  answerable: true,
  as: 'trainer',
  submittedOn: '2026-11-26',
  answeredOn: null,
  answerDueOn: '2026-12-01',
  urgency: 'later',
  drafted: false,
  answeredBy: null,
  withdrawn: false,
  ...rest,
})
const toAnswer = [
  line(1, '田中 悠人', { urgency: 'overdue', submittedOn: '2026-11-17', answerDueOn: '2026-11-20' }),
  line(2, long, { urgency: 'today', drafted: true }),
  line(3, 'Nguyễn Thị Hồng', { urgency: 'soon' }),
  line(4, '佐藤 花'),
]
const answered = {
  state: 'answered',
  answeredOn: '2026-10-31',
  period: '2026-10',
  answerDueOn: null,
  urgency: null,
} as const
const earlier = [
  line(5, '鈴木 蓮', { as: 'manager', answerDueOn: null, urgency: null }),
  line(6, long, { ...answered, as: 'manager' }),
  line(7, '田中 悠人', answered),
  line(8, long, { ...answered, answeredBy: '高橋 美咲' }),
  line(9, '佐藤 花', { ...answered, answeredBy: '高橋 美咲', drafted: true, withdrawn: false }),
  line(10, '山本 葵', { ...answered, withdrawn: true }),
  line(11, '大野 葵', { ...answered, state: 'submitted', answeredOn: null, answerable: false }),
]

const ofTrainer = (answers: typeof trainerAnswers, hidden: number, mine = false) => [
  {
    ...{ by: '高橋 美咲', mine, on: '2026-11-30' as const },
    read: { form: trainerForm, answers, hidden, others: hidden > 0 ? (['hire'] as const).slice() : [] },
  },
]
const more = { pending: false, onMore: () => {} }
const others = { ...reading, readSoFar: [], mayAdd: false }
const waits = { ...reading.reflection, state: 'submitted', answeredOn: null } as const
const additions = [
  { text: '翌日、お客様からお礼のお電話をいただきました。', at: '2026-11-28T01:10:00Z' },
  { text: 'The estimate was accepted as well.', at: '2026-12-01T08:40:00Z' },
]
const persons = [
  {
    ...{ personId: head.id, displayName: '西 直子', as: 'trainer', reads: 'all' },
    earlier: months.slice(1, 3).map(({ id, period }) => ({ id, period, submittedOn: '2026-10-30' })),
  },
  {
    ...{ personId: head.id.replace(/1$/, '9'), displayName: long, as: 'manager', reads: 'numbers' },
    earlier: months.slice(1).map(({ id, period }) => ({ id, period, submittedOn: '2026-10-30' })),
  },
] satisfies NewReadersShape['persons']

export default {
  ...writing,
  'mine, loading': <MyReflections reflections={undefined} />,
  'mine, empty': <MyReflections reflections={[]} />,
  'mine, one': <MyReflections reflections={[one]} />,
  'mine, many': <MyReflections reflections={months} more={more} />,
  'mine, somebody new': (
    <MyReflections reflections={months} newReaders={<NewReaders persons={persons} onShow={() => {}} />} />
  ),
  'mine, show it?': (
    <MyReflections reflections={months} newReaders={<NewReaders persons={persons} onShow={() => {}} asking />} />
  ),
  'reading, author': <Reading reading={reading} />,
  'reading, author, not answered': (
    <Reading
      reading={{ ...reading, reflection: waits, answers: [], readSoFar: [] }}
      takeBack={<TakeBack reflection={head} asking={false} onAsk={() => {}} onTakeBack={() => {}} />}
    />
  ),
  'reading, author, not handed in': (
    <Reading
      reading={{
        ...reading,
        reflection: { ...reading.reflection, state: 'draft', submittedOn: null, answeredOn: null },
        written: null,
        answers: [],
        readSoFar: [],
        mayWrite: true,
        mayAdd: false,
      }}
    />
  ),
  'reading, author, take it back?': (
    <Reading
      reading={{ ...reading, reflection: waits, answers: [], readSoFar: [] }}
      takeBack={<TakeBack reflection={head} asking onAsk={() => {}} onTakeBack={() => {}} />}
    />
  ),
  'reading, author, just read': (
    <Reading
      reading={{ ...reading, reflection: waits, answers: [], readSoFar: [] }}
      takeBack={
        <TakeBack
          reflection={head}
          asking
          error="ちょうど読まれたところのため、取り下げられませんでした。言葉を付け加えることはできます。"
          onAsk={() => {}}
          onTakeBack={() => {}}
        />
      }
    />
  ),
  'reading, author, added to, shown to somebody new': (
    <Reading
      reading={{
        ...reading,
        additions,
        alsoToManager: true,
        readers: [
          trainer,
          { ...manager, displayName: long },
          { ...trainer, displayName: '西 直子', since: '2026-12-01' },
        ],
      }}
    />
  ),
  'reading, author, withdrawn': (
    <Reading
      reading={{
        ...reading,
        reflection: { ...reading.reflection, withdrawnOn: '2026-12-02' },
        written: null,
        mayAdd: false,
      }}
    />
  ),
  'reading, trainer, withdrawn': (
    <Reading
      reading={{
        ...others,
        as: 'trainer',
        reflection: { ...reading.reflection, withdrawnOn: '2026-12-02' },
        written: null,
        answers: ofTrainer(trainerAnswers, 0, true),
      }}
    />
  ),
  'reading, trainer, answered by another': (
    <Reading reading={{ ...others, as: 'trainer', additions, answers: [], mayAnswer: true }} />
  ),
  'reading, gone': <Gone />,
  'reading, trainer': (
    <Reading reading={{ ...others, as: 'trainer', reflection: waits, answers: [], mayAnswer: true }} />
  ),
  'reading, trainer, answered': (
    <Reading reading={{ ...others, as: 'trainer', answers: ofTrainer(trainerAnswers, 0, true) }} />
  ),
  'reading, manager': (
    <Reading
      reading={{
        ...others,
        as: 'manager',
        written: { ...reading.written!, answers: numbers, hidden: 5, others: ['trainer'] },
        answers: ofTrainer(state, 2),
      }}
    />
  ),
  'reading, office': <Reading reading={{ ...others, as: 'office', written: null, answers: ofTrainer(state, 2) }} />,
  'waiting, loading': <Waiting toAnswer={undefined} earlier={[]} />,
  'waiting, empty': <Waiting toAnswer={[]} earlier={[]} />,
  'waiting, all answered': <Waiting toAnswer={[]} earlier={earlier} />,
  'waiting, manager only': <Waiting toAnswer={[]} earlier={earlier.slice(0, 2)} />,
  'waiting, many': <Waiting toAnswer={toAnswer} earlier={earlier} more={more} />,
}
