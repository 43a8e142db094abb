import type { Actor } from '#/platform/use-case.ts'

/** Between whom a letter is. */
export type Ends = { authorId: string; toId: string | null; toOffice: 'hr' | null }

export const isAuthor = (actor: Actor, { authorId }: Ends) => actor.personId === authorId

/** Its two ends; of a letter to the office whoever holds it, but not about themselves or those they support (the row is hidden). */
export const mayRead = (actor: Actor, letter: Ends) =>
  isAuthor(actor, letter) ||
  actor.personId === letter.toId ||
  (letter.toOffice !== null && actor.roles.has(letter.toOffice))

/** Everybody may write past the line, and see what they wrote and were sent. */
export const anyone = () => true
