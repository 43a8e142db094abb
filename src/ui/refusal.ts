import { useTranslations } from 'use-intl'
import { ApiProblem, type Issue } from '#/client.ts'

/**
 * Sentences for what the server refused. A feature says its own in `refusals` of its words, keyed by reason
 * (numbers and words of `details` may stand in the sentence, and `minutes` to wait); what it does not say is looked up in the words of `ui`.
 */
export function useRefusal(
  feature:
    | 'session'
    | 'admin'
    | 'people'
    | 'profile'
    | 'units'
    | 'offices'
    | 'record'
    | 'organization'
    | 'supports'
    | 'forms'
    | 'tasks'
    | 'programmes'
    | 'reflections'
    | 'items'
    | 'door'
    | 'keeping'
    | 'demo'
    | 'trainings'
    | 'phase'
    | 'learning'
    | 'material'
    | 'papers'
    | 'evaluation'
    | 'verdict',
) {
  const t = useTranslations()
  const say = (key: string, values: Record<string, string | number>) => {
    const message = t as unknown as { (key: string, values: object): string; has(key: string): boolean }
    return message.has(key) ? message(key, values) : undefined
  }
  return {
    /** The sentence for a failed call; undefined while nothing failed. */
    sentence(problem: unknown): string | undefined {
      if (!problem) return undefined
      if (!(problem instanceof ApiProblem)) return t('ui.refusals.unexpected')
      const seconds = Number(problem.details.retryAfterSeconds ?? 60)
      const values = { ...sayable(problem.details), minutes: Math.ceil(seconds / 60) }
      return (
        say(`${feature}.refusals.${problem.reason}`, values) ??
        say(`ui.refusals.${problem.reason}`, values) ??
        t('ui.refusals.unexpected')
      )
    },
    /** The sentence for one field, such as `answers.lesson`; undefined when it is fine. */
    field(problem: unknown, field: string): string | undefined {
      const issue = problem instanceof ApiProblem && problem.issues.find((one) => one.field === field)
      if (!issue) return undefined
      const values = { max: 'none', ...sayable(issue) }
      return (
        say(`${feature}.issues.${issue.reason}`, values) ??
        say(`ui.issues.${issue.reason}`, values) ??
        t('ui.issues.invalid')
      )
    },
  }
}

const sayable = (values: Issue | Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value === 'number' || typeof value === 'string'),
  ) as Record<string, string | number>
