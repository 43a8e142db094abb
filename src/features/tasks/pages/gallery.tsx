import type { Part } from '#/features/people/seen/schema.ts'
import { companions } from '#/features/people/supports/pages/gallerySamples.tsx'
import { SupportNews } from '#/features/people/supports/pages/SupportNews.tsx'
import { Page } from '#/ui/Page.tsx'
import type { ComingStep, PathStep, StepLine } from '../schema.ts'
import { PersonPath } from './PersonPath.tsx'
import { Today } from './Today.tsx'

const write: StepLine = {
  id: '01939000-0000-7000-8000-000000000001',
  kind: 'reflections.write',
  period: '2026-11',
  about: null,
  minutes: 5,
  dueOn: '2026-11-27',
  closesOn: '2026-12-04',
  urgency: 'later',
  path: '/reflections/1/write',
  moved: null,
}
const answer = (id: number, about: string, rest: Partial<StepLine>): StepLine => ({
  ...write,
  id: `01939000-0000-7000-8000-00000000001${id}`,
  kind: 'reflections.answer',
  about,
  minutes: 4,
  path: `/reflections/${id}/answer`,
  ...rest,
})
const long = 'マリア・フェルナンダ・デ・ラ・クルス・ゴンサレス・エチェベリア'

const person = { name: '佐藤 花', today: '2026-11-20', parts: ['newcomer'] as readonly Part[] }
const asked = (steps: StepLine[]) => ({ today: '2026-11-20' as const, steps, done: [], coming: [], excused: [] })

const coming: ComingStep = {
  ...{ id: '01939000-0000-7000-8000-000000000041', kind: 'reflections.write', period: 'P3M', about: null },
  ...{ opensOn: '2026-11-25', plannedOn: '2026-11-24', outOfTolerance: false, moved: null },
}
const moved = (why: NonNullable<ComingStep['moved']>['why']) => ({
  fromOn: '2026-11-24' as const,
  toOn: '2026-11-25' as const,
  why,
})

const step = (number: number, state: PathStep['state'], doneOn: PathStep['doneOn'] = null): PathStep => ({
  id: `01939000-0000-7000-8000-00000000003${number}`,
  kind: 'reflections.write',
  period: `2026-0${number}` as PathStep['period'],
  dueOn: `2026-0${number}-27` as PathStep['dueOn'],
  state,
  doneOn,
  opensOn: `2026-0${number}-20` as PathStep['opensOn'],
  plannedOn: null,
  outOfTolerance: false,
  moved: null,
})
const path = (steps: PathStep[]) => (
  <Page title="髙橋 蓮">
    <PersonPath steps={steps} />
  </Page>
)

export default {
  loading: <Today {...person} asked={undefined} />,
  empty: <Today {...person} asked={asked([])} />,
  'empty, trainer and office': <Today {...person} parts={['hr', 'trainer']} asked={asked([])} />,
  ...Object.fromEntries(
    (['trainer', 'manager', 'head', 'mentor', 'unitHr', 'executive', 'admin', 'colleague'] as const).map((part) => [
      `empty, ${part}`,
      <Today key={part} {...person} parts={[part]} asked={asked([])} />,
    ]),
  ),
  'somebody new, and one step': (
    <Today
      {...person}
      asked={asked([write])}
      news={
        <SupportNews supporters={companions.slice(0, 1)} supported={companions.slice(1, 2)} onUnderstood={() => {}} />
      }
    />
  ),
  'one step': <Today {...person} asked={asked([write])} />,
  'many steps, long names': (
    <Today
      {...person}
      name={long}
      parts={['trainer', 'newcomer']}
      asked={{
        ...asked([
          answer(2, '田中 悠人', { urgency: 'overdue', dueOn: '2026-11-18' }),
          answer(3, long, { urgency: 'today', dueOn: '2026-11-20' }),
          answer(4, 'Nguyễn Thị Hồng', { urgency: 'soon', dueOn: '2026-11-24' }),
          write,
        ]),
        done: [
          { ...write, id: '01939000-0000-7000-8000-000000000021', period: '2026-10', doneOn: '2026-11-19' },
          { ...answer(5, long, {}), doneOn: '2026-11-16' },
        ],
      }}
    />
  ),
  'planned, moved, excused': (
    <Today
      {...person}
      asked={{
        ...asked([
          { ...write, period: 'P1M', moved: moved('calendar') },
          {
            ...write,
            id: '01939000-0000-7000-8000-000000000042',
            kind: 'reflections.letter',
            period: null,
            about: long,
          },
        ]),
        coming: [
          { ...coming, moved: moved('absence') },
          { ...coming, id: '01939000-0000-7000-8000-000000000043', period: 'P6M', outOfTolerance: true },
          { ...coming, id: '01939000-0000-7000-8000-000000000044', period: 'P12M', moved: moved('supporter') },
        ],
        excused: [{ ...answer(6, long, {}), dueOn: '2026-11-12' }],
      }}
    />
  ),
  'every kind': (
    <Today
      {...person}
      asked={asked([
        { ...answer(7, '田中 悠人', { kind: 'reflections.help', urgency: 'today', dueOn: '2026-11-20' }) },
        { ...answer(8, '田中 悠人', { kind: 'reflections.read' }) },
        { ...write, id: '01939000-0000-7000-8000-000000000051', kind: 'reflections.read' },
        { ...write, id: '01939000-0000-7000-8000-000000000052', kind: 'reflections.letter', period: null },
        { ...write, id: '01939000-0000-7000-8000-000000000053', period: '2026-11-09/P1W', urgency: 'overdue' },
      ])}
    />
  ),
  'path, empty': path([]),
  'path, planned and excused': path([
    { ...step(9, 'planned'), period: 'P12M', plannedOn: '2026-11-24', outOfTolerance: true },
    { ...step(8, 'planned'), period: 'P6M', plannedOn: '2026-11-24', moved: moved('anchor') },
    step(7, 'excused'),
    step(6, 'done-out-of-window', '2026-07-20'),
  ]),
  path: path([
    step(9, 'open'),
    step(8, 'missed'),
    step(7, 'done-late', '2026-08-02'),
    step(6, 'done', '2026-06-26'),
    step(5, 'closed'),
  ]),
}
