import type { Day } from '#/platform/day.ts'
import type { Period } from '#/platform/period.ts'
import { type StepKind, UNSEEN } from '../schema.ts'

/** Around the secret of a calendar link. */
export const CALENDAR = ['/calendar/', '.ics'] as const

/** A step as a calendar may show it. */
export type Entry = {
  id: string
  kind: StepKind
  period: Period | null
  about: string | null
  opensOn: Day
  dueOn: Day
  path: string
}

/** What may stand in a calendar that others look into as well (B-16): no letter past somebody's line, no name unless wanted. */
export const entriesFor = (entries: readonly Entry[], withNames: boolean): Entry[] =>
  entries
    .filter(({ kind }) => !UNSEEN.some((one) => one === kind))
    .map((entry) => (withNames ? entry : { ...entry, about: null }))
