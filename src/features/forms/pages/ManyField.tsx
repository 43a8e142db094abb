import { useTranslations } from 'use-intl'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import type { Answer, Bilingual } from '../schema.ts'
import { useSaid } from './language.tsx'

type ManyFieldProps = {
  label: string
  hint: string | undefined
  error: string | undefined
  optional: boolean
  options: readonly { key: string; label: Bilingual }[]
  answer: Answer | undefined
  onAnswer: (answer: Answer) => void
}

/** Any number of choices; kept in the order of the options, whatever the order of pressing. */
export function ManyField({ options, answer, onAnswer, hint, ...group }: ManyFieldProps) {
  const t = useTranslations('forms')
  const said = useSaid()
  const chosen = new Set(Array.isArray(answer) ? answer : [])
  const toggle = (key: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(key)
    else next.delete(key)
    onAnswer(options.map((option) => option.key).filter((one) => next.has(one)))
  }
  return (
    <ChoiceGroup {...group} hint={hint ?? t('manyHint')}>
      <div>
        {options.map((option) => (
          <Checkbox
            key={option.key}
            label={said(option.label)}
            checked={chosen.has(option.key)}
            onChange={(event) => toggle(option.key, event.target.checked)}
          />
        ))}
      </div>
    </ChoiceGroup>
  )
}
