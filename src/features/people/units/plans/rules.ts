import { addDays, type Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import { closeUnit, moveUnit, renameUnit, unitsOn } from '../rules.ts'
import type { UnitHistory, UnitPlan } from '../schema.ts'

/** Everything about units that is entered and not yet so, by day. */
export function plansAfter(histories: readonly UnitHistory[], today: Day): UnitPlan[] {
  return histories
    .flatMap((unit) => plansOf(histories, unit).filter(({ on }) => on > today))
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

function plansOf(histories: readonly UnitHistory[], unit: UnitHistory): UnitPlan[] {
  const nameOn = (id: string | null, day: Day) => (id === null ? null : (unitsOn(histories, day).get(id)?.path ?? null))
  const changes = unit.versions.flatMap(({ startsOn: on, name, parentId }, index): UnitPlan[] => {
    const before = unit.versions[index - 1]
    if (unit.closedOn !== null && on > unit.closedOn) return []
    if (!before) return [{ unitId: unit.id, unit: name, on, kind: 'opens', to: nameOn(parentId, on) }]
    const plan = { unitId: unit.id, unit: before.name, on }
    const renamed = before.name === name ? [] : [{ ...plan, kind: 'renamed' as const, to: name }]
    const moved = before.parentId === parentId ? [] : [{ ...plan, kind: 'moved' as const, to: nameOn(parentId, on) }]
    return [...renamed, ...moved]
  })
  if (unit.closedOn === null) return changes
  const on = addDays(unit.closedOn, 1)
  const name = unit.versions.findLast(({ startsOn }) => startsOn < on)!.name
  return [...changes, { unitId: unit.id, unit: name, on, kind: 'closes', to: nameOn(unit.successorId, on) }]
}

/**
 * As if the change of that day had not been said; nothing of the kind that day: all stays as it is. A unit that does not
 * close after all has its children back. Refused `unit-in-use` for the opening of a unit that others count on.
 */
export function unplan(
  histories: UnitHistory[],
  { unitId, on, kind }: Pick<UnitPlan, 'unitId' | 'on' | 'kind'>,
): UnitHistory[] {
  const unit = histories.find(({ id }) => id === unitId)
  if (!unit || !plansOf(histories, unit).some((plan) => plan.on === on && plan.kind === kind)) return histories
  if (kind === 'closes') return reopened(histories, unit, on)
  if (kind === 'opens') {
    const counts = ({ successorId, versions }: UnitHistory) =>
      successorId === unitId || versions.some(({ parentId }) => parentId === unitId)
    if (histories.some(counts)) throw new Refused('unit-in-use')
    return histories.filter(({ id }) => id !== unitId)
  }
  const before = unit.versions.findLast(({ startsOn }) => startsOn < on)!
  return kind === 'renamed'
    ? renameUnit(histories, unitId, on, before.name)
    : moveUnit(histories, unitId, on, before.parentId)
}

function reopened(histories: readonly UnitHistory[], unit: UnitHistory, on: Day): UnitHistory[] {
  const wentAlong = ({ versions }: UnitHistory) => {
    const at = versions.findIndex(({ startsOn }) => startsOn === on)
    return at > 0 && versions[at - 1]!.parentId === unit.id && versions[at]!.parentId === unit.successorId
  }
  return histories
    .filter((one) => unit.successorId !== null && wentAlong(one))
    .reduce((all, child) => moveUnit(all, child.id, on, unit.id), closeUnit(histories, unit.id, null, null))
}
