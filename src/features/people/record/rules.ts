import { addDays, type Day, earlierOf, laterOf } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import type { Absence, Assignment, Employment, Holding, OfficeKind, PersonRecord, Support } from './schema.ts'

/** Offices that hold for a unit. */
export const UNIT_OFFICES: readonly OfficeKind[] = ['unit-hr', 'head']

export type Span = { startsOn: Day; endsOn: Day | null }

/** Whether a span holds on a day, both of its ends included. */
export const holdsOn = ({ startsOn, endsOn }: Span, day: Day): boolean =>
  startsOn <= day && (endsOn === null || endsOn >= day)

const spanOf = ({ hiredOn, endsOn }: Employment): Span => ({ startsOn: hiredOn, endsOn })
const overlap = (a: Span, b: Span): boolean =>
  (b.endsOn === null || a.startsOn <= b.endsOn) && (a.endsOn === null || b.startsOn <= a.endsOn)

function inOrder({ startsOn, endsOn }: Span, reason: string): void {
  if (endsOn !== null && endsOn < startsOn) throw new Refused(reason)
}

/** What a record says about one day. Who is not employed that day works nowhere, is supported by nobody, holds nothing. */
export type OnDay = {
  employment: Employment | null
  assignment: Assignment | null
  absence: Absence | null
  supports: Support[]
  offices: Holding[]
}

/** The one answer about a day; everything else in the product that asks "on that day" must say the same. */
export function onDay(record: PersonRecord, day: Day): OnDay {
  const employment = record.employments.find((one) => holdsOn(spanOf(one), day)) ?? null
  if (!employment) return { employment, assignment: null, absence: null, supports: [], offices: [] }
  return {
    employment,
    assignment: record.assignments.find((one) => holdsOn(one, day)) ?? null,
    absence: record.absences.find((one) => holdsOn(one, day)) ?? null,
    supports: record.supports.filter((one) => holdsOn(one, day)),
    offices: record.offices.filter((one) => holdsOn(one, day)),
  }
}

/**
 * Joins, or comes back under a new number: the record goes on, and what was open when they left is closed at that day.
 * A spell before one that is known, entered later, closes nothing. Refused `employed-already` where another employment
 * holds on one of its days, `number-taken` for a number they had.
 */
export function hire(record: PersonRecord, employment: Employment): PersonRecord {
  if (record.employments.some(({ id }) => id === employment.id)) throw new Refused('employment-known-already')
  const last = record.employments.at(-1)
  const back = last?.endsOn && last.endsOn < employment.hiredOn
  return employed(back ? endedBy(record, last.endsOn!) : record, employment)
}

/** Everything that was open on that day ends with it; what was planned beyond it does not happen. */
function endedBy(record: PersonRecord, lastDay: Day): PersonRecord {
  const ended = <T extends Span>(spans: T[]): T[] =>
    spans
      .filter(({ startsOn }) => startsOn <= lastDay)
      .map((one) => (one.endsOn === null || one.endsOn > lastDay ? { ...one, endsOn: lastDay } : one))
  return {
    ...record,
    absences: ended(record.absences),
    supports: ended(record.supports),
    offices: ended(record.offices),
  }
}

/** Corrects or ends an employment; `endsOn` is the last day. Nothing else is touched, so that taking it back is whole. */
export function employ(record: PersonRecord, employment: Employment): PersonRecord {
  if (!record.employments.some(({ id }) => id === employment.id)) throw new Refused('employment-unknown')
  return employed(record, employment)
}

function employed(record: PersonRecord, employment: Employment): PersonRecord {
  inOrder(spanOf(employment), 'left-before-hired')
  const others = record.employments.filter(({ id }) => id !== employment.id)
  if (others.some(({ number }) => number === employment.number)) throw new Refused('number-taken')
  if (others.some((one) => overlap(spanOf(one), spanOf(employment)))) throw new Refused('employed-already')
  const employments = [...others, employment].toSorted(byDay(({ hiredOn }) => hiredOn))
  return placed({ ...record, employments })
}

/**
 * Works in a unit, as something, from a day on, until the next such day. Said twice of one day, the later word holds.
 * Days on which somebody is not employed may be named too: a transfer may be known before the contract.
 */
export function move(record: PersonRecord, to: Omit<Assignment, 'endsOn'>): PersonRecord {
  const others = record.assignments.filter(({ startsOn, id }) => startsOn !== to.startsOn && id !== to.id)
  return placed({ ...record, assignments: [...others, { ...to, endsOn: null }] })
}

/** Takes an assignment back, as if it had not been said: the one before it goes on. */
export function unmove(record: PersonRecord, assignmentId: string): PersonRecord {
  const others = record.assignments.filter(({ id }) => id !== assignmentId)
  if (others.length === record.assignments.length) throw new Refused('assignment-unknown')
  return placed({ ...record, assignments: others })
}

/** Each lasts until the day before the next, and none beyond an employment that another one follows. */
function placed(record: PersonRecord): PersonRecord {
  const sorted = record.assignments.toSorted(byDay(({ startsOn }) => startsOn))
  const left = record.employments.slice(0, -1).flatMap(({ endsOn }) => endsOn ?? [])
  const assignments = sorted.map((one, index) => {
    const next = sorted[index + 1]
    const ends = [left.find((lastDay) => lastDay >= one.startsOn), next && addDays(next.startsOn, -1)]
    return { ...one, endsOn: ends.flatMap((day) => day ?? []).toSorted()[0] ?? null }
  })
  return { ...record, assignments }
}

