import { ApiProblem } from '#/client.ts'
import type { RetentionFigures } from '../schema.ts'
import { RetentionView } from './RetentionTab.tsx'

const sessionId = '019a0000-0000-7000-8000-000000000001'
const followed: RetentionFigures = { sessionId, endsOn: '2026-01-15', followed: true, phases: [] }

/** Of twenty people, fewer and fewer in time. */
const phase = (number: number): RetentionFigures['phases'][number] => {
  const missed = Math.floor(number / 4)
  const late = number % 3
  return {
    number,
    timeliness: { inWindow: 20 - missed - late, late, missed },
    recall: number > 14 ? null : 70 + ((number * 7) % 25),
  }
}
const phases = (count: number) => Array.from({ length: count }, (_, place) => phase(place + 1))
const few = (number: number) => ({ number, timeliness: null, recall: null })

const tab = (figures: RetentionFigures | undefined, problem?: unknown) => (
  <div className="mx-auto grid max-w-[72rem] gap-6 *:min-w-0">
    <h1 className="text-2xl font-bold">Banso</h1>
    <RetentionView figures={figures} problem={problem} />
  </div>
)

export default {
  loading: tab(undefined),
  unreadable: tab(undefined, new ApiProblem(500, { reason: 'unexpected' })),
  'before it began': tab({ ...followed, followed: false }),
  empty: tab(followed),
  one: tab({ ...followed, phases: phases(1) }),
  some: tab({ ...followed, phases: [...phases(9), few(10), phase(11)] }),
  all: tab({ ...followed, phases: phases(28) }),
  'too few': tab({ ...followed, phases: [few(1), few(2)] }),
}
