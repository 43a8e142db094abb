import type { Cadence } from '../../schema.ts'
import type { Anchor } from '../schema.ts'

/** What a ready-made programme proposes; all of it can be changed before it begins (J-10, 1.5). */
export type Ready = {
  cadence: Cadence
  kinds: readonly string[]
  anchor: Anchor
  afterMonths: number
  forMonths: number
  opensBefore: number
  dueAfter: number
  closesAfter: number
  stages: readonly { fromMonths: number; hire: string; trainer: string | null }[]
}

const MONTHLY = { cadence: 'monthly', opensBefore: 5, dueAfter: 5, closesAfter: 10 } as const
const FORTNIGHTLY = { cadence: 'biweekly', opensBefore: 1, dueAfter: 2, closesAfter: 5 } as const
const WEEKLY = { cadence: 'weekly', opensBefore: 1, dueAfter: 1, closesAfter: 3 } as const

/** Programmes that most organisations can begin with, by key; the sets of questions are those of the forms' library. */
export const READY = {
  'graduates-monthly': {
    ...MONTHLY,
    ...{ kinds: ['new-graduate'], anchor: 'assigned', afterMonths: 0, forMonths: 12 },
    stages: [{ fromMonths: 0, hire: 'new-graduate', trainer: 'trainer' }],
  },
  'graduates-biweekly': {
    ...FORTNIGHTLY,
    ...{ kinds: ['new-graduate'], anchor: 'assigned', afterMonths: 0, forMonths: 6 },
    stages: [{ fromMonths: 0, hire: 'new-graduate', trainer: 'trainer' }],
  },
  'graduates-weekly': {
    ...WEEKLY,
    ...{ kinds: ['new-graduate'], anchor: 'assigned', afterMonths: 0, forMonths: 3 },
    stages: [{ fromMonths: 0, hire: 'weekly', trainer: 'trainer-short' }],
  },
  'joiners-milestones': {
    ...{ cadence: 'milestones', opensBefore: 1, dueAfter: 5, closesAfter: 10 },
    ...{ kinds: ['mid-career'], anchor: 'hired', afterMonths: 0, forMonths: 12 },
    stages: [
      { fromMonths: 1, hire: 'mid-1', trainer: 'trainer' },
      { fromMonths: 3, hire: 'mid-3', trainer: 'trainer' },
      { fromMonths: 6, hire: 'mid-6', trainer: 'trainer' },
      { fromMonths: 12, hire: 'mid-12', trainer: 'trainer' },
    ],
  },
  'joiners-monthly': {
    ...MONTHLY,
    ...{ kinds: ['mid-career'], anchor: 'hired', afterMonths: 0, forMonths: 12 },
    // What is asked ripens with the months.
    stages: [
      { fromMonths: 0, hire: 'mid-1', trainer: 'trainer' },
      { fromMonths: 3, hire: 'mid-3', trainer: 'trainer' },
      { fromMonths: 6, hire: 'mid-6', trainer: 'trainer' },
    ],
  },
} as const satisfies Record<string, Ready>

export type ReadyKey = keyof typeof READY

/** The numbers a cadence is proposed with. */
export const PROPOSED = {
  weekly: WEEKLY,
  biweekly: FORTNIGHTLY,
  monthly: MONTHLY,
  milestones: { cadence: 'milestones', opensBefore: 1, dueAfter: 5, closesAfter: 10 },
} as const satisfies Record<Cadence, Pick<Ready, 'cadence' | 'opensBefore' | 'dueAfter' | 'closesAfter'>>
