import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import { empty, few, published, rounds, whole } from './gallerySamples.tsx'
import { Figures } from './RoundSummary.tsx'
import { Summaries } from './Summaries.tsx'

const nothing = () => {}
const shown = (more: Partial<ComponentProps<typeof Summaries>> = {}) => (
  <Summaries rounds={rounds} round={rounds[0]} onSearch={nothing} {...more}>
    {more.children ?? <Figures summary={published} />}
  </Summaries>
)

export default {
  loading: shown({ rounds: undefined, round: undefined }),
  'nothing published': shown({ rounds: [], round: undefined }),
  unreadable: shown({ rounds: undefined, round: undefined, problem: new ApiProblem(500, { reason: 'unexpected' }) }),
  offices: shown(),
  'beside people': shown({ children: <Figures summary={whole} /> }),
  'too few': shown({ children: <Figures summary={few} /> }),
  'not yet': shown({ children: <Figures summary={{ ...published, publishedOn: null }} /> }),
  'nothing of it': shown({ children: <Figures summary={empty} /> }),
}
