import { useTranslations } from 'use-intl'
import { Checkbox } from '#/ui/Checkbox.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { Select } from '#/ui/Select.tsx'
import { conditionsFor } from '../faults/rules.ts'
import type { DraftCondition, DraftQuestion } from '../schema.ts'
import { type Editing, useFaultAt, useTyped } from './editing.tsx'
import { NumberField } from './NumberField.tsx'

type ConditionFieldProps = {
  editing: Editing
  field: string
  question: DraftQuestion
  onChange: (condition: DraftCondition | null) => void
}

const STEPS = ['1', '2', '3', '4', '5']
const on = (question: string): DraftCondition => ({ question, equals: null, atLeast: null, atMost: null })

/** After which answer to an earlier question this one is asked. */
export function ConditionField({ editing, field, question, onChange }: ConditionFieldProps) {
  const t = useTranslations('formEditing.condition')
  const untitled = useTranslations('formEditing.question')('untitled')
  const typed = useTyped()
  const error = useFaultAt(editing)(`${field}.condition`)
  const { condition } = question
  const earlier = conditionsFor(editing.draft, question.key)
  const asked = earlier.find(({ key }) => key === condition?.question)
  return (
    <div className="grid gap-3">
      <Checkbox
        label={t('on')}
        hint={earlier.length === 0 && !condition ? t('none') : undefined}
        checked={condition !== null}
        disabled={earlier.length === 0 && !condition}
        onChange={(event) => onChange(event.target.checked ? on(earlier.at(-1)!.key) : null)}
      />
      {condition && (
        <div className="grid items-start gap-4 sm:ml-8 sm:grid-cols-2">
          <Select
            label={t('question')}
            placeholder={t('choose')}
            value={asked?.key ?? ''}
            choices={earlier.map(({ key, title }) => ({ value: key, label: typed(title, untitled) }))}
            onChange={(event) => onChange(on(event.target.value))}
          />
          {asked && <Answer asked={asked} condition={condition} onChange={onChange} />}
        </div>
      )}
      <FieldError>{error}</FieldError>
    </div>
  )
}

type AnswerProps = { asked: DraftQuestion; condition: DraftCondition; onChange: (condition: DraftCondition) => void }

/** The answer that is waited for. */
function Answer({ asked, condition, onChange }: AnswerProps) {
  const t = useTranslations('formEditing.condition')
  const typed = useTyped()
  if (asked.kind === 'choice' || asked.kind === 'many')
    return (
      <Select
        label={t('equals')}
        placeholder={t('choose')}
        value={condition.equals ?? ''}
        choices={asked.options.map(({ key, label }) => ({ value: key, label: typed(label, '…') }))}
        onChange={(event) => onChange({ ...condition, equals: event.target.value || null })}
      />
    )
  const limits = ['atLeast', 'atMost'] as const
  return (
    <div className="grid grid-cols-2 items-start gap-3">
      {limits.map((limit) =>
        asked.kind === 'scale' ? (
          <Select
            key={limit}
            label={t(limit)}
            placeholder={t('free')}
            value={String(condition[limit] ?? '')}
            choices={STEPS.map((value) => ({ value, label: value }))}
            onChange={({ target: { value } }) => onChange({ ...condition, [limit]: value ? Number(value) : null })}
          />
        ) : (
          <NumberField
            key={limit}
            label={t(limit)}
            value={condition[limit]}
            onChange={(number) => onChange({ ...condition, [limit]: number })}
          />
        ),
      )}
    </div>
  )
}
