import { useTranslations } from 'use-intl'
import type { DraftQuestion } from '../schema.ts'
import { type Editing, useFaultAt } from './editing.tsx'
import { NumberField } from './NumberField.tsx'
import { OptionsField } from './OptionsField.tsx'
import { TextPair } from './TextPair.tsx'

type KindFieldsProps = {
  editing: Editing
  field: string
  question: DraftQuestion
  onChange: (change: Partial<DraftQuestion>) => void
}

/** What belongs to one kind of question alone. */
export function KindFields({ editing, field, question, onChange }: KindFieldsProps) {
  const t = useTranslations('formEditing')
  const faultAt = useFaultAt(editing)
  const { ends, options, min, max, maxLength } = question
  switch (question.kind) {
    case 'scale':
      return (
        <div className="grid gap-4">
          {(['low', 'high'] as const).map((end) => (
            <TextPair
              key={end}
              editing={editing}
              field={`${field}.ends.${end}`}
              label={t(`scale.${end}`)}
              value={ends[end]}
              onChange={(text) => onChange({ ends: { ...ends, [end]: text } })}
            />
          ))}
        </div>
      )
    case 'choice':
    case 'many':
      return (
        <OptionsField editing={editing} field={field} options={options} onChange={(options) => onChange({ options })} />
      )
    case 'number':
      return (
        <div className="grid items-start gap-4 sm:max-w-md sm:grid-cols-2">
          {(['min', 'max'] as const).map((limit) => (
            <NumberField
              key={limit}
              optional
              label={t(`number.${limit}`)}
              value={limit === 'min' ? min : max}
              error={faultAt(`${field}.${limit}`)}
              onChange={(number) => onChange({ [limit]: number })}
            />
          ))}
          <p className="-mt-2 text-[0.9375rem] text-muted sm:col-span-2">{t('number.hint')}</p>
        </div>
      )
    case 'text':
      return (
        <div className="sm:max-w-56">
          <NumberField
            label={t('text.maxLength')}
            value={maxLength}
            error={faultAt(`${field}.maxLength`)}
            onChange={(maxLength) => onChange({ maxLength })}
          />
        </div>
      )
  }
}
