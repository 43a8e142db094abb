import { addDays, type Day } from '#/platform/day.ts'
import { Refused } from '#/platform/errors.ts'
import type { UnitHistory } from './schema.ts'

/** Names of a path are joined by this, as in a file. */
export const UNIT_SEPARATOR = ' ＞ '

/** A unit as it is on a day; `path` are its names from the top, `above` its own id and those above it, from below. */
export type UnitOnDay = {
  id: string
  code: string | null
  name: string
  parentId: string | null
  path: string
  above: string[]
}

/** The units that exist on a day, by id, in the order of their paths. A parent that is closed lets its children rise. */
export function unitsOn(histories: readonly UnitHistory[], day: Day): Map<string, UnitOnDay> {
  const open = openOn(histories, day)
  const codes = new Map(histories.map(({ id, code }) => [id, code]))
  const units = [...open].map(([id, { name }]): UnitOnDay => {
    const above = chainOf(open, id)
    const path = above
      .toReversed()
      .map((one) => open.get(one)!.name)
      .join(UNIT_SEPARATOR)
    return { id, code: codes.get(id) ?? null, name, parentId: above[1] ?? null, path, above }
  })
  return new Map(units.toSorted((a, b) => (a.path < b.path ? -1 : 1)).map((unit) => [unit.id, unit]))
}

/** The unit and all that hangs below it. */
export function subtreeOf(units: ReadonlyMap<string, UnitOnDay>, unitId: string): string[] {
  return [...units.values()].filter(({ above }) => above.includes(unitId)).map(({ id }) => id)
}

type Version = UnitHistory['versions'][number]

/** How a unit is called and where it hangs on a day; nothing before it opens and after its last day. */
function versionOn({ versions, closedOn }: UnitHistory, day: Day): Version | undefined {
  if (closedOn !== null && closedOn < day) return undefined
  return versions.findLast(({ startsOn }) => startsOn <= day)
}

function openOn(histories: readonly UnitHistory[], day: Day): Map<string, Version> {
  return new Map(
    histories.flatMap((unit) => {
      const version = versionOn(unit, day)
      return version ? [[unit.id, version] as const] : []
    }),
  )
}

/** The unit and those above it, from below. */
function chainOf(open: ReadonlyMap<string, Version>, id: string | null): string[] {
  const chain: string[] = []
  for (let at = id; at && open.has(at) && !chain.includes(at); at = open.get(at)!.parentId) chain.push(at)
  return chain
}

// Changes take all histories and give all of them back; those that stay as they were are the same objects.

export type NewUnit = { id: string; code: string | null; name: string; parentId: string | null; startsOn: Day }

/** Opens a unit on a day. Refused `unit-code-taken` for the code of any other, closed or not. */
export function openUnit(histories: readonly UnitHistory[], unit: NewUnit): UnitHistory[] {
  const { id, code, ...version } = unit
  if (histories.some((one) => one.id === id)) throw new Refused('unit-known-already')
  if (code !== null && histories.some((one) => one.code === code)) throw new Refused('unit-code-taken', { code })
  const opened = { id, code, closedOn: null, successorId: null, versions: [version] }
  return checked([...histories, opened], [id], unit.startsOn)
}

/** Is called something else from a day on, until the day its name changes next. */
export function renameUnit(histories: readonly UnitHistory[], id: string, day: Day, name: string): UnitHistory[] {
  return revised(histories, id, day, 'name', name)
}

/** Hangs below another unit, or at the top, from a day on, until the day it moves next. */
export function moveUnit(
  histories: readonly UnitHistory[],
  id: string,
  day: Day,
  parentId: string | null,
): UnitHistory[] {
  return revised(histories, id, day, 'parentId', parentId)
}

/**
 * The last day of a unit and what it became, if it became one thing; said again it is corrected, `null` opens it again.
 * Refused `unit-has-children` while anything hangs below it on a later day.
 */
export function closeUnit(
  histories: readonly UnitHistory[],
  id: string,
  lastDay: Day | null,
  successorId: string | null,
): UnitHistory[] {
  const unit = unitOf(histories, id)
  if (lastDay !== null && lastDay < unit.versions[0]!.startsOn) throw new Refused('unit-closes-before-it-opens')
  const closed = { ...unit, closedOn: lastDay, successorId: lastDay && successorId }
  const after = histories.map((one) => (one === unit ? closed : one))
  if (lastDay !== null) {
    if (successorId !== null) openUnitOn(after, successorId, addDays(lastDay, 1), 'successor-closed')
    childless(after, id, addDays(lastDay, 1))
  }
  return unit.closedOn === null ? after : checked(after, [id], addDays(unit.closedOn, 1))
}

