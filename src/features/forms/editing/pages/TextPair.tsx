import { useTranslations } from 'use-intl'
import { TextArea } from '#/ui/TextArea.tsx'
import { TextField } from '#/ui/TextField.tsx'
import type { Said } from '../schema.ts'
import { type Editing, useFaultAt } from './editing.tsx'

type TextPairProps = {
  editing: Pick<Editing, 'languages' | 'faults'>
  /** Where it stands in the draft: `groups.0.title`. */
  field: string
  label: string
  hint?: string | undefined
  value: Said
  onChange: (value: Said) => void
  optional?: boolean | undefined
  long?: boolean | undefined
  disabled?: boolean | undefined
}

/**
 * A text in every language that the organisation offers: side by side, below each other on phones. Where there is one
 * language, what is typed counts for the other as well.
 */
export function TextPair({ editing, field, label, hint, value, onChange, long, ...rest }: TextPairProps) {
  const t = useTranslations('formEditing.inLanguage')
  const faultAt = useFaultAt(editing)
  const { languages } = editing
  const pair = languages.length > 1
  const Field = long ? TextArea : TextField
  return (
    <div className={`grid items-start gap-4 ${pair ? 'sm:grid-cols-2' : ''}`}>
      {(['ja', 'en'] as const)
        .filter((language) => languages.includes(language))
        .map((language) => (
          <Field
            key={language}
            {...rest}
            {...(long && { rows: 2, className: 'min-h-20!' })}
            label={pair ? t(language, { label }) : label}
            hint={hint}
            lang={language}
            value={value[language]}
            error={faultAt(`${field}.${language}`)}
            onChange={({ target }: { target: { value: string } }) =>
              onChange(pair ? { ...value, [language]: target.value } : { ja: target.value, en: target.value })
            }
          />
        ))}
    </div>
  )
}
