import type { Day } from '#/platform/day.ts'
import { addWorkingDays, type Calendar } from '#/platform/working-days.ts'

export type StepState = 'open' | 'done' | 'done-late' | 'done-out-of-window' | 'missed' | 'excused' | 'closed'

/** How soon something is due, for its label. */
export type Urgency = 'overdue' | 'today' | 'soon' | 'later'

/**
 * One thing asked of one person. It may be done from `opensOn` to `closesOn`, both included; done after `dueOn` it is
 * late, after `closesOn` out of its window. `doneOn` is the day it was done in the organisation's time zone. Stored as
 * `closed`: it is no longer wanted; as `excused`: the person was on leave, or has left.
 */
export type Asked = {
  state: 'open' | 'done' | 'closed' | 'excused'
  opensOn: Day
  dueOn: Day
  closesOn: Day
  doneOn: Day | null
}

/** `soon` reaches this many working days ahead. */
const SOON = 2

/** How the step stands on a day; only `open` changes by itself, to `missed`. Before it opens it counts as open. */
export function stateOn(step: Asked, today: Day): StepState {
  if (step.state === 'done') return doneAs(step)
  if (step.state !== 'open') return step.state
  return today > step.closesOn ? 'missed' : 'open'
}

function doneAs({ doneOn, dueOn, closesOn }: Asked): StepState {
  if (!doneOn || doneOn <= dueOn) return 'done'
  return doneOn <= closesOn ? 'done-late' : 'done-out-of-window'
}

/** Is this something to do today? */
export function isForToday(step: Asked, today: Day): boolean {
  return step.opensOn <= today && stateOn(step, today) === 'open'
}

/** By due day, and so what is overdue first, the longest waiting before all; on one day by opening. */
export function orderForToday<Step extends Pick<Asked, 'dueOn' | 'opensOn'>>(steps: readonly Step[]): Step[] {
  return steps.toSorted((a, b) => order(a.dueOn, b.dueOn) || order(a.opensOn, b.opensOn))
}

/** `soon`: at most two working days lie ahead, so that on a Friday what is due on Tuesday is soon. */
export function urgencyOf(dueOn: Day, today: Day, calendar: Calendar): Urgency {
  if (dueOn < today) return 'overdue'
  if (dueOn === today) return 'today'
  return dueOn < addWorkingDays(today, SOON + 1, calendar) ? 'soon' : 'later'
}

function order(a: Day, b: Day): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
