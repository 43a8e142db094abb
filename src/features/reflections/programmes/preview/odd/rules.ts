import { addMonths, type Day, monthOf } from '#/platform/day.ts'
import { isMonth, monthsSince, type Period } from '#/platform/period.ts'
import { addWorkingDays } from '#/platform/working-days.ts'
import { anchorOf, standingOn, takesPart } from '../../membership/rules.ts'
import { type Round, roundsBetween } from '../../rules.ts'
import type { Odd } from '../../schema.ts'
import { besideOn, type Candidate, type Expected, type Known, type Missed, type Simulated } from '../rules.ts'

/** One thing out of the ordinary that concerns somebody, or a period where `person` is left out. */
export type Oddity = { why: Odd; person?: Candidate; period: Period | null; on: Day | null; programme?: string }

type Simulation = { expected: readonly Expected[]; away: readonly Missed[] }

/** What the office should know before it switches the programme on, in the order it happens. */
export function odditiesIn(
  programme: Simulated,
  { expected, away }: Simulation,
  people: readonly Candidate[],
  known: Known,
): Oddity[] {
  return [
    ...(expected.length === 0 ? [{ why: 'nobody' as const, period: null, on: null }] : []),
    ...oddRounds(programme, known),
    ...passedMilestones(programme, expected, people, known),
    ...expected.flatMap((one) => oddAbout(one, known)),
    ...away.map(({ person, period }) => ({ why: 'away-throughout' as const, person, period, on: null })),
    ...leaving(expected, known),
  ]
}

function oddAbout(one: Expected, { today }: Known): Oddity[] {
  const { person, period, on, opensOn, stage, outOfTolerance } = one
  const { trainers, managers } = besideOn(person, on)
  const odd: Odd[] = []
  if (trainers.length === 0 && managers.length === 0) odd.push('nobody-told')
  else if (trainers.length === 0 && stage.isAnswered) odd.push('no-trainer')
  if (person.account !== 'reached') odd.push(person.account)
  const first = opensOn < today ? today : opensOn
  if (on > first && standingOn(person, first)?.away) odd.push('opens-on-return')
  if (outOfTolerance) odd.push('out-of-tolerance')
  return odd.map((why) => ({ why, person, period, on }))
}

/** Rounds that have passed, and those a closure leaves without a day or with too few. */
function oddRounds(programme: Simulated, { today, until, calendar }: Known): Oddity[] {
  if (programme.cadence === 'milestones') return []
  const odd = (why: Odd, { period, opensOn }: Round): Oddity => ({ why, period, on: opensOn })
  const passed = passedRounds(programme, today, calendar).map((round) => odd('window-passed', round))
  const ahead = roundsBetween(programme, today, until, calendar).flatMap((round) => {
    if (isAfter(round)) return [odd('period-without-work', round)]
    const short = round.dueOn < addWorkingDays(round.opensOn, programme.dueAfter, calendar)
    return short ? [odd('short-window', round)] : []
  })
  return [...passed, ...ahead]
}

/** The rounds since the programme's first day that will not open any more. */
export const passedRounds = (programme: Simulated, today: Day, calendar: Known['calendar']): Round[] =>
  programme.startsOn < today && programme.cadence !== 'milestones'
    ? roundsBetween(programme, programme.startsOn, today, calendar).filter(({ closesOn }) => closesOn < today)
    : []

/** Opened after its period: there was no day to do so within it. */
function isAfter({ period, opensOn }: Round): boolean {
  if (isMonth(period)) return monthOf(opensOn) > period
  const [monday = '', length] = period.split('/')
  const days = Temporal.PlainDate.from(monday).until(opensOn).days
  return days >= (length === 'P2W' ? 14 : 7)
}

/** Milestones of people who take part that lie behind them, while others are still to come. */
function passedMilestones(
  programme: Simulated,
  expected: readonly Expected[],
  people: readonly Candidate[],
  { today, units }: Known,
): Oddity[] {
  if (programme.cadence !== 'milestones') return []
  const coming = Map.groupBy(expected, ({ person }) => person.personId)
  return people.flatMap((person) => {
    const standing = standingOn(person, today)
    if (!standing || !coming.has(person.personId) || !takesPart(programme.audited, standing, units(today))) return []
    const anchor = anchorOf(programme, standing)
    const wanted = new Set(coming.get(person.personId)!.map(({ period }) => monthsSince(period)))
    const passed = programme.stages.filter(
      ({ fromMonths }) => anchor && addMonths(anchor, fromMonths) < today && !wanted.has(fromMonths),
    )
    const last = passed.at(-1)
    if (!last || !anchor) return []
    const period = `P${last.fromMonths}M` as const
    return [{ why: 'milestone-passed' as const, person, period, on: addMonths(anchor, last.fromMonths) }]
  })
}

function leaving(expected: readonly Expected[], { today, until }: Known): Oddity[] {
  return [...new Set(expected.map(({ person }) => person))].flatMap((person) => {
    const ends = person.employments.map(({ endsOn }) => endsOn)
    const last = ends.includes(null) ? null : (ends as Day[]).toSorted().at(-1)!
    return last && today <= last && last <= until ? [{ why: 'leaves' as const, person, period: null, on: last }] : []
  })
}

/** Whom another programme that runs asks about the same period. */
export function askedTwice(expected: readonly Expected[], other: readonly Expected[], programme: string): Oddity[] {
  const asked = new Set(other.map(({ person, period }) => `${person.personId} ${period}`))
  return expected
    .filter(({ person, period }) => asked.has(`${person.personId} ${period}`))
    .map(({ person, period, on }) => ({ why: 'asked-twice' as const, person, period, on, programme }))
}
