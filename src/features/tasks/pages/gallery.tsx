import type { StepLine } from '../schema.ts'
import { Today } from './Today.tsx'

const write: StepLine = {
  id: '01939000-0000-7000-8000-000000000001',
  kind: 'reflections.write',
  month: '2026-11',
  about: null,
  minutes: 5,
  dueOn: '2026-11-27',
  closesOn: '2026-12-04',
  urgency: 'later',
  path: '/reflections/1/write',
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

const person = { name: '佐藤 花', today: '2026-11-20', reflects: true, supports: false, office: false }
const asked = (steps: StepLine[]) => ({ today: '2026-11-20' as const, steps, done: [] })

export default {
  loading: <Today {...person} asked={undefined} />,
  empty: <Today {...person} asked={asked([])} />,
  'empty, trainer and office': <Today {...person} reflects={false} supports office asked={asked([])} />,
  'empty, nothing to wait for': <Today {...person} reflects={false} asked={asked([])} />,
  'one step': <Today {...person} asked={asked([write])} />,
  'many steps, long names': (
    <Today
      {...person}
      name={long}
      supports
      asked={{
        ...asked([
          answer(2, '田中 悠人', { urgency: 'overdue', dueOn: '2026-11-18' }),
          answer(3, long, { urgency: 'today', dueOn: '2026-11-20' }),
          answer(4, 'Nguyễn Thị Hồng', { urgency: 'soon', dueOn: '2026-11-24' }),
          write,
        ]),
        done: [
          { ...write, id: '01939000-0000-7000-8000-000000000021', month: '2026-10', doneOn: '2026-11-19' },
          { ...answer(5, long, {}), doneOn: '2026-11-16' },
        ],
      }}
    />
  ),
}
