import { addDays, type Day, earlierOf, laterOf } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { appoint, dismiss, holdsOn, onDay, type Span } from '../record/rules.ts'
import type { Holding, OfficeKind, PersonRecord } from '../record/schema.ts'

/** There must always be somebody who holds these. */
export const NEVER_EMPTY: readonly OfficeKind[] = ['hr', 'admin']

/** The days on which somebody both holds an office and is employed. */
export const spansOf = (record: Pick<PersonRecord, 'employments' | 'offices'>, office: OfficeKind): Span[] =>
  record.offices
    .filter((one) => one.office === office)
    .flatMap((one) =>
      record.employments.flatMap(({ hiredOn, endsOn }) => {
        const span = { startsOn: laterOf(one.startsOn, hiredOn), endsOn: earlierEnd(one.endsOn, endsOn) }
        return span.endsOn === null || span.startsOn <= span.endsOn ? [span] : []
      }),
    )
const earlierEnd = (a: Day | null, b: Day | null) => (a && b ? earlierOf(a, b) : (a ?? b))

/** Whether some day from one on has nobody where it had somebody before. */
export function leavesEmpty(before: readonly Span[], after: readonly Span[], from: Day): boolean {
  const turns = [...before, ...after].flatMap(({ startsOn, endsOn }) => [
    startsOn,
    ...(endsOn ? [addDays(endsOn, 1)] : []),
  ])
  const held = (spans: readonly Span[], day: Day) => spans.some((span) => holdsOn(span, day))
  return [from, ...turns].some((day) => day >= from && held(before, day) && !held(after, day))
}

type Giving = { giverId: string; today: Day; openUnits: ReadonlySet<string> }

/**
 * Gives an office. Refused `office-for-oneself`; `starts-in-the-past`; `not-employed-then` for who is not here on its first
 * day; `unit-closed` for a unit that is not open then; `holds-already`.
 */
export function giveOffice<R extends PersonRecord>(record: R, holding: Holding, giving: Giving): PersonRecord {
  const { giverId, today, openUnits } = giving
  if (record.id === giverId) throw new Refused('office-for-oneself')
  if (holding.startsOn < today) throw new Refused('starts-in-the-past')
  if (!onDay(record, holding.startsOn).employment) throw new Refused('not-employed-then')
  if (holding.unitId !== null && !openUnits.has(holding.unitId)) throw new Refused('unit-closed')
  return appoint(record, holding)
}

/**
 * Ends an office with a day; yesterday ends it at once. One's own can only be laid down, never prolonged (`office-for-oneself`);
 * what has ended is not begun anew (`ended-already`), and the past stays as it was (`ends-in-the-past`).
 */
export function endOffice(
  record: PersonRecord,
  { holdingId, lastDay }: { holdingId: string; lastDay: Day },
  { enderId, today }: { enderId: string; today: Day },
): PersonRecord {
  const held = record.offices.find(({ id }) => id === holdingId)
  if (!held) throw new Refused('office-unknown')
  if (held.endsOn === lastDay) return record
  if (held.endsOn !== null && held.endsOn < today) throw new Refused('ended-already')
  if (lastDay < addDays(today, -1)) throw new Refused('ends-in-the-past')
  const longer = held.endsOn !== null && lastDay > held.endsOn
  if (longer && record.id === enderId) throw new Refused('office-for-oneself')
  return dismiss(record, holdingId, lastDay)
}
