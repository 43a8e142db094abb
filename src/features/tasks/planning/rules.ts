import { addDays, addMonths, type Day, laterOf } from '#/platform/day.ts'
import { addWorkingDays, type Calendar } from '#/platform/working-days.ts'
import type { Anchor, Move, Offset, Plan } from './schema.ts'

/** The day so long after the anchor; counted as in a spreadsheet, months end with the month. */
export function dayOf(anchor: Day, { unit, count }: Offset, calendar: Calendar): Day {
  if (unit === 'working-days') return addWorkingDays(anchor, count, calendar)
  return unit === 'months' ? addMonths(anchor, count) : addDays(anchor, count)
}

/** Where a day came to lie. Out of tolerance: `nearest` are the two days outside, the one before and the one after. */
export type Placing = { on: Day; outOfTolerance: boolean; nearest: Day[] }

/** Whoever is away for longer than this is looked for no further. */
const FURTHEST = 400

/**
 * The nearest day on which it can be done, at most `before` or `after` calendar days away; of two as near, the earlier.
 * None of them: the nearest outside, and it says so. None at all: the day itself.
 */
export function placed(day: Day, tolerance: Tolerance, canBe: (day: Day) => boolean): Placing {
  const { away, outOfTolerance, nearest } = placedAway(tolerance, (days) => canBe(addDays(day, days)))
  return { on: addDays(day, away), outOfTolerance, nearest: nearest.map((days) => addDays(day, days)) }
}

type Tolerance = Pick<Plan, 'before' | 'after'>

/** The same, in calendar days away from the day: for whoever places very many. */
export function placedAway({ before, after }: Tolerance, canBe: (away: number) => boolean) {
  if (canBe(0)) return { away: 0, outOfTolerance: false, nearest: [] }
  const earlier = nearest(-1, canBe)
  const later = nearest(1, canBe)
  const inside = nearerOf(
    earlier !== undefined && -earlier <= before ? earlier : undefined,
    later !== undefined && later <= after ? later : undefined,
  )
  if (inside !== undefined) return { away: inside, outOfTolerance: false, nearest: [] }
  return {
    away: nearerOf(earlier, later) ?? 0,
    outOfTolerance: true,
    nearest: [earlier, later].flatMap((found) => found ?? []),
  }
}

function nearest(step: 1 | -1, canBe: (away: number) => boolean): number | undefined {
  for (let away = 1; away <= FURTHEST; away += 1) if (canBe(away * step)) return away * step
  return undefined
}

function nearerOf(earlier: number | undefined, later: number | undefined): number | undefined {
  if (earlier === undefined || later === undefined) return earlier ?? later
  return -earlier <= later ? earlier : later
}

/** The window of a step that opens on that day. */
export function windowFrom(opensOn: Day, { dueAfter, closesAfter }: Plan, calendar: Calendar) {
  const dueOn = addWorkingDays(opensOn, dueAfter, calendar)
  return { opensOn, dueOn, closesOn: laterOf(dueOn, addWorkingDays(opensOn, closesAfter, calendar)) }
}

/** What placing looks at: the organisation's days, and who is on leave when. */
export type Surroundings = { calendar: Calendar; isAway: (personId: string, day: Day) => boolean; today: Day }

/** The person's step by its plan, with what there is today: what lies ahead is never put on a day that is over. */
export function placeOf(personId: string, plan: Plan, { calendar, isAway, today }: Surroundings) {
  const plannedOn = dayOf(plan.anchor.on, plan.offset, calendar)
  const isOver = (day: Day) => plannedOn >= today && day < today
  const { on, outOfTolerance } = placed(
    plannedOn,
    plan,
    (day) =>
      calendar.isWorkingDay(day) &&
      !isOver(day) &&
      !isAway(personId, day) &&
      !(plan.withId && isAway(plan.withId, day)),
  )
  return { plannedOn, outOfTolerance, ...windowFrom(on, plan, calendar) }
}

/** Why a step left the day it had; `plan` where that day would still do and another has become better. */
export function whyMoved(
  step: { personId: string; opensOn: Day; plan: Plan },
  anchor: Anchor,
  { calendar, isAway }: Surroundings,
): Move['why'] {
  const { personId, opensOn, plan } = step
  if (plan.anchor.on !== anchor.on) return 'anchor'
  if (!calendar.isWorkingDay(opensOn)) return 'calendar'
  if (isAway(personId, opensOn)) return 'absence'
  return plan.withId && isAway(plan.withId, opensOn) ? 'supporter' : 'plan'
}

/** A spell of working here. */
export type Spell = { hiredOn: Day; endsOn: Day | null }

/**
 * The day a plan counts from, by the person's record of today: of the spell that holds today, else of the next, else of the
 * last. What the record does not say stays as it was.
 */
export function anchorBy(
  anchor: Anchor,
  record: { employments: readonly Spell[]; assignedOn: readonly Day[] },
  today: Day,
): Anchor {
  if (anchor.kind === 'day') return anchor
  const spells = record.employments.toSorted((a, b) => (a.hiredOn < b.hiredOn ? -1 : 1))
  const spell = spells.find(({ endsOn }) => endsOn === null || endsOn >= today) ?? spells.at(-1)
  if (!spell) return anchor
  if (anchor.kind === 'hired') return { ...anchor, on: spell.hiredOn }
  const [first] = record.assignedOn
    .filter((day) => day >= spell.hiredOn && (spell.endsOn === null || day <= spell.endsOn))
    .toSorted()
  return first ? { ...anchor, on: first } : anchor
}
