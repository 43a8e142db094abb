import type { Actor } from '#/platform/use-case.ts'

export const isHr = (actor: Actor) => actor.roles.has('hr')

/** The programme office keeps the people; so does the administrator who sets an installation up. */
export const mayKeepPeople = (actor: Actor) => isHr(actor) || actor.roles.has('admin')

/** What concerns nobody but the person asking. */
export const anyone = () => true
