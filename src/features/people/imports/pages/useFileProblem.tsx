import { useTranslations } from 'use-intl'
import { ApiProblem } from '#/client.ts'
import { useRefusal } from '#/ui/refusal.ts'

/** The sentence for a file that could not be read or taken in: what it is, and what to do instead. */
export function useFileProblem() {
  const t = useTranslations('imports')
  const { sentence } = useRefusal('people')
  const ofReason = (reason: string): string | undefined => {
    if (reason === 'unreadable') return t('page.unreadable')
    const key = [`problems.${reason}`, `refusals.${reason}`].find((one) => t.has(one as 'problems.damaged'))
    return key && t(key as 'problems.damaged')
  }
  return {
    ofReason: (reason: string | null) => ofReason(reason ?? 'unexpected') ?? t('refusals.unexpected'),
    of: (problem: unknown): string | undefined =>
      (problem instanceof ApiProblem ? ofReason(problem.reason) : undefined) ?? sentence(problem),
  }
}
