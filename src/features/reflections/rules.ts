export type ReflectionState = 'open' | 'draft' | 'submitted' | 'answered'
export type Act = 'save' | 'submit' | 'answer' | 'take-back'

const transitions: Record<ReflectionState, Partial<Record<Act, ReflectionState>>> = {
  open: { save: 'draft', submit: 'submitted' },
  draft: { save: 'draft', submit: 'submitted' },
  submitted: { answer: 'answered', 'take-back': 'draft' },
  answered: {},
}

/** The state an act leads to, `undefined` where it may not be done. Only the trainer's side answers. */
export function next(state: ReflectionState, act: Act): ReflectionState | undefined {
  return transitions[state][act]
}

/** Somebody may read it, and it is no longer written. */
export const isHandedIn = ({ state }: { state: ReflectionState }): boolean =>
  state === 'submitted' || state === 'answered'
