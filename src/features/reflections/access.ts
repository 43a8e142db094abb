import type { Actor } from '#/platform/use-case.ts'
import type { Reflection } from './tables.ts'

/** What permission is asked about: the reflection, who was told of it, and which parts the asker may read. */
export type Around = {
  reflection: Reflection
  recipients: { personId: string; kind: 'trainer' | 'manager'; shownAt: Temporal.Instant | null }[]
  readable: Set<string>
}

const isHr = (actor: Actor) => actor.roles.has('hr')

export const isAuthor = (actor: Actor, { reflection }: Pick<Around, 'reflection'>) =>
  reflection.personId === actor.personId

/** As what somebody was told of it when it was handed in, or shown it later. */
export const toldAs = (actor: Actor, { recipients }: Around) =>
  recipients.find(({ personId }) => personId === actor.personId)?.kind

/** Nobody writes for another. */
export const mayWrite = isAuthor

/** The trainers of the day it was handed in; who is shown it later reads, and is not asked to answer. */
export const mayAnswer = (actor: Actor, { recipients }: Around) =>
  recipients.some(
    ({ personId, kind, shownAt }) => personId === actor.personId && kind === 'trainer' && shownAt === null,
  )

/** Its author, those it was handed in to, and offices where a part was meant for them. */
export const mayRead = (actor: Actor, around: Around) =>
  isAuthor(actor, around) || toldAs(actor, around) !== undefined || around.readable.size > 0

/** Managers it was handed in to, when nobody answers it. */
export const mayHelp = (actor: Actor, around: Around) => toldAs(actor, around) === 'manager'

/** Programmes and counts, never content. */
export const mayRunProgrammes = (actor: Actor) => isHr(actor)

export const maySeeOwn = () => true
