import { type ReactNode, useId } from 'react'
import { useTranslations } from 'use-intl'
import { FieldError } from './FieldError.tsx'

/** What every field has besides its control. */
export type FieldProps = {
  label: ReactNode
  /** One sentence of help, read before the control. */
  hint?: ReactNode
  /** A whole sentence that says what is wrong and how to mend it. */
  error?: string | undefined
  /** Marked as "optional"; fields without the mark are required. */
  optional?: boolean | undefined
}

type Wiring = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  'aria-required': boolean
}

/** Label, hint and error around one control, tied together for screen readers. */
export function Field({
  label,
  hint,
  error,
  optional,
  after,
  children,
}: FieldProps & { after?: ReactNode; children: (wiring: Wiring) => ReactNode }) {
  const id = useId()
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="font-semibold">
        {label}
        {optional && <Optional />}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-[0.9375rem] text-muted">
          {hint}
        </p>
      )}
      {children({
        id,
        'aria-describedby': describedBy || undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': !optional,
      })}
      {after}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  )
}

/** The mark behind the label of a field that may stay empty. */
export function Optional() {
  const t = useTranslations('ui.field')
  return <span className="ml-2 text-sm font-normal text-muted">{t('optional')}</span>
}

/** The classes of a box to type or choose in. 16 px at least: phones zoom into smaller ones. */
export const boxLook =
  'w-full min-h-11 rounded-xl border border-edge bg-card px-3.5 py-2 text-base text-ink aria-invalid:border-2 aria-invalid:border-needs disabled:bg-sunken disabled:text-muted'
