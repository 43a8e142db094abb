import type { Plan } from '#/features/tasks/planning/schema.ts'
import { addMonths, type Day } from '#/platform/day.ts'
import type { Period } from '#/platform/period.ts'
import { anchorOf, type Counted, type Standing } from '../membership/rules.ts'

/** A programme of milestones: each person's own days, so many months after their anchor (J-10). */
export type Course = Counted & { tolerance: number; dueAfter: number; closesAfter: number }

export type Milestone<Stage> = { stage: Stage; period: Period; plan: Plan }

/**
 * The milestones of somebody: one for each stage whose day lies within the programme. It may be moved by the tolerance, in
 * calendar days, to meet a day on which people work and they are here; `placeOf` of the steps says where to.
 */
export function milestonesOf<Stage extends { fromMonths: number }>(
  course: Course,
  stages: readonly Stage[],
  standing: Standing,
): Milestone<Stage>[] {
  const on = anchorOf(course, standing)
  if (on === null || course.anchor === 'none') return []
  const anchor = { kind: course.anchor, on }
  const { tolerance, dueAfter, closesAfter } = course
  return stages
    .filter(({ fromMonths }) => isWithin(course, addMonths(on, fromMonths)))
    .map((stage) => ({
      stage,
      period: `P${stage.fromMonths}M` as const,
      plan: {
        anchor,
        offset: { unit: 'months', count: stage.fromMonths },
        ...{ before: tolerance, after: tolerance, dueAfter, closesAfter, withId: null },
      },
    }))
}

const isWithin = ({ startsOn, endsOn }: Counted, day: Day) => startsOn <= day && (endsOn === null || day <= endsOn)

/** Whether two plans give the same days. */
export const samePlan = (a: Plan, b: Plan): boolean =>
  a.anchor.on === b.anchor.on &&
  a.anchor.kind === b.anchor.kind &&
  a.offset.count === b.offset.count &&
  a.before === b.before &&
  a.dueAfter === b.dueAfter &&
  a.closesAfter === b.closesAfter
