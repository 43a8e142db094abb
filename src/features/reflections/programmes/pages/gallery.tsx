import { type ComponentProps, useState } from 'react'
import { ApiProblem } from '#/client.ts'
import {
  draft,
  ended,
  many,
  milestones,
  preview,
  programme,
  programmes,
  roundPeople,
  setting,
} from './gallerySamples.tsx'
import { OneProgramme } from './OneProgramme.tsx'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { ProgrammePreview } from './ProgrammePreview.tsx'
import { Programmes } from './Programmes.tsx'
import { fromReady, type ProgrammeDraft, withCadence } from './programmeDraft.tsx'
import { NamesDialog } from './RoundNames.tsx'

const nothing = () => {}

type Filled = { first?: Partial<ProgrammeDraft> } & Partial<ComponentProps<typeof ProgrammeForm>>

function Filling({ first, ...more }: Filled) {
  const [filled, fill] = useState<ProgrammeDraft>({ ...draft, ...first })
  return <ProgrammeForm draft={filled} onDraft={fill} setting={setting} onLook={nothing} {...more} />
}

const looking = (more: Partial<ComponentProps<typeof ProgrammePreview>> = {}) => (
  <ProgrammePreview
    name={draft.name}
    milestones={false}
    preview={preview}
    onNames={nothing}
    onBack={nothing}
    onStart={nothing}
    {...more}
  />
)
const one = (more: Partial<ComponentProps<typeof OneProgramme>> = {}) => (
  <OneProgramme
    programme={programme}
    forms={setting.forms}
    units={setting.units}
    kinds={[]}
    onChange={nothing}
    onEnd={async () => {}}
    onResume={nothing}
    {...more}
  />
)
const names = (more: Partial<ComponentProps<typeof NamesDialog>> = {}) => (
  <NamesDialog round={preview.rounds[1]!} people={roundPeople} onMore={nothing} onClose={nothing} {...more} />
)
const faulty = { name: '', who: 'named', startsOn: '2026-10-28', endsOn: '2026-09-01', opens: '', due: '8' } as const

export default {
  'programmes, loading': <Programmes programmes={undefined} />,
  'programmes, empty': <Programmes programmes={[]} />,
  'programmes, one': <Programmes programmes={programmes.slice(0, 1)} />,
  programmes: <Programmes programmes={programmes} />,
  new: <Filling />,
  'new, loading': (
    <Filling setting={{ ...setting, units: [], forms: undefined, matching: undefined, rounds: undefined }} />
  ),
  'new, nobody matches': <Filling setting={{ ...setting, matching: { ...setting.matching!, people: 0, names: [] } }} />,
  'new, much is said': <Filling first={{ ...many, ...fromReady('joiners-monthly') }} />,
  'new, milestones': <Filling first={fromReady('joiners-milestones')} />,
  'new, weekly for all alike': <Filling first={{ ...withCadence(draft, 'weekly'), anchor: 'none' }} />,
  'new, faulty': <Filling tried setting={{ ...setting, rounds: undefined }} first={{ ...faulty, closes: '3' }} />,
  'new, out of reach': <Filling problem={new ApiProblem(0, { reason: 'offline' })} />,
  change: <Filling changing={programme.wish.name} onCancel={nothing} />,
  preview: looking(),
  'preview, all is well': looking({ preview: { ...preview, rounds: preview.rounds.slice(2), odd: [] } }),
  'preview, milestones': looking({ milestones: true, preview: milestones }),
  'preview, nobody': looking({
    preview: {
      ...{ ...preview, today: 0, people: 0, rounds: [] },
      odd: [{ why: 'nobody', periods: [], programmes: [], people: [], count: 0 }],
    },
  }),
  'preview, no mail leaves': looking({ preview: { ...preview, mailing: false } }),
  'preview, begun otherwise': looking({ problem: new ApiProblem(409, { reason: 'another-programme' }) }),
  'preview of a change, changed meanwhile': looking({
    ...{ changing: true, problem: new ApiProblem(409, { reason: 'changed-meanwhile' }) },
  }),
  names: names(),
  'names, loading': names({ people: undefined, onMore: undefined }),
  'names, out of reach': names({ people: undefined, problem: new ApiProblem(0, { reason: 'offline' }) }),
  one: one(),
  'one, ended': one({ programme: ended }),
  'one, before the end': one({ ending: true }),
  'one, ended before': one({
    programme: { ...ended, ended: { on: '2026-09-30', mayResume: false } },
    problem: new ApiProblem(409, { reason: 'programme-ended' }),
  }),
}
