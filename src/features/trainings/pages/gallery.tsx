import { useState } from 'react'
import { ApiProblem } from '#/client.ts'
import { DatesToPick } from '../advice/pages/DateAdvice.tsx'
import { Design, type Draft } from './Design.tsx'
import { designed, id, instructed, methods, office, programmes, running, sessions, taught } from './gallerySamples.tsx'
import { OfficeSees } from './OfficeView.tsx'
import { PlanForm } from './PlanForm.tsx'
import { SessionFrame } from './SessionFrame.tsx'
import { Trainings } from './Trainings.tsx'

const nothing = () => {}
const offline = new ApiProblem(0, { reason: 'offline' })

type Listed = Partial<Parameters<typeof Trainings>[0]>
const list = (more: Listed = {}) => (
  <Trainings sessions={sessions} programmes={programmes} show="all" onShow={nothing} onPlan={nothing} {...more} />
)

type Designing = Partial<Parameters<typeof Design>[0]>

function Filling({ session = designed, ...more }: Designing) {
  const { title, titleEn, days, design } = session
  const [draft, change] = useState<Draft>({
    ...{ title, titleEn, days, objective: design?.objective ?? '', level: design?.level ?? '' },
    minutes: String(design?.minutes ?? 0),
  })
  return (
    <SessionFrame session={session} tab="design">
      <Design
        session={session}
        draft={draft}
        changed={false}
        onDraft={change}
        onSave={nothing}
        calendar={
          <DatesToPick advice={undefined} days={draft.days} onChange={nothing} onMonth={nothing} onRetry={nothing} />
        }
        methods={methods}
        onMethod={nothing}
        onStart={nothing}
        onCancel={async () => {}}
        onResume={nothing}
        {...more}
      />
    </SessionFrame>
  )
}

type Planning = Partial<Parameters<typeof PlanForm>[0]>
const plan = (more: Planning = {}) => (
  <PlanForm
    programmes={programmes}
    models={[]}
    programmeId={undefined}
    onProgramme={nothing}
    onPlan={nothing}
    onClose={nothing}
    {...more}
  />
)

export default {
  'list, loading': list({ sessions: undefined, programmes: undefined }),
  'list, empty': list({ sessions: [], programmes: [] }),
  'list, empty, not of the office': list({ sessions: [], programmes: undefined, onPlan: undefined }),
  'list, none in this state': list({ sessions: [], show: 'cancelled' }),
  'list, one': list({ sessions: sessions.slice(0, 1) }),
  'list, more to come': list({ onMore: nothing }),
  'list, of whoever teaches': list({ sessions: sessions.slice(1, 2), programmes: undefined, onPlan: undefined }),
  plan: plan(),
  'plan, of a programme': plan({ programmeId: id(1), models: sessions }),
  'plan, first of all': plan({ programmes: [] }),
  'plan, out of reach': plan({ problem: offline }),
  'design, fresh': <Filling session={{ ...taught, design: instructed.design }} methods={undefined} />,
  'design, whole': <Filling />,
  'design, changed': <Filling changed />,
  'design, changed meanwhile': (
    <Filling changed problems={{ save: new ApiProblem(409, { reason: 'changed-meanwhile' }) }} />
  ),
  'design, over': <Filling session={{ ...designed, over: true }} />,
  'design, under way': <Filling session={running} />,
  'design, under way, over': <Filling session={{ ...running, over: true }} />,
  'design, cancelled': <Filling session={{ ...designed, state: 'cancelled', mayResume: true }} />,
  'design, judged': <Filling session={{ ...running, state: 'judged' }} />,
  'design, read by the instructor': <Filling session={instructed} />,
  'design, not begun': <Filling problems={{ start: offline }} />,
  office: (
    <SessionFrame session={office} tab={undefined}>
      <OfficeSees session={office} onTake={nothing} />
    </SessionFrame>
  ),
  'office, nobody owns it': (
    <SessionFrame session={{ ...office, orphaned: true }} tab={undefined}>
      <OfficeSees session={{ ...office, orphaned: true }} onTake={nothing} />
    </SessionFrame>
  ),
  'office, owned again': (
    <SessionFrame session={office} tab={undefined}>
      <OfficeSees session={office} onTake={nothing} problem={new ApiProblem(409, { reason: 'still-owned' })} />
    </SessionFrame>
  ),
}
