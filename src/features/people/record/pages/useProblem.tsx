import { ApiProblem } from '#/client.ts'
import { useRefusal } from '#/ui/refusal.ts'

/** Beside which field a refusal is said; others are said below them all. */
const PLACES: Record<string, string> = {
  'number-taken': 'number',
  'kind-unknown': 'kind',
  'unit-closed': 'unitId',
  'employed-already': 'hiredOn',
  'left-before-hired': 'endsOn',
  'away-already': 'startsOn',
  'away-ends-before-it-begins': 'endsOn',
  'email-in-use': 'person.email',
  'email-of-activated-person': 'person.email',
}

export type Problem = { at: (field: string) => string | undefined; rest: string | undefined }

/** What is wrong with a form, field by field, and what is wrong as a whole. */
export function useProblem(problem: unknown): Problem {
  const { sentence, field } = useRefusal('record')
  const place = problem instanceof ApiProblem ? PLACES[problem.reason] : undefined
  return {
    at: (name) => (place === name ? sentence(problem) : field(problem, name)),
    rest: place ? undefined : sentence(problem),
  }
}
