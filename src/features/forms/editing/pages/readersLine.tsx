import { useFormatter, useLocale, useTranslations } from 'use-intl'
import type { Level, QuestionReaders, Role, Side } from '../../schema.ts'
import { readersFor } from '../changing/rules.ts'

/** How those are called who may read what is written on this side. */
export function useRoles(side: Side): (role: Role) => string {
  const t = useTranslations('formEditing.readers')
  return (role) => (side === 'hire' ? t(`roles.${role}`) : t(`others.${role}`))
}

/** Says who reads the answers to a question, and how. */
export function useReadersLine(side: Side): (readers: QuestionReaders) => string {
  const t = useTranslations('formEditing.readers')
  const role = useRoles(side)
  const format = useFormatter()
  const locale = useLocale()
  return (readers) => {
    const at = (level: Level) => readersFor(side).filter((one) => readers[one] === level)
    const names = (roles: Role[]) => format.list(roles.map(role), { type: 'conjunction' })
    const [answers, summary] = [at('answers'), at('summary')]
    return [
      answers.length > 0 ? t('answers', { roles: names(answers) }) : summary.length > 0 ? t('alone') : t('nobody'),
      ...(summary.length > 0 ? [t('summary', { roles: names(summary) })] : []),
      ...(side === 'hire' && readers.trainer === 'answers' && readers.manager !== 'answers' ? [t('also')] : []),
    ].join(locale === 'ja' ? '' : ' ')
  }
}
