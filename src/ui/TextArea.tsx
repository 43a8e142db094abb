import { type Ref, type TextareaHTMLAttributes, useState } from 'react'
import { useTranslations } from 'use-intl'
import { boxLook, Field, type FieldProps } from './Field.tsx'

type TextAreaProps = FieldProps &
  TextareaHTMLAttributes<HTMLTextAreaElement> & {
    /** Characters allowed. Typing beyond is possible, so that pasted text is never cut; the count then says so. */
    limit?: number | undefined
    ref?: Ref<HTMLTextAreaElement> | undefined
  }

/** Several lines of text; grows with what is written. `lang` is the language the person writes in. */
export function TextArea({ label, hint, error, optional, limit, className, onChange, ...rest }: TextAreaProps) {
  const [typed, setTyped] = useState(String(rest.value ?? rest.defaultValue ?? ''))
  const text = rest.value === undefined ? typed : String(rest.value)
  return (
    <Field
      label={label}
      hint={hint}
      error={error}
      optional={optional}
      after={limit !== undefined && <Count length={[...text].length} limit={limit} />}
    >
      {(wiring) => (
        <textarea
          rows={4}
          {...rest}
          {...wiring}
          onChange={(event) => {
            setTyped(event.target.value)
            onChange?.(event)
          }}
          className={`${boxLook} field-sizing-content max-h-[60vh] min-h-28 resize-y ${className ?? ''}`}
        />
      )}
    </Field>
  )
}

function Count({ length, limit }: { length: number; limit: number }) {
  const t = useTranslations('ui.field')
  const over = length > limit
  return (
    <p className={`justify-self-end text-sm ${over ? 'font-semibold text-needs-ink' : 'text-muted'}`}>
      {over ? t('over', { over: length - limit }) : t('count', { length, limit })}
    </p>
  )
}
