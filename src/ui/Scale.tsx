import { type ReactNode, useId } from 'react'
import { ChoiceGroup } from './ChoiceGroup.tsx'

type ScaleProps = {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean | undefined
  /** Words of the two ends, low one first. */
  ends: readonly [string, string]
  min?: number | undefined
  max?: number | undefined
  value: number | undefined
  onChange: (value: number) => void
  disabled?: boolean | undefined
}

/** A number from `min` to `max` (1 to 5) with the meaning of both ends said, on the screen and to screen readers. */
export function Scale({ ends, min = 1, max = 5, value, onChange, disabled, ...group }: ScaleProps) {
  const name = useId()
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  const meaning = (step: number) => (step === min ? ends[0] : step === max ? ends[1] : undefined)
  return (
    <ChoiceGroup {...group}>
      <div className="grid max-w-md gap-1">
        <div className="grid auto-cols-fr grid-flow-col gap-1.5 sm:gap-2">
          {steps.map((step) => (
            <label
              key={step}
              className="relative grid min-h-12 place-items-center rounded-xl border border-edge bg-card text-lg font-semibold tabular-nums transition-colors hover:border-action hover:bg-leaf-soft has-checked:border-action has-checked:bg-action has-checked:text-on-action has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-action has-disabled:opacity-55"
            >
              <input
                type="radio"
                name={name}
                value={step}
                checked={value === step}
                disabled={disabled}
                onChange={() => onChange(step)}
                className="absolute inset-0 size-full cursor-pointer opacity-0"
              />
              {step}
              {meaning(step) && <span className="sr-only">{meaning(step)}</span>}
            </label>
          ))}
        </div>
        <div aria-hidden="true" className="flex justify-between gap-6 text-sm text-muted">
          <span>{ends[0]}</span>
          <span className="text-right">{ends[1]}</span>
        </div>
      </div>
    </ChoiceGroup>
  )
}
