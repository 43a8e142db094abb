import type { Actor } from '#/platform/use-case.ts'
import { isHr } from '../access.ts'

/** The picture of somebody who is here is for everybody; of those who have left or are to come, for HR and themselves. */
export const seesPhoto = (actor: Actor, { personId, here }: { personId: string; here: boolean }) =>
  here || isHr(actor) || actor.personId === personId
