import { addDays, addMonths, type Day } from '#/platform/day.ts'
import { VETERANS, type Veteran } from '../cast/rules.ts'
import { among, chance } from '../chance/rules.ts'
import type { Dates } from '../dates/rules.ts'
import type { Naming } from '../naming/rules.ts'
import type { Someone } from '../schema.ts'
import { OVERSEAS_OPENED, PLACE, UNITS, type UnitPlan } from '../units/rules.ts'

export type Unnumbered = Omit<Someone, 'number'>
/** Those of a unit who are no newcomers, its leader first. */
export type Seated = { unit: UnitPlan; seats: Unnumbered[] }

const TITLES = ['係長', '主任', '主任', '', '主任', '', '']
/** From so many years on somebody may have a given name of the older sort. */
const OLDER_YEARS = 13
const LEAST_YEARS = 3

/** Everybody who is no newcomer, unit by unit, before anything happens to them. */
export function staffOn(dates: Dates, name: Naming): Seated[] {
  return UNITS.map((unit) => {
    const named = VETERANS.filter((one) => one.unit === unit.path)
    const led = named.some(({ position }) => position === unit.leader)
    const ordered = named.toSorted((a, b) => Number(b.position === unit.leader) - Number(a.position === unit.leader))
    const others = Array.from({ length: Math.max(0, unit.staff - named.length) }, (_, place) =>
      generated(unit, led ? place + 1 : place, name),
    )
    const seats = led ? [...ordered, ...others] : [...others.slice(0, 1), ...ordered, ...others.slice(1)]
    return { unit, seats: seats.map((veteran) => settled(veteran, unit, dates)) }
  })
}

/** The one in seat 0 leads. */
function generated(unit: UnitPlan, seat: number, name: Naming): Veteran {
  const seed = `${unit.code} ${seat}`
  const years = seat === 0 ? 15 + among(9, seed, 'years') : LEAST_YEARS + among(20, seed, 'years')
  const title = TITLES[seat % TITLES.length]!
  const position = seat === 0 ? unit.leader : years > 6 ? title : ''
  return { ...name(seed, years > OLDER_YEARS), unit: unit.path, position, years }
}

/** Hired on a 1 April, or on the first of another month; a title came half-way. */
function settled(
  { years, unit: _, position, offices = [], ...named }: Veteran,
  unit: UnitPlan,
  dates: Dates,
): Unnumbered {
  const april = `${Number(dates.main.slice(0, 4)) - years}-04-01` as Day
  const hired = chance(named.key, 'April') < 0.7 ? april : addMonths(april, -among(11, named.key, 'month'))
  const titled = addMonths(april, 6 * years)
  const { path } = unit
  const first = path === PLACE.overseas && hired < OVERSEAS_OPENED ? PLACE.sales : path
  const moved = first === path ? null : OVERSEAS_OPENED
  const spells = [
    { unit: first, position: '', from: hired },
    ...(moved ? [{ unit: path, position: '', from: moved }] : []),
    ...(position ? [{ unit: path, position, from: moved && titled <= moved ? addDays(moved, 1) : titled }] : []),
  ]
  const leads = position === unit.leader
  return {
    ...named,
    kind: 'other',
    employments: [{ from: hired, until: null }],
    assignments: spells.map((spell, place) => {
      const next = spells[place + 1]
      return { ...spell, until: next ? addDays(next.from, -1) : null }
    }),
    away: [],
    supports: [],
    offices: [
      ...(leads ? [{ office: 'head' as const, unit: path, from: spells.at(-1)!.from }] : []),
      ...offices.map((office) => ({ ...office, from: titled })),
    ],
  }
}

/** Goes to another unit, or is called something else, from a day on. */
export function moved(person: Unnumbered, on: Day, unit: string, position: string): void {
  const last = person.assignments.at(-1)!
  last.until = addDays(on, -1)
  person.assignments.push({ unit, position, from: on, until: null })
}

/** Leaves with that day. */
export function left(person: Unnumbered, lastDay: Day): void {
  person.employments.at(-1)!.until = lastDay
  for (const spans of [person.assignments, person.supports])
    for (const span of spans) if (span.until === null || span.until > lastDay) span.until = lastDay
  person.away = person.away
    .filter(({ from }) => from <= lastDay)
    .map((one) => ({ ...one, until: one.until > lastDay ? lastDay : one.until }))
}
