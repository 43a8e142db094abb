import { useTranslations } from 'use-intl'

type ScaleBarProps = {
  value: number
  min: number
  max: number
  low: string
  high: string
  /** Without the words of the ends below, where they are said once for several. */
  short?: boolean | undefined
}

/** A step on a scale to look at: its number, a small bar, and what the ends mean. */
export function ScaleBar({ value, min, max, low, high, short }: ScaleBarProps) {
  const t = useTranslations('forms')
  const steps = Array.from({ length: max - min + 1 }, (_, index) => min + index)
  return (
    <div className="grid w-full max-w-[17rem] gap-0.5">
      <span className="sr-only">{t('scaleStep', { value, min, max, low, high })}</span>
      <div aria-hidden="true" className="flex items-center gap-3">
        <div className="grid flex-1 auto-cols-fr grid-flow-col gap-1">
          {steps.map((step) => (
            <span
              key={step}
              className={`h-2.5 rounded-full ${step <= value ? 'bg-action' : 'bg-sunken shadow-[inset_0_0_0_1px_var(--edge)]'}`}
            />
          ))}
        </div>
        <span className="w-6 text-right text-lg font-bold leading-none tabular-nums">{value}</span>
      </div>
      {!short && (
        <p aria-hidden="true" className="mr-9 flex justify-between gap-4 text-sm text-muted">
          <span>{low}</span>
          <span className="text-right">{high}</span>
        </p>
      )}
    </div>
  )
}
