import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import { Page } from '#/ui/Page.tsx'
import { manyRound, milestone, missing, programmes, round, unanswered, unopened, weekly } from './gallerySamples.tsx'
import { AskToRemind } from './RemindMissing.tsx'
import { Rounds } from './Rounds.tsx'

const nothing = () => {}
const overview = (more: Partial<ComponentProps<typeof Rounds>> = {}) => (
  <Rounds
    programmes={programmes}
    programme={programmes[0]}
    round={round}
    search={{}}
    page={1}
    onSearch={nothing}
    onRemind={nothing}
    {...more}
  />
)
const reminding = (more: Partial<ComponentProps<typeof AskToRemind>> = {}) => (
  <Page title="Rounds">
    <AskToRemind side="hire" missing={missing} onRemind={nothing} onClose={nothing} {...more} />
  </Page>
)
const refused = new ApiProblem(500, { reason: 'unexpected' })

export default {
  'overview, empty': overview({ programmes: [], programme: undefined, round: undefined }),
  'overview, loading': overview({ round: undefined }),
  'overview, failed': overview({ round: undefined, problem: refused }),
  overview: overview(),
  'overview, one unit': overview({
    round: { ...round, withoutTrainer: 1, units: round.units.slice(0, 1), people: round.people.slice(0, 1) },
  }),
  'overview, many': overview({ round: manyRound, page: 2, onPrevious: nothing, onNext: nothing }),
  'overview, nobody found': overview({
    round: { ...round, people: [] },
    search: { unit: round.units[1]!.unitId, show: 'waiting' },
  }),
  'overview, not opened': overview({ programme: programmes[1], round: unopened }),
  'overview, weekly': overview({ programme: programmes[2], round: weekly }),
  'overview, milestones without answers': overview({ programme: programmes[1], round: milestone }),
  'reminding, whom': reminding(),
  'reminding, trainers': reminding({ side: 'trainer', missing: unanswered }),
  'reminding, nobody': reminding({ missing: { ...missing, count: 0, people: [] } }),
  'reminding, no mails': reminding({ missing: { ...missing, goesOn: null } }),
  'reminding, loading': reminding({ missing: undefined }),
  'reminding, unreadable': reminding({ missing: undefined, problem: refused }),
  'reminding, failed': reminding({ problem: refused }),
}
