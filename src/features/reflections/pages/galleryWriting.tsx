import { type ComponentProps, type ComponentType, useState } from 'react'
import type { Answer, Answers } from '#/features/forms/schema.ts'
import { Added } from '../adding/pages/Added.tsx'
import { AddForm } from '../adding/pages/AddForm.tsx'
import { additionForm } from '../adding/rules.ts'
import { Answered } from './Answered.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { Closed } from './Closed.tsx'
import {
  answering,
  head,
  hireAnswers,
  long,
  manager,
  office,
  reading,
  trainer,
  trainerAnswers,
  writing,
} from './galleryData.tsx'
import { HandedIn } from './HandedIn.tsx'
import { Locked } from './Locked.tsx'
import { TakeBack } from './TakeBack.tsx'
import { WriteForm } from './WriteForm.tsx'
import type { WritingProps } from './WritingFrame.tsx'

const kept = { state: 'kept', at: new Date('2026-11-20T05:32:00Z') } as const
const nothing = () => {}

/** A page for writing that can be tried. */
function Tried<Props extends WritingProps>({ Form, ...props }: Partial<Props> & { Form: ComponentType<Props> }) {
  const [answers, setAnswers] = useState<Answers>(props.answers ?? {})
  const [alsoToManager, onAlso] = useState(props.alsoToManager ?? false)
  const [screen, onScreen] = useState(props.screen)
  const [asking, onAsk] = useState(props.asking ?? false)
  const tried = {
    ...{ writing, saving: { state: 'untouched' }, faults: [], reading: { ...reading, as: 'trainer', answers: [] } },
    ...props,
    ...{ answers, alsoToManager, onAlso, screen, onScreen, asking, onAsk },
    onAnswer: (question: string, answer: Answer) => setAnswers({ ...answers, [question]: answer }),
    onSubmit: nothing,
  }
  return <Form {...(tried as unknown as Props)} />
}

const Writes = (props: Partial<WritingProps>) => <Tried Form={WriteForm} {...props} />
const Adds = (props: Partial<WritingProps>) => (
  <Tried Form={AddForm} writing={{ ...writing, form: additionForm }} {...props} />
)
const Answering = (props: Partial<ComponentProps<typeof AnswerForm>>) => (
  <Tried Form={AnswerForm} writing={answering} {...props} />
)

const longReaders = [
  { ...trainer, displayName: long },
  { ...manager, displayName: long },
]

const takeBack = <TakeBack reflection={head} asking={false} onAsk={nothing} onTakeBack={nothing} />
const toOffice = {
  ...writing.form,
  questions: writing.form.questions.map((question) =>
    question.key === 'help' ? { ...question, readers: { ...question.readers, hr: 'answers' as const } } : question,
  ),
}

/** The states of writing, adding and answering. */
export const states = {
  'write, nothing yet': <Writes />,
  'write, also to the manager': <Writes alsoToManager answers={hireAnswers} saving={kept} />,
  'write, long names': (
    <Writes
      writing={{
        ...writing,
        readers: longReaders,
      }}
    />
  ),
  'write, no trainer': <Writes writing={{ ...writing, readers: [manager] }} />,
  'write, words': <Writes screen="month" answers={hireAnswers} saving={kept} />,
  'write, scales': <Writes screen="mental" answers={{ growth: 3, m1: 4 }} saving={{ state: 'saving' }} />,
  'write, offline': <Writes screen="closing" answers={hireAnswers} saving={{ state: 'retrying' }} />,
  'write, taken up again': (
    <Writes screen="month" answers={hireAnswers} saving={kept} notices={{ restoredAt: '2026-11-20T05:30:00Z' }} />
  ),
  'write, changed in another window': (
    <Writes
      screen="month"
      answers={hireAnswers}
      notices={{ other: { keptAt: '2026-11-20T05:31:00Z', onTake: nothing, onKeep: nothing } }}
    />
  ),
  'write, faults': (
    <Writes
      screen="month"
      answers={{ happened: 'あ'.repeat(2003) }}
      saving={kept}
      faults={[
        { question: 'growth', reason: 'required' },
        { question: 'happened', reason: 'too-long', max: 2000 },
      ]}
    />
  ),
  'write, not handed in': (
    <Writes screen="closing" answers={hireAnswers} saving={kept} problem="サーバーにつながりませんでした。" />
  ),
  'write, hand in?': <Writes screen="closing" answers={hireAnswers} saving={kept} asking />,
  'write, handed in': <HandedIn reflection={head} mails readers={[trainer, manager]} takeBack={takeBack} />,
  'write, handed in without mail': (
    <HandedIn reflection={head} mails={false} readers={[trainer, manager]} takeBack={takeBack} />
  ),
  'write, handed in to nobody': <HandedIn reflection={head} mails readers={[]} takeBack={takeBack} />,
  'write, nobody there': <Writes writing={{ ...writing, readers: [office] }} />,
  'write, the office reads too': <Writes writing={{ ...writing, form: toOffice }} />,
  'write, locked: submitted': <Locked writing={writing} locked="submitted" />,
  'write, locked: answered': <Locked writing={writing} locked="answered" />,
  'write, locked: withdrawn': <Locked writing={writing} locked="withdrawn" />,
  'write, closed': <Closed writing={writing} answers={{}} />,
  'write, closed with a draft': <Closed writing={writing} answers={hireAnswers} />,
  'add, nothing yet': <Adds />,
  'add, long names': <Adds writing={{ ...writing, form: additionForm, readers: longReaders }} saving={kept} />,
  'add, nobody there': <Adds writing={{ ...writing, form: additionForm, readers: [office] }} />,
  'add, add it?': <Adds answers={{ words: '翌日、お礼の電話がありました。' }} saving={kept} asking />,
  'add, added': <Added writing={writing} readers={[{ ...trainer, reads: 'all' }]} onAgain={nothing} />,
  'add, added for nobody': <Added writing={writing} readers={[]} onAgain={nothing} />,
  'add, locked: not handed in': <Locked writing={writing} locked="not-submitted" />,
  'answer, nothing yet': <Answering />,
  'answer, words still loading': <Answering reading={undefined} />,
  'answer, state': <Answering screen="state" answers={trainerAnswers} saving={kept} />,
  'answer, comment': <Answering screen="reply" answers={trainerAnswers} saving={kept} />,
  'answer, confidence': <Answering screen="trainer" answers={trainerAnswers} saving={kept} />,
  'answer, send?': <Answering screen="trainer" answers={trainerAnswers} saving={kept} asking />,
  'answer, after another': (
    <Answering writing={{ ...answering, answeredBy: long }} screen="reply" answers={trainerAnswers} />
  ),
  'answer, sent': <Answered writing={answering} />,
  'answer, sent without mail': <Answered writing={{ ...answering, mails: false }} />,
  'answer, sent after another': <Answered writing={{ ...answering, answeredBy: '高橋 美咲' }} />,
  'answer, locked: answered': <Locked writing={answering} locked="answered" />,
}
