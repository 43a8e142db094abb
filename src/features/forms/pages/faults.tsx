import { useTranslations } from 'use-intl'
import { ApiProblem } from '#/client.ts'
import type { Fault } from '../rules.ts'

/** The sentence beside a question; `max` and `min` are the limits that were overstepped. */
export function useFault(): (fault: Fault | undefined) => string | undefined {
  const t = useTranslations('forms.faults')
  return (fault) => fault && t(fault.reason, { min: fault.min ?? 0, max: fault.max ?? 0 })
}

const reasons = ['required', 'not-an-option', 'out-of-range', 'too-long', 'unknown-question', 'wrong-kind'] as const

/** What the server found wrong with single answers (`answers.lesson`), as faults. */
export function faultsFrom(problem: unknown): Fault[] {
  if (!(problem instanceof ApiProblem)) return []
  return problem.issues.flatMap(({ path: [field, question], reason, min, max }) => {
    if (field !== 'answers' || !question) return []
    const known = reasons.find((one) => one === reason) ?? 'wrong-kind'
    return [{ question, reason: known, ...(min !== undefined && { min }), ...(max !== undefined && { max }) }]
  })
}
