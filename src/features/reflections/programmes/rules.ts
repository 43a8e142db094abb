import { addMonths, type Day, earlierOf, laterOf } from '#/platform/day.ts'
import { nextSpan, type Period, periodsBetween, type Regular, type Span } from '#/platform/period.ts'
import { addWorkingDays, type Calendar } from '#/platform/working-days.ts'
import type { Cadence } from '../schema.ts'
import type { Anchor, ProgrammeState } from './schema.ts'

/**
 * A programme's rhythm; a programme's row is one. Working days throughout: a round opens on its period's n-th working
 * day from the end (1 is the last), is due `dueAfter` and closes `closesAfter` after it opened.
 */
export type Rhythm = {
  cadence: Cadence
  startsOn: Day
  endsOn: Day | null
  opensBefore: number
  dueAfter: number
  closesAfter: number
}

/** One period's reflection. All three days belong to its window. */
export type Round = { period: Period; opensOn: Day; dueOn: Day; closesOn: Day }

export type RhythmObstacle =
  | 'ends-before-it-starts'
  | 'opens-outside-the-period'
  | 'due-at-once'
  | 'closes-before-due'
  | 'window-too-long'

const MOST_WORKING_DAYS = 20
/** Working days before its end at which a period's round may open at the earliest. */
const EARLIEST: Record<Cadence, number> = { weekly: 5, biweekly: 10, monthly: 20, milestones: 20 }
const ANSWER_WITHIN_WORKING_DAYS = 3

/** Why a rhythm makes no sense, in the order a person would mend it. A weekly round may be due on the day it opens. */
export function obstacleIn(rhythm: Rhythm): RhythmObstacle | undefined {
  const { cadence, opensBefore: opens, dueAfter: due, closesAfter: closes } = rhythm
  if (rhythm.endsOn && rhythm.endsOn < rhythm.startsOn) return 'ends-before-it-starts'
  if (!Number.isInteger(opens) || opens < 1 || opens > EARLIEST[cadence]) return 'opens-outside-the-period'
  if (!Number.isInteger(due) || due < (cadence === 'weekly' ? 0 : 1)) return 'due-at-once'
  if (!Number.isInteger(closes) || closes < due) return 'closes-before-due'
  return closes > MOST_WORKING_DAYS ? 'window-too-long' : undefined
}

/**
 * The rounds of a programme whose window touches the days from `from` to `until`, in order; of milestones, which are
 * each person's own, none. A period with fewer working days than asked opens on its first one, a period without any on
 * the first after it; and a round closes, and is due, before the next one opens, so that nobody has two at once.
 * @throws RangeError naming the obstacle
 */
export function roundsBetween(rhythm: Rhythm, from: Day, until: Day, calendar: Calendar): Round[] {
  const obstacle = obstacleIn(rhythm)
  if (obstacle) throw new RangeError(obstacle)
  const { cadence } = rhythm
  if (cadence === 'milestones') return []
  const first = laterOf(rhythm.startsOn, addMonths(from, -3))
  const last = rhythm.endsOn ? earlierOf(rhythm.endsOn, addMonths(until, 2)) : addMonths(until, 2)
  return periodsBetween(cadence as Regular, first, last, rhythm.startsOn)
    .map((span) => roundOf(span, rhythm, calendar))
    .filter(({ opensOn, closesOn }) => opensOn <= until && closesOn >= from)
}

/**
 * The rounds to open today: none whose window has passed. One opened so late that its due day is over is due on the day
 * it closes: nothing is overdue when it first appears.
 */
export function roundsToOpen(rhythm: Rhythm, today: Day, calendar: Calendar): Round[] {
  return roundsBetween(rhythm, today, today, calendar).map((round) =>
    round.dueOn < today ? { ...round, dueOn: round.closesOn } : round,
  )
}

export type WishObstacle =
  | RhythmObstacle
  | 'milestones-need-an-anchor'
  | 'stage-twice'
  | 'starts-without-a-form'
  | 'needs-people'

type Wished = Rhythm & {
  anchor: Anchor
  afterMonths: number
  audience: object | null
  personIds: readonly string[]
  stages: readonly { fromMonths: number }[]
}

/** Why a programme makes no sense, and of which field. */
export function obstacleOf(wish: Wished): { field: string; reason: WishObstacle } | undefined {
  const { cadence, anchor, afterMonths, audience, personIds, stages } = wish
  const rhythm = obstacleIn(wish)
  if (rhythm) return { field: 'rhythm', reason: rhythm }
  if (cadence === 'milestones' && anchor === 'none') return { field: 'anchor', reason: 'milestones-need-an-anchor' }
  const months = stages.map(({ fromMonths }) => fromMonths)
  if (new Set(months).size < months.length) return { field: 'stages', reason: 'stage-twice' }
  if (cadence !== 'milestones' && Math.min(...months) > (anchor === 'none' ? 0 : afterMonths))
    return { field: 'stages', reason: 'starts-without-a-form' }
  return audience === null && personIds.length === 0 ? { field: 'people', reason: 'needs-people' } : undefined
}

/** How a programme stands on a day: it ends with its last day, or when it is switched off. */
export function stateOf(
  { startsOn, endsOn, endedAt }: { startsOn: Day; endsOn: Day | null; endedAt: unknown },
  today: Day,
): ProgrammeState {
  if (endedAt || (endsOn !== null && endsOn < today)) return 'ended'
  return startsOn > today ? 'planned' : 'running'
}

/** The day by which a trainer is asked to answer: three working days after the submission. */
export function answerDueOn(submittedOn: Day, calendar: Calendar): Day {
  return addWorkingDays(submittedOn, ANSWER_WITHIN_WORKING_DAYS, calendar)
}

function roundOf(span: Span, rhythm: Rhythm, calendar: Calendar): Round {
  const opensOn = openingOf(span, rhythm.opensBefore, calendar)
  const next = openingOf(nextSpan(span), rhythm.opensBefore, calendar)
  const lastOn = laterOf(opensOn, addWorkingDays(next, -1, calendar))
  const closesOn = earlierOf(addWorkingDays(opensOn, rhythm.closesAfter, calendar), lastOn)
  const dueOn = earlierOf(addWorkingDays(opensOn, rhythm.dueAfter, calendar), closesOn)
  return { period: span.period, opensOn, dueOn, closesOn }
}

/** The n-th working day of a period from its end; its first where it has fewer; the first after it where it has none. */
function openingOf({ startsOn, endsOn }: Span, opensBefore: number, calendar: Calendar): Day {
  let day = addWorkingDays(endsOn, 1, calendar)
  for (let left = opensBefore; left > 0; left -= 1) {
    const earlier = addWorkingDays(day, -1, calendar)
    if (earlier < startsOn) return day
    day = earlier
  }
  return day
}
