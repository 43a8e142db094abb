import type { Day } from '#/platform/day.ts'
import { holdsOn, type Span } from '../rules.ts'
import type { Employment, PersonRecord } from '../schema.ts'
import type { State } from './schema.ts'

export function stateOf({ startsOn, endsOn }: Span, today: Day): State {
  if (startsOn > today) return 'planned'
  return endsOn !== null && endsOn < today ? 'past' : 'current'
}

export const employmentSpan = ({ hiredOn, endsOn }: Employment): Span => ({ startsOn: hiredOn, endsOn })

/** The employment that holds that day, else the next to come, else the last. */
export const employmentFor = ({ employments }: PersonRecord, day: Day): Employment | undefined =>
  employments.find((one) => holdsOn(employmentSpan(one), day)) ??
  employments.find(({ hiredOn }) => hiredOn > day) ??
  employments.at(-1)

/**
 * In which unit somebody stands, and the day of which it is said: theirs today, or the first to come, or, after they
 * have left, that of their last day.
 */
export function standingOf(record: PersonRecord, today: Day): { unitId: string; on: Day } | undefined {
  const { assignments } = record
  const left = employmentFor(record, today)?.endsOn ?? null
  const day = left !== null && left < today ? left : today
  const one =
    assignments.find((each) => holdsOn(each, day)) ??
    assignments.find(({ startsOn }) => startsOn > day) ??
    assignments.at(-1)
  return one && { unitId: one.unitId, on: dayWithin(one, day) }
}

/** The day, or the nearest to it that lies in the span. */
export function dayWithin({ startsOn, endsOn }: Span, day: Day): Day {
  if (startsOn > day) return startsOn
  return endsOn !== null && endsOn < day ? endsOn : day
}

/** Spans without what lies ahead: neither those that begin after today, nor an end that is still to come. */
export const withoutPlans = <T extends Span>(spans: readonly T[], today: Day): T[] =>
  spans
    .filter(({ startsOn }) => startsOn <= today)
    .map((one) => (one.endsOn !== null && one.endsOn >= today ? { ...one, endsOn: null } : one))
