import type { z } from 'zod'
import { trainerForm } from '../defaults/rules.ts'
import type { ReflectionLine, WaitingLine } from '../schema.ts'
import { head, long, numbers, reading, state, trainerAnswers } from './galleryData.tsx'
import { states as writing } from './galleryWriting.tsx'
import { MyReflections } from './MyReflections.tsx'
import { Reading } from './Reading.tsx'
import { Waiting } from './Waiting.tsx'

type Mine = z.infer<typeof ReflectionLine>
type Line = z.infer<typeof WaitingLine>

const one: Mine = { ...head, submittedOn: null, answeredOn: null, writable: true }
const past = (month: Mine['month'], rest: Partial<Mine>): Mine => ({
  ...one,
  id: `01939000-0000-7000-8000-0000000${month.replace('-', '')}`,
  month,
  writable: false,
  ...rest,
})
const months = [
  one,
  past('2026-10', { state: 'submitted', submittedOn: '2026-10-30' }),
  past('2026-09', { state: 'answered', submittedOn: '2026-09-29', answeredOn: '2026-10-02' }),
  past('2026-08', { state: 'draft' }),
]

const line = (last: number, displayName: string, rest: Partial<Line> = {}): Line => ({
  reflectionId: `01939000-0000-7000-8000-0000000001${String(last).padStart(2, '0')}`,
  displayName,
  month: '2026-11',
  state: 'submitted',
  as: 'trainer',
  submittedOn: '2026-11-26',
  answeredOn: null,
  answerDueOn: '2026-12-01',
  urgency: 'later',
  drafted: false,
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
  month: '2026-10',
  answerDueOn: null,
  urgency: null,
} as const
const earlier = [
  line(5, '鈴木 蓮', { as: 'manager', answerDueOn: null, urgency: null }),
  line(6, long, { ...answered, as: 'manager' }),
  line(7, '田中 悠人', answered),
]

const ofTrainer = (answers: typeof trainerAnswers, hidden: number, mine = false) => [
  { by: '高橋 美咲', mine, on: '2026-11-30' as const, read: { form: trainerForm, answers, hidden } },
]
const more = { pending: false, onMore: () => {} }
const others = { ...reading, readSoFar: [] }

export default {
  ...writing,
  'mine, loading': <MyReflections reflections={undefined} />,
  'mine, empty': <MyReflections reflections={[]} />,
  'mine, one': <MyReflections reflections={[one]} />,
  'mine, many': <MyReflections reflections={months} more={more} />,
  'reading, author': <Reading reading={reading} />,
  'reading, author, not answered': (
    <Reading
      reading={{
        ...reading,
        reflection: { ...reading.reflection, state: 'submitted', answeredOn: null },
        answers: [],
        readSoFar: [],
      }}
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
      }}
    />
  ),
  'reading, trainer': <Reading reading={{ ...others, as: 'trainer', answers: [], mayAnswer: true }} />,
  'reading, trainer, answered': (
    <Reading reading={{ ...others, as: 'trainer', answers: ofTrainer(trainerAnswers, 0, true) }} />
  ),
  'reading, manager': (
    <Reading
      reading={{
        ...others,
        as: 'manager',
        written: { ...reading.written!, answers: numbers, hidden: 5 },
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
