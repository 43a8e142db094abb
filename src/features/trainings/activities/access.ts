import type { Actor } from '#/platform/use-case.ts'

/** What a phase asks, and what is written in it, is the learner's alone. */
export const mayLearn = ({ personId }: Actor, { plan }: { plan: { personId: string } }) => plan.personId === personId
