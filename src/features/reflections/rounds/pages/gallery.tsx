import { type ComponentProps, useState } from 'react'
import { ApiProblem } from '#/client.ts'
import { manyRound, persons, preview, programmes, round, unopened } from './gallerySamples.tsx'
import { PeoplePicker } from './PeoplePicker.tsx'
import { ProgrammeForm } from './ProgrammeForm.tsx'
import { ProgrammePreview } from './ProgrammePreview.tsx'
import { Programmes } from './Programmes.tsx'
import { firstDraft, type ProgrammeDraft } from './programmeDraft.tsx'
import { Rounds } from './Rounds.tsx'

const nothing = () => {}
const today = '2026-10-28'

function Filling({ first, tried, ...picker }: Partial<ComponentProps<typeof PeoplePicker>> & Filled) {
  const [draft, setDraft] = useState<ProgrammeDraft>({ ...firstDraft(today), ...first })
  return (
    <ProgrammeForm today={today} draft={draft} onDraft={setDraft} onLook={nothing} tried={tried}>
      <PeoplePicker
        text=""
        onText={nothing}
        kind="new-graduate"
        onKind={nothing}
        people={persons}
        onMore={nothing}
        chosen={draft.people}
        onChosen={(people) => setDraft({ ...draft, people })}
        onTakeAll={nothing}
        {...picker}
      />
    </ProgrammeForm>
  )
}
type Filled = { first?: Partial<ProgrammeDraft>; tried?: boolean }

const chosen = new Map(persons.map((person) => [person.id, person]))
const wish = { ...firstDraft('2026-08-01'), name: '2026年度 新入社員の振り返り' }
const looking = (more: Partial<ComponentProps<typeof ProgrammePreview>> = {}) => (
  <ProgrammePreview wish={wish} preview={preview} onBack={nothing} onStart={nothing} {...more} />
)
const overview = (more: Partial<ComponentProps<typeof Rounds>> = {}) => (
  <Rounds
    today={today}
    programmes={programmes}
    programme={programmes[0]}
    round={round}
    page={1}
    onSearch={nothing}
    {...more}
  />
)

export default {
  'overview, empty': overview({ programmes: [], programme: undefined, round: undefined }),
  'overview, loading': overview({ round: undefined }),
  overview: overview(),
  'overview, one unit': overview({
    round: { ...round, units: round.units.slice(0, 1), people: round.people.slice(0, 1) },
  }),
  'overview, many': overview({ round: manyRound, page: 2, onPrevious: nothing, onNext: nothing }),
  'overview, nobody in the unit': overview({ round: { ...round, people: [] }, unit: round.units[1]?.unitId }),
  'overview, not opened': overview({ programme: programmes[1], round: unopened }),
  'programmes, empty': <Programmes programmes={[]} />,
  programmes: <Programmes programmes={programmes} />,
  'new programme': <Filling />,
  'new programme, chosen': <Filling first={{ name: wish.name, people: chosen }} />,
  'new programme, choosing all': <Filling taken={150} />,
  'new programme, nobody found': <Filling people={[]} onMore={undefined} text="山田" />,
  'new programme, faulty': <Filling tried first={{ endsMonth: '2026-09', opens: '', due: '8', closes: '3' }} />,
  'new programme, ends too late': (
    <Filling tried first={{ name: 'あ'.repeat(81), endsMonth: '2030-01', people: chosen }} />
  ),
  'preview of a programme': looking(),
  'preview, all is well': looking({
    preview: { ...preview, rounds: preview.rounds.slice(2), withoutTrainer: [], notActivated: [] },
  }),
  'preview, everything is over': looking({ preview: { ...preview, rounds: preview.rounds.slice(0, 2) } }),
  'preview, begun otherwise': looking({ problem: new ApiProblem(409, { reason: 'another-programme' }) }),
}
