import { useTranslations } from 'use-intl'
import { ApiProblem } from '#/client.ts'
import { useRefusal } from '#/ui/refusal.ts'

/** The sentence for a file that could not be read: what it is, and how to save it instead. */
export function useFileProblem() {
  const t = useTranslations('imports')
  const own = useTranslations('people.importing')
  const { sentence } = useRefusal('people')
  return (problem: unknown): string | undefined => {
    if (!(problem instanceof ApiProblem)) return sentence(problem)
    if (problem.reason === 'unreadable') return own('unreadable')
    const key = `problems.${problem.reason}` as 'problems.damaged'
    return t.has(key) ? t(key) : sentence(problem)
  }
}
