import { placedAway } from '#/features/tasks/planning/rules.ts'
import type { Day } from '#/platform/day.ts'
import type { Points } from '../evaluation/schema.ts'
import type { Aspect, RetentionMethod, Tier } from './schema.ts'

/** The four aspects of keeping what was learnt, one after the other for the same learner (T-20). */
export const ASPECTS = ['words', 'content', 'practice', 'teaching'] as const
export const PHASES_AN_ASPECT = 7
/** How many phases a plan has. */
export const PHASES = ASPECTS.length * PHASES_AN_ASPECT

/** @param number a phase, 1 to 28 */
export const aspectOf = (number: number): Aspect => ASPECTS[Math.floor((number - 1) / PHASES_AN_ASPECT)]!

/** Its place within the aspect, 1 to 7. */
export const placeIn = (number: number): number => ((number - 1) % PHASES_AN_ASPECT) + 1

/** The phase with which an aspect begins. */
export const firstOf = (aspect: Aspect): number => ASPECTS.indexOf(aspect) * PHASES_AN_ASPECT + 1

/** The place of a raw score's tier in the method, from 0: each tier from its bound up to the next, unrounded (T-26). */
export const tierOf = ({ numerator, denominator }: Points, { tiers }: RetentionMethod): number =>
  Math.max(
    0,
    tiers.findLastIndex(({ from }) => BigInt(numerator) >= BigInt(from) * BigInt(denominator)),
  )

/** Calendar days to either side that a phase may lie from its day, by the interval before it (T-32). */
export const toleranceFor = (interval: number, { tolerances }: RetentionMethod): number =>
  (tolerances.find(({ upTo }) => interval <= upTo) ?? tolerances.at(-1)!).days

/** A phase as the method has it: days after day 0, and how much earlier or later will do; none before a first: `interval` null. */
export type Published = { number: number; day: number; interval: number | null; before: number; after: number }

/** All 28 phases of a tier (T-30 to T-33). */
export function phasesOf(method: RetentionMethod, tier: number): Published[] {
  const { start } = tierAt(method, tier)
  let day = start
  return ASPECTS.flatMap((aspect) => {
    const phases = aspectOn(method, tier, aspect, day, aspect === 'words' ? start : method.gap)
    day = phases.at(-1)!.day + method.gap
    return phases
  })
}

/** A first phase may lie a day off, our own extension, but never on the day that it counts from: `since` days before. */
function aspectOn(method: RetentionMethod, tier: number, aspect: Aspect, first: number, since: number): Published[] {
  const number = firstOf(aspect)
  const { firstTolerance } = method
  const phases: Published[] = [
    { number, day: first, interval: null, before: Math.min(firstTolerance, since - 1), after: firstTolerance },
  ]
  for (const interval of tierAt(method, tier).intervals) {
    const days = toleranceFor(interval, method)
    const day = phases.at(-1)!.day + interval
    phases.push({ number: number + phases.length, day, interval, before: days, after: days })
  }
  return phases
}

const tierAt = ({ tiers }: RetentionMethod, tier: number): Tier => {
  const found = tiers[tier]
  if (!found) throw new RangeError(`There is no tier ${tier}`)
  return found
}

/** A phase with the day it is meant for and its window, before anybody looks whether people work then. */
export type Wanted = { number: number; plannedOn: Day; fromOn: Day; untilOn: Day }

/** All 28 phases after a training whose last day was `dayZero`, as long as every aspect ends on its day. */
export const planFrom = (method: RetentionMethod, tier: number, dayZero: Day): Wanted[] =>
  phasesOf(method, tier).map(wantedAfter(numberOf(dayZero)))

/** An aspect's seven phases from the day of its first one: that of the tier, or `gap` days after the aspect before (T-31). */
export function aspectFrom(method: RetentionMethod, tier: number, aspect: Aspect, firstDay: Day): Wanted[] {
  const since = aspect === 'words' ? tierAt(method, tier).start : method.gap
  return aspectOn(method, tier, aspect, 0, since).map(wantedAfter(numberOf(firstDay)))
}

const wantedAfter =
  (zero: number) =>
  ({ number, day, before, after }: Published): Wanted => ({
    number,
    plannedOn: dayAt(zero + day),
    fromOn: dayAt(zero + day - before),
    untilOn: dayAt(zero + day + after),
  })

/** Where a phase came to lie. Out of tolerance: nothing in its window would do, and `nearest` are the days around it. */
export type Placed = { number: number; opensOn: Day; outOfTolerance: boolean; nearest: Day[] }

/** What keeps a phase off a day: a day on which it cannot be, `after` and what lies before it, and other phases' days. */
export type Around = { canBe: (day: Day) => boolean; after: Day | null; taken: ReadonlySet<Day> }

/** Places phases in order on days on which it can be done (B-01), each after the one before, none on a taken day. */
export function placeAll(wanted: readonly Wanted[], { canBe, after, taken }: Around): Placed[] {
  let last = after === null ? Number.NEGATIVE_INFINITY : numberOf(after)
  return wanted.map(({ number, plannedOn, fromOn, untilOn }) => {
    const planned = numberOf(plannedOn)
    const tolerance = { before: planned - numberOf(fromOn), after: numberOf(untilOn) - planned }
    const isFree = (day: number) => day > last && !taken.has(dayAt(day))
    const found = placedAway(tolerance, (away) => isFree(planned + away) && canBe(dayAt(planned + away)))
    let on = planned + found.away
    // Away for good: it waits where it was meant to be, still in order.
    if (found.outOfTolerance && found.nearest.length === 0) while (!isFree(on)) on += 1
    last = on
    const nearest = found.nearest.map((away) => dayAt(planned + away))
    return { number, opensOn: dayAt(last), outOfTolerance: found.outOfTolerance, nearest }
  })
}

const A_DAY = 86_400_000

/** Days since 1970: thousands of plans are placed in one go, and counting is what they do most. */
const numberOf = (day: Day): number => Date.parse(day) / A_DAY

const days = new Map<number, Day>()

function dayAt(number: number): Day {
  let day = days.get(number)
  if (!day) {
    day = new Date(number * A_DAY).toISOString().slice(0, 10) as Day
    days.set(number, day)
  }
  return day
}
