import { useTranslations } from 'use-intl'
import { Button } from '#/ui/Button.tsx'
import { ChoiceGroup } from '#/ui/ChoiceGroup.tsx'
import { FieldError } from '#/ui/FieldError.tsx'
import { MOST_OPTIONS } from '../changing/rules.ts'
import { EMPTY } from '../rules.ts'
import type { DraftQuestion } from '../schema.ts'
import { type Editing, newKey, useFaultAt } from './editing.tsx'
import { IconButton } from './IconButton.tsx'
import { TextPair } from './TextPair.tsx'

type OptionsFieldProps = {
  editing: Editing
  field: string
  options: DraftQuestion['options']
  onChange: (options: DraftQuestion['options']) => void
}

/** The options of a question, in their order. */
export function OptionsField({ editing, field, options, onChange }: OptionsFieldProps) {
  const t = useTranslations('formEditing.options')
  const error = useFaultAt(editing)(`${field}.options`)
  return (
    <ChoiceGroup label={t('label')}>
      <ol className="grid gap-4">
        {options.map((option, place) => (
          <li key={option.key} className="grid items-end gap-x-2 sm:grid-cols-[minmax(0,1fr)_auto]">
            <TextPair
              editing={editing}
              field={`${field}.options.${place}.label`}
              label={t('one', { place: place + 1 })}
              value={option.label}
              onChange={(label) => onChange(options.with(place, { ...option, label }))}
            />
            <div className="flex justify-end">
              <IconButton
                up
                label={t('up', { place: place + 1 })}
                disabled={place === 0}
                onClick={() => onChange(options.toSpliced(place, 1).toSpliced(place - 1, 0, option))}
              />
              <IconButton
                icon="cross"
                label={t('remove', { place: place + 1 })}
                onClick={() => onChange(options.toSpliced(place, 1))}
              />
            </div>
          </li>
        ))}
      </ol>
      <FieldError>{error}</FieldError>
      {options.length < MOST_OPTIONS ? (
        <div>
          <Button
            size="small"
            icon="plus"
            onClick={() => onChange([...options, { key: newKey(), label: EMPTY }])}
            className="mt-1"
          >
            {t('add')}
          </Button>
        </div>
      ) : (
        <p className="text-[0.9375rem] text-muted">{t('most', { max: MOST_OPTIONS })}</p>
      )}
    </ChoiceGroup>
  )
}
