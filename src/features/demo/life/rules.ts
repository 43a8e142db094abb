import { addDays, type Day, weekdayOf } from '#/platform/day.ts'
import { among, chance } from '../company/chance/rules.ts'
import type { Round, Someone } from '../company/schema.ts'
import { fades, growthIn, holds, isLow, monthNumber } from './months/rules.ts'

export { extrasOn } from './extras/rules.ts'
export { replied } from './replying/rules.ts'
export { written } from './writing/rules.ts'

/** What people of the demo do with what is asked of them. It follows from their names and the round, and from no clock. */

const NEVER = 0.045
const LATE = 0.06
const SATURDAY = 6
/** They wait for whoever signs in as them: nothing is handed in before the last day. */
const WAITING: ReadonlySet<string> = new Set(['ren', 'phuong', 'taku'])
/** Whose words are read: they leave nothing out. */
const DILIGENT: ReadonlySet<string> = new Set(['sora', 'kaho', 'yui'])

/** When somebody hands in, and whether their managers may read it as well; null: never. */
export function handsIn(person: Someone, round: Round): { on: Day; alsoToManager: boolean } | null {
  const { key } = person
  const { programme, period, opensOn, dueOn, closesOn } = round
  const month = monthNumber(person, round)
  const seed = [key, programme, period]
  const alsoToManager = chance(...seed, 'also to the manager') < (isLow(growthIn(key, month)) ? 0.2 : 0.1)
  const told = (wish: Day) => {
    const on = presentOn(person, wish < closesOn ? wish : closesOn, wish > dueOn ? closesOn : dueOn, round)
    return on && { on, alsoToManager }
  }
  if (WAITING.has(key)) return told(dueOn)
  if (key === 'kaho') return told(opensOn)
  const [first, last] = [opensOn, dueOn].map((day) => Temporal.PlainDate.from(day))
  const soon = addDays(opensOn, among(first!.until(last!).days + 1, ...seed, 'day'))
  if (DILIGENT.has(key)) return told(soon)
  if (fades(key) && month > 5 && chance(...seed, 'faded') < 0.75) return null
  const when = chance(...seed, 'when')
  if (when < NEVER) return null
  if (when > NEVER + LATE || dueOn === closesOn) return told(soon)
  return told(addDays(dueOn, 1 + among(3, ...seed, 'late')))
}

/** The first weekday on which they are here from the wished one to a last one; else the latest before it, else any after. */
function presentOn(person: Someone, wish: Day, last: Day, { opensOn, closesOn }: Round): Day | null {
  for (let day = wish; day <= last; day = addDays(day, 1)) if (isPresent(person, day)) return day
  for (let day = wish; day >= opensOn; day = addDays(day, -1)) if (isPresent(person, day)) return day
  for (let day = wish; day <= closesOn; day = addDays(day, 1)) if (isPresent(person, day)) return day
  return null
}

const isPresent = ({ employments, away }: Someone, day: Day): boolean =>
  weekdayOf(day) < SATURDAY && employments.some((one) => holds(one, day)) && !away.some((one) => holds(one, day))

/** Longer than this nobody still answers. */
const LONGEST_WAIT = 45

/** When a trainer answers; null: never. Whoever is on leave answers when they are back, or not at all. */
export function answersOn(trainer: Someone, person: Someone, round: Round, handedInOn: Day): Day | null {
  const seed = [trainer.key, person.key, round.programme, round.period]
  const wait = waits(trainer.key, person.key, monthNumber(person, round), seed)
  if (wait === null) return null
  for (let day = addDays(handedInOn, wait); day <= addDays(handedInOn, LONGEST_WAIT); day = addDays(day, 1))
    if (isPresent(trainer, day)) return day
  return null
}

/** Days until the answer: one to four as a rule; some trainers are slow, and forget one in four. */
function waits(trainer: string, person: string, month: number, seed: string[]): number | null {
  if (person === 'kaho') return 9
  if (trainer === 'toru') return month % 2 === 1 && month > 2 ? null : 6 + among(9, ...seed, 'days')
  if (trainer === 'aki') return 1 + among(3, ...seed, 'days')
  const slow = chance(trainer, 'slow') < 0.12
  if (chance(...seed, 'forgets') < (slow ? 0.25 : 0.04)) return null
  return slow ? 5 + among(8, ...seed, 'days') : 1 + among(4, ...seed, 'days')
}
