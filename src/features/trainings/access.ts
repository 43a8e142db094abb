import type { Actor } from '#/platform/use-case.ts'
import type { As } from './schema.ts'

/** Who stands how to a session: those who answer for it, those who teach it, those who are trained. */
export type Standing = {
  ownerIds: readonly string[]
  instructorIds: readonly string[]
  participantIds: readonly string[]
}

/** The programme office sets trainings up. */
export const maySetUp = ({ roles }: Actor) => roles.has('hr')

/** Design, costs and verdict belong to those who answer for the session; scores and tiers to them and to nobody else. */
export const mayOwn = ({ personId }: Actor, { ownerIds }: Pick<Standing, 'ownerIds'>) => ownerIds.includes(personId)

/** Whoever teaches scores what they saw, and reads what was handed in; so do the owners. */
export const mayScore = (actor: Actor, standing: Pick<Standing, 'ownerIds' | 'instructorIds'>) =>
  mayOwn(actor, standing) || standing.instructorIds.includes(actor.personId)

/** The office sees that a training exists, when, and for how many; nothing of how anybody did. */
export const mayKnow = (actor: Actor, standing: Pick<Standing, 'ownerIds' | 'instructorIds'>) =>
  maySetUp(actor) || mayScore(actor, standing)

export const mayTakePart = ({ personId }: Actor, { participantIds }: Pick<Standing, 'participantIds'>) =>
  participantIds.includes(personId)

/** As what somebody looks at a session they may know of. */
export const asWhat = (actor: Actor, standing: Pick<Standing, 'ownerIds' | 'instructorIds'>): As =>
  mayOwn(actor, standing) ? 'owner' : mayScore(actor, standing) ? 'instructor' : 'office'