/** Units become one on a day: they close the day before, and what would hang below them from then on hangs below it. */
export function mergeUnits(
  histories: readonly UnitHistory[],
  ids: readonly string[],
  intoId: string,
  day: Day,
): UnitHistory[] {
  const lastDay = addDays(day, -1)
  const merged = new Set(ids.filter((id) => id !== intoId))
  openUnitOn(histories, intoId, day, 'successor-closed')
  for (const id of merged) openUnitOn(histories, id, lastDay)
  const after = histories.map((unit) => {
    if (merged.has(unit.id)) return { ...unit, closedOn: lastDay, successorId: intoId }
    if (unit.closedOn !== null && unit.closedOn < day) return unit
    return fromDay(unit, day, (version) =>
      version.parentId !== null && merged.has(version.parentId) ? { ...version, parentId: intoId } : version,
    )
  })
  const changed = after.filter((unit, index) => unit !== histories[index])
  return checked(
    after,
    changed.map(({ id }) => id),
    day,
  )
}

/**
 * New units open beside a unit on a day. Unless it is kept it closes the day before, without a successor, and refused
 * `unit-has-children`: only the office knows which child goes where.
 */
export function splitUnit(
  histories: readonly UnitHistory[],
  id: string,
  parts: readonly Pick<NewUnit, 'id' | 'code' | 'name'>[],
  day: Day,
  keep: boolean,
): UnitHistory[] {
  const lastDay = addDays(day, -1)
  const unit = openUnitOn(histories, id, keep ? day : lastDay)
  const { parentId } = unit.versions.findLast(({ startsOn }) => startsOn <= day)!
  const rest = keep ? [...histories] : closeUnit(histories, id, lastDay, null)
  return parts.reduce((units, part) => openUnit(units, { ...part, parentId, startsOn: day }), rest)
}

function unitOf(histories: readonly UnitHistory[], id: string): UnitHistory {
  const unit = histories.find((one) => one.id === id)
  if (!unit) throw new Refused('unit-unknown')
  return unit
}

function openUnitOn(histories: readonly UnitHistory[], id: string, day: Day, reason = 'unit-closed'): UnitHistory {
  const unit = unitOf(histories, id)
  if (!versionOn(unit, day)) throw new Refused(reason)
  return unit
}

/** A name or a parent said of a day holds until the day another one was said of; what is said of the other stays. */
function revised<Part extends 'name' | 'parentId'>(
  histories: readonly UnitHistory[],
  id: string,
  day: Day,
  part: Part,
  value: Version[Part],
): UnitHistory[] {
  const unit = openUnitOn(histories, id, day)
  const before = versionOn(unit, day)![part]
  const next = unit.versions.find((version) => version.startsOn > day && version[part] !== before)?.startsOn
  const after = fromDay(unit, day, (version) =>
    next && version.startsOn >= next ? version : { ...version, [part]: value },
  )
  return checked(
    histories.map((one) => (one === unit ? after : one)),
    [id],
    day,
  )
}

/** The unit with whatever holds from a day on changed; versions that say nothing new are left out. */
function fromDay(unit: UnitHistory, day: Day, change: (version: Version) => Version): UnitHistory {
  const holding = unit.versions.findLast(({ startsOn }) => startsOn <= day)
  const versions = [
    ...unit.versions.filter(({ startsOn }) => startsOn < day),
    ...(holding ? [change({ ...holding, startsOn: day })] : []),
    ...unit.versions.filter(({ startsOn }) => startsOn > day).map(change),
  ]
  const telling = versions.filter((version, index) => index === 0 || !says(versions[index - 1]!, version))
  const same =
    telling.length === unit.versions.length && telling.every((one, index) => equal(one, unit.versions[index]!))
  return same ? unit : { ...unit, versions: telling }
}

const says = (a: Version, b: Version) => a.name === b.name && a.parentId === b.parentId
const equal = (a: Version, b: Version) => a.startsOn === b.startsOn && says(a, b)

/** The histories, if these units stand where they can on every day from one on; else refused with the first day. */
function checked(histories: readonly UnitHistory[], ids: readonly string[], from: Day): UnitHistory[] {
  for (const on of turnsFrom(histories, from)) {
    const open = openOn(histories, on)
    for (const id of ids) {
      const unit = open.get(id)
      if (!unit) continue
      const { name, parentId } = unit
      if (parentId !== null && !open.has(parentId)) throw new Refused('parent-closed', { on })
      if (chainOf(open, parentId).includes(id)) throw new Refused('unit-below-itself', { on })
      for (const [other, sibling] of open)
        if (other !== id && sibling.parentId === parentId && sibling.name === name)
          throw new Refused('unit-name-taken', { on })
    }
  }
  return [...histories]
}

function childless(histories: readonly UnitHistory[], id: string, from: Day): void {
  for (const on of turnsFrom(histories, from)) {
    const unitIds = [...openOn(histories, on)].filter(([, { parentId }]) => parentId === id).map(([child]) => child)
    if (unitIds.length > 0) throw new Refused('unit-has-children', { on, unitIds })
  }
}

/** The day, and the later ones on which anything about any unit changes. */
function turnsFrom(histories: readonly UnitHistory[], from: Day): Day[] {
  const turns = histories.flatMap(({ versions, closedOn }) => [
    ...versions.map(({ startsOn }) => startsOn),
    ...(closedOn === null ? [] : [addDays(closedOn, 1)]),
  ])
  return [...new Set([from, ...turns.filter((day) => day > from)])].toSorted()
}
