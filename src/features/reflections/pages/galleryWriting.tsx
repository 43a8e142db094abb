import { type ComponentProps, useState } from 'react'
import type { Answers } from '#/features/forms/schema.ts'
import { Answered } from './Answered.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import {
  answering,
  head,
  hireAnswers,
  long,
  manager,
  reading,
  trainer,
  trainerAnswers,
  writing,
} from './galleryData.tsx'
import { HandedIn } from './HandedIn.tsx'
import { Locked } from './Locked.tsx'
import { WriteForm } from './WriteForm.tsx'

const kept = { state: 'kept', at: new Date('2026-11-20T05:32:00Z') } as const
const nothing = () => {}

function Writes(props: Partial<ComponentProps<typeof WriteForm>>) {
  const [answers, setAnswers] = useState<Answers>(props.answers ?? {})
  const [also, onAlso] = useState(props.alsoToManager ?? false)
  const [screen, onScreen] = useState(props.screen)
  const [asking, onAsk] = useState(props.asking ?? false)
  return (
    <WriteForm
      writing={writing}
      saving={{ state: 'untouched' }}
      faults={[]}
      {...props}
      answers={answers}
      onAnswer={(question, answer) => setAnswers({ ...answers, [question]: answer })}
      alsoToManager={also}
      onAlso={onAlso}
      screen={screen}
      onScreen={onScreen}
      asking={asking}
      onAsk={onAsk}
      onSubmit={nothing}
    />
  )
}

function Answering(props: Partial<ComponentProps<typeof AnswerForm>>) {
  const [answers, setAnswers] = useState<Answers>(props.answers ?? {})
  const [screen, onScreen] = useState(props.screen)
  const [asking, onAsk] = useState(props.asking ?? false)
  return (
    <AnswerForm
      writing={answering}
      reading={{ ...reading, as: 'trainer', answers: [] }}
      saving={{ state: 'untouched' }}
      faults={[]}
      {...props}
      answers={answers}
      onAnswer={(question, answer) => setAnswers({ ...answers, [question]: answer })}
      screen={screen}
      onScreen={onScreen}
      asking={asking}
      onAsk={onAsk}
      onSubmit={nothing}
    />
  )
}

const longReaders = [
  { ...trainer, displayName: long },
  { ...manager, displayName: long },
]

/** The states of writing and answering. */
export const states = {
  'write, nothing yet': <Writes />,
  'write, also to the manager': <Writes alsoToManager answers={hireAnswers} saving={kept} />,
  'write, long names': (
    <Writes
      writing={{
        ...writing,
        readers: longReaders,
        readersWithManager: longReaders.map((one) => ({ ...one, reads: 'all' })),
      }}
    />
  ),
  'write, no trainer': (
    <Writes writing={{ ...writing, readers: [manager], readersWithManager: [{ ...manager, reads: 'all' }] }} />
  ),
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
  'write, handed in': <HandedIn reflection={head} mails readers={[trainer, manager]} />,
  'write, handed in without mail': <HandedIn reflection={head} mails={false} readers={[trainer, manager]} />,
  'write, handed in to nobody': <HandedIn reflection={head} mails readers={[]} />,
  'write, locked: submitted': <Locked writing={writing} locked="submitted" />,
  'write, locked: answered': <Locked writing={writing} locked="answered" />,
  'write, locked: closed': <Locked writing={writing} locked="closed" />,
  'answer, nothing yet': <Answering />,
  'answer, words still loading': <Answering reading={undefined} />,
  'answer, state': <Answering screen="state" answers={trainerAnswers} saving={kept} />,
  'answer, comment': <Answering screen="reply" answers={trainerAnswers} saving={kept} />,
  'answer, confidence': <Answering screen="trainer" answers={trainerAnswers} saving={kept} />,
  'answer, send?': <Answering screen="trainer" answers={trainerAnswers} saving={kept} asking />,
  'answer, sent': <Answered id={head.id} name="佐藤 花" mails />,
  'answer, sent without mail': <Answered id={head.id} name="佐藤 花" mails={false} />,
  'answer, locked: not submitted': <Locked writing={answering} locked="not-submitted" />,
  'answer, locked: answered': <Locked writing={answering} locked="answered" />,
}
