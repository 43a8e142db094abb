import { type Day, laterOf } from '#/platform/day.ts'
import { activityOf } from '../activities/rules.ts'

/** A phase as it is kept: `ahead`, nobody was asked; `open`, asked and to be done; `done`; `stopped`, wanted no more. */
export type Kept = {
  number: number
  plannedOn: Day
  fromOn: Day
  untilOn: Day
  opensOn: Day
  state: 'ahead' | 'open' | 'done' | 'stopped'
  doneOn: Day | null
}

/** How a phase stands on a day. What was missed may still be done, out of its window; nothing is taken away. */
export type PhaseStanding = 'ahead' | 'open' | 'done' | 'done-out-of-window' | 'missed' | 'stopped'

/** The last day on which it counts: that of its window, or the day itself where it had to be placed later. */
export const lastOn = ({ untilOn, opensOn }: Pick<Kept, 'untilOn' | 'opensOn'>): Day => laterOf(untilOn, opensOn)

export function standingOf(phase: Kept, today: Day): PhaseStanding {
  if (phase.state === 'done') return isInWindow(phase) ? 'done' : 'done-out-of-window'
  return phase.state === 'open' && lastOn(phase) < today ? 'missed' : phase.state
}

/** It opens on a day of its window, or where it had to be placed outside, so that only its end can be passed. */
const isInWindow = (phase: Kept): boolean => phase.doneOn !== null && phase.doneOn <= lastOn(phase)

/**
 * The day an aspect ended, by its last phase: the day that was done, or the last day of its window when it passed without
 * that (T-31). Undefined while it may still happen.
 */
export function endedOn(last: Kept, today: Day): Day | undefined {
  if (isInWindow(last)) return last.doneOn!
  return last.state !== 'ahead' && lastOn(last) < today ? lastOn(last) : undefined
}

/** Whether somebody beside the learner takes part in a phase and confirms it: some of practice, all of teaching (T-24). */
export const takesSupporter = (number: number): boolean => activityOf(number).supporter !== undefined
