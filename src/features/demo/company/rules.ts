import type { Day } from '#/platform/day.ts'
import { CAST, VETERANS } from './cast/rules.ts'
import { datesOf } from './dates/rules.ts'
import { naming } from './naming/rules.ts'
import { KNOWN, newcomersOn } from './newcomers/rules.ts'
import { pair } from './pairs/rules.ts'
import { programmesFrom } from './programmes/rules.ts'
import type { Company, Someone } from './schema.ts'
import { staffOn, type Unnumbered } from './staff/rules.ts'
import { turn } from './staff/turns/rules.ts'
import { trainingsOn } from './trainings/rules.ts'
import { TAUGHT } from './trainings/taught/rules.ts'
import { closuresFrom, unitsOn } from './units/rules.ts'

const NAME = '株式会社あおば製作所'

/** The company of the demo as it is and has been on a day: invented, and the same whenever it is asked for that day. */
export function companyOn(today: Day): Company {
  const dates = datesOf(today)
  const name = naming([...VETERANS, ...KNOWN])
  const seated = staffOn(dates, name)
  const newcomers = newcomersOn(dates, name)
  turn(seated, dates)
  pair(seated, newcomers, dates)
  const young = newcomers.map(({ way: _, ...person }) => person)
  return {
    ...{ name: NAME, from: dates.from, cast: CAST },
    units: unitsOn(today),
    closures: closuresFrom(dates.from),
    people: numbered([...seated.flatMap(({ seats }) => seats), ...young]),
    programmes: programmesFrom(dates.from),
    ...{ taught: TAUGHT, trainings: trainingsOn(seated, dates) },
  }
}

/** The year somebody was hired in, and their place among those of the year. */
function numbered(people: Unnumbered[]): Someone[] {
  const hired = ({ employments }: Unnumbered) => employments.at(-1)!.from
  const counts = new Map<string, number>()
  const numbers = new Map<string, string>()
  for (const person of people.toSorted((a, b) => (hired(a) < hired(b) ? -1 : hired(a) > hired(b) ? 1 : 0))) {
    const year = hired(person).slice(0, 4)
    const place = (counts.get(year) ?? 0) + 1
    counts.set(year, place)
    numbers.set(person.key, `${year}${String(place).padStart(3, '0')}`)
  }
  return people.map((person) => ({ ...person, number: numbers.get(person.key)! }))
}
