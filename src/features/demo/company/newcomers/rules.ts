import { addDays, addMonths, type Day } from '#/platform/day.ts'
import { AYU, BAO, BAYU, EMILY, HOA, MINH, SEAN, THUHA, WU, WULAN } from '../abroad/rules.ts'
import { KAHO, PHUONG, REN, SORA, TAKU, YUI } from '../cast/rules.ts'
import { chance } from '../chance/rules.ts'
import { between, type Dates, joinedOn } from '../dates/rules.ts'
import { japanese, type Named, type Naming } from '../naming/rules.ts'
import { left, moved, type Unnumbered } from '../staff/rules.ts'
import { PLACE, UNITS } from '../units/rules.ts'

/** New graduates of the class with a history, of the other one, and people who came from elsewhere. */
type Way = 'main' | 'other' | 'joiner'
export type Newcomer = Unnumbered & { way: Way }

/** Those of the main class who have a name in the story. Two of them are called the same. */
const GRADUATES: readonly [Named, string][] = [
  [REN, PLACE.firstWorks],
  [SORA, PLACE.sales],
  [YUI, PLACE.sales],
  [WULAN, PLACE.secondWorks],
  [HOA, PLACE.thirdWorks],
  [BAO, PLACE.engineering],
  [THUHA, PLACE.kanto],
  [AYU, PLACE.quality],
  [SEAN, PLACE.development],
  [japanese('oka', '丘', '一', 'おか はじめ'), PLACE.materials],
  [japanese('hamasaki', '濵﨑', '陽向', 'はまさき ひなた'), PLACE.kanto],
  [japanese('tokunaga', '德永', '春希', 'とくなが はるき'), PLACE.quality],
  [japanese('haruka.suzuki', '鈴木', '遥', 'すずき はるか'), PLACE.thirdWorks],
  [japanese('haruka.suzuki2', '鈴木', '遥', 'すずき はるか'), PLACE.materials],
]

/** Those who came from elsewhere, so many days ago. */
const JOINERS: readonly [Named, string, number][] = [
  [japanese('satsuki', '三宅', '五月', 'みやけ さつき'), PLACE.domestic, 80],
  [MINH, PLACE.southWorks, 24],
  [EMILY, PLACE.overseas, 150],
  [WU, PLACE.overseas, 62],
  [BAYU, PLACE.southWorks, 130],
]
/**
 * Those with a milestone right now, whatever day it is: after so many months, so many days ago. The first one has handed
 * in and waits for an answer; the others can write.
 */
const NOW: readonly [Named, string, months: number, days: number][] = [
  [KAHO, PLACE.firstWorks, 1, 3],
  [PHUONG, PLACE.firstWorks, 6, 2],
  [TAKU, PLACE.sales, 3, 2],
]
/** People who are known already and begin later. */
const AHEAD: readonly [string, number][] = [
  [PLACE.firstWorks, -16],
  [PLACE.southWorks, -20],
  [PLACE.systems, -40],
  [PLACE.domestic, -62],
  [PLACE.development, -85],
]

/** Whose names are given. */
export const KNOWN: readonly Named[] = [...GRADUATES, ...JOINERS, ...NOW].map(([named]) => named)

/** Everybody new, as they began, and what happened to some of them since. */
export function newcomersOn(dates: Dates, name: Naming): Newcomer[] {
  const all = [...graduates('main', dates, name), ...graduates('other', dates, name), ...joiners(dates, name)]
  turn(all, dates)
  return all
}

function graduates(way: 'main' | 'other', dates: Dates, name: Naming): Newcomer[] {
  return UNITS.flatMap((unit) => {
    const known = way === 'main' ? GRADUATES.filter(([, path]) => path === unit.path).map(([named]) => named) : []
    const rest = Array.from({ length: unit[way] - known.length }, (_, place) =>
      name(`${way} ${unit.code} ${place}`, false),
    )
    return [...known, ...rest].map((named) => begun(named, way, 'new-graduate', unit.path, dates[way]))
  })
}

/** All through the ten months, about one every nine days. */
function joiners(dates: Dates, name: Naming): Newcomer[] {
  const known = (path: string) => [...JOINERS, ...NOW].filter(([, at]) => at === path).length
  const seats = UNITS.flatMap(({ path, joiners: count }) =>
    Array.from({ length: count - known(path) }, (_, place) => ({ path, seed: `joiner ${path} ${place}` })),
  ).toSorted((a, b) => chance(a.seed) - chance(b.seed))
  const wide = 300 / seats.length
  return [
    ...NOW.map(([named, path, months, days]) =>
      begun(named, 'joiner', 'mid-career', path, addMonths(addDays(dates.today, -days), -months)),
    ),
    ...JOINERS.map(([named, path, ago]) => begun(named, 'joiner', 'mid-career', path, joinedOn(dates, ago))),
    ...seats.map(({ path, seed }, place) =>
      begun(name(seed, place % 3 === 0), 'joiner', 'mid-career', path, joinedOn(dates, Math.round(6 + place * wide))),
    ),
    ...AHEAD.map(([path, ago]) =>
      begun(name(`ahead ${path}`, false), 'joiner', 'mid-career', path, joinedOn(dates, ago)),
    ),
  ]
}

const begun = (named: Named, way: Way, kind: string, unit: string, from: Day): Newcomer => ({
  ...named,
  ...{ way, kind, employments: [{ from, until: null }] },
  assignments: [{ unit, position: '', from, until: null }],
  ...{ away: [], supports: [], offices: [] },
})

/** Leaves, transfers and farewells, each on a day by which the person has been here for some time. */
function turn(all: Newcomer[], { today, from, main }: Dates): void {
  const ago = (days: number): Day => addDays(today, -days)
  const known = (key: string) => all.find((one) => one.key === key)!
  const graduate = (path: string) =>
    all.findLast(({ way, assignments }) => way === 'main' && assignments[0]!.unit === path)!
  const away = (person: Newcomer, kind: 'sick' | 'care', first: Day, last: Day) =>
    person.away.push({ kind, from: first, until: last })

  away(known('yui'), 'sick', ago(20), ago(-130))
  away(known('taku'), 'care', ago(-25), ago(-38))
  away(known('bayu'), 'sick', ago(48), ago(35))
  const ill = between(main, today, 0.5)
  away(graduate(PLACE.materials), 'sick', ill, addDays(ill, 24))

  moved(graduate(PLACE.secondWorks), between(main, today, 0.6), PLACE.thirdWorks, '')
  moved(graduate(PLACE.domestic), between(main, today, 0.75), PLACE.overseas, '')
  moved(graduate(PLACE.quality), between(main, today, 0.5), PLACE.engineering, '')
  const joiner = all.find(
    ({ way, key, employments }) =>
      way === 'joiner' && key !== 'phuong' && employments[0]!.from < ago(150) && employments[0]!.from > from,
  )!
  moved(joiner, ago(60), PLACE.planning, '')

  left(graduate(PLACE.engineering), between(main, today, 0.55))
  left(graduate(PLACE.kanto), between(main, today, 0.85))
  left(
    all.find(
      ({ way, key, employments }) =>
        way === 'joiner' && key !== joiner.key && key !== 'phuong' && employments[0]!.from < ago(170),
    )!,
    ago(30),
  )

  const again = known('satsuki')
  again.employments.unshift({ from: '2012-04-01', until: '2018-09-30' })
  again.assignments.unshift({ unit: PLACE.sales, position: '主任', from: '2012-04-01', until: '2018-09-30' })
  again.formerNumber = '2012901'
}