/** Is away from a day to a day; `id` of one that is known corrects it. Refused `away-already` where two would overlap. */
export function beAway(record: PersonRecord, absence: Absence): PersonRecord {
  inOrder(absence, 'away-ends-before-it-begins')
  const others = record.absences.filter(({ id }) => id !== absence.id)
  if (others.some((one) => overlap(one, absence))) throw new Refused('away-already')
  return { ...record, absences: [...others, absence].toSorted(byDay(({ startsOn }) => startsOn)) }
}

/** Takes an absence back, as if it had not been said. */
export function notBeAway(record: PersonRecord, absenceId: string): PersonRecord {
  const absences = record.absences.filter(({ id }) => id !== absenceId)
  if (absences.length === record.absences.length) throw new Refused('absence-unknown')
  return { ...record, absences }
}

/**
 * Stands beside the person, as something, from a day to a day (K-03). Nobody stands beside themselves, and nobody twice
 * as the same on one day. `id` of one that is known corrects it.
 */
export function support(record: PersonRecord, support: Support): PersonRecord {
  inOrder(support, 'ends-before-it-begins')
  if (support.supporterId === record.id) throw new Refused('supports-oneself')
  const others = record.supports.filter(({ id }) => id !== support.id)
  if (others.some((one) => samePair(one, support) && overlap(one, support))) throw new Refused('supports-already')
  return { ...record, supports: [...others, support].toSorted(byDay(({ startsOn }) => startsOn)) }
}

const samePair = (a: Support, b: Support) => a.supporterId === b.supporterId && a.kind === b.kind

/** Stands beside the person on a day, or is going to. */
export const isBeside = ({ supports }: PersonRecord, supporterId: string, day: Day): boolean =>
  supports.some((one) => one.supporterId === supporterId && (one.endsOn === null || one.endsOn >= day))

/** The last day somebody stands beside the person; before its first day, it does not happen at all. */
export function endSupport(record: PersonRecord, supportId: string, lastDay: Day): PersonRecord {
  const ending = record.supports.find(({ id }) => id === supportId)
  if (!ending) throw new Refused('support-unknown')
  const others = record.supports.filter(({ id }) => id !== supportId)
  if (lastDay < ending.startsOn) return { ...record, supports: others }
  return support({ ...record, supports: others }, { ...ending, endsOn: lastDay })
}

/**
 * A successor stands beside the person from a day on, for as long and with the same rhythm as the former would have. Who
 * stands there already as the same goes on, and stays as long as the former would have.
 */
export function handOver(
  record: PersonRecord,
  supportId: string,
  successor: { id: string; supporterId: string; on: Day },
): PersonRecord {
  const former = record.supports.find(({ id }) => id === supportId)
  if (!former) throw new Refused('support-unknown')
  if (record.supports.some(({ id }) => id === successor.id)) throw new Refused('support-known-already')
  if (former.supporterId === successor.supporterId) throw new Refused('supports-already')
  const { id, supporterId, on } = successor
  const next = {
    ...former,
    id,
    supporterId,
    startsOn: laterOf(former.startsOn, on),
    toldOn: null,
    supporterToldOn: null,
  }
  inOrder(next, 'ended-already')
  const ended = endSupport(record, supportId, addDays(on, -1))
  const there = ended.supports.filter((one) => samePair(one, next) && overlap(one, next))
  const all = [...there, next]
  const whole = {
    ...all[0]!,
    startsOn: all.map(({ startsOn }) => startsOn).reduce(earlierOf),
    endsOn: all.map(({ endsOn }) => endsOn).reduce((a, b) => a && b && laterOf(a, b)),
  }
  return support({ ...ended, supports: ended.supports.filter((one) => !there.includes(one)) }, whole)
}

/** Holds an office; of a unit where the office is one of a unit. Refused `holds-already` for the same on one day. */
export function appoint(record: PersonRecord, holding: Holding): PersonRecord {
  inOrder(holding, 'ends-before-it-begins')
  if (UNIT_OFFICES.includes(holding.office) !== (holding.unitId !== null)) throw new Refused('office-needs-unit')
  const others = record.offices.filter(({ id }) => id !== holding.id)
  const same = (one: Holding) => one.office === holding.office && one.unitId === holding.unitId
  if (others.some((one) => same(one) && overlap(one, holding))) throw new Refused('holds-already')
  return { ...record, offices: [...others, holding].toSorted(byDay(({ startsOn }) => startsOn)) }
}

/** The last day of an office; before its first day, it was never held. */
export function dismiss(record: PersonRecord, holdingId: string, lastDay: Day): PersonRecord {
  const held = record.offices.find(({ id }) => id === holdingId)
  if (!held) throw new Refused('office-unknown')
  const others = record.offices.filter(({ id }) => id !== holdingId)
  return lastDay < held.startsOn
    ? { ...record, offices: others }
    : appoint({ ...record, offices: others }, { ...held, endsOn: lastDay })
}

const byDay =
  <T>(dayOf: (one: T) => Day) =>
  (a: T, b: T): number =>
    dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0
