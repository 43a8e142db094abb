import { type InputHTMLAttributes, type ReactNode, type Ref, useId } from 'react'

type CheckboxProps = InputHTMLAttributes<HTMLInputElement> & {
  label: ReactNode
  hint?: ReactNode
  ref?: Ref<HTMLInputElement> | undefined
}

/** Yes or no, sent together with the rest of a form. What takes effect at once is a `Switch`. */
export function Checkbox({ label, hint, className, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className={`flex min-h-11 items-start gap-3 py-2 ${className ?? ''}`}>
      <input
        type="checkbox"
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
        className="mt-1 size-5 shrink-0 accent-action"
      />
      <div>
        <label htmlFor={id} className="-my-2 block py-2">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-[0.9375rem] text-muted">
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
