import type { ComponentProps } from 'react'
import { Confirm, ConfirmGone } from './Confirm.tsx'
import { changes, line, long, phasesOf, plan, planId } from './gallerySamples.tsx'
import { MyLearning } from './MyLearning.tsx'
import { Plan, PlanGone } from './Plan.tsx'

const nothing = () => {}
const shown = (one: ComponentProps<typeof Plan>['plan'], problem?: string) => (
  <Plan plan={one} search={async () => []} onName={nothing} onAsk={nothing} problem={problem} />
)
const asked = (more: Partial<ComponentProps<typeof Confirm>['confirmation']> = {}, problem?: string) => (
  <Confirm
    confirmation={{
      ...{ confirmationId: planId, learner: '佐藤 蓮', state: 'asked', ...more },
      deed: more.deed ?? '研修で学んだことを、仕事の場で実際に使った',
    }}
    onAnswer={nothing}
    problem={problem}
  />
)
const tried = phasesOf(24).map((phase) => ({
  ...phase,
  confirmation: (['confirmed', 'asked', 'not-yet', 'withdrawn', null] as const)[phase.number % 5] ?? null,
}))
const flagged = phasesOf(7).map((phase) =>
  phase.number === 9
    ? { ...phase, outOfTolerance: true, nearest: ['2026-11-20' as const, '2026-11-25' as const] }
    : phase,
)

export default {
  'mine, loading': <MyLearning plans={undefined} />,
  'mine, empty': <MyLearning plans={[]} />,
  'mine, one': <MyLearning plans={[line()]} />,
  'mine, several': (
    <MyLearning
      plans={[
        line({ notYet: [18], open: [] }),
        line({ planId: '2', dayZero: '2026-06-01', state: 'over', done: 27, open: [], next: null }),
        line({ planId: '3', dayZero: '2026-04-10', state: 'stopped', done: 3, missed: 0, open: [], next: null }),
      ]}
    />
  ),
  'mine, long names': <MyLearning plans={[line({ training: long })]} />,
  'plan, begun': shown(plan(phasesOf(0))),
  'plan, on the way': shown(plan(flagged, { changes })),
  'plan, confirming': shown(
    plan(tried, { supporter: { id: planId, displayName: '中村 亜希', named: true } }),
    'お願いできる人がいません。先に確認してくれる人を選んでください。',
  ),
  'plan, nobody confirms': shown(plan(phasesOf(6), { supporter: null })),
  'plan, over': shown(plan(phasesOf(28), { state: 'over' })),
  'plan, stopped': shown(
    plan(
      phasesOf(9).map((one) => (one.doneOn ? one : { ...one, state: 'stopped' })),
      { state: 'stopped' },
    ),
  ),
  'plan, long names': shown(
    plan(phasesOf(5), {
      training: long,
      supporter: {
        id: planId,
        displayName: 'グエン・ティ・フオン・マイ・アレクサンドラ・ド・ラ・ロシュフコー',
        named: false,
      },
    }),
  ),
  'plan, gone': <PlanGone />,
  'confirm, asked': asked(),
  'confirm, answered': asked({ state: 'confirmed' }),
  'confirm, not yet': asked({ state: 'not-yet' }),
  'confirm, withdrawn': asked({ state: 'withdrawn' }),
  'confirm, error': asked({}, '通信できませんでした。'),
  'confirm, gone': <ConfirmGone />,
}
