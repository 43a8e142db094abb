import { addDays } from '#/platform/day.ts'
import type { Company, Extra } from '../../../company/schema.ts'

/** Set up so long before its first day; what is still being planned, a little longer. */
const SET_UP_BEFORE = 12
const PLANNED_BEFORE = 22
/** Late papers and ratings are in by then. */
const SCORED_AFTER = 16
const JUDGED_AFTER = 18

/** What those who answer for trainings, and those who teach, do about them. */
export const trainingExtras = ({ trainings }: Company): Extra[] =>
  trainings.flatMap(({ key: training, days, owner, instructor, begins }): Extra[] => {
    const [first, last] = [days[0]!, days.at(-1)!]
    if (!begins) return [{ on: addDays(first, -PLANNED_BEFORE), by: owner, kind: 'training', training }]
    return [
      { on: addDays(first, -SET_UP_BEFORE), by: owner, kind: 'training', training },
      { on: addDays(last, SCORED_AFTER), by: instructor, kind: 'scores', training },
      { on: addDays(last, JUDGED_AFTER), by: owner, kind: 'verdict', training },
    ]
  })
