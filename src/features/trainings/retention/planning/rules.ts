import { addDays, type Day, earlierOf, laterOf } from '#/platform/day.ts'
import { aspectFrom, type Placed, placeAll, planFrom, type Wanted } from '../../schedule/rules.ts'
import { ASPECTS, PHASES_AN_ASPECT, type RetentionMethod } from '../../schedule/schema.ts'
import { endedOn, type Kept, lastOn } from '../rules.ts'
import type { Change } from '../schema.ts'

/** What the days of a plan follow from. */
export type Course = { method: RetentionMethod; tier: number; dayZero: Day }

/**
 * What placing looks at. Nothing is put before `floor`; `taken` are the days of the learner's other plans; whoever supports
 * them counts for the phases in which they take part.
 */
export type Around = {
  today: Day
  floor: Day
  isWorkingDay: (day: Day) => boolean
  isAway: (day: Day) => boolean
  isSupporterAway: (day: Day) => boolean
  takesPart: (number: number) => boolean
  taken: ReadonlySet<Day>
}

export type Arranged = Wanted & Placed

/** A plan of which nothing has begun. */
export const untouched = ({ method, tier, dayZero }: Course): Kept[] =>
  planFrom(method, tier, dayZero).map((wanted) => ({
    ...wanted,
    opensOn: wanted.plannedOn,
    state: 'ahead',
    doneOn: null,
  }))

/**
 * Where the phases of which nobody was asked belong now. Within an aspect they keep the days of the method (T-30), but come
 * no closer to what was asked before than its intervals; an aspect follows the real end of the one before (T-31).
 */
export function arrange(course: Course, kept: readonly Kept[], around: Around): Arranged[] {
  const arranged: Arranged[] = []
  let end: End = { on: course.dayZero, lastDay: course.dayZero }
  for (const place of ASPECTS.keys()) {
    const phases = kept.slice(place * PHASES_AN_ASPECT, (place + 1) * PHASES_AN_ASPECT)
    const last = arrangeAspect(course, { place, phases, end }, around, arranged)
    end = endOf(last, around.today)
  }
  return arranged
}

/** How an aspect ends: the day from which the next one counts, and the last day that is its own. */
type End = { on: Day; lastDay: Day }

/** Until its last phase is done or missed, an aspect is expected to end on its day, and that over, with its window. */
function endOf(last: Kept, today: Day): End {
  const { plannedOn, untilOn, opensOn, state } = last
  const expected = opensOn > untilOn ? opensOn : plannedOn
  const isLate = state !== 'ahead' && today > laterOf(expected, opensOn)
  const on = endedOn(last, today) ?? (isLate ? lastOn(last) : expected)
  return { on, lastDay: laterOf(on, opensOn) }
}

type AspectAhead = { place: number; phases: readonly Kept[]; end: End }

/** Adds the aspect's phases that lie ahead; gives its last one as it stands now. */
function arrangeAspect(
  { method, tier }: Course,
  { place, phases, end }: AspectAhead,
  around: Around,
  arranged: Arranged[],
): Kept {
  const { start, intervals } = method.tiers[tier]!
  const published = aspectFrom(method, tier, ASPECTS[place]!, addDays(end.on, place === 0 ? start : method.gap))
  /** The phase on its day by the method, unless what comes before it has moved later. */
  const spaced = (index: number, before: Pick<Kept, 'plannedOn'> | undefined): Wanted => {
    const wanted = published[index]!
    return before ? onDay(wanted, laterOf(wanted.plannedOn, addDays(before.plannedOn, intervals[index - 1]!))) : wanted
  }
  let last: Kept | undefined
  for (const [index, phase] of phases.entries()) {
    if (phase.state !== 'ahead') {
      last = phase
      continue
    }
    let wanted = spaced(index, last)
    if (arranged.length === 0) wanted = notOver(wanted, phase, around)
    const next = index < intervals.length ? spaced(index + 1, wanted) : undefined
    const placed = placeOne(wanted, { next, after: last?.opensOn ?? end.lastDay }, around)
    arranged.push(placed)
    last = { ...phase, ...placed }
  }
  return last!
}

