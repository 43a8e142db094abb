import { type Day, earlierOf, laterOf } from '#/platform/day.ts'
import { UNIT_SEPARATOR, type UnitOnDay, unitsOn } from '../../units/rules.ts'
import type { UnitHistory } from '../../units/schema.ts'
import { trimmed } from '../rows/rules.ts'

/** A unit that a file names and nobody knows; it opens on the day, below the units named before it. */
export type NewUnit = { id: string; name: string; parentId: string | null; path: string; startsOn: Day }

/** How a unit is found by what stands in a cell; what nobody knows becomes new. */
export type UnitFinder = {
  /** Its id, or why it cannot be told. The day is the first on which somebody works there. */
  find: (cell: string, day: Day) => string | 'unit-ambiguous' | 'unit-opens-later' | 'too-long'
  /** The path of a unit on a day, of today where it is not known that day; of new ones too. */
  pathOf: (unitId: string, day: Day) => string
  made: NewUnit[]
}

const longestName = 100
const LEVELS = /[>\uff1e]/
const LEVELS_OF_ANY_SORT = /[>/\uff1e\uff0f]/

/**
 * Units by their code, or by their names from the top, as they are called today or on the day itself. A name that
 * could mean several, or one deeper down, is ambiguous rather than new.
 */
export function unitFinder(histories: readonly UnitHistory[], today: Day, newId: () => string): UnitFinder {
  const byDay = new Map<Day, Index>()
  const on = (day: Day) => byDay.getOrInsertComputed(day, () => indexOf(unitsOn(histories, day)))
  const changes = [...new Set(histories.flatMap(({ versions }) => versions.map(({ startsOn }) => startsOn)))].sort()
  const made = new Map<string, NewUnit>()
  const find: UnitFinder['find'] = (cell, day) => {
    const known = on(laterOf(day, today)).find(cell) ?? on(day).find(cell)
    if (known) return known
    const names = namesOf(cell)
    const key = keyOf(names)
    if (made.has(key)) return makeFor(names, day)
    if (names.some((name) => name.length > longestName)) return 'too-long'
    if (changes.some((later) => later > today && typeof on(later).find(cell) === 'string')) return 'unit-opens-later'
    return on(laterOf(day, today)).endsSo(key) ? 'unit-ambiguous' : makeFor(names, day)
  }
  const makeFor = (names: string[], day: Day): string => {
    const key = keyOf(names)
    const opens = earlierOf(day, today)
    const there = made.get(key)
    const parent = names.length > 1 ? names.slice(0, -1) : null
    if (there) {
      there.startsOn = earlierOf(there.startsOn, opens)
      if (parent && made.has(keyOf(parent))) makeFor(parent, day)
      return there.id
    }
    const known = parent && on(laterOf(day, today)).find(parent.join(UNIT_SEPARATOR))
    const parentId = parent && (known && known !== 'unit-ambiguous' ? known : makeFor(parent, day))
    const unit = { id: newId(), name: names.at(-1)!, parentId, path: names.join(UNIT_SEPARATOR), startsOn: opens }
    made.set(key, unit)
    return unit.id
  }
  const pathOf: UnitFinder['pathOf'] = (unitId, day) =>
    on(day).units.get(unitId)?.path ??
    on(today).units.get(unitId)?.path ??
    [...made.values()].find(({ id }) => id === unitId)?.path ??
    ''
  return {
    find,
    pathOf,
    get made() {
      return [...made.values()]
    },
  }
}

type Index = ReturnType<typeof indexOf>

function indexOf(units: Map<string, UnitOnDay>) {
  const ids = new Map<string, string[]>()
  const ends = new Set<string>()
  for (const { id, code, path } of units.values()) {
    const names = path.split(UNIT_SEPARATOR)
    for (const key of code ? [keyOf(names), codeKey(code)] : [keyOf(names)])
      ids.getOrInsertComputed(key, () => []).push(id)
    for (let depth = 1; depth < names.length; depth++) ends.add(keyOf(names.slice(depth)))
  }
  const found = (key: string) => {
    const known = ids.get(key)
    return known && (known.length > 1 ? ('unit-ambiguous' as const) : known[0]!)
  }
  return {
    units,
    find: (cell: string) =>
      found(codeKey(cell)) ?? found(keyOf(split(cell, LEVELS))) ?? found(keyOf(split(cell, LEVELS_OF_ANY_SORT))),
    endsSo: (key: string) => ends.has(key),
  }
}

const namesOf = (cell: string) => split(cell, LEVELS_OF_ANY_SORT)
const split = (cell: string, levels: RegExp) => cell.split(levels).map(trimmed).filter(Boolean)
// A name of one level and a code are told apart by what stands before them.
const keyOf = (names: readonly string[]) => `\n${names.map(nameKey).join('\n')}`
const nameKey = (name: string) => name.normalize('NFKC').replace(/\s+/g, ' ')
const codeKey = (code: string) => nameKey(trimmed(code)).toLowerCase()
