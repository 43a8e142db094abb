import { type ReactNode, useId } from 'react'
import { Optional } from './Field.tsx'
import { FieldError } from './FieldError.tsx'

/** A question with several controls below it: a fieldset with its hint and error. */
export function ChoiceGroup({
  label,
  hint,
  error,
  optional,
  hideLabel,
  children,
}: {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean | undefined
  hideLabel?: boolean | undefined
  children: ReactNode
}) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <fieldset aria-describedby={describedBy || undefined} className="min-w-0">
      <legend className={hideLabel ? 'sr-only' : 'mb-1.5 font-semibold'}>
        {label}
        {optional && <Optional />}
      </legend>
      <div className="grid gap-2">
        {hint && (
          <p id={`${id}-hint`} className="text-[0.9375rem] text-muted">
            {hint}
          </p>
        )}
        {children}
        <FieldError id={`${id}-error`}>{error}</FieldError>
      </div>
    </fieldset>
  )
}
