import type { Actor } from '#/platform/use-case.ts'

/** The programme office alone says what is asked, and who reads it. */
export const mayEdit = (actor: Actor) => actor.roles.has('hr')
