import type { Actor } from '#/platform/use-case.ts'

/** How Banso fares is for those who keep it running; the programme office needs none of it. */
export const mayOperate = (actor: Actor) => actor.roles.has('admin')
