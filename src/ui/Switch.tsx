import { type ReactNode, useId } from 'react'

type SwitchProps = {
  label: ReactNode
  hint?: ReactNode
  on: boolean
  onChange: (on: boolean) => void
  disabled?: boolean | undefined
}

/** On or off, with effect at once. */
export function Switch({ label, hint, on, onChange, disabled }: SwitchProps) {
  const id = useId()
  return (
    <div className="flex min-h-11 items-start justify-between gap-4 py-2">
      <div>
        <label id={`${id}-label`} htmlFor={id} className="-my-2 block py-2 font-semibold">
          {label}
        </label>
        {hint && (
          <p id={`${id}-hint`} className="text-[0.9375rem] text-muted">
            {hint}
          </p>
        )}
      </div>
      <button
        type="button"
        role="switch"
        id={id}
        aria-checked={on}
        aria-describedby={hint ? `${id}-hint` : undefined}
        disabled={disabled}
        onClick={() => onChange(!on)}
        className="relative h-8 w-14 shrink-0 rounded-full border border-edge bg-sunken transition-colors before:absolute before:-inset-2 after:absolute after:left-1 after:top-1/2 after:size-5.5 after:-translate-y-1/2 after:rounded-full after:bg-edge after:transition-transform aria-checked:border-action aria-checked:bg-action aria-checked:after:translate-x-6 aria-checked:after:bg-on-action disabled:opacity-55"
      />
    </div>
  )
}
