import type { OfficeKind, SupportKind } from '../record/schema.ts'
import type { Part, Seen } from './schema.ts'

/** What decides for which kinds of people somebody is one. */
export type Whole = {
  roles: readonly OfficeKind[]
  supportsAs: readonly SupportKind[]
  accompanied: boolean
  /** Writes reflections, or did. */
  reflects: boolean
}

/** Everything somebody is here, what they are first of all in front; a colleague who is nothing else. */
export function partsOf({ roles, supportsAs, accompanied, reflects }: Whole): Part[] {
  const is: [Part, boolean][] = [
    ['hr', roles.includes('hr')],
    ['unitHr', roles.includes('unit-hr')],
    ['executive', roles.includes('executive')],
    ['admin', roles.includes('admin')],
    ['newcomer', accompanied || reflects],
    ['trainer', supportsAs.includes('trainer')],
    ['manager', supportsAs.includes('manager')],
    ['head', supportsAs.includes('head')],
    ['mentor', supportsAs.includes('mentor')],
  ]
  const parts = is.filter(([, holds]) => holds).map(([part]) => part)
  return parts.length > 0 ? parts : ['colleague']
}

/** A place that is pointed at, and the words for it: `<part>.<words>`. The first that can be seen is taken. */
export type Stop = { part: Part; words: 'one' | 'two' | 'three'; at: readonly string[] }

const WAITING = ['waiting', 'menu']
const AT: Record<Part, [one: readonly string[], two: readonly string[], three: readonly string[]]> = {
  newcomer: [['steps'], ['reflections', 'steps'], ['account']],
  trainer: [['steps'], WAITING, ['account']],
  manager: [['steps'], WAITING, ['account']],
  head: [['steps'], WAITING, ['account']],
  mentor: [['steps'], ['people', 'menu'], ['account']],
  hr: [['rounds', 'menu'], ['people', 'menu'], ['search']],
  unitHr: [['people', 'menu'], ['steps'], ['account']],
  executive: [['summaries', 'rounds', 'menu'], ['people', 'menu'], ['account']],
  admin: [['settings', 'menu'], ['people', 'menu'], ['search']],
  colleague: [['steps'], ['people', 'menu'], ['account']],
}
const WORDS = ['one', 'two', 'three'] as const

/** Three stops for what somebody is first of all, and one for what they are as well: four at most. */
export function stopsOf([first, second]: readonly Part[]): Stop[] {
  if (!first) return []
  const of = (part: Part) => WORDS.map((words, place) => ({ part, words, at: AT[part][place]! }))
  return [...of(first), ...(second ? of(second).slice(0, 1) : [])]
}

/** Of what somebody is, that which was not shown yet. */
export const unseen = (parts: readonly Part[], seen: readonly Seen[]) =>
  parts.filter((part) => !seen.includes(`first-look.${part}`))
