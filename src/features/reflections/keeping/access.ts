import type { Actor } from '#/platform/use-case.ts'

/** How long words are kept is for HR and administrators to set, and for everybody to know. */
export const mayChange = (actor: Actor) => actor.roles.has('hr') || actor.roles.has('admin')
export const anyone = () => true
