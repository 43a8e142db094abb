import { addDays, type Day } from '#/platform/day.ts'
import { addWorkingDays, type Calendar } from '#/platform/working-days.ts'
import type { StepKind } from '../schema.ts'

/** When the one mail of the day is written, in the organisation's own time zone. */
export const MAILS_AT = '08:00'

/**
 * What the one mail a day says of a kind of step: whether it tells that it has opened, and its reminders, so many working
 * days before the due day, on it, and after it.
 */
export type Policy = { opening: boolean; before?: number; on?: 0; after?: number }

export const POLICIES: Record<StepKind, Policy> = {
  'reflections.write': { opening: true, before: 2, on: 0, after: 2 },
  // It is told by a mail of its own, at once; in the morning that would be old news.
  'reflections.answer': { opening: false, on: 0 },
  'reflections.help': { opening: true },
  'reflections.read': { opening: true },
  'reflections.letter': { opening: true },
  'trainings.paper': { opening: true, before: 2, on: 0 },
  'trainings.rate': { opening: true, on: 0 },
  'trainings.score': { opening: true, after: 2 },
  'trainings.redesign': { opening: true },
  'trainings.phase': { opening: true },
  'trainings.confirm': { opening: true, after: 2 },
}

export type Stage = 'before' | 'on' | 'after'
const STAGES: readonly Stage[] = ['before', 'on', 'after']

/** For each reminder the last due day for which it is time. */
export type Reached = { [S in Stage]?: Day }

/** Meant for a working day: on others nobody is told. */
export function reachedOn(today: Day, { before, on, after }: Policy, calendar: Calendar): Reached {
  return {
    ...(before !== undefined && { before: addWorkingDays(today, before, calendar) }),
    ...(on !== undefined && { on: today }),
    ...(after !== undefined && { after: addDays(addWorkingDays(today, 1 - after, calendar), -1) }),
  }
}

/** The latest reminder for which it is time; those it has overtaken are told no more. */
export const stageOf = (dueOn: Day, reached: Reached): Stage | null =>
  STAGES.findLast((stage) => reached[stage] !== undefined && dueOn <= reached[stage]) ?? null

/** What a step was told so far. */
export type Known = { dueOn: Day; toldOn: Day | null; reminded: Stage | null; nudgedOn: Day | null }

/**
 * Whether the mail of today says that a step is `new` or `still` open, and how far its reminders have come with it: the
 * news of an opening is a reminder, and each is told once.
 */
export function tellingOf(step: Known, policy: Policy, reached: Reached) {
  const stage = stageOf(step.dueOn, reached)
  const reminded = STAGES.indexOf(stage!) > STAGES.indexOf(step.reminded!) ? stage : step.reminded
  const isNew = policy.opening && step.toldOn === null
  const isDue = reminded !== step.reminded || step.nudgedOn !== null
  return { as: isNew ? ('new' as const) : isDue ? ('still' as const) : null, reminded }
}
