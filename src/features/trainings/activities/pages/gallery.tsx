import type { ComponentProps } from 'react'
import { activityOf } from '../rules.ts'
import type { LearningPhase } from '../schema.ts'
import { checkedAnswers, earlier, longMaterial, phaseOf } from './gallerySamples.tsx'
import { PhaseAhead, PhaseGone, PhaseLoading, PhaseStopped } from './Phase.tsx'
import { PhaseDone } from './PhaseDone.tsx'
import { PhaseView } from './PhaseView.tsx'

const nothing = () => {}
const view = (phase: LearningPhase, more: Partial<ComponentProps<typeof PhaseView>> = {}) => (
  <PhaseView
    phase={phase}
    answers={phase.answers}
    onAnswer={nothing}
    onLeave={nothing}
    step={0}
    onStep={nothing}
    onLanguage={nothing}
    saving={{ state: 'untouched' }}
    onFinish={nothing}
    {...more}
  />
)
const checked = (number: number, step = 0) => {
  const phase = phaseOf(number)
  return view(phase, { answers: checkedAnswers(phase), step })
}
const numbers = Array.from({ length: 28 }, (_, index) => index + 1)

export default {
  loading: <PhaseLoading />,
  // One by one, as learners meet them over the months.
  ...Object.fromEntries(
    numbers.map((number) => {
      const phase = phaseOf(number, { earlier: activityOf(number).looksBack ? earlier : [] })
      return [`${String(number).padStart(2, '0')} ${activityOf(number).key}`, view(phase)]
    }),
  ),
  'easy Japanese': view(phaseOf(2, { language: 'plain' })),
  'easy Japanese, writing': view(phaseOf(15, { language: 'plain' })),
  'in English': view(phaseOf(3, { language: 'en' })),
  'no material': view(phaseOf(1, { languages: ['ja'] }, [])),
  'long names': view(phaseOf(2, {}, longMaterial)),
  'cards, all seen': checked(1),
  'matching, looked at': checked(2),
  'choice, looked at': checked(3),
  'gaps, looked at': checked(4),
  'inventory, looked at': checked(10),
  'order, looked at': checked(13),
  'second step': checked(12, 0),
  'last step, with a supporter': view(phaseOf(22), {
    step: 1,
    saving: { state: 'kept', at: new Date('2026-11-20T01:12:00Z') },
  }),
  'nobody to confirm': view(phaseOf(18, { supporter: { name: null, deed: activityOf(18).supporter!.deed } })),
  'not finished': view(phaseOf(10), { problem: 'ひとつでも答えるか、ひとことでも書いてから終えましょう。' }),
  'done just now': <PhaseDone phase={phaseOf(22)} answers={checkedAnswers(phaseOf(22))} result={62} just />,
  'done, little': <PhaseDone phase={phaseOf(1)} answers={{}} result={25} just />,
  'done before': (
    <PhaseDone
      phase={phaseOf(15, { state: 'done', doneOn: '2026-11-20' })}
      answers={checkedAnswers(phaseOf(15))}
      result={null}
    />
  ),
  ahead: <PhaseAhead phase={phaseOf(9, { state: 'ahead' })} />,
  stopped: <PhaseStopped />,
  gone: <PhaseGone />,
}
