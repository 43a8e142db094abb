import { placeOf } from '#/features/tasks/planning/rules.ts'
import { POLICIES } from '#/features/tasks/reminding/rules.ts'
import { addDays, type Day, laterOf } from '#/platform/day.ts'
import type { Period } from '#/platform/period.ts'
import { addWorkingDays, type Calendar } from '#/platform/working-days.ts'
import {
  type Audited,
  anchorOf,
  type Counted,
  changesIn,
  type Dated,
  type History,
  holds,
  type Standing,
  spanOf,
  stageOn,
  standingOn,
  takesPart,
} from '../membership/rules.ts'
import { milestonesOf } from '../milestones/rules.ts'
import { type Rhythm, roundsBetween } from '../rules.ts'

export type Stage = { fromMonths: number; isAnswered: boolean }
export type Simulated = Counted & Rhythm & { tolerance: number; audited: Audited; stages: readonly Stage[] }

/** Somebody beside a person, on the days on which both are here; `reached`: mail reaches them. */
export type Beside = Dated & { supporterId: string; as: 'trainer' | 'manager'; reached: boolean }

/** Somebody as they are known today, with all that is planned about them. */
export type Candidate = History & {
  displayName: string
  account: 'reached' | 'not-invited' | 'no-address'
  beside: readonly Beside[]
}

/** What a simulation looks at; `units` and `unitChanges` are those of the audience. `opened` is what there is already. */
export type Known = {
  today: Day
  until: Day
  calendar: Calendar
  units: (day: Day) => ReadonlySet<string> | null
  unitChanges: readonly Day[]
  opened: (personId: string, period: Period) => boolean
}

/** A reflection that will open, if nothing changes: `on` is the day on which it opens for this person. */
export type Expected = {
  person: Candidate
  period: Period
  on: Day
  opensOn: Day
  dueOn: Day
  closesOn: Day
  stage: Stage
  outOfTolerance: boolean
}

type Window = { period: Period; opensOn: Day; dueOn: Day; closesOn: Day }
export type Missed = { person: Candidate; period: Period }

/** What will open for whom from today on, by the rules that open it; and whom a leave keeps from it throughout. */
export function expectedOf(
  programme: Simulated,
  people: readonly Candidate[],
  known: Known,
): { expected: Expected[]; away: Missed[] } {
  const found = { expected: [] as Expected[], away: [] as Missed[] }
  const candidates = people.filter((person) => mayEverTakePart(programme.audited, person))
  if (programme.cadence === 'milestones') {
    for (const person of candidates) milestonesFor(programme, person, known, found)
    return found
  }
  for (const round of roundsBetween(programme, known.today, known.until, known.calendar)) {
    for (const person of candidates) roundFor(programme, person, round, known, found)
  }
  return found
}

function mayEverTakePart({ audience, named, excepted }: Audited, { personId, employments }: Candidate): boolean {
  if (excepted.has(personId)) return false
  if (named.has(personId)) return true
  if (!audience) return false
  return audience.kinds.length === 0 || employments.some(({ kind }) => audience.kinds.includes(kind))
}

type Found = { expected: Expected[]; away: Missed[] }

function roundFor(programme: Simulated, person: Candidate, round: Window, known: Known, found: Found) {
  const { stages } = programme
  const asks = (standing: Standing) => holds(spanOf(programme, standing), round.opensOn)
  const opening = openingIn(programme, person, round, known, asks)
  if (opening === 'away') found.away.push({ person, period: round.period })
  if (!opening || opening === 'away') return
  const stage = stageOn(stages, anchorOf(programme, opening.standing)!, round.opensOn)
  if (!stage) return
  found.expected.push({ ...windowOn(round, opening.on), person, stage, outOfTolerance: false })
}

function milestonesFor(programme: Simulated, person: Candidate, known: Known, found: Found) {
  const { today, until, calendar } = known
  const isAway = (_: string, day: Day) =>
    person.absences.some(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn))
  for (const { hiredOn, endsOn } of person.employments) {
    if (hiredOn > until || (endsOn !== null && endsOn < today)) continue
    const from = laterOf(hiredOn, today)
    const standing = standingOn(person, from)!
    for (const { stage, period, plan } of milestonesOf(programme, programme.stages, standing)) {
      const {
        outOfTolerance,
        plannedOn: _,
        ...place
      } = placeOf(person.personId, plan, { today: from, calendar, isAway })
      if (place.closesOn < from || place.opensOn > until) continue
      const window = { period, ...place }
      const opening = openingIn(programme, person, window, known, (on) => on.hiredOn === hiredOn)
      if (opening === 'away') found.away.push({ person, period })
      if (!opening || opening === 'away') continue
      found.expected.push({ ...windowOn(window, opening.on), person, stage, outOfTolerance })
    }
  }
}

/** Nothing is overdue when it first appears. */
const windowOn = (window: Window, on: Day) => ({
  ...window,
  dueOn: window.dueOn < on ? window.closesOn : window.dueOn,
  on,
})

/** The first day of a window on which somebody is asked; `away` where only their leave is in the way. */
function openingIn(
  { audited }: Simulated,
  person: Candidate,
  { period, opensOn, closesOn }: Window,
  { today, units, unitChanges, opened }: Known,
  asks: (standing: Standing) => boolean,
): { on: Day; standing: Standing } | 'away' | undefined {
  const first = laterOf(opensOn, today)
  if (first > closesOn || opened(person.personId, period)) return undefined
  const changes = [
    ...changesIn(person, first, closesOn),
    ...unitChanges.filter((day) => first < day && day <= closesOn),
  ]
  let away = false
  for (const on of [first, ...changes.toSorted()]) {
    const standing = standingOn(person, on)
    if (!standing || !takesPart(audited, standing, units(on)) || !asks(standing)) continue
    if (!standing.away) return { on, standing }
    away = true
  }
  return away ? 'away' : undefined
}

/** Who stands beside somebody on a day; who does so as both is told as a trainer. */
export function besideOn({ beside }: Candidate, day: Day): { trainers: Beside[]; managers: Beside[] } {
  const there = beside.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn))
  const trainers = there.filter((one) => one.as === 'trainer')
  const ids = new Set(trainers.map(({ supporterId }) => supporterId))
  return { trainers, managers: there.filter((one) => one.as === 'manager' && !ids.has(one.supporterId)) }
}

export type Mails = { opening: number; reminders: number; handedIn: number; answered: number }

/** The mails of one reflection: how many leave when it opens, and at most later. Without a trainer managers are told. */
export function mailsOf({ person, on, dueOn, closesOn, stage }: Expected, tellsManagers: boolean, calendar: Calendar) {
  const { trainers, managers } = besideOn(person, on)
  const reached = (all: readonly Beside[]) => all.filter((one) => one.reached).length
  const toHire = person.account === 'reached' ? 1 : 0
  return {
    opening: toHire,
    reminders: toHire * remindersIn(on, dueOn, closesOn, calendar),
    handedIn: reached(trainers) + (tellsManagers || trainers.length === 0 ? reached(managers) : 0),
    answered: stage.isAnswered && trainers.length > 0 ? toHire : 0,
  }
}

/** The reminders of a window after the mail that tells of its opening, as far as it leaves room for each. */
function remindersIn(on: Day, dueOn: Day, closesOn: Day, calendar: Calendar): number {
  const told = addWorkingDays(addDays(on, -1), 1, calendar)
  const { before = 0, after = 0 } = POLICIES['reflections.write']
  const days = [addWorkingDays(dueOn, -before, calendar), dueOn, addWorkingDays(dueOn, after, calendar)]
  return days.filter((day) => told < day && day <= closesOn).length
}
