import type { ReactNode } from 'react'

type StatsProps = {
  items: readonly {
    label: string
    /** A figure, or what stands in its place while there is none. */
    value: ReactNode
    /** What the figure counts: "people", "of 20". */
    unit?: string | undefined
    /** One sentence below it. */
    detail?: ReactNode
    /** How much of what there is, from 0 to 1; a bar says the same. */
    share?: number | undefined
    /** This needs somebody; `detail` says why. */
    needsYou?: boolean | undefined
  }[]
}

/** A few figures that are looked at first; on phones two beside each other, where both have room. */
export function Stats({ items }: StatsProps) {
  return (
    <dl className="flex flex-wrap gap-3 sm:grid sm:grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))]">
      {items.map(({ label, value, unit, detail, share, needsYou }) => (
        <div
          key={label}
          className={`grid content-start gap-0.5 rounded-2xl max-sm:grow max-sm:basis-[calc(50%-0.375rem)] border px-4 py-3 ${needsYou ? 'border-needs-line bg-needs-soft text-needs-ink' : 'border-line bg-paper'}`}
        >
          <dt className={`text-sm ${needsYou ? '' : 'text-muted'}`}>{label}</dt>
          <dd>
            <span className="text-2xl font-bold leading-tight tabular-nums">{value}</span>
            {unit && <span className="ml-1 text-[0.9375rem]">{unit}</span>}
            {detail && <span className="block text-sm">{detail}</span>}
            {share !== undefined && (
              <span className="mt-1.5 block h-2 overflow-hidden rounded-full bg-sunken shadow-[inset_0_0_0_1px_var(--line)]">
                <span className="block h-full rounded-full bg-action" style={{ width: `${100 * share}%` }} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}
