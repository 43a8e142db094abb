import { addDays, type Day } from '#/platform/day.ts'
import type { Dates } from '../../dates/rules.ts'
import type { Someone } from '../../schema.ts'
import { PLACE, prototypesClosed } from '../../units/rules.ts'
import { left, moved, type Seated, type Unnumbered } from '../rules.ts'

type Kind = Someone['away'][number]['kind']

/** What happens to those who are no newcomers; all of it to the last seats of a unit, who support nobody (`trainersOf`). */
export function turn(all: Seated[], { today }: Dates): void {
  const ago = (days: number): Day => addDays(today, -days)
  const seat = (path: string, place: number): Unnumbered => all.find(({ unit }) => unit.path === path)!.seats.at(place)!
  const away = (person: Unnumbered, kind: Kind, from: Day, until: Day) => person.away.push({ kind, from, until })
  const named = (key: string) => all.flatMap(({ seats }) => seats).find((one) => one.key === key)!

  left(named('goro'), ago(21))
  left(seat(PLACE.thirdWorks, -1), ago(40))
  left(seat(PLACE.domestic, -1), ago(95))
  left(seat(PLACE.kanto, -1), ago(180))
  left(seat(PLACE.systems, -1), ago(-45))

  away(seat(PLACE.secondWorks, -2), 'parental', ago(60), ago(-300))
  away(seat(PLACE.quality, -2), 'parental', ago(240), ago(20))
  away(seat('経理部', -1), 'parental', ago(-14), ago(-380))
  away(seat(PLACE.engineering, -1), 'sick', ago(90), ago(50))
  away(seat(PLACE.hr, -1), 'care', ago(15), ago(-15))
  away(seat(PLACE.materials, -1), 'study', ago(250), ago(-100))
  away(named('toru'), 'sick', ago(75), ago(54))

  moved(seat(PLACE.secondWorks, -1), ago(100), PLACE.thirdWorks, '')
  moved(seat('総務部', -1), ago(60), PLACE.hr, '')
  const rest = all.find(({ unit }) => unit.path === PLACE.prototypes)!
  for (const person of rest.seats) {
    moved(person, addDays(prototypesClosed(today), 1), PLACE.engineering, '主任')
    person.offices = []
  }

  const [former, next] = [seat(PLACE.quality, 0), seat(PLACE.quality, 2)]
  moved(former, ago(140), PLACE.planning, '担当部長')
  former.offices = []
  moved(next, ago(140), PLACE.quality, '部長')
  next.offices = [{ office: 'head', unit: PLACE.quality, from: ago(140) }]

  seat(PLACE.domestic, -2).kind = 'part-time'
  seat('総務部', -2).kind = 'part-time'
  seat(PLACE.southWorks, -1).kind = 'fixed-term'
  seat(PLACE.development, -1).kind = 'exchange'
}

/** Who trains and mentors: neither the leader, nor the last two, nor those who look after the whole or leave. */
export const trainersOf = ({ seats }: Seated): Unnumbered[] =>
  seats
    .slice(1, -2)
    .filter(({ key, offices, employments }) => offices.length === 0 && !employments.at(-1)!.until && key !== 'nao')
