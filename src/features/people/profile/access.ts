import type { Actor } from '#/platform/use-case.ts'
import { isHr, type Subject } from '../access.ts'

type Pictured = Pick<Subject, 'personId' | 'here' | 'askerHere'>
/** The picture of somebody who is here is for everybody who is; of those who have left or are to come, for HR and themselves. */
export const seesPhoto = (actor: Actor, { personId, here, askerHere }: Pictured) =>
  (here && askerHere) || isHr(actor) || actor.personId === personId
