import { addDays, addMonths, type Day, earlierOf, laterOf } from '#/platform/day.ts'
import { among, chance, oneOf } from '../chance/rules.ts'
import { between, type Dates } from '../dates/rules.ts'
import type { Newcomer } from '../newcomers/rules.ts'
import type { Backing, Span } from '../schema.ts'
import type { Seated, Unnumbered } from '../staff/rules.ts'
import { trainersOf } from '../staff/turns/rules.ts'
import { PLACE, topOf } from '../units/rules.ts'

/** So long a trainer stands beside somebody: as long as they reflect, and a month more for the last answer. */
const GRADUATE_MONTHS = 16
const JOINER_MONTHS = 13
const MENTOR_TYPES = ['キャリア', '暮らしと仕事']
/** Whose trainer is who, where the story says so. */
const TRAINERS: Record<string, string> = { phuong: 'aki', kaho: 'aki', sora: 'toru', yui: 'toru', taku: 'toru' }
const MENTORED_BY_NAO: ReadonlySet<string> = new Set(['ren', 'sora', 'phuong'])

type Circle = {
  dates: Dates
  seated: readonly Seated[]
  newcomers: readonly Newcomer[]
  /** Who led a unit when. */
  leaders: ReadonlyMap<string, (Span & { by: string })[]>
}

/** Puts somebody beside every newcomer, on every day of theirs; but for one, whose trainer is gone and nobody came. */
export function pair(seated: readonly Seated[], newcomers: readonly Newcomer[], dates: Dates): void {
  const circle: Circle = { dates, seated, newcomers, leaders: leadersOf(seated) }
  const taken = new Map<string, number>()
  for (const person of newcomers) {
    const stay = person.employments.at(-1)!
    person.supports = [
      ...here(person, stay).flatMap((spell) => [
        ...lineOf(spell, circle, person.key),
        ...trainersFor(person, spell, circle, taken),
      ]),
      ...beside(person, stay, circle),
    ].flatMap((one) => clipped(one, stay))
  }
  exceptions(circle)
}

/** Where they work from when, as long as they are employed this time. */
const here = ({ assignments }: Newcomer, { from, until }: Span) =>
  assignments.filter((one) => one.from >= from).map((one) => ({ ...one, until: one.until ?? until }))

function leadersOf(seated: readonly Seated[]): Circle['leaders'] {
  const titles = new Map(seated.map(({ unit }) => [unit.path, unit.leader]))
  const spells = seated
    .flatMap(({ seats }) => seats)
    .flatMap(({ key, assignments }) => assignments.map((one) => ({ ...one, by: key })))
    .filter(({ unit, position }) => position === titles.get(unit))
  return Map.groupBy(spells, ({ unit }) => unit)
}

type Spell = Span & { unit: string }

/** The unit's leader as manager; the head of the department above as head. */
function lineOf(spell: Spell, { leaders }: Circle, key: string): Backing[] {
  const as = (unit: string, kind: 'manager' | 'head') =>
    (leaders.get(unit) ?? []).flatMap(({ by, from, until }) => clipped({ by, kind, from, until }, spell))
  const managers = as(spell.unit, 'manager').filter(({ by }) => by !== key)
  return topOf(spell.unit) === spell.unit ? managers : [...managers, ...as(topOf(spell.unit), 'head')]
}

function trainersFor(person: Newcomer, spell: Spell, circle: Circle, taken: Map<string, number>): Backing[] {
  const { key, way, employments } = person
  const begun = employments.at(-1)!.from
  const last = addDays(addMonths(begun, way === 'joiner' ? JOINER_MONTHS : GRADUATE_MONTHS), -1)
  const until = earlierOf(spell.until ?? last, last)
  const trainers = trainersOf(circle.seated.find(({ unit }) => unit.path === spell.unit)!)
  const place = taken.get(spell.unit) ?? among(trainers.length, spell.unit)
  taken.set(spell.unit, place + 1)
  const [one, other] = [place, place + 1].map((at) => trainers[at % trainers.length]!.key)
  const as = (by: string, from: Day, to: Day): Backing => ({ by, kind: 'trainer', from, until: to })

  if (key === 'ren') return handedOver(as, one === 'aki' ? other! : one!, 'aki', spell.from, until, circle)
  if (TRAINERS[key]) return [as(TRAINERS[key], spell.from, until)]
  if (spell.until === null && addDays(spell.from, 70) < circle.dates.today && chance(key, 'other trainer') < 0.16)
    return handedOver(as, one!, other!, spell.from, until, circle)
  const both = as(one!, spell.from, until)
  return chance(key, 'two trainers') < 0.07 ? [both, as(other!, spell.from, until)] : [both]
}

