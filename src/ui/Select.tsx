import type { Ref, SelectHTMLAttributes } from 'react'
import { boxLook, Field, type FieldProps } from './Field.tsx'
import { Icon } from './Icon.tsx'

type SelectProps = FieldProps &
  SelectHTMLAttributes<HTMLSelectElement> & {
    choices: readonly { value: string; label: string; disabled?: boolean | undefined }[]
    /** Shown, with the empty value, while nothing is chosen. */
    placeholder?: string | undefined
    ref?: Ref<HTMLSelectElement> | undefined
  }

/** One of many, with the control the device itself offers. Many people to choose from: `ComboBox`. */
export function Select({ label, hint, error, optional, choices, placeholder, className, ...rest }: SelectProps) {
  return (
    <Field label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <span className="relative block">
          <select {...rest} {...wiring} className={`${boxLook} appearance-none pr-10 ${className ?? ''}`}>
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} disabled={choice.disabled}>
                {choice.label}
              </option>
            ))}
          </select>
          <Icon
            name="down"
            className="pointer-events-none absolute right-3 top-1/2 size-5 -translate-y-1/2 text-muted"
          />
        </span>
      )}
    </Field>
  )
}