/** The phase that is next, once its window has passed without anybody being asked: on the first day that will do. */
function notOver(wanted: Wanted, kept: Kept, around: Around): Wanted {
  if (wanted.untilOn >= around.floor) return wanted
  const first = firstDay(around.floor, around)
  if (!first) return wanted
  const waits = kept.opensOn >= around.floor
  return onDay(wanted, waits ? earlierOf(laterOf(kept.plannedOn, wanted.plannedOn), first) : first)
}

type Between = { next: Wanted | undefined; after: Day }

/**
 * A leave that takes this phase and the next holds everything up until its last day, so that nothing crowds together behind
 * it; without a last day the phase waits. Whoever supports and is away throughout holds nobody up: another will confirm.
 */
function placeOne(wanted: Wanted, { next, after }: Between, around: Around): Arranged {
  const { taken, takesPart, isSupporterAway } = around
  const place = (one: Wanted, canBe: (day: Day) => boolean) => placeAll([one], { canBe, after, taken })[0]!
  const canBe = (day: Day) => isPossible(day, around)
  if (isSwallowed(wanted, around)) {
    const back = firstDay(addDays(wanted.untilOn, 1), around)
    if (!back) return { ...wanted, ...place(wanted, () => false) }
    const moved = next && isSwallowed(next, around) ? onDay(wanted, back) : wanted
    return { ...moved, ...place(moved, canBe) }
  }
  if (takesPart(wanted.number)) {
    const together = place(wanted, (day) => canBe(day) && !isSupporterAway(day))
    if (!together.outOfTolerance) return { ...wanted, ...together }
  }
  return { ...wanted, ...place(wanted, canBe) }
}

const isPossible = (day: Day, { floor, isWorkingDay, isAway }: Around): boolean =>
  day >= floor && isWorkingDay(day) && !isAway(day)

/** The learner is away whenever it could be done. */
function isSwallowed({ fromOn, untilOn }: Wanted, around: Around): boolean {
  let isAway = false
  for (let day = fromOn; day <= untilOn; day = addDays(day, 1)) {
    if (isPossible(day, around)) return false
    isAway ||= around.isWorkingDay(day) && around.isAway(day)
  }
  return isAway
}

/** Whoever is away for longer than this is looked for no further. */
const FURTHEST = 400

function firstDay(from: Day, around: Around): Day | undefined {
  for (let day = from, looked = 0; looked < FURTHEST; looked += 1, day = addDays(day, 1))
    if (isPossible(day, around)) return day
  return undefined
}

/** The same phase with its window around another day. */
function onDay(wanted: Wanted, day: Day): Wanted {
  const { number, plannedOn, fromOn, untilOn } = wanted
  if (day === plannedOn) return wanted
  const { days: by } = Temporal.PlainDate.from(plannedOn).until(day)
  return { number, plannedOn: day, fromOn: addDays(fromOn, by), untilOn: addDays(untilOn, by) }
}

/** What is written of a phase that is another than before. */
export const isMoved = (kept: Kept, to: Arranged): boolean =>
  kept.opensOn !== to.opensOn || kept.plannedOn !== to.plannedOn || kept.untilOn !== to.untilOn

/**
 * Why which phases have another day, for the learner. What one cause moves is told as one; where a day itself says why it
 * was left, that counts, but not when all of it follows from a score or from the end of an aspect.
 */
export function changesOf(
  kept: readonly Kept[],
  arranged: readonly Arranged[],
  around: Around,
  because: Change['why'] | null,
): Change[] {
  const moves = arranged.flatMap(({ number, opensOn }) => {
    const before = kept[number - 1]!
    if (before.opensOn === opensOn) return []
    const why = because === 'tier' || because === 'anchor' ? because : (whyLeft(before, around) ?? because)
    return why ? [{ why, number, fromOn: before.opensOn, toOn: opensOn }] : []
  })
  return [...Map.groupBy(moves, ({ why }) => why)].map(([why, moved]) => ({
    why,
    moved: moved.map(({ number, fromOn, toOn }) => ({ number, fromOn, toOn })),
  }))
}

function whyLeft({ number, opensOn }: Kept, around: Around): Change['why'] | undefined {
  if (!around.isWorkingDay(opensOn)) return 'calendar'
  if (around.isAway(opensOn)) return 'absence'
  if (around.taken.has(opensOn)) return 'other'
  return around.takesPart(number) && around.isSupporterAway(opensOn) ? 'supporter' : undefined
}
