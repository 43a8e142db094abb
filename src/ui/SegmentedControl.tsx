import { useId } from 'react'

type SegmentedControlProps<V extends string> = {
  /** What is chosen here; for screen readers. */
  label: string
  choices: readonly { value: V; label: string; count?: number | undefined }[]
  value: V
  onChange: (value: V) => void
}

/** Two to five views of the same list, one of them shown. */
export function SegmentedControl<V extends string>({ label, choices, value, onChange }: SegmentedControlProps<V>) {
  const name = useId()
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{label}</legend>
      <div className="flex w-fit max-w-full flex-wrap rounded-3xl max-sm:w-full sm:gap-1 border border-line bg-sunken p-1">
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="relative flex min-h-11 items-center justify-center gap-1.5 whitespace-nowrap rounded-full px-3 max-sm:flex-1 sm:px-4 font-medium text-muted hover:text-ink has-checked:bg-card has-checked:text-ink has-checked:shadow-lift has-focus-visible:outline-3 has-focus-visible:outline-action sm:min-h-9"
          >
            <input
              type="radio"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
              className="absolute inset-0 size-full cursor-pointer opacity-0"
            />
            {choice.label}
            {choice.count !== undefined && <span className="text-sm tabular-nums">{choice.count}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
