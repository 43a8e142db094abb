import type { Actor } from '#/platform/use-case.ts'
import { isHrOf, mayKeepPeople, type Placed } from '../access.ts'

/** Whose supporters are handed over: people named, each of whom one must keep, or all that one keeps of those carried. */
export type Handing = { people: readonly Placed[]; named: boolean }

export function mayHandOver(actor: Actor, { people, named }: Handing): boolean {
  if (mayKeepPeople(actor)) return true
  const kept = people.filter((one) => isHrOf(actor, one)).length
  return kept > 0 && (!named || kept === people.length)
}
