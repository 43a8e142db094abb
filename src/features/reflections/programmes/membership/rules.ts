import { addDays, addMonths, type Day, earlierOf, laterOf } from '#/platform/day.ts'
import type { Audience } from '../../schema.ts'
import type { Anchor } from '../schema.ts'

/** What matters about somebody who is employed on a day. `assignedOn`: when their first assignment began or begins. */
export type Standing = {
  personId: string
  kind: string
  hiredOn: Day
  assignedOn: Day | null
  unitId: string | null
  away: boolean
}

/** Who takes part: `units` are the units of the audience with what hangs below them that day, null for all. */
export type Audited = {
  audience: Audience | null
  named: ReadonlySet<string>
  excepted: ReadonlySet<string>
}

/**
 * Whether somebody takes part on a day: named, or of the audience; and not left out. All that an audience says
 * must hold, and what it leaves open holds for everybody.
 */
export function takesPart(
  { audience, named, excepted }: Audited,
  { personId, kind, hiredOn, unitId }: Standing,
  units: ReadonlySet<string> | null,
): boolean {
  if (excepted.has(personId)) return false
  if (named.has(personId)) return true
  if (!audience) return false
  const { kinds, hiredFrom, hiredUntil } = audience
  if (kinds.length > 0 && !kinds.includes(kind)) return false
  if (hiredFrom !== null && hiredOn < hiredFrom) return false
  if (hiredUntil !== null && hiredOn > hiredUntil) return false
  return units === null || (unitId !== null && units.has(unitId))
}

/** How a programme counts each person's time. */
export type Counted = {
  startsOn: Day
  endsOn: Day | null
  anchor: Anchor
  afterMonths: number
  forMonths: number
}

/** The day a person's months are counted from; null while it is not known: nobody has assigned them yet. */
export function anchorOf({ anchor, startsOn }: Counted, { hiredOn, assignedOn }: Standing): Day | null {
  return { none: startsOn, hired: hiredOn, assigned: assignedOn }[anchor]
}

/** From the first to the last day, both included; without a last day it goes on. */
export type PersonSpan = { startsOn: Day; endsOn: Day | null }

/**
 * The days on which the programme runs for a person: the programme's own, from the day they are here; with an anchor so
 * many months after it, for so many. Months end with the month: a month after 31 January is 28 February. Null: never.
 */
export function spanOf(programme: Counted, standing: Standing): PersonSpan | null {
  const from = laterOf(programme.startsOn, standing.hiredOn)
  if (programme.anchor === 'none') return ordered(from, programme.endsOn)
  const anchor = anchorOf(programme, standing)
  if (anchor === null) return null
  const begins = addMonths(anchor, programme.afterMonths)
  const lastOn = addDays(addMonths(anchor, programme.afterMonths + programme.forMonths), -1)
  return ordered(laterOf(from, begins), programme.endsOn ? earlierOf(programme.endsOn, lastOn) : lastOn)
}

const ordered = (startsOn: Day, endsOn: Day | null): PersonSpan | null =>
  endsOn !== null && endsOn < startsOn ? null : { startsOn, endsOn }

export const holds = (span: PersonSpan | null, day: Day): boolean =>
  span !== null && span.startsOn <= day && (span.endsOn === null || day <= span.endsOn)

/** The stage that applies on a day: the last that has begun, counted from the anchor; none before the first. */
export function stageOn<Stage extends { fromMonths: number }>(
  stages: readonly Stage[],
  anchor: Day,
  day: Day,
): Stage | undefined {
  return stages
    .filter(({ fromMonths }) => addMonths(anchor, fromMonths) <= day)
    .reduce<Stage | undefined>((last, stage) => (last && last.fromMonths > stage.fromMonths ? last : stage), undefined)
}

/** All that is dated about somebody, as far as it bears on who takes part. Both ends of a span are included. */
export type Dated = { startsOn: Day; endsOn: Day | null }
export type History = {
  personId: string
  employments: readonly { kind: string; hiredOn: Day; endsOn: Day | null }[]
  assignments: readonly (Dated & { unitId: string })[]
  absences: readonly Dated[]
}

const isIn = ({ startsOn, endsOn }: Dated, day: Day) => startsOn <= day && (endsOn === null || day <= endsOn)

/** What a history says of a day; nothing while somebody is not employed. */
export function standingOn({ personId, employments, assignments, absences }: History, day: Day): Standing | undefined {
  const employment = employments.find(({ hiredOn, endsOn }) => isIn({ startsOn: hiredOn, endsOn }, day))
  if (!employment) return undefined
  const { kind, hiredOn, endsOn } = employment
  const begins = assignments
    .filter((one) => (one.endsOn === null || one.endsOn >= hiredOn) && (endsOn === null || one.startsOn <= endsOn))
    .map(({ startsOn }) => laterOf(startsOn, hiredOn))
  return {
    personId,
    kind,
    hiredOn,
    assignedOn: begins.length > 0 ? begins.reduce(earlierOf) : null,
    unitId: assignments.find((one) => isIn(one, day))?.unitId ?? null,
    away: absences.some((one) => isIn(one, day)),
  }
}

/** The days after `from` and up to `until` on which anything about somebody changes, in order. */
export function changesIn({ employments, assignments, absences }: History, from: Day, until: Day): Day[] {
  const spans: Dated[] = [
    ...employments.map(({ hiredOn, endsOn }) => ({ startsOn: hiredOn, endsOn })),
    ...assignments,
    ...absences,
  ]
  const days = spans.flatMap(({ startsOn, endsOn }) => [startsOn, ...(endsOn ? [addDays(endsOn, 1)] : [])])
  return [...new Set(days.filter((day) => from < day && day <= until))].toSorted()
}
