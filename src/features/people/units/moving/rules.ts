import { type Day, laterOf } from '#/platform/day.ts'
import { move, unmove } from '../../record/rules.ts'
import type { Assignment, PersonRecord } from '../../record/schema.ts'

/** Names an assignment that a change of a unit made, so that taking the change back finds it. */
export type IdOf = (unitId: string, how: 'cut' | 'turned' | 'back', day: Day) => string

/** The assignments to a unit that reach the day or come later, on days on which somebody is employed. */
function reaching(record: PersonRecord, unitId: string, day: Day): Assignment[] {
  return record.assignments.filter(({ unitId: in_, startsOn, endsOn }) => {
    if (in_ !== unitId || (endsOn !== null && endsOn < day)) return false
    const from = laterOf(startsOn, day)
    return record.employments.some(
      (one) => (one.endsOn === null || one.endsOn >= from) && (endsOn === null || one.hiredOn <= endsOn),
    )
  })
}

/** Somebody works there on the day, or will later. */
export const worksIn = (record: PersonRecord, unitId: string, day: Day): boolean =>
  reaching(record, unitId, day).length > 0

/** Works from the day on where they would have worked in the unit, in another one, with the same position. */
export function moveAlong<R extends PersonRecord>(
  record: R,
  change: { from: string; to: string; day: Day },
  idOf: IdOf,
): PersonRecord {
  const { from, to, day } = change
  return reaching(record, from, day).reduce<PersonRecord>((moved, { id, startsOn, position }) => {
    const turned = startsOn >= day
    const before = turned ? unmove(moved, id) : moved
    const on = turned ? startsOn : day
    return move(before, { id: idOf(from, turned ? 'turned' : 'cut', on), unitId: to, position, startsOn: on })
  }, record)
}

/** Works where they worked before they moved along from one unit to the other, on a day or later. */
export function moveBack(
  record: PersonRecord,
  { from, to, since }: { from: string; to: string; since: Day },
  idOf: IdOf,
): PersonRecord {
  return record.assignments.reduce((back, { id, unitId, startsOn, position }) => {
    if (unitId !== to || startsOn < since) return back
    if (id === idOf(from, 'cut', startsOn)) return unmove(back, id)
    if (id !== idOf(from, 'turned', startsOn)) return back
    return move(unmove(back, id), { id: idOf(from, 'back', startsOn), unitId: from, position, startsOn })
  }, record)
}