function handedOver(
  as: (by: string, from: Day, to: Day) => Backing,
  former: string,
  next: string,
  from: Day,
  until: Day,
  { dates }: Circle,
): Backing[] {
  const on = between(from, dates.today, 0.4)
  return [as(former, from, addDays(on, -1)), as(next, on, until)]
}

/** A mentor of another department for every second graduate, a buddy of the class before for some. */
function beside(person: Newcomer, { from }: Span, { seated, newcomers, dates }: Circle): Backing[] {
  const { key, way, assignments } = person
  const home = assignments.at(-1)!.unit
  const begins = addDays(from, 30)
  const mentor = (by: string): Backing => ({
    ...{ by, kind: 'mentor', type: oneOf(MENTOR_TYPES, key, 'mentored'), from: begins, until: null },
  })
  if (MENTORED_BY_NAO.has(key)) return [mentor('nao')]
  const backing: Backing[] = []
  if (way !== 'joiner' && chance(key, 'mentor') < 0.5) {
    const far = seated.filter(({ unit }) => topOf(unit.path) !== topOf(home)).flatMap((one) => trainersOf(one))
    backing.push(mentor(oneOf(far, key, 'by').key))
  }
  const peers = newcomers.filter(
    (one) => one.way === 'other' && one.assignments[0]!.unit === home && !one.employments[0]!.until,
  )
  if (way === 'main' && dates.other < dates.main && peers.length > 0 && chance(key, 'buddy') < 0.4)
    backing.push({ by: oneOf(peers, key, 'peer').key, kind: 'buddy', from, until: addMonths(from, 6) })
  return backing
}

function clipped(one: Backing, to: Span): Backing[] {
  const from = laterOf(one.from, to.from)
  const until = one.until && to.until ? earlierOf(one.until, to.until) : (one.until ?? to.until)
  return until !== null && until < from ? [] : [{ ...one, from, until }]
}

/** A gap, a trainer who left the company, and one who is on leave with nobody in their place. */
function exceptions({ newcomers, seated, dates: { today, main } }: Circle): void {
  const graduate = (path: string) =>
    newcomers.find(
      ({ way, assignments, locale, employments }) =>
        way === 'main' &&
        locale === 'ja' &&
        assignments[0]!.unit === path &&
        assignments.length === 1 &&
        !employments[0]!.until,
    )!
  const of = (person: Newcomer) => person.supports.filter(({ kind }) => kind !== 'trainer')
  const last = (path: string, place: number): Unnumbered =>
    seated.find(({ unit }) => unit.path === path)!.seats.at(place)!
  const trained = (by: string, from: Day, until: Day | null): Backing => ({ by, kind: 'trainer', from, until })

  const alone = graduate(PLACE.domestic)
  const gone = alone.supports.find(({ kind }) => kind === 'trainer')!.by
  alone.supports = [...of(alone), trained(gone, main, addDays(today, -12))]

  const taken = graduate(PLACE.thirdWorks)
  const leaver = last(PLACE.thirdWorks, -1)
  const until = leaver.employments.at(-1)!.until!
  const after = trainersOf(seated.find(({ unit }) => unit.path === PLACE.thirdWorks)!)[0]!.key
  taken.supports = [...of(taken), trained(leaver.key, main, until), trained(after, addDays(until, 1), null)]

  const waits = graduate(PLACE.secondWorks)
  waits.supports = [...of(waits), trained(last(PLACE.secondWorks, -2).key, main, null)]
}
