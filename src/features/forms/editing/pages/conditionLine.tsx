import { useTranslations } from 'use-intl'
import { questionsIn } from '../rules.ts'
import type { DraftCondition, FormDraft } from '../schema.ts'
import { useTyped } from './editing.tsx'

/** Says when a question is asked. */
export function useConditionLine(draft: FormDraft): (condition: DraftCondition) => string {
  const t = useTranslations('formEditing')
  const typed = useTyped()
  return ({ question: key, equals, atLeast: from, atMost: to }) => {
    const asked = questionsIn(draft).find((one) => one.key === key)
    const say = (condition: string) => t('condition.line', { condition })
    if (!asked) return say(t('condition.unsaid'))
    const question = typed(asked.title, t('question.untitled'))
    const chosen = asked.options.find((option) => option.key === equals)
    if (asked.kind === 'choice' || asked.kind === 'many') {
      if (!chosen) return say(t('condition.unsaid'))
      const values = { question, option: typed(chosen.label, '…') }
      return say(asked.kind === 'choice' ? t('condition.isOption', values) : t('condition.hasOption', values))
    }
    if (from !== null && to !== null)
      return say(
        from === to ? t('condition.isNumber', { question, from }) : t('condition.between', { question, from, to }),
      )
    if (from !== null) return say(t('condition.atLeastLine', { question, from }))
    return say(to === null ? t('condition.unsaid') : t('condition.atMostLine', { question, to }))
  }
}
