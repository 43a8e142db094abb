import type { Actor } from '#/platform/use-case.ts'
import { mayOwn, type Standing } from '../access.ts'

/** What somebody keeps, and when, is theirs: its days would betray a score. */
export const mayLearn = ({ personId }: Actor, plan: { personId: string }) => personId === plan.personId

/** Who stands beside a learner is named by themselves, or by whoever answers for the training. */
export const mayName = (actor: Actor, plan: { personId: string } & Pick<Standing, 'ownerIds'>) =>
  mayLearn(actor, plan) || mayOwn(actor, plan)

/** Only who was asked answers. */
export const mayConfirm = ({ personId }: Actor, { supporterId }: { supporterId: string }) => personId === supporterId

/** Everybody may ask what they have to keep; most have nothing. */
export const mayLook = () => true
