import type { ComponentProps } from 'react'
import { ApiProblem } from '#/client.ts'
import { asked, first, kinds, many, month, over, units } from './gallerySamples.tsx'
import { Items } from './Items.tsx'

const nothing = () => {}
const shown = (more: Partial<ComponentProps<typeof Items>> = {}) => (
  <Items items={month} kinds={kinds} units={units} onMonth={nothing} onKeep={nothing} onReload={nothing} {...more} />
)

export default {
  loading: shown({ items: undefined }),
  unreadable: shown({ items: undefined, problem: new ApiProblem(500, { reason: 'unexpected' }) }),
  'nothing yet': shown({ items: first }),
  'a month': shown(),
  'ten, long ones': shown({ items: many }),
  'as the writer sees it': shown({ first: 'preview' }),
  asked: shown({ items: asked }),
  over: shown({ items: over }),
  'nothing was asked': shown({ items: { ...over, questions: [] } }),
  'changed meanwhile': shown({ problem: new ApiProblem(409, { reason: 'changed-meanwhile' }) }),
  'no working day': shown({ items: { ...month, alone: null } }),
}
