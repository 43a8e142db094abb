import { ApiProblem } from '#/client.ts'
import { programmes, sessions } from '../../pages/gallerySamples.tsx'
import type { TrainingProgramme as Programme } from '../schema.ts'
import { ProgrammeDialog } from './ProgrammeDialog.tsx'
import { TrainingProgramme } from './TrainingProgramme.tsx'

const nothing = () => {}
const { sessions: _, ...first } = programmes[0]!
const whole: Programme = { ...first, revision: 1, sessions, mayChange: true }
const page = (programme: Programme | undefined) => (
  <TrainingProgramme
    programme={programme}
    tab="sessions"
    onTab={nothing}
    material={null}
    years={null}
    onChange={nothing}
    onPlan={nothing}
  />
)
const { sessions: __, ...long } = programmes[1]!

export default {
  'a programme, loading': page(undefined),
  'a programme': page(whole),
  'a programme, never held': page({ ...whole, ...long, sessions: [] }),
  'a programme, not of the office': page({ ...whole, mayChange: false }),
  'a programme, changing': <ProgrammeDialog programme={whole} onSave={nothing} onClose={nothing} />,
  'a programme, changed meanwhile': (
    <ProgrammeDialog
      programme={whole}
      onSave={nothing}
      onClose={nothing}
      problem={new ApiProblem(409, { reason: 'changed-meanwhile' })}
    />
  ),
}
