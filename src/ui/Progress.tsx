import { useId } from 'react'

type ProgressProps = {
  label: string
  /** Left out while nobody knows how much there is. */
  value?: number | undefined
  max?: number | undefined
  /** The amount in words, such as "3 of 5 answered". */
  text: string
}

/** How far something has come, as a bar and in words. */
export function Progress({ label, value, max = 100, text }: ProgressProps) {
  const id = useId()
  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span id={id} className="font-medium">
          {label}
        </span>
        <span className="text-[0.9375rem] text-muted tabular-nums">{text}</span>
      </div>
      <div
        role="progressbar"
        aria-labelledby={id}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
        className="h-2.5 overflow-hidden rounded-full bg-sunken shadow-[inset_0_0_0_1px_var(--line)]"
      >
        <div
          className={`h-full rounded-full ${value === undefined ? 'animate-pulse bg-leaf-line' : 'bg-action'}`}
          style={{ width: value === undefined ? '100%' : `${max === 0 ? 0 : (100 * value) / max}%` }}
        />
      </div>
    </div>
  )
}
