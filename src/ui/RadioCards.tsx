import { type ReactNode, useId } from 'react'
import { ChoiceGroup } from './ChoiceGroup.tsx'

type RadioCardsProps<V extends string> = {
  label: ReactNode
  hint?: ReactNode
  error?: string | undefined
  optional?: boolean | undefined
  choices: readonly { value: V; label: ReactNode; hint?: ReactNode }[]
  value: V | undefined
  onChange: (value: V) => void
  /** Cards side by side from 640 px on. */
  columns?: 1 | 2 | 3 | undefined
  disabled?: boolean | undefined
}

/** One of two to seven choices, all of them visible. */
export function RadioCards<V extends string>(props: RadioCardsProps<V>) {
  const { choices, value, onChange, columns = 1, disabled, ...group } = props
  const name = useId()
  return (
    <ChoiceGroup {...group}>
      <div className={`grid gap-2 ${['', '', 'sm:grid-cols-2', 'sm:grid-cols-3'][columns]}`}>
        {choices.map((choice) => (
          <label
            key={choice.value}
            className="flex min-h-12 items-start gap-3 rounded-xl border border-edge bg-card px-4 py-2.5 hover:border-action has-checked:border-action has-checked:bg-leaf-soft has-checked:shadow-[inset_0_0_0_1px_var(--action)] has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-action has-disabled:opacity-55"
          >
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={value === choice.value}
              disabled={disabled}
              onChange={() => onChange(choice.value)}
              className="mt-1 size-5 shrink-0 accent-action outline-none"
            />
            <span>
              <span className="block font-medium">{choice.label}</span>
              {choice.hint && (
                <span className="block text-[0.9375rem] text-muted [word-break:normal]">{choice.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </ChoiceGroup>
  )
}
