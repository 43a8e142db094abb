import type { InputHTMLAttributes, Ref } from 'react'
import { boxLook, Field, type FieldProps } from './Field.tsx'

type TextFieldProps = FieldProps & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> | undefined }

/** One line of text. Takes every attribute of `<input>` and what `register()` of react-hook-form returns. */
export function TextField({ label, hint, error, optional, className, ...rest }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => <input type="text" {...rest} {...wiring} className={`${boxLook} ${className ?? ''}`} />}
    </Field>
  )
}
