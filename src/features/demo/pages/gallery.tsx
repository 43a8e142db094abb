import type { ReactNode } from 'react'
import { ApiProblem } from '#/client.ts'
import { companyOn } from '../company/rules.ts'
import type { CastOut, DemoState, OpenedMail, ShownMail, Work } from '../schema.ts'
import { Demo } from './Demo.tsx'
import { DemoBar } from './DemoBar.tsx'
import { DemoFrame } from './DemoFrame.tsx'
import { Mails } from './Mails.tsx'
import { MailDialog } from './ReadMail.tsx'
import { TimeMachineDialog } from './TimeMachine.tsx'

const nothing = () => {}
const company = companyOn('2026-11-20')
const people: CastOut['people'] = company.cast.map(({ key, part, story }) => {
  const { familyName, givenName, otherName, assignments } = company.people.find((one) => one.key === key)!
  const { unit, position } = assignments.at(-1)!
  return { personId: key, displayName: `${familyName} ${givenName}`, otherName, unit, position, part, story }
})
const longest = 'Wolfeschlegelsteinhausenbergerdorff Maria Magdalena von und zu Hohenstaufen'

const happened = { opened: 812, handedIn: 731, answered: 698, letters: 14, reminded: 402, published: 21, mails: 3962 }
const making = (more: Partial<Work>): Work => ({
  ...{ id: 'work', kind: 'making', state: 'running', from: '2026-01-20', until: '2026-11-20', reached: null },
  ...{ done: 0, total: 304, happened: {} },
  ...more,
})
const journey = (more: Partial<Work>): Work =>
  making({ kind: 'travel', from: '2026-11-20', until: '2026-11-27', total: 7, ...more })
const state = (more: Partial<DemoState>): DemoState => ({
  ...{ made: false, company: null, today: null, work: null },
  ...more,
})
const made = state({ made: true, company: company.name, today: '2026-11-20' })

const acts = { onEnter: nothing, onAnew: nothing, search: async () => [] }
const entrance = (node: ReactNode) => <DemoFrame>{node}</DemoFrame>

const dialog = { open: true, name: '髙橋蓮', today: '2026-11-20', ways: {}, onTravel: nothing, onClose: nothing }
const named = (node: ReactNode) => (
  <div>
    <h1 className="sr-only">Banso</h1>
    {node}
  </div>
)
const machine = (props: Partial<Parameters<typeof TimeMachineDialog>[0]>) =>
  named(<TimeMachineDialog work={undefined} {...dialog} {...props} />)
const later = { opened: 12, handedIn: 9, answered: 7, reminded: 14, mails: 61, joined: 1 }

const mail = (id: number, subject: string, more: Partial<ShownMail> = {}): ShownMail => ({
  ...{ id: `m${id}`, at: '2026-11-20T23:30:00Z', personId: 'ren', displayName: '髙橋蓮', kind: 'tasks.morning' },
  ...{ address: 'ren@aoba.example', subject },
  ...more,
})
const subjects = [
  '今日のお知らせ（3件）',
  '髙橋蓮さんの11月の振り返りが届きました',
  'Your trainer answered your reflection for November',
]
const many = Array.from({ length: 30 }, (_, place) => mail(place, subjects[place % subjects.length]!))
const mails = { people, personId: undefined, onPerson: nothing, onOpen: nothing }
const opened: OpenedMail = {
  ...mail(1, subjects[1]!, { displayName: '田中亜希', address: 'aki@aoba.example' }),
  text: '髙橋蓮さんが、11月の振り返りを提出しました。\n\n読んで、ひとこと返してあげてください。\n\n返事を書く\nhttp://127.0.0.1:3000/reflections/0199/answer\n',
}

export default {
  'whole loading': entrance(<Demo state={undefined} cast={undefined} {...acts} />),
  'whole making, not begun': entrance(<Demo state={state({})} cast={undefined} {...acts} />),
  'whole making, at 0 %': entrance(<Demo state={state({ work: making({}) })} cast={undefined} {...acts} />),
  'whole making, half': entrance(
    <Demo state={state({ work: making({ reached: '2026-06-19', done: 150, happened }) })} cast={undefined} {...acts} />,
  ),
  'whole making, failed': entrance(
    <Demo
      state={state({ work: making({ state: 'failed', reached: '2026-06-19', done: 150 }) })}
      cast={undefined}
      {...acts}
    />,
  ),
  'whole cast': entrance(<Demo state={made} cast={{ people }} {...acts} />),
  'whole cast, signed in, entering': entrance(
    <Demo state={made} cast={{ people }} me={{ displayName: '髙橋蓮' }} entering="ren" {...acts} />,
  ),
  'whole cast, one with a long name': entrance(
    <Demo
      state={made}
      cast={{ people: [{ ...people[0]!, displayName: longest }] }}
      me={{ displayName: longest }}
      {...acts}
    />,
  ),
  'whole cast, refused': entrance(
    <Demo state={made} cast={{ people }} problem={new ApiProblem(409, { reason: 'travelling' })} {...acts} />,
  ),
  bar: named(<DemoBar name="髙橋蓮" today="2026-11-20" onTravel={nothing} />),
  'bar, long name': named(<DemoBar name={longest} today="2026-11-20" onTravel={nothing} />),
  'time machine': machine({}),
  'time machine, refused': machine({ problem: new ApiProblem(409, { reason: 'travelling' }) }),
  'time machine, under way': machine({ work: journey({ done: 3, reached: '2026-11-23', happened: { opened: 4 } }) }),
  'time machine, summary': machine({
    work: journey({ state: 'done', done: 7, reached: '2026-11-27', happened: later }),
    ways: { mails: '/demo/mails', opened: '/rounds', handedIn: '/rounds' },
  }),
  'time machine, nothing happened': machine({ work: journey({ state: 'done', done: 7, reached: '2026-11-27' }) }),
  'time machine, failed': machine({
    work: journey({ state: 'failed', done: 3, reached: '2026-11-23', happened: later }),
  }),
  'whole mails, loading': entrance(<Mails mails={undefined} {...mails} />),
  'whole mails, none': entrance(<Mails mails={[]} {...mails} />),
  'whole mails, one': entrance(<Mails mails={many.slice(0, 1)} {...mails} />),
  'whole mails, many': entrance(<Mails mails={many} onMore={nothing} {...mails} />),
  'whole mails, long name': entrance(
    <Mails mails={[mail(1, `${longest} has written to you`, { displayName: longest })]} {...mails} />,
  ),
  'mail, loading': named(<MailDialog mail={undefined} onFollow={nothing} onClose={nothing} />),
  mail: named(<MailDialog mail={opened} onFollow={nothing} onClose={nothing} />),
}
